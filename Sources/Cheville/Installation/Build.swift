// SPDX-License-Identifier: EUPL-1.2

/// What this executable is.
enum Build {
    static let version = "0.1.0"
}
