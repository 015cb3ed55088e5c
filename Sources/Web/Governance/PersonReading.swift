// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import Phrases
import Storage
import Views

/// The form of a person, read: either someone as they should be from now on, or what is wrong.
struct PersonReading {
    typealias Question = PersonAnswers.Question

    /// In characters.
    static let longestName = 200
    static let longestPhone = 60
    static let longestAddress = 500
    /// RFC 5321, in bytes.
    static let longestEmail = 254

    let answers: PersonAnswers
    private(set) var faults: [Question: Phrase] = [:]

    init(_ form: Form) {
        var typed: [Question: String] = [:]
        for question in Question.allCases where form.has(question.rawValue) {
            typed[question] = form.text(question.rawValue) ?? ""
        }
        answers = PersonAnswers(
            answers: typed,
            seen: form.position(PersonAnswers.seenName) ?? 0
        )
    }

    /// What was typed, over what the Directory has; nothing is changed that was not asked.
    mutating func person(over known: Person, in view: View) -> Person? {
        var person = known
        let typed = answers.answers
        // Someone new has a name, even when a program leaves the question out.
        if let name = typed[.name] ?? (known.name.isEmpty ? "" : nil) {
            person.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            refuse(.name, if: person.name.isEmpty, .nameMissing)
        }
        if let email = typed[.email] {
            person.email = email.isEmpty ? nil : email
            refuse(.email, if: !(email.isEmpty || Self.isAddress(email)), .emailMalformed)
            if let other = view.holder(of: email, besides: known.id) {
                refuse(.email, if: true, .emailTaken(other.name))
            }
        }
        if let phone = typed[.phone] { person.phone = phone.isEmpty ? nil : phone }
        if let address = typed[.contactAddress] {
            person.contactAddress = address.isEmpty ? nil : address
        }
        let limits: [(Question, Int)] = [
            (.name, Self.longestName), (.phone, Self.longestPhone),
            (.contactAddress, Self.longestAddress),
        ]
        for (question, limit) in limits {
            refuse(question, if: (typed[question] ?? "").count > limit, .tooLong(limit))
        }
        return faults.isEmpty ? person : nil
    }

    /// One fault a question: the first found is the one to mend first.
    mutating func refuse(_ question: Question, if isWrong: Bool, _ fault: Phrase) {
        if isWrong, faults[question] == nil { faults[question] = fault }
    }

    /// Something on each side of one « @ », a dot after it, and nothing that a letter's header
    /// would take for more than an address.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= longestEmail && !parts[0].isEmpty
            && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
            && text.allSatisfy { character in
                !character.isWhitespace && !",;:<>()[]\\\"".contains(character)
            }
    }
}

extension PersonReading {
    /// Refuses what someone else has changed otherwise since the form was made, with what they
    /// wrote, their name and the time.
    mutating func refuseOverwriting(_ changes: [PersonChange], _ reader: Reader) {
        let fields: [(Question, String)] = [
            (.name, "name"), (.email, "email"), (.phone, "phone"), (.contactAddress, "address"),
        ]
        for (question, field) in fields {
            guard let typed = answers.answers[question],
                let last = changes.last(where: { $0.field == field }),
                last.version > answers.seen, (last.after ?? "") != typed
            else { continue }
            let name = reader.name(of: last.author)
            let moment = reader.visit.phrasebook.instant(last.instant, in: reader.zone)
            let fault =
                last.after.map { Phrase.changedMeanwhile($0, by: name, moment) }
                ?? .emptiedMeanwhile(by: name, moment)
            refuse(question, if: true, fault)
        }
    }
}

extension View {
    /// Who of the Directory has that address.
    fileprivate func holder(of email: String, besides id: PersonID) -> Person? {
        let email = email.lowercased()
        return email.isEmpty
            ? nil : people.first { $0.id != id && $0.email?.lowercased() == email }
    }
}
