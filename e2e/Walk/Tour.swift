// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Demo
import Phrases
import Views

/// Goes to every page, as each of those who may come there.
public struct Tour: Sendable {
    public let site: DemoSite
    let language: Language
    let marks: Landmarks

    public init(of site: DemoSite, in language: Language = .french) async throws {
        self.site = site
        self.language = language
        marks = try await Landmarks(of: site)
    }

    public static let stranger: String? = nil
    /// Who may come nearly everywhere.
    public static let lead = "chef-de-projet"

    /// A stranger, and each persona.
    public var guests: [String?] { [Self.stranger] + site.personas.map { $0.slug } }

    /// Calls at each stop with the page that was sent and the visitor's cookie.
    public func walk(
        as guests: [String?]? = nil,
        _ look: (Sight, _ cookie: String?) async throws -> Void
    ) async throws {
        let stops = Route.allCases.flatMap { $0.stops(marks) }
        for guest in guests ?? self.guests {
            let visitor =
                if let guest { try await site.visitor(as: guest) } else { site.stranger }
            for stop in stops where stop.isFor(guest) {
                let answer = try await visitor.answer(at: stop, in: language)
                try await look(Sight(stop: stop, guest: guest, answer: answer), visitor.cookie)
            }
        }
    }
}

extension Stop {
    func isFor(_ guest: String?) -> Bool {
        switch guests {
        case .stranger: guest == nil
        case .everyPersona: guest != nil
        case .persona(let slug): guest == slug
        }
    }
}

extension Visitor {
    func answer(at stop: Stop, in language: Language) async throws -> Answer {
        guard let fields = stop.fields else { return try await get(stop.path, in: language) }
        return try await post(stop.path, fields, in: language)
    }
}

extension DrivenBrowser {
    /// Brings the page of a stop up.
    public func come(to stop: Stop, on site: DemoSite) async throws {
        guard let fields = stop.fields else { return try await visit(site.address + stop.path) }
        try await visit(site.address + "/sante")
        try await send(fields, to: stop.path)
        // The page that comes back has a heading, the one it was sent from has none.
        _ = try await words(of: "h1")
    }
}
