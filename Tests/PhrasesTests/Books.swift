// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// The phrasebooks, loaded once for all tests, as they are by a server.
enum Books {
    static let loaded = Result { try Phrasebooks.load() }
}
