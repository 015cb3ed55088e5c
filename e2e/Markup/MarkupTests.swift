// SPDX-License-Identifier: EUPL-1.2

import DatabaseSupport
import Foundation
import Phrases
import Testing
import Walk

/// Needs Java and the Nu checker; without them it fails.
@Suite("The HTML of every page", .timeLimit(.minutes(10)))
struct MarkupTests {
    @Test func `is valid, in French and in English`() async throws {
        let folder = URL(filePath: Scratch.shared.file("pages"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var written: Set<[UInt8]> = []
        func keep(_ sight: Sight, _ language: String) throws {
            guard sight.answer.isPage, written.insert(sight.answer.bytes).inserted else { return }
            let name = "\(sight.stop.name).\(sight.guest ?? "stranger").\(language).html"
            try Data(sight.answer.bytes).write(to: folder.appending(path: name))
        }
        for sight in try await Inspection.sights() { try keep(sight, "fr") }
        for sight in try await Self.inEnglish() { try keep(sight, "en") }
        #expect(written.count > 200)
        for complaint in try await Nu.complaints(about: folder) {
            let page = complaint.url.flatMap { $0.split(separator: "/").last } ?? "?"
            let extract = complaint.extract ?? ""
            Issue.record("\(page): \(complaint.message) \(extract)")
        }
    }

    private static func inEnglish() async throws -> [Sight] {
        try await DemoSite.serve { site in
            var sights: [Sight] = []
            try await Tour(of: site, in: .english).walk(as: [Tour.stranger, Tour.lead]) {
                sight,
                _ in sights.append(sight)
            }
            return sights
        }
    }
}
