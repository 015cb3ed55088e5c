// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import Views

/// Leads to the door whoever asks for what is not open to strangers, and from it to where they
/// were going. A form sent by someone whose session has ended comes along.
struct Doorway: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard !request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch PageFault.signInNeeded {
            guard request.method == .get || request.method == .head else {
                return door(request, context, to: nil)
            }
            let onwards = LocalAddress.page(request.uri.string)
            return .seeOther(request.languageLens.link(to: .signIn(onwards: onwards)))
        } catch let interruption as FormInterrupted {
            let destination = LocalAddress.destination(interruption.address)
            return door(
                request,
                context,
                to: destination.map { address in
                    InterruptedForm(
                        address: address,
                        items: interruption.form.items,
                        hadFiles: !interruption.form.files.isEmpty
                    )
                }
            )
        }
    }

    private func door(
        _ request: Request,
        _ context: PageContext,
        to interrupted: InterruptedForm?
    ) -> Response {
        let visit = site.visit(request, context, at: .signIn(onwards: nil))
        return site.configuration.demo.isEmpty
            ? site.answer(SignInPage(visit, interrupted: interrupted), .unauthorized)
            : site.answer(site.entrance(visit, interrupted: interrupted), .unauthorized)
    }
}
