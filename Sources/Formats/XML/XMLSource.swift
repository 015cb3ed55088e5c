// SPDX-License-Identifier: EUPL-1.2

/// The bytes of an XML part on their way to the parser: the prolog is judged first, and no
/// single tag or text may grow without end.
final class XMLSource {
    private let entry: ZipEntry
    private let nodeBytes: Int
    private var start: ArraySlice<UInt8>
    private var bytesSinceNode = 0
    private var ownRefusal: FormatRefusal?

    init(_ entry: ZipEntry, nodeBytes: Int) throws(FormatRefusal) {
        self.entry = entry
        self.nodeBytes = nodeBytes
        start = try entry.bytes(upTo: 4_096)[...]
        try judgeProlog()
    }

    var name: String { entry.name }
    var refusal: FormatRefusal? { ownRefusal ?? entry.refusal }

    /// To be called before each step of the parser.
    func startsNode() {
        bytesSinceNode = 0
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard bytesSinceNode <= nodeBytes else {
            ownRefusal = .tooLarge(.xmlNodeBytes, limit: nodeBytes)
            return nil
        }
        guard start.isEmpty else {
            let count = min(buffer.count, start.count)
            buffer.copyBytes(from: start.prefix(count))
            start.removeFirst(count)
            return count
        }
        guard let count = entry.read(into: buffer) else { return nil }
        bytesSinceNode += count
        return count
    }

    /// Only a declaration, comments and instructions may come before the first tag: a document
    /// type could define entities that expand without end or name files to fetch.
    private func judgeProlog() throws(FormatRefusal) {
        var rest = start
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            if rest.starts(with: "<?".utf8) {
                rest = try after("?>", in: rest)
            } else if rest.starts(with: "<!--".utf8) {
                rest = try after("-->", in: rest)
            } else if rest.starts(with: "<!".utf8) {
                throw .forbiddenXML(part: name)
            } else if rest.first == 0x3C {
                return
            } else {
                throw .damaged(part: name)
            }
        }
    }

    private func after(
        _ mark: String,
        in bytes: ArraySlice<UInt8>
    ) throws(FormatRefusal) -> ArraySlice<UInt8> {
        let mark = Array(mark.utf8)
        guard
            let place = bytes.indices.first(where: { bytes[$0...].starts(with: mark) })
        else { throw .damaged(part: name) }
        return bytes[place...].dropFirst(mark.count)
    }
}
