// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What a column may hold, in both stores: nothing else is portable enough for decades.
public enum Datum: Hashable, Sendable {
    case null
    case integer(Int64)
    /// Without U+0000, which PostgreSQL cannot hold; text that may have one is stored as bytes.
    case text(String)
    case bytes([UInt8])
}

/// A value that has one stored form.
public protocol Storable {
    var datum: Datum { get }
}

extension Datum: Storable {
    public var datum: Datum { self }
}

extension Int64: Storable {
    public var datum: Datum { .integer(self) }
}

extension Int: Storable {
    public var datum: Datum { .integer(Int64(self)) }
}

extension String: Storable {
    public var datum: Datum { .text(self) }
}

extension [UInt8]: Storable {
    public var datum: Datum { .bytes(self) }
}

extension Day: Storable {
    public var datum: Datum { .text(text) }
}

extension Identifier: Storable {
    public var datum: Datum { .text(text) }
}

extension Optional: Storable where Wrapped: Storable {
    public var datum: Datum { self?.datum ?? .null }
}
