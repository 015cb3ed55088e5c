// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// A service: who relays the plan in it, what is asked of it, what the plan brings it, and the
/// actions in which it has a part.
public struct ServicePage: Page {
    public static let template = "Governance/service"

    /// A post, and who holds it.
    struct PostLine: Sendable {
        let link: Link
        let holders: [Link]
        /// Said where nobody holds it, as far as the reader may know.
        let vacant: String?
    }

    let shell: Shell
    let heading: String
    let kind: String
    let answer: Sentence
    let tools: Tools?
    let referentLabel: String
    let referents: [Link]
    let hasReferents: Bool
    let noReferent: String
    let facts: [PrintedField]
    let hasFacts: Bool
    let factsLabel: String
    let head: PostLine?
    let hasHead: Bool
    let headLabel: String
    let posts: [PostLine]
    let hasPosts: Bool
    let postsLabel: String
    let people: [MandateLine]
    let hasPeople: Bool
    let peopleLabel: String
    let asked: AskedSection
    let benefits: BenefitsSection
    let concern: Concern

    public init(_ reader: Reader, _ overview: Overview, service: Record) {
        heading = reader.name(of: service)
        let services = Link(
            reader.say(.sectionServices),
            to: reader.link(to: .services(reader.slug))
        )
        shell = Shell(reader, title: heading, trail: [services])
        kind = reader.phrasebook.label(of: .service)
        let relays = reader.relays(of: service)
        referents = relays
        hasReferents = !relays.isEmpty
        referentLabel = reader.say(.servicePilots)
        noReferent = reader.say(.noServiceReferent)
        let led = overview.tally(ledBy: service)?.total ?? 0
        answer = reader.answer(leading: led, of: overview.tally.total, relays)
        tools = Tools(
            [reader.correcting(service), reader.matrixLink(of: service)],
            reader
        )
        facts = reader.view.fields(of: .service).filter { ![.name, .headPost].contains($0.id) }
            .compactMap { reader.printed($0, of: service) }
        hasFacts = !facts.isEmpty
        factsLabel = reader.say(.sheetHeading)
        let occupancy = Occupancy(reader.view, on: reader.day)
        let headPost = service.records(.headPost).first.flatMap { reader.view.record($0) }
        head = headPost.map { PostLine($0, occupancy, reader) }
        hasHead = head != nil
        headLabel = reader.say(.serviceHead)
        posts = reader.view.records(of: .post)
            .filter { $0.records(.service).contains(service.id) && $0.id != headPost?.id }
            .map { PostLine($0, occupancy, reader) }.collated { $0.link.text }
        hasPosts = !posts.isEmpty
        postsLabel = reader.say(.postsHeading)
        people = reader.people(at: service.id)
        hasPeople = !people.isEmpty
        peopleLabel = reader.say(.peopleThere)
        asked = AskedSection(service, reader)
        benefits = BenefitsSection(service, reader)
        concern = reader.concern(of: service)
    }
}

extension ServicePage.PostLine {
    fileprivate init(_ post: Record, _ occupancy: Occupancy, _ reader: Reader) {
        link = reader.link(to: post)
        holders = occupancy.holders(of: post.id).map { reader.link(to: $0) }.collated { $0.text }
        vacant = occupancy.isVacant(post.id) ? reader.say(.vacantPost) : nil
    }
}

extension Reader {
    /// The référents Plan Climat of a service.
    fileprivate func relays(of service: Record) -> [Link] {
        let mandates = view.mandates(on: day).values.joined().filter {
            $0.role == .serviceReferent && $0.service == service.id
                && $0.terms.substituteFor == nil
        }
        return Set(mandates.map(\.person)).map { link(to: $0) }.collated { $0.text }
    }

    /// « Pilote 12 actions sur 60. Référent Plan Climat : Odile Vasseur. »
    fileprivate func answer(leading led: Int, of total: Int, _ relays: [Link]) -> Sentence {
        let leads = say(.serviceLeads(led, of: total))
        guard view.rights.isInside else { return Sentence(leads) }
        let relayed =
            relays.isEmpty ? say(.noServiceReferent) : say(.serviceReferents(relays.map(\.text)))
        return Sentence(leads + " " + relayed, linking: relays.map { ($0.text, $0.href) })
    }

    /// To the rows of the matrix that the service has a part in.
    fileprivate func matrixLink(of service: Record) -> Link? {
        guard view.rights.isInside else { return nil }
        var query = ResponsibilityQuery()
        query.service = service.id
        return Link(say(.whoDoesWhatHeading), to: link(to: .whoDoesWhat(slug, query)))
    }
}
