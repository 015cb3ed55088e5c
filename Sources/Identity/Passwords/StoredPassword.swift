// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What makes a password slow to guess: scrypt's parameters, each twice as much costs twice the
/// time (and for the first two, the memory).
public struct PasswordCost: Hashable, Sendable {
    /// N, as a power of two.
    public let logRounds: Int
    /// r.
    public let blockSize: Int
    /// p.
    public let parallelism: Int

    public init(logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// N=2^15, r=8, p=3, as OWASP advises: 32 MiB and about a quarter of a second.
    public static let usual = PasswordCost(logRounds: 15, blockSize: 8, parallelism: 3)
}

/// A password as it is kept: what was derived, with how, in the PHC string format
/// (`$scrypt$ln=15,r=8,p=3$salt$hash`), so that the cost can rise without anyone noticing.
struct StoredPassword: Hashable {
    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    var bytes: [UInt8] {
        let parameters = "ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
        return Array("$scrypt$\(parameters)$\(salt.base64Text)$\(hash.base64Text)".utf8)
    }

    init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Nothing if it was written by another algorithm, or would take more than this machine has.
    init?(_ bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self)
            .split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let cost = PasswordCost(parts[2]),
            let salt = [UInt8](base64Text: parts[3]), let hash = [UInt8](base64Text: parts[4]),
            hash.count >= 16
        else { return nil }
        self.init(cost: cost, salt: salt, hash: hash)
    }
}

extension PasswordCost {
    fileprivate init?(_ text: Substring) {
        let values = text.split(separator: ",").map { $0.split(separator: "=") }
        guard values.count == 3, values.allSatisfy({ $0.count == 2 }),
            values.map(\.[0]) == ["ln", "r", "p"],
            let logRounds = Int(values[0][1]), let blockSize = Int(values[1][1]),
            let parallelism = Int(values[2][1]), (1...20).contains(logRounds),
            (1...32).contains(blockSize), (1...16).contains(parallelism)
        else { return nil }
        self.init(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
    }
}

extension [UInt8] {
    /// Base64 without padding, as the PHC format has it.
    fileprivate var base64Text: String {
        Data(self).base64EncodedString().filter { $0 != "=" }
    }

    fileprivate init?(base64Text text: Substring) {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding) else { return nil }
        self.init(data)
    }
}
