// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Foundation

/// What this machine does by itself: the measure of the measures.
enum Machine {
    static func measured(in folder: String) throws -> [String] {
        [
            "machine: \(ProcessInfo.processInfo.activeProcessorCount) processors",
            "machine: SHA-256 of 64 MiB in \(Self.milliseconds(try hashing())) ms",
            "machine: 4 KiB written and synced in \(Self.milliseconds(try syncing(in: folder))) ms",
        ]
    }

    private static func hashing() throws -> Duration {
        let bytes = [UInt8](repeating: 7, count: 64 << 20)
        return ContinuousClock().measure { _ = SHA256.hash(data: bytes) }
    }

    /// The median of what one durable write of a page costs.
    private static func syncing(in folder: String) throws -> Duration {
        let path = folder + "/sync"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        let page = Data(repeating: 1, count: 4_096)
        let clock = ContinuousClock()
        let times = try (0..<100).map { _ in
            try clock.measure {
                try file.write(contentsOf: page)
                try file.synchronize()
            }
        }
        try file.close()
        return times.sorted()[50]
    }

    static func milliseconds(_ duration: Duration) -> String {
        String((duration / .milliseconds(1) * 100).rounded() / 100)
    }
}
