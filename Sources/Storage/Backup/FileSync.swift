// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What makes a file last through a power cut.
enum FileSync {
    /// Gives a finished file its name, once its content is on the disk; false if it cannot.
    static func settle(_ partial: String, as path: String) -> Bool {
        guard sync(partial), chmod(partial, 0o600) == 0, rename(partial, path) == 0 else {
            return false
        }
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return sync(directory)
    }

    static func remove(_ path: String) {
        unlink(path)
    }

    private static func sync(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }
}
