// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// People come in and write: the demo's start and its weight at rest, a sign-in, an edit.
struct DoorsBench {
    private static let port = 18_203
    private static let person = "chef-de-projet@demo.example"

    let folder: String
    private var database: String { "sqlite:\(folder)/demo.sqlite" }
    private var base: String { "http://127.0.0.1:\(Self.port)" }

    func run(into table: inout Table) throws {
        try serving { told in
            table.add(
                .init(
                    what: "the demo told and served, first start",
                    measured: told,
                    unit: "s",
                    promise: nil
                )
            )
        }
        try serving { ready in
            table.add(
                .init(
                    what: "the demo ready after start",
                    measured: ready,
                    unit: "s",
                    promise: 0.5
                )
            )
            let cookie = try entered()
            try signIn(cookie, &table)
            try edit(cookie, &table)
        } atRest: { server in
            table.add(
                .init(
                    what: "the demo at rest",
                    measured: Program.memory(of: server, "VmRSS"),
                    unit: "MB",
                    promise: 120
                )
            )
        }
    }

    /// Runs the demo, and says how long its first answer took.
    private func serving(
        _ body: (_ seconds: Double) throws -> Void,
        atRest: (Int32) -> Void = { _ in }
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: try Program.path())
        process.arguments = [
            "serve", "--demo", "--database", database, "--port", String(Self.port),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        while process.isRunning {
            let answers = try Curl.answers(to: [.init(url: base + "/")], header: "A: b", in: folder)
            if answers.first?.status == 200 { break }
        }
        try body((ContinuousClock.now - start) / .seconds(1))
        atRest(process.processIdentifier)
    }

    /// The session of the chef de projet, by the demo's own entrance.
    private func entered() throws -> String {
        let answer = try Program.output(
            of: "/usr/bin/curl",
            ["--silent", "--include", "--data", "", base + "/entrer/chef-de-projet"]
        )
        guard let found = answer.firstMatch(of: /(?i)set-cookie: ([^;\s]+)/) else {
            throw Pass.Refused()
        }
        return "Cookie: " + found.1
    }

    private func signIn(_ cookie: String, _ table: inout Table) throws {
        let password = "mot-de-passe=une+phrase+assez+longue"
        let chosen = Curl.Request(url: base + "/compte/mot-de-passe", form: password)
        _ = try Curl.answers(to: [chosen], header: cookie, in: folder).median(answered: 303)
        let form = "courriel=\(Self.person)&\(password)"
        let requests = Array(
            repeating: Curl.Request(url: base + "/connexion", form: form),
            count: 5
        )
        table.add(
            .init(
                what: "signing in with a password, median",
                measured: try Curl.answers(to: requests, header: "A: b", in: folder)
                    .median(answered: 303),
                unit: "ms",
                promise: 400
            )
        )
    }

    private func edit(_ cookie: String, _ table: inout Table) throws {
        let id = try firstAction(cookie)
        let forms = (0..<100).map { rank in
            Curl.Request(
                url: base + "/t/demo/fiches/\(id)/champs/objectives",
                form: "vu=1000000&champ.objectives=Moins+de+tonnes+\(rank)"
            )
        }
        let programs = (0..<100).map { rank in
            Curl.Request(
                url: base + "/api/v1/territories/demo/actions/\(id)",
                json: #"{"fields":{"objectives":"Encore moins \#(rank)"}}"#
            )
        }
        for (what, requests, status) in [
            ("an edit by a form, durable, median", forms, 303),
            ("an edit by the API, durable, median", programs, 200),
        ] {
            let answers = try Curl.answers(to: requests, header: cookie, in: folder)
            table.add(
                .init(
                    what: what,
                    measured: try answers.median(answered: status),
                    unit: "ms",
                    promise: 10
                )
            )
        }
    }

    private func firstAction(_ cookie: String) throws -> String {
        let list = try Program.output(
            of: "/usr/bin/curl",
            [
                "--silent", "--header", cookie,
                base + "/api/v1/territories/demo/actions?limit=1",
            ]
        )
        guard let found = list.firstMatch(of: /"id": "([0-9a-f-]+)"/) else { throw Pass.Refused() }
        return String(found.1)
    }
}
