// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HashTreeCollections
import Phrases
import Sample
import Testing

@testable import Views

@Suite("The public page")
struct PublicPageTests {
    private let specimens: Specimens
    private let html: String

    init() throws {
        specimens = try Specimens(try Specimens.published(isOpen: true))
        html = Specimen(specimens.publicPage(), specimens.templates).html
    }

    @Test func `answers first, then tells each plan with its axes`() throws {
        let answer = try #require(html.firstRange(of: "actions sont publiées ici"))
        let plan = try #require(html.firstRange(of: "Plan climat 2024-2030</h2>"))
        let axis = try #require(html.firstRange(of: "3.1.1"))
        let action = try #require(html.firstRange(of: "Composter"))
        #expect(answer.upperBound < plan.lowerBound)
        #expect(plan.upperBound < axis.lowerBound)
        #expect(axis.upperBound < action.lowerBound)
        #expect(html.contains("État au 22 novembre 2026"))
    }

    @Test func `leads nowhere but to itself, the guide and the other language`() {
        let links = html.matches(of: /<a[^>]* href="([^"]*)"/).map { String($0.1) }
        let own = Address.publicPage(Sample.slug).path
        let open = [own, Address.guide.path, Address.accessibility.path]
        for link in links where link != "#contenu" {
            #expect(open.contains { link.hasPrefix($0) }, "\(link)")
        }
        #expect(!html.contains("<form"))
        #expect(!html.contains("role=\"search\""))
    }

    @Test func `names nobody, and shows neither notes nor what is not public`() {
        for person in Sample.people { #expect(!html.contains(person.name)) }
        let words = specimens.register.beside.words.values
        #expect(words.count > 0)
        for word in words { #expect(!html.contains(word.prefix(20))) }
        let kept = specimens.register.territory.records(of: .action).filter {
            $0.choice(.visibility) != "public"
        }
        #expect(kept.count > 5)
        for action in kept { #expect(!html.contains(action.text(.title) ?? "?")) }
    }

    @Test func `is the same whoever asks, for it is made of what anyone sees`() throws {
        let closed = try Specimens(try Specimens.published(isOpen: false))
        let page = Specimen(closed.publicPage(), closed.templates).html
        #expect(!page.contains("Composter"))
        #expect(!page.contains("Plan climat"))
    }
}
