// SPDX-License-Identifier: EUPL-1.2

import Desk
import Storage

extension TestSite {
    /// The register's last entry.
    var head: Int64 { desk.snapshot.head.position }
}
