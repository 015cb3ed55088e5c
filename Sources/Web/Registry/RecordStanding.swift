// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Views

extension Act {
    /// The record, also when someone took it out while one typed: the form then comes back and
    /// says so.
    func everRecorded(_ id: RecordID) -> Record? {
        view.record(id) ?? arrival.snapshot.territory.record(id)
    }

    /// A reader of the register as it is now, for what others wrote while the form was read.
    func present() -> Reader {
        Reader(
            reader.visit,
            view: desk.snapshot.seen(by: arrival.viewer, on: arrival.today),
            slug: reader.slug,
            territoryName: reader.territoryName,
            zone: reader.zone,
            haltedAt: reader.haltedAt
        )
    }

    /// On to a page, which says what was done: also to whoever sent the form twice.
    func lead(to address: Address, _ receipt: Receipt?) async throws -> Outcome {
        if let receipt, receipt.hasChanged { return .see(address, receipt) }
        let isDone = try await !desk.recorded(gesture: gesture).isEmpty
        guard isDone else { return .see(address, nil) }
        return .response(.seeOther(reader.visit.lens.link(to: address, after: gesture)))
    }

    /// Takes a record out; what stands under it goes out of sight with it.
    func remove(_ record: Record) async throws -> Outcome {
        let address = reader.addressAfterRemoving(record)
        let receipt = try await desk.submit(request(.record(.remove(record.id))))
        return try await lead(to: address, receipt)
    }

    /// Puts back a record that was taken out.
    func restore(_ id: RecordID) async throws -> Outcome {
        let receipt = try await desk.submit(request(.record(.restore(id))))
        let reader = present()
        let address = reader.view.record(id).map { reader.addressAfterWriting($0) }
        return try await lead(to: address ?? .home(reader.slug), receipt)
    }
}
