// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Demo
import Foundation
import Phrases
import Storage

/// The database that `serve --demo` shows: told when it holds no territory, left alone when it
/// holds the demo, refused when it holds anything else.
struct DemoDatabase {
    let database: String
    let terminal: Terminal
    /// In milliseconds since 1970 UTC.
    let now: Int64
    let timeZone: TimeZone
    /// Days after which the demo is told afresh, so that its near dates stay near.
    let reseedAfterDays: Int?

    func prepare() async throws(Complaint) {
        guard let path else { return try await tellIfEmpty() }
        guard FileManager.default.fileExists(atPath: path) else { return try await replace(path) }
        switch try await presence() {
        case .none: try await tellIfEmpty()
        case .told(let instant):
            if isStale(instant) { try await replace(path) }
        case .unfinished:
            guard reseedAfterDays != nil else { throw Complaint(.demoUnfinished) }
            try await replace(path)
        case .other: throw Complaint(.demoElsewhere)
        }
    }

    /// The file of an SQLite database; a server's has none.
    private var path: String? {
        guard case .sqlite(let path)? = try? DatabaseAddress(parsing: database) else { return nil }
        return path
    }

    private func isStale(_ instant: Int64) -> Bool {
        guard let reseedAfterDays else { return false }
        return now - instant >= Int64(reseedAfterDays) * 86_400_000
    }

    private func presence() async throws(Complaint) -> DemoTerritory.Presence {
        let store = try await Installation.store(database)
        let presence: Result<DemoTerritory.Presence, DemoFault>
        do throws(DemoFault) {
            presence = .success(try await DemoTerritory.presence(in: store))
        } catch {
            presence = .failure(error)
        }
        await store.close()
        do throws(DemoFault) {
            return try presence.get()
        } catch {
            throw Complaint(error)
        }
    }

    private func tellIfEmpty() async throws(Complaint) {
        switch try await presence() {
        case .none: try await tell(database)
        case .told: return
        case .unfinished: throw Complaint(.demoUnfinished)
        case .other: throw Complaint(.demoElsewhere)
        }
    }

    /// Told beside and then put in place, so that whoever interrupts it leaves no half-told demo.
    private func replace(_ path: String) async throws(Complaint) {
        let beside = path + ".telling"
        do {
            try Self.remove(beside)
            try await tell("sqlite:" + beside)
            try Self.remove(path)
            for part in ["-wal", ""] where FileManager.default.fileExists(atPath: beside + part) {
                try FileManager.default.moveItem(atPath: beside + part, toPath: path + part)
            }
            try Self.remove(beside)
        } catch let complaint as Complaint {
            throw complaint
        } catch {
            throw Complaint(.fileUnwritable(path))
        }
    }

    /// A database's file and those that SQLite keeps beside it.
    private static func remove(_ path: String) throws {
        for file in [path, path + "-wal", path + "-shm"]
        where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }

    private func tell(_ database: String) async throws(Complaint) {
        terminal.say(.demoBeingTold)
        let store = try await Installation.store(database)
        let outcome: Result<TerritoryID, DemoFault>
        do throws(DemoFault) {
            outcome = .success(
                try await DemoTerritory.seed(
                    store: store,
                    phrasebooks: terminal.phrasebooks,
                    now: now,
                    timeZone: timeZone
                )
            )
        } catch {
            outcome = .failure(error)
        }
        await store.close()
        do throws(DemoFault) {
            _ = try outcome.get()
        } catch {
            throw Complaint(error)
        }
    }
}

extension Complaint {
    init(_ fault: DemoFault) {
        switch fault {
        case .tooEarly(let day): self.init(.demoTooEarly(day))
        case .storeNotEmpty: self.init(.demoElsewhere)
        case .story(let file, let line, let reason):
            self.init(.demoUntold, detail: "\(file):\(line): \(reason)")
        case .desk(let fault, let file, let line):
            self.init(.demoUntold, detail: "\(file):\(line): \(fault)")
        case .storage(let fault): self.init(fault)
        }
    }
}
