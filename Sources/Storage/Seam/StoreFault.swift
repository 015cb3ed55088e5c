// SPDX-License-Identifier: EUPL-1.2

/// Why a store could not do what it was asked.
public enum StoreFault: Error, Hashable, Sendable {
    /// Others hold the lock or all connections; the same request may succeed later.
    case busy
    /// No room is left on the disk; reading goes on.
    case full
    /// The database may be read only; reading goes on.
    case readOnly
    /// The server or the file cannot be reached, for the reason it gives.
    case unreachable(String)
    /// The transaction may or may not have become durable: look for the gesture's answer.
    case outcomeUnknown
    /// A statement did not touch the number of rows it had to; nothing was changed.
    case conflict(statement: Int)
    /// What was read is not what the program can have written.
    case corrupt(String)
    /// The database was prepared by a later version of the program.
    case newerSchema(found: Int, known: Int)
    /// Anything else, with the store's own code (an SQLSTATE, an SQLite code).
    case other(code: String, message: String)
}
