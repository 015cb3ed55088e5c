// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Phrases
import Storage
import Views

/// Why a page of the site is not given, when it is for its reader to know.
enum PageFault: Error, Hashable, Sendable {
    case noTerritory
    case noRecord
    case addressTooLong
    /// Nobody has said who they are.
    case signInNeeded
    /// Their mandates do not lead here.
    case notAllowed
    /// Another site had the browser send it.
    case otherSite
    /// A past is read, and nothing is written in it.
    case pastIsRead
    /// A day after today was asked for.
    case dayToCome(today: Day)
    /// A day before the first entry was asked for.
    case beforeRegister(Day)
}

/// Turns whatever was thrown into a page in the reader's language. A fault of ours is logged once,
/// with the request's id; the page shows the id and nothing else of it.
struct FaultPages: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let answer = answer(to: error, request)
            if answer.status.kind == .serverError {
                context.logger.error("failed", metadata: ["error": .string("\(error)")])
            }
            var response =
                request.uri.path.hasPrefix("/api/")
                ? Response.problem(
                    Problem(error, page: answer),
                    in: site.phrasebooks[request.language],
                    instance: context.id
                ) : page(answer, request, context)
            if answer.status == .methodNotAllowed {
                response.headers[.allow] = Route.matching(request.uri.path)?.allowed ?? "GET, HEAD"
            }
            if answer.status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
            return response
        }
    }

    struct Answer {
        let status: HTTPResponse.Status
        let reason: FaultPage.Reason
    }

    private func answer(to error: any Error, _ request: Request) -> Answer {
        switch error {
        case PageFault.noTerritory: Answer(status: .notFound, reason: .noTerritory)
        case PageFault.noRecord: Answer(status: .notFound, reason: .noRecord)
        case PageFault.addressTooLong: Answer(status: .uriTooLong, reason: .addressTooLong)
        case PageFault.notAllowed: Answer(status: .forbidden, reason: .notAllowed)
        case PageFault.otherSite: Answer(status: .forbidden, reason: .otherSite)
        case PageFault.pastIsRead: Answer(status: .conflict, reason: .pastIsRead)
        case PageFault.dayToCome(let today):
            Answer(status: .badRequest, reason: .dayToCome(today: today))
        case PageFault.beforeRegister(let first):
            Answer(status: .notFound, reason: .beforeRegister(first))
        case PageFault.signInNeeded: Answer(status: .unauthorized, reason: .signInNeeded)
        case let day as Lens.UnreadableDay:
            Answer(status: .badRequest, reason: .unreadableDay(day.text))
        case let problem as Problem: Answer(status: problem.status, reason: .badRequest)
        case let fault as DeskFault: answer(to: fault)
        case let fault as StoreFault: answer(to: .storage(fault))
        case is NIOTooManyBytesError: Answer(status: .contentTooLarge, reason: .tooLarge)
        case let error as HTTPError: answer(to: error, request)
        default: Answer(status: .internalServerError, reason: .failure)
        }
    }

    private func answer(to fault: DeskFault) -> Answer {
        switch fault {
        case .refused(let refusal):
            Answer(status: refusal.status, reason: .refused(.refusal(refusal)))
        case .storage(.busy), .storage(.unreachable), .storage(.outcomeUnknown), .outcomeUnknown,
            .overloaded, .halted:
            Answer(status: .serviceUnavailable, reason: .unavailable)
        case .storage, .unwritable: Answer(status: .internalServerError, reason: .failure)
        }
    }

    /// Hummingbird answers 404 to a method that a page does not take.
    private func answer(to error: HTTPError, _ request: Request) -> Answer {
        switch error.status.kind {
        case .clientError where error.status == .notFound:
            if let route = Route.matching(request.uri.path), !route.takes(request.method) {
                return Answer(status: .methodNotAllowed, reason: .methodNotAllowed)
            }
            return Answer(status: .notFound, reason: .noPage)
        case .clientError where error.status == .contentTooLarge:
            return Answer(status: .contentTooLarge, reason: .tooLarge)
        case .clientError: return Answer(status: error.status, reason: .badRequest)
        default: return Answer(status: .internalServerError, reason: .failure)
        }
    }

    private func page(_ answer: Answer, _ request: Request, _ context: PageContext) -> Response {
        let slug = slug(for: answer.reason, request)
        let visit = Visit(
            phrasebook: site.phrasebooks[request.language],
            lens: request.languageLens,
            address: slug.map { .home($0) } ?? .installation,
            assets: site.assets.names
        )
        let page = FaultPage(visit, answer.reason, territory: slug, request: context.id)
        let headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
            .vary: "Accept-Language",
        ]
        let html = site.templates.render(page)
        return Response(
            status: answer.status,
            headers: headers,
            body: request.method == .head
                ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// The territory to lead back to: one that is known to be there.
    private func slug(for reason: FaultPage.Reason, _ request: Request) -> String? {
        switch reason {
        case .noRecord, .notAllowed, .refused, .pastIsRead, .tooLarge, .dayToCome, .beforeRegister:
            break
        default: return nil
        }
        guard request.uri.path.hasPrefix("/t/") else { return nil }
        return request.uri.path.split(separator: "/").dropFirst().first.map(String.init)
    }
}

extension Refusal {
    /// What a machine is told of a refusal.
    var status: HTTPResponse.Status {
        switch self {
        case .notAllowed: .forbidden
        case .unknownRecord, .unknownMandate: .notFound
        case .field(_, _, .changedSince), .removedRecord, .alreadyRecorded, .gestureAlreadyUndone,
            .alreadyFounded, .fieldAlreadyThere, .mandateAlreadyRecorded, .lastRegistrar:
            .conflict
        case .within(_, let refusal): refusal.status
        default: .unprocessableContent
        }
    }
}

extension Route {
    fileprivate func takes(_ method: HTTPRequest.Method) -> Bool {
        verbs.contains { $0.rawValue == (method == .head ? "GET" : method.rawValue) }
    }

    /// The methods, for an `Allow` header.
    fileprivate var allowed: String {
        verbs.map(\.rawValue).sorted().map { $0 == "GET" ? "GET, HEAD" : $0 }
            .joined(separator: ", ")
    }
}
