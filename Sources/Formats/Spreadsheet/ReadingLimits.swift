// SPDX-License-Identifier: EUPL-1.2

/// How much a file handed in by someone may make the reader hold or do.
public struct ReadingLimits: Sendable, Equatable {
    public var fileBytes = 50 << 20
    /// Bytes one part of an archive may unpack to.
    public var entryBytes = 256 << 20
    /// Bytes all the parts read from an archive may unpack to.
    public var unpackedBytes = 384 << 20
    public var entries = 5_000
    /// Unpacked over packed size, judged on the parts unpacking to more than a megabyte.
    public var compressionRatio = 250
    public var sheets = 50
    public var rows = 100_000
    public var columns = 1_000
    /// Cells of all the sheets, gaps between filled cells included.
    public var cells = 2_000_000
    /// Unicode scalars in one cell; spreadsheets stop at 32 767, other tools do not.
    public var cellCharacters = 100_000
    /// UTF-8 bytes of all the texts, each counted as often as it appears in a cell.
    public var textBytes = 64 << 20
    public var sharedStrings = 1_000_000
    public var xmlDepth = 64
    /// Bytes one XML tag or text may take in the file.
    public var xmlNodeBytes = 8 << 20

    public init() {}
}
