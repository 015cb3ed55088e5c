// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Crypto
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Phrases
import Views

extension APIRoutes {
    func submit(
        _ command: Command,
        _ writing: ActionWriting,
        _ bytes: [UInt8],
        _ request: Hummingbird.Request,
        _ arrival: Arrival
    ) async throws -> Receipt {
        let territory = arrival.snapshot.territory
        guard let author = territory.author(arrival.viewer, on: arrival.today) else {
            throw PageFault.notAllowed
        }
        let digest = SHA256.hash(data: bytes).prefix(16).map { String($0, radix: 16) }
        let fingerprint = request.method.rawValue + " " + digest.joined(separator: ".")
        let asked = writing.request(
            command,
            by: author,
            gesture: try request.gesture(arrival) ?? site.desks.instruments.id(),
            fingerprint: fingerprint
        )
        let receipt = try await arrival.desk.submit(asked)
        guard receipt.fingerprint == fingerprint else { throw Problem.keyReused }
        return receipt
    }

    /// Whether this key's request was done before.
    func isKnown(_ request: Hummingbird.Request, _ arrival: Arrival) async throws -> Bool {
        guard let gesture = try request.gesture(arrival) else { return false }
        return try await !arrival.desk.recorded(gesture: gesture).isEmpty
    }
}

extension Hummingbird.Request {
    /// The act that an `Idempotency-Key` names, for one holder and one territory.
    fileprivate func gesture(_ arrival: Arrival) throws -> GestureID? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = headers[name] else {
            return nil
        }
        guard (1...200).contains(key.utf8.count) else {
            throw Problem.invalid([
                .init(pointer: "Idempotency-Key", detail: .fault(.tooLong(limitBytes: 200)))
            ])
        }
        let who = arrival.view.rights.person?.text ?? "operator"
        return Form([QueryItem("key", key)]).gesture(arrival.desk.id.text, who, "api")
    }

    /// The past a program asks for: `asOf` what was so that day, `knownOn` what was recorded.
    var past: AsOf? {
        get throws {
            for (name, past) in [("asOf", AsOf.state), ("knownOn", AsOf.known)] {
                guard let text = queryItems.first(where: { $0.name == name })?.value else {
                    continue
                }
                guard let day = Day(text) else {
                    throw Problem.invalid([
                        .init(pointer: "?\(name)", detail: .apiDayNotTaken)
                    ])
                }
                return past(day)
            }
            return nil
        }
    }
}
