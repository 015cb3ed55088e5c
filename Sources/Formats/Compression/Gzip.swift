// SPDX-License-Identifier: EUPL-1.2

import CZlib

/// The gzip format (RFC 1952), for answers to browsers and files kept small.
public enum Gzip {
    /// Level 1 is fastest, 9 smallest.
    public static func compressed(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
        var stream = z_stream()
        // 31: the largest window, and the gzip wrapping rather than zlib's.
        guard
            deflateInit2_(
                &stream,
                min(9, max(0, level)),
                Z_DEFLATED,
                31,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
        else { preconditionFailure("zlib is out of memory or of another version") }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(bound)
                // Room for the whole was asked from zlib: one call is enough.
                let result = deflate(&stream, Z_FINISH)
                precondition(result == Z_STREAM_END, "zlib answered \(result)")
                count = Int(stream.total_out)
            }
        }
    }

    /// The original bytes; nil for what is damaged or larger than `limit`.
    public static func decompressed(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            var output: [UInt8] = []
            var result = Z_OK
            while result == Z_OK, output.count <= limit {
                let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { target, count in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    result = inflate(&stream, Z_NO_FLUSH)
                    count = target.count - Int(stream.avail_out)
                }
                output += piece
            }
            return result == Z_STREAM_END && output.count <= limit ? output : nil
        }
    }
}
