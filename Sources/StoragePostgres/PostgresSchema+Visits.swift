// SPDX-License-Identifier: EUPL-1.2

import Storage

extension Schema {
    /// When each person last came to each territory.
    static let postgresVisits = [
        """
        CREATE TABLE visits (
            territory \(word), person \(word), position BIGINT NOT NULL,
            instant BIGINT NOT NULL, position_before BIGINT, instant_before BIGINT,
            PRIMARY KEY (territory, person))
        """
    ]
}
