// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A mandate on a page: whose or what, since when, by which act, and all that its act says.
struct MandateLine: Sendable {
    let what: Sentence
    let period: String
    let act: Link?
    /// What it deals with, for how much of one's time, in whose place, on which days away.
    let terms: [String]
    /// For whoever may say an absence, contest it or end it.
    let ways: [Link]

    /// - Parameters:
    ///   - subject: what the line names first; the mandate itself unless given.
    ///   - isEnding: whether the page is about its end already.
    init(
        _ mandate: Mandate,
        _ reader: Reader,
        naming subject: Link? = nil,
        isEnding: Bool = false
    ) {
        what = subject.map { Sentence(naming: $0) } ?? reader.function(mandate)
        period = reader.period(of: mandate)
        act = reader.act(of: mandate)
        terms = reader.terms(of: mandate, isNamed: subject != nil)
        ways = isEnding ? [] : reader.ways(from: mandate)
    }
}

extension Sentence {
    init(naming link: Link) {
        self.init(link.text, linking: link.isLink ? [(link.text, link.href)] : [])
    }
}

extension Reader {
    /// « Agent, Déchets »; « Présidente, COPIL »: what is held, and the place it is held at.
    func function(_ mandate: Mandate) -> Sentence {
        let post = mandate.post.flatMap { view.record($0) }
        let seat = mandate.seat.flatMap { view.record($0) }
        let own = mandate.terms.title ?? seat.map { name(of: $0) }
        let place =
            post ?? seat?.parent.flatMap { view.record($0) }
            ?? (mandate.service ?? mandate.organisation).flatMap { view.record($0) }
        guard let link = place.map({ self.link(to: $0) }) else {
            return Sentence(own ?? phrasebook.label(of: mandate.role))
        }
        let words =
            if post != nil, own == nil {
                link.text
            } else {
                own.map { say(.placed($0, at: link.text)) }
                    ?? say(.role(mandate.role, at: link.text))
            }
        return Sentence(words, linking: link.isLink ? [(link.text, link.href)] : [])
    }

    func period(of mandate: Mandate) -> String {
        let (start, end) = (phrasebook.day(mandate.start), mandate.end.map { phrasebook.day($0) })
        return say(
            day < mandate.start
                ? .mandateWillRun(from: start, to: end) : .mandateRuns(from: start, to: end)
        )
    }

    /// The people entrusted with something at a service, a post or a seat, or in an organisation.
    func people(at place: RecordID) -> [MandateLine] {
        view.mandates(on: day).values.joined()
            .filter { [$0.service, $0.organisation, $0.post, $0.seat].contains(place) }
            .map { (link(to: $0.person), $0) }
            .collated { $0.0.text }
            .map { MandateLine($0.1, self, naming: $0.0) }
    }

    /// « COPIL – Présidente », « Déchets – Chargé de prévention »: a place, found in a long list by
    /// what it is part of.
    func placeName(_ record: Record) -> String {
        let over =
            record.kind == .seat
            ? record.parent
            : record.kind == .post
                ? record.records(.service).first : nil
        let outer = over.map { name(of: $0) } ?? ""
        return outer.isEmpty ? name(of: record) : say(.placedIn(name(of: record), outer))
    }

    /// « Arrêté : 2026-14 », leading to where it can be read.
    fileprivate func act(of mandate: Mandate) -> Link? {
        let form = mandate.terms.form.map { phrasebook.label($0, of: .actForms) }
        let href = mandate.terms.evidence.flatMap { WebAddress.href($0) }
        switch (form, mandate.act) {
        case (let form?, let act?): return Link(say(.actCited(form, act)), to: href)
        case (let form?, nil): return Link(form, to: href)
        case (nil, let act?): return Link(say(.mandateGivenBy(act)), to: href)
        case (nil, nil):
            return mandate.terms.evidence.map { Link(say(.mandateGivenBy($0)), to: href) }
        }
    }

    fileprivate func terms(of mandate: Mandate, isNamed: Bool) -> [String] {
        let terms = mandate.terms
        var words: [String] = []
        if isNamed, let title = terms.title { words.append(title) }
        if !terms.themes.isEmpty {
            let themes = terms.themes.map { phrasebook.label($0, of: .themes) }
            words.append(say(.delegation(themes)))
        }
        if let share = terms.share { words.append(say(.shareOfTime(share))) }
        if terms.isInterim { words.append(say(.mandateInterimBox)) }
        if let titular = terms.substituteFor.flatMap({ view.mandate($0) }) {
            words.append(say(.standsInFor(link(to: titular.person).text)))
        }
        let away = mandate.absences.filter { view.today <= $0.end }
            .sorted { $0.start < $1.start }
        words += away.map {
            say(.awayFrom(phrasebook.day($0.start), to: phrasebook.day($0.end)))
        }
        if let contested = mandate.contestedOn {
            words.append(say(.contestedOn(phrasebook.day(contested))))
        }
        return words
    }

    fileprivate func ways(from mandate: Mandate) -> [Link] {
        guard mayWrite, mandate.end.map({ view.today <= $0 }) ?? true else { return [] }
        var ways: [Link] = []
        func offer(_ words: Phrase, _ address: Address) {
            ways.append(Link(say(words), to: link(to: address)))
        }
        let absence = Mandate.Absence(start: view.today, end: view.today)
        if view.allows(.mandate(.noteAbsence(mandate.id, absence))) {
            offer(.noteAbsence, .mandateAbsence(slug, mandate.id))
        }
        if mandate.contestedOn != nil, view.ends(mandate) {
            offer(.settleMandate, .mandateContest(slug, mandate.id))
        } else if mandate.contestedOn == nil, view.allows(.mandate(.contest(mandate.id))) {
            offer(.contestMandate, .mandateContest(slug, mandate.id))
        }
        if view.ends(mandate) { offer(.endMandate, .mandateEnd(slug, mandate.id)) }
        return ways
    }
}
