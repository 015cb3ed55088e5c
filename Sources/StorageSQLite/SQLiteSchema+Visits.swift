// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// When each person last came to each territory.
    static let sqliteVisits = [
        """
        CREATE TABLE visits (
            territory TEXT NOT NULL, person TEXT NOT NULL, position INTEGER NOT NULL,
            instant INTEGER NOT NULL, position_before INTEGER, instant_before INTEGER,
            PRIMARY KEY (territory, person)) STRICT
        """
    ]
}
