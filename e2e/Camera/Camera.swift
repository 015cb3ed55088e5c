// SPDX-License-Identifier: EUPL-1.2

import BrowserSupport
import Foundation
import Walk

/// Takes a picture of every page of the demo, on a phone and on a wide screen, into the folder
/// named on the command line.
@main
struct Camera {
    static func main() async throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "e2e/pictures")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await DemoSite.serve { site in
            let browser = try await DrivenBrowser.start()
            do {
                try await shoot(site, browser, into: folder)
                try await browser.close()
            } catch {
                try await browser.close()
                throw error
            }
        }
    }

    /// Each page once, as the project lead or whoever else it is for.
    private static func shoot(
        _ site: DemoSite,
        _ browser: DrivenBrowser,
        into folder: URL
    ) async throws {
        try await Tour(of: site).walk(as: [Tour.stranger, Tour.lead]) { sight, cookie in
            try await browser.carry(cookie, to: site.address)
            for screen in [DrivenBrowser.Screen.phone, .wide] {
                try await browser.use(screen)
                try await browser.come(to: sight.stop, on: site)
                let picture = folder.appending(path: "\(sight.stop.name)-\(screen.width).png")
                try await browser.picture().write(to: picture)
            }
        }
    }
}
