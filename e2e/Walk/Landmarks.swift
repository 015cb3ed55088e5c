// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Demo
import Desk
import HTTPTypes
import Identity
import Storage
import Views

/// Things of the demo that pages are about: those with the most to show.
public struct Landmarks: Sendable {
    public let plan: RecordID
    /// The action with the longest past.
    public let action: Record
    let number: Int
    let step: RecordID
    let service: RecordID
    let organisation: RecordID
    let post: RecordID
    let body: RecordID
    let person: PersonID
    /// Someone whose name alone is known.
    let placeholder: PersonID
    let mandate: MandateID
    let gesture: GestureID
    let middle: Int64
    /// A demande d'arbitrage that waits, and a scenario of reorganisation.
    let question: RecordID
    let scenario: RecordID
    /// Pages of the guide.
    let chapters: [String]
    /// Of an invitation that nobody has accepted yet.
    let invitation: String
    /// What the walk wrote before it began.
    let importDraft: String
    let importReport: String

    init(of site: DemoSite) async throws {
        let view = site.view
        let action = try Self.found(view.actions.max { $0.entries.count < $1.entries.count })
        let lead = try site.persona("chef-de-projet")
        let waste = try site.persona("referent-dechets")
        let mandate = try Self.found(
            view.mandates(of: waste.person).first { $0.service != nil }
        )
        self.action = action
        self.mandate = mandate.id
        number = try Self.found(action.number)
        plan = try Self.found(view.plans.first).id
        step = try Self.found(view.children(of: action.id, kind: .step).first).id
        service = try Self.found(mandate.service)
        organisation = try Self.found(view.records(of: .organisation).first).id
        post = try Self.found(view.records(of: .post).first).id
        body = try Self.found(view.records(of: .body).first).id
        person = waste.person
        question = try Self.found(
            view.records(of: .arbitration).first { $0.awaitsAnswer }
        ).id
        scenario = try Self.found(view.records(of: .reorganisation).first).id
        let placeholder = try Self.found(view.people.first { $0.standing == .placeholder })
        self.placeholder = placeholder.id
        middle = view.position / 2
        chapters = try Guide().chapters.map(\.name)
        let entry = try await site.desk.recorded(at: [try Self.found(action.entries.last)]).first
        gesture = try Self.found(entry).stamp.gesture
        let invited = try Self.found(view.people.first { $0.standing == .invited })
        invitation = try await site.authentication.links.make(
            .invitation,
            for: invited.id,
            in: site.desk.id,
            valid: .signIn(from: site.instruments.now())
        )
        let visitor = try await site.visitor(as: lead.slug)
        importReport = try await Self.imported(visitor)
        importDraft = try await Self.bring(Self.sheet, visitor)
    }

    static func found<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw DemoSite.Missing() }
        return value
    }
}

extension Landmarks {
    /// A sheet with a new action, an amount that cannot be read and a title that is known.
    private static let sheet = """
        Titre de la fiche action;Descriptif;Statut;Budget prévisionnel total € HT;Colonne inconnue
        Ouvrir une ressourcerie;Dans l'ancienne gare.;À venir;12 000;a
        Bâtir un projet alimentaire territorial;Un tout autre descriptif.;En cours;beaucoup;b
        """

    private static let smallSheet = "Titre de la fiche action;Statut\nAbriter les vélos;À venir\n"

    /// Gives the address of the preview.
    private static func bring(_ sheet: String, _ visitor: Visitor) async throws -> String {
        let path = Address.importNew(DemoSite.slug).path
        let answer = try await visitor.bring(Array(sheet.utf8), named: "plan.csv", to: path)
        return try found(answer.headers[.location])
    }

    /// Takes a small file in, and gives the address of its report.
    private static func imported(_ visitor: Visitor) async throws -> String {
        let draft = try await bring(smallSheet, visitor)
        let preview = try await visitor.get(draft).text
        let hidden = preview.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
            .map { (name: String($0.1), value: String($0.2)) }
        let columns = hidden.filter { $0.name.hasPrefix("lue ") }
            .map { (name: "colonne " + $0.name.dropFirst(4), value: $0.value) }
        let sent = hidden + columns + [(name: "faire", value: "importer")]
        let answer = try await visitor.post(draft, sent)
        let location = try found(answer.headers[.location])
        return String(location.prefix { $0 != "?" })
    }
}
