// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Sample
import Testing

@testable import Views

@Suite("A page that keeps up to date")
struct LiveMarkTests {
    private let specimens: Specimens

    init() throws { specimens = try Specimens() }

    @Test func `says where it is told of changes, and what it shows`() throws {
        let reader = specimens.reader(.action(Sample.slug, 1))
        let mark = try #require(LiveMark(reader))
        #expect(mark.stream == "/t/\(Sample.slug)/flux")
        #expect(mark.position == reader.view.position)
        let html = specimens.templates.render(try specimens.action(1))
        #expect(html.contains("data-stream=\"/t/\(Sample.slug)/flux\""))
        #expect(html.contains("data-position=\"\(mark.position)\""))
    }

    @Test func `is none that shows a past, nor a form`() {
        let past = specimens.reader(
            .action(Sample.slug, 1),
            asOf: .state(Sample.day("2026-01-01"))
        )
        #expect(LiveMark(past) == nil)
        #expect(LiveMark(specimens.reader(.recordEdit(Sample.slug, Sample.compost))) == nil)
        #expect(LiveMark(specimens.reader(.importNew(Sample.slug))) == nil)
    }
}
