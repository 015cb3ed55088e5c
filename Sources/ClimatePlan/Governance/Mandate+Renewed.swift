// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

extension Mandate {
    /// A mandate that takes after another: the same role and place, from another day, perhaps by
    /// someone else or elsewhere.
    struct Successor {
        var id: MandateID
        var person: PersonID
        var service: RecordID?
        var start: Day
        let model: Mandate

        /// The act of the model gave the model alone: a successor carries it only when its holder
        /// stays the same.
        var mandate: Mandate {
            let isSame = person == model.person
            return Mandate(
                id: id,
                person: person,
                role: model.role,
                service: service,
                organisation: model.organisation,
                post: model.post,
                seat: model.seat,
                start: start,
                end: model.end.flatMap { $0 < start ? nil : $0 },
                act: isSame ? model.act : nil,
                terms: isSame ? model.terms : Terms(title: model.terms.title)
            )
        }
    }

    func renewed(as id: MandateID, from start: Day) -> Successor {
        Successor(
            id: id,
            person: person,
            service: service,
            start: max(start, self.start),
            model: self
        )
    }
}

extension View {
    /// The mandates that run on a day or will, as their readers see them, the earliest first.
    public func lastingMandates(on day: Day) -> [Mandate] {
        territory.mandates.keys.compactMap { mandate($0) }
            .filter { $0.end.map { day <= $0 } ?? true }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
}

extension Day {
    public var before: Day { Day(sinceEpoch: sinceEpoch - 1) }
    public var after: Day { Day(sinceEpoch: sinceEpoch + 1) }
}
