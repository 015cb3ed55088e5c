// SPDX-License-Identifier: EUPL-1.2

/// Where the database is, as written on the command line: `sqlite:FILE` or `postgres://…`.
public enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    /// A connection URI in libpq's own syntax; it may hold a password.
    case postgres(uri: String)

    public enum Refusal: Error, Hashable, Sendable {
        case missingPath
        case unknownKind
    }

    public init(parsing text: String) throws(Refusal) {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, !path.hasPrefix(":") else { throw .missingPath }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(uri: text)
        } else {
            throw .unknownKind
        }
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// Fit for a log: the password is left out.
    public var description: String {
        switch self {
        case .sqlite(let path):
            return "sqlite:\(path)"
        case .postgres(let uri):
            guard let at = uri.lastIndex(of: "@") else { return uri }
            return "postgres://…" + uri[at...]
        }
    }
}
