// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Foundation
import Storage

/// A file handed in and not confirmed yet, with what its owner chose so far.
public struct ImportDraft: Hashable, Sendable, Codable {
    /// The gesture of the form that brought it: brought twice, it is one draft.
    public let id: GestureID
    /// Whose it is; nil for the operator's.
    public let owner: PersonID?
    public let fileName: String
    /// In milliseconds since 1970 UTC.
    public let broughtAt: Int64
    /// Counts what was chosen since: a page shown before the last choice is told from a later one.
    public private(set) var revision = 0
    public private(set) var plan: String?
    public private(set) var mapping: ColumnMapping?
    private var consents = 0
    private var resolutions: [String: Disagreement.Side] = [:]

    public init(
        id: GestureID,
        owner: PersonID?,
        fileName: String,
        broughtAt: Int64,
        plan: String? = nil
    ) {
        self.id = id
        self.owner = owner
        self.fileName = fileName
        self.broughtAt = broughtAt
        self.plan = plan
    }

    /// How its owner wants it taken in.
    public var options: ImportOptions {
        get {
            ImportOptions(
                plan: plan,
                mapping: mapping,
                consents: ImportConsents(rawValue: consents),
                resolutions: Dictionary(
                    resolutions.map { (Disagreement.ID(rawValue: $0.key), $0.value) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
        set {
            guard newValue != options else { return }
            plan = newValue.plan
            mapping = newValue.mapping
            consents = newValue.consents.rawValue
            resolutions = Dictionary(
                newValue.resolutions.map { ($0.key.rawValue, $0.value) },
                uniquingKeysWith: { first, _ in first }
            )
            revision += 1
        }
    }
}

/// The files waiting to be confirmed in one territory, each seen by its owner alone, for seven
/// days: nothing of them is in the register yet.
public struct ImportDrafts: Sendable {
    /// In milliseconds.
    public static let lifetime: Int64 = 7 * 86_400_000
    /// Files one person may have waiting; one more takes the place of the oldest.
    public static let longest = 3

    private static let prefix = "import.draft."
    private let notebook: Notebook
    private let territory: TerritoryID
    private let now: @Sendable () -> Int64

    /// - Parameter now: in milliseconds since 1970 UTC.
    public init(
        of territory: TerritoryID,
        in store: any Store,
        now: @escaping @Sendable () -> Int64
    ) {
        notebook = Notebook(store)
        self.territory = territory
        self.now = now
    }

    private static func key(_ id: GestureID) -> String { prefix + id.text }
    private static func fileKey(_ id: GestureID) -> String { "import.file." + id.text }

    /// Keeps a file with its draft. The draft comes first, so that no file lies there unnamed.
    public func keep(_ file: ImportFile, as draft: ImportDraft) async throws(StoreFault) {
        let others = try await all(of: draft.owner).filter { $0.id != draft.id }
        for extra in others.dropFirst(Self.longest - 1) { try await remove(extra.id) }
        try await save(draft)
        try await notebook.write(file.bytes, under: Self.fileKey(draft.id), of: territory)
    }

    public func save(_ draft: ImportDraft) async throws(StoreFault) {
        guard let bytes = try? JSONEncoder().encode(draft) else { return }
        try await notebook.write([UInt8](bytes), under: Self.key(draft.id), of: territory)
    }

    /// Nil when there is none, when it is another's, or when its time has passed.
    public func draft(
        _ id: GestureID,
        of owner: PersonID?
    ) async throws(StoreFault) -> ImportDraft? {
        guard let draft = try await read(Self.key(id)), draft.owner == owner, !isPast(draft) else {
            return nil
        }
        return draft
    }

    public func file(of draft: ImportDraft) async throws(StoreFault) -> ImportFile? {
        try await notebook.read(Self.fileKey(draft.id), of: territory)
            .map { ImportFile(name: draft.fileName, bytes: $0) }
    }

    /// Those someone has waiting, the latest first; what has had its time is swept away.
    public func all(of owner: PersonID?) async throws(StoreFault) -> [ImportDraft] {
        var drafts: [ImportDraft] = []
        for key in try await notebook.keys(beginningWith: Self.prefix, of: territory) {
            guard let draft = try await read(key) else { continue }
            if isPast(draft) {
                try await remove(draft.id)
            } else if draft.owner == owner {
                drafts.append(draft)
            }
        }
        return drafts.sorted { ($0.broughtAt, $0.id) > ($1.broughtAt, $1.id) }
    }

    /// The file goes first, and the draft that names it last.
    public func remove(_ id: GestureID) async throws(StoreFault) {
        try await notebook.remove(Self.fileKey(id), of: territory)
        try await notebook.remove(Self.key(id), of: territory)
    }

    private func isPast(_ draft: ImportDraft) -> Bool {
        draft.broughtAt + Self.lifetime < now()
    }

    private func read(_ key: String) async throws(StoreFault) -> ImportDraft? {
        guard let bytes = try await notebook.read(key, of: territory) else { return nil }
        return try? JSONDecoder().decode(ImportDraft.self, from: Data(bytes))
    }
}
