// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage
import StoragePostgres

/// A PostgreSQL server for the tests of this process: the one that `CHEVILLE_TEST_POSTGRES` names
/// by a connection URI, or one of the machine's own, started here and stopped with the process.
public actor PostgresCluster {
    public static let shared = PostgresCluster()

    public enum Failure: Error {
        /// No `initdb` under `/usr/lib/postgresql`: install the postgresql package.
        case notInstalled
        case notStarted(String)
    }

    private var starting: Task<String, any Error>?
    /// Kept open: the script that runs the server stops it when this end closes, so that a
    /// killed test leaves none behind.
    private var leash: Pipe?

    /// Creates an empty database and gives its URI.
    func makeDatabase() async throws -> String {
        let uri = try await administration()
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let store = PostgresStore(uri: uri, deadline: .seconds(60))
        _ = try await store.rows(Statement(sql: "CREATE DATABASE \(name) TEMPLATE template0"))
        await store.close()
        return Self.replacingDatabase(in: uri, by: name)
    }

    private func administration() async throws -> String {
        if let given = ProcessInfo.processInfo.environment["CHEVILLE_TEST_POSTGRES"] {
            return given
        }
        if let starting { return try await starting.value }
        let task = Task { try start() }
        starting = task
        return try await task.value
    }

    private func start() throws -> String {
        let binaries = try Self.binaries()
        let directory = "/tmp/cheville-pg-\(UUID().uuidString.prefix(8).lowercased())"
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script, "sh", binaries, directory]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        leash = input
        var said = ""
        while !said.contains("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Failure.notStarted(said) }
            said += String(decoding: data, as: UTF8.self)
        }
        guard said == "ready\n" else { throw Failure.notStarted(said) }
        return "postgres:///postgres?host=\(directory)&user=cheville"
    }

    private static func binaries() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.filter {
            FileManager.default.isExecutableFile(atPath: "\(root)/\($0)/bin/initdb")
        }.max { (Int($0) ?? 0) < (Int($1) ?? 0) }
        guard let newest else { throw Failure.notInstalled }
        return "\(root)/\(newest)/bin"
    }

    /// PostgreSQL refuses to run as root: there, the server runs as nobody.
    private static let script = """
        bin=$1 dir=$2
        mkdir -m 700 "$dir" && trap 'rm -rf "$dir"' EXIT
        as() { "$@"; }
        if [ "$(id -u)" = 0 ]; then
            chown 65534:65534 "$dir"
            as() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
        fi
        cd "$dir"
        as "$bin/initdb" -D "$dir/data" -U cheville -A trust -E UTF8 --locale=C.UTF-8 -N \
            >"$dir/log" 2>&1 &&
        as "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/data/log" \
            -o "-k $dir -c listen_addresses='' -c max_connections=200" start >>"$dir/log" 2>&1 ||
            { tail -n 1 "$dir/log"; exit 1; }
        trap '' INT TERM HUP
        echo ready
        cat >/dev/null
        as "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
        """

    static func replacingDatabase(in uri: String, by name: String) -> String {
        let halves = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let words = halves[0].split(
            separator: "/",
            maxSplits: 3,
            omittingEmptySubsequences: false
        )
        let query = halves.count == 2 ? "?" + halves[1] : ""
        return words.prefix(3).joined(separator: "/") + "/" + name + query
    }
}
