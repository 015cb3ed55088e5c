// SPDX-License-Identifier: EUPL-1.2

import Hummingbird

/// Files that come in and go out.
struct ExchangeRoutes: Sendable {
    let site: Site

    func add(to router: Router<PageContext>) {
        let workbench = Workbench()
        ImportRoutes(site: site).add(to: router)
        ImportWizardRoutes(site: site, workbench: workbench).add(to: router)
        ExportRoutes(site: site, workbench: workbench).add(to: router)
    }
}
