// SPDX-License-Identifier: EUPL-1.2

/// What a person is entrusted with, from a day to a day: the only source of their rights.
public struct Mandate: Hashable, Sendable {
    public let id: MandateID
    public internal(set) var person: PersonID
    public let role: Role
    /// The service, for an agent, a référent or an ambassador of one.
    public let service: RecordID?
    /// The organisation, for someone of one; the commune, for its élu référent.
    public let organisation: RecordID?
    /// The post, for who holds one.
    public let post: RecordID?
    /// The seat in a body, for who sits in it.
    public let seat: RecordID?
    public let start: Day
    /// The last day, included; nil while nothing ends it.
    public internal(set) var end: Day?
    /// The act that gave it, as it is cited; nil when there is none.
    public let act: String?
    public let terms: Terms
    /// The days on which its holder is away, by the first of each: a suppléant then acts.
    public internal(set) var absences: [Absence] = []
    /// Since when its holder or the DGS contests that it was recorded.
    public internal(set) var contestedOn: Day?

    public init(
        id: MandateID,
        person: PersonID,
        role: Role,
        service: RecordID? = nil,
        organisation: RecordID? = nil,
        post: RecordID? = nil,
        seat: RecordID? = nil,
        start: Day,
        end: Day? = nil,
        act: String? = nil,
        terms: Terms = Terms()
    ) {
        self.id = id
        self.person = person
        self.role = role
        self.service = service
        self.organisation = organisation
        self.post = post
        self.seat = seat
        self.start = start
        self.end = end
        self.act = act
        self.terms = terms
    }

    /// A mandate runs from its first day to its last, both included.
    public func isHeld(on day: Day) -> Bool {
        start <= day && end.map { day <= $0 } ?? true
    }

    public func isAbsent(on day: Day) -> Bool { absences.contains { $0.covers(day) } }
}

extension Mandate {
    /// How it was given, and what it says beyond its role.
    public struct Terms: Hashable, Sendable {
        /// What the act was; nil when there is none.
        public var form: String?
        /// The title it goes by, freely: « vice-présidente à la transition ».
        public var title: String?
        /// What it deals with, by the themes of the action sheet: an élu's délégation.
        public var themes: [String]
        /// Per cent of a full time.
        public var share: Int?
        /// Where the act can be read.
        public var evidence: String?
        /// For a time, in the place of someone still to be named.
        public var isInterim: Bool
        /// The mandate whose holder this one stands in for, on the days of a noted absence.
        public var substituteFor: MandateID?

        public init(
            form: String? = nil,
            title: String? = nil,
            themes: [String] = [],
            share: Int? = nil,
            evidence: String? = nil,
            isInterim: Bool = false,
            substituteFor: MandateID? = nil
        ) {
            self.form = form
            self.title = title
            self.themes = themes
            self.share = share
            self.evidence = evidence
            self.isInterim = isInterim
            self.substituteFor = substituteFor
        }
    }

    /// Days on which a holder is away; why is nobody's business here.
    public struct Absence: Hashable, Sendable {
        public let start: Day
        public let end: Day

        public init(start: Day, end: Day) {
            self.start = start
            self.end = end
        }

        public func covers(_ day: Day) -> Bool { start <= day && day <= end }
    }
}

extension Mandate {
    public enum Event: Hashable, Sendable {
        case recorded(Mandate)
        case ended(MandateID, on: Day)
        case absenceNoted(MandateID, Absence)
        case contested(MandateID, on: Day)
        case settled(MandateID)
        case reassigned(MandateID, to: PersonID)
    }

    public enum Command: Hashable, Sendable {
        case record(Mandate)
        case end(MandateID, on: Day)
        /// One that begins on the same day takes the place of the former.
        case noteAbsence(MandateID, Absence)
        /// Its holder or the DGS says that it should not have been recorded.
        case contest(MandateID)
        /// The mandate stands after all; ending it settles it the other way.
        case settle(MandateID)
        /// The Directory had one person twice: what one record held, the other holds.
        case reassign(MandateID, to: PersonID)
    }
}
