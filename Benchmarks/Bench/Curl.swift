// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Requests made one after the other on one connection, timed by curl from beside.
enum Curl {
    struct Request {
        let url: String
        /// A form, encoded; nil to read.
        var form: String?
        /// A JSON body, sent as `PATCH`.
        var json: String?
    }

    struct Answer {
        let status: Int
        let seconds: Double
    }

    /// - Parameter header: what says who asks.
    static func answers(
        to requests: [Request],
        header: String,
        in folder: String
    ) throws -> [Answer] {
        let file = folder + "/curl-\(UUID().uuidString)"
        let options = requests.map { request in
            var lines = [
                "url = \"\(request.url)\"", "header = \"\(header)\"", "silent",
                "output = /dev/null", #"write-out = "%{http_code} %{time_total}\n""#,
            ]
            if request.form != nil || request.json != nil {
                lines.append("header = \"Sec-Fetch-Site: same-origin\"")
            }
            if let form = request.form { lines.append("data = \"\(form)\"") }
            if let json = request.json {
                let quoted = json.replacingOccurrences(of: "\"", with: "\\\"")
                lines += ["request = PATCH", "data = \"\(quoted)\""]
            }
            return lines.joined(separator: "\n")
        }
        try options.joined(separator: "\nnext\n").write(
            toFile: file,
            atomically: true,
            encoding: .utf8
        )
        return try Program.output(of: "/usr/bin/curl", ["--config", file])
            .split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard words.count == 2, let status = Int(words[0]), let time = Double(words[1])
                else { return nil }
                return Answer(status: status, seconds: time)
            }
    }
}

extension [Curl.Answer] {
    /// In milliseconds, of those answered as they should.
    func median(answered status: Int) throws -> Double {
        let times = filter { $0.status == status }.map(\.seconds).sorted()
        guard times.count == count, count > 0 else {
            throw Program.Failure(arguments: ["status"], status: Int32(first?.status ?? 0))
        }
        return times[count / 2] * 1_000
    }
}
