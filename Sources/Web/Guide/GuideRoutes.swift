// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import Views

/// The user guide and the words of the trade, for whoever asks: nothing of a territory is in them.
struct GuideRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        router.get(.guide) { request, context in
            page(nil, request, context)
        }
        router.get(.glossary) { request, context in
            answer(GlossaryPage(site.visit(request, context, at: .glossary)), to: request)
        }
        router.get(.shortcuts) { request, context in
            answer(ShortcutsPage(site.visit(request, context, at: .shortcuts)), to: request)
        }
        router.get(.guidePage) { request, context in
            let name = try context.parameters.require("page")
            guard let chapter = site.guide.guide[name] else { throw HTTPError(.notFound) }
            return page(chapter, request, context)
        }
        router.get(.guidePicture) { _, context in
            let name = try context.parameters.require("name")
            guard let picture = site.guide.picture(name) else { throw HTTPError(.notFound) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "image/webp",
                    .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: ResponseBody(byteBuffer: picture)
            )
        }
    }

    private func page(
        _ chapter: GuideChapter?,
        _ request: Request,
        _ context: PageContext
    ) -> Response {
        let address = chapter.map { Address.guidePage($0.name) } ?? .guide
        return answer(
            GuidePage(
                site.visit(request, context, at: address),
                guide: site.guide.guide,
                chapter: chapter,
                pictures: site.guide.addresses
            ),
            to: request
        )
    }

    /// Named by its content: it changes with the program, and with who has signed in.
    private func answer(_ page: some Page, to request: Request) -> Response {
        let html = site.templates.render(page)
        let tag = ServedAssets.name("aide", Array(html.utf8), "html")
        return site.answer(ReadyPage(html, tag: "\"\(tag)\""), to: request)
    }
}
