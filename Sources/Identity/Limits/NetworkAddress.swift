// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whose attempts are counted together: an IPv4 address, or the /64 of an IPv6 one, which is what
/// one household or office is given.
public enum NetworkAddress {
    /// - Parameter text: an address as it is written; anything else is counted as it stands.
    public static func network(of text: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        let plain = text.prefix { $0 != "%" }
        guard inet_pton(AF_INET6, String(plain), &bytes) == 1 else {
            return String(text.prefix(64))
        }
        // An IPv4 address that came over an IPv6 socket.
        if bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
            return bytes[12...].map { String($0) }.joined(separator: ".")
        }
        return bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            + "/64"
    }
}
