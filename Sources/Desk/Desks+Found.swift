// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Storage

extension Desks {
    /// Why a territory was not opened.
    public enum FoundingFault: Error, Hashable, Sendable {
        case slugTaken
        case desk(DeskFault)
    }

    /// Opens the register of a territory under an address of its own.
    public func found(
        _ founding: Founding,
        slug: String
    ) async throws(FoundingFault) -> Desk {
        let id: TerritoryID = instruments.id()
        try await open(id, slug: slug, founding)
        do throws(DeskFault) {
            let desk = try await desk(id)
            let request = Request(.found(founding), by: .operator, gesture: instruments.id())
            _ = try await desk.submit(request)
            return desk
        } catch {
            throw .desk(error)
        }
    }

    private func open(
        _ id: TerritoryID,
        slug: String,
        _ founding: Founding
    ) async throws(FoundingFault) {
        do throws(Territories.CreationFault) {
            try await Territories(store).create(
                id,
                slug: slug,
                siren: founding.siren,
                name: founding.name,
                created: instruments.now()
            )
        } catch {
            switch error {
            case .slugTaken: throw .slugTaken
            case .fault(let fault): throw .desk(.storage(fault))
            }
        }
    }
}
