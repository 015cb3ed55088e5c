// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import HTTPTypes
import Phrases

/// Why a request of the API is not done, as a problem document (RFC 9457), in the reader's
/// language.
struct Problem: Error, Sendable {
    /// One thing wrong, and where in what was sent (a JSON pointer, RFC 6901).
    struct Located: Sendable {
        let pointer: String
        let detail: Phrase
    }

    /// A word that programs tell problems apart by.
    let code: String
    let status: HTTPResponse.Status
    let title: Phrase
    var detail: Phrase?
    var errors: [Located] = []
    /// What else a program may use: the value that stands, who wrote it and when.
    var members: [JSONTree.Member] = []

    func document(in book: Phrasebook, instance: String) -> JSONTree {
        var document: [JSONTree.Member] = [
            .init("type", .text("urn:cheville:problem:" + code)),
            .init("title", .text(book[title])),
            .init("status", .integer(status.code)),
        ]
        if let detail { document.append(.init("detail", .text(book[detail]))) }
        document.append(.init("instance", .text(instance)))
        if !errors.isEmpty {
            let located = errors.map { error in
                JSONTree.object([
                    .init("pointer", .text(error.pointer)),
                    .init("detail", .text(book[error.detail])),
                ])
            }
            document.append(.init("errors", .list(located)))
        }
        return .object(document + members)
    }
}

extension Problem {
    static let signInNeeded = Problem(
        code: "token-needed",
        status: .unauthorized,
        title: .apiTokenNeeded
    )

    static let malformed = Problem(
        code: "malformed",
        status: .badRequest,
        title: .apiMalformed
    )

    static let keyReused = Problem(
        code: "key-reused",
        status: .unprocessableContent,
        title: .apiKeyReused
    )

    /// Something in the body, or in the address, that is not what is asked for.
    static func invalid(_ errors: [Located]) -> Problem {
        Problem(
            code: "invalid",
            status: .unprocessableContent,
            title: .faultRefused,
            errors: errors
        )
    }

    init(_ refusal: Refusal, naming: Naming) {
        code = refusal == .notAllowed ? "not-allowed" : "refused"
        status = refusal.status
        title = .faultRefused
        detail = .refusal(refusal, naming: naming)
        if case .field(_, let field, let fault) = refusal {
            errors = [Located(pointer: "#/fields/\(field.rawValue)", detail: .fault(fault))]
        }
    }
}
