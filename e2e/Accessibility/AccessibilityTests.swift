// SPDX-License-Identifier: EUPL-1.2

import Testing
import Views
import Walk

/// Needs Chromium, its driver and axe; without them these tests fail rather than pass unseen.
@Suite("Every page, for everyone", .serialized, .timeLimit(.minutes(10)))
struct AccessibilityTests {
    @Test func `is given to whoever may come, and to the project lead everywhere`() async throws {
        for sight in try await Inspection.sights() {
            let isRefused = [403, 404].contains(sight.answer.status) && sight.guest != nil
            #expect(
                sight.answer.status == sight.stop.status
                    || (isRefused && sight.guest != Tour.lead),
                "\(sight.name): \(sight.answer.status)"
            )
            #expect(sight.answer.isPage, "\(sight.name)")
        }
    }

    @Test func `breaks no rule of axe in light colours`() async throws {
        for sight in try await Inspection.sights() {
            #expect(sight.showing.wide.isEmpty, "\(sight.name): \(sight.showing.wide)")
        }
    }

    @Test func `can be read in dark colours`() async throws {
        let sights = try await Inspection.sights()
        for sight in sights {
            let broken = sight.showing.dark ?? []
            #expect(broken.isEmpty, "\(sight.name): \(broken)")
        }
        let seen = Set(sights.filter { $0.showing.dark != nil }.map(\.stop.name))
        let shown = Set(sights.filter { !$0.showing.fetched.isEmpty }.map(\.stop.name))
        #expect(shown.subtracting(seen) == [])
    }

    @Test func `breaks no rule of axe on a phone`() async throws {
        let sights = try await Inspection.sights()
        for sight in sights {
            let broken = sight.showing.phone ?? []
            #expect(broken.isEmpty, "\(sight.name): \(broken)")
        }
        #expect(sights.count { $0.showing.phone != nil } > 50)
    }

    @Test func `never scrolls sideways, even at 400 percent`() async throws {
        for sight in try await Inspection.sights() {
            let overflowing = sight.showing.overflowing
            #expect(overflowing.isEmpty, "\(sight.name): \(overflowing)")
        }
    }

    @Test func `moves nothing for a reader who asked so`() async throws {
        for sight in try await Inspection.sights() {
            #expect(sight.showing.moving.isEmpty, "\(sight.name): \(sight.showing.moving)")
        }
    }

    @Test func `was looked at by every persona`() async throws {
        let sights = try await Inspection.sights()
        #expect(Set(sights.map(\.guest)).count == 9)
        #expect(sights.count { !$0.showing.fetched.isEmpty } > 150)
    }

    @Test func `is held to the rules that the statement names`() throws {
        let opening = try Tools.axe().prefix(200)
        #expect(opening.contains("axe v\(AccessibilityPage.axe)\n"), "\(opening)")
    }
}
