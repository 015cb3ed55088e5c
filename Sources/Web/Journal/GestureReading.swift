// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Views

/// One act read back for its page, as far as its reader sees it.
struct GestureReading: Sendable {
    let gesture: GestureID
    let desk: Desk
    let reader: Reader
    let entries: [Recorded]
    let visible: [Recorded]

    /// Someone who sees nothing of an act is not told that there was one.
    init(_ gesture: GestureID, _ desk: Desk, _ reader: Reader) async throws {
        self.gesture = gesture
        self.desk = desk
        self.reader = reader
        entries = try await desk.recorded(gesture: gesture).filter {
            $0.position <= reader.view.position
                && (reader.view.asOf?.includes($0.stamp) ?? true)
        }
        visible = reader.visible(entries)
        guard !visible.isEmpty else { throw PageFault.noRecord }
    }

    func page() async throws -> GesturePage {
        let before = try await desk.standing(before: entries)
        return GesturePage(
            reader,
            entries: visible,
            isPartial: visible != entries,
            changes: reader.view.changes(in: visible, since: before),
            fate: try await fate(before)
        )
    }

    private func fate(_ before: Territory) async throws -> GesturePage.Fate {
        let now = desk.snapshot.territory
        guard let position = reader.view.undoing(of: gesture),
            let undo = try await desk.recorded(at: [position]).first
        else {
            return .stands(Undoing(of: gesture, entries, before: before, now: now))
        }
        let undoing = try await desk.recorded(gesture: undo.stamp.gesture)
        let left = Undoing.left(of: entries, by: undoing, before: before, now: now)
        return .undone(by: undo.stamp, left: left)
    }
}

extension Act {
    /// Takes an act back, as far as nothing was built on it since; then its page says what stayed.
    func undo(_ gesture: GestureID) async throws -> Outcome {
        let reading = try await GestureReading(gesture, desk, reader)
        let address = Address.gesture(arrival.slug, gesture)
        // The same button pressed twice is one act.
        guard try await desk.recorded(gesture: self.gesture).isEmpty else {
            return .see(address, nil)
        }
        guard let stamp = reading.entries.first?.stamp, view.mayUndo(stamp) else {
            throw PageFault.notAllowed
        }
        let undoing = try await desk.undoing(gesture)
        guard !undoing.isEmpty, !view.isUndone(gesture) else {
            return .page(try await reading.page(), .conflict)
        }
        let receipt = try await desk.submit(request(.together(undoing.commands)))
        return .see(address, receipt)
    }
}
