// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ClimatePlan
import Demo
import Desk
import Views
import Web

/// What `serve` takes to show the fictitious territory.
struct DemoOptions: ParsableArguments {
    @Flag(name: .customLong("demo"), help: "Shows a fictitious territory, told on first start.")
    var isOn = false
    @Option(
        name: .customLong("demo-reseed-after-days"),
        help: "Tells the fictitious territory afresh in its SQLite file once it is that old."
    )
    var reseedAfterDays: Int?

    /// Makes the database ready to be served, before it is opened.
    func prepare(_ options: DatabaseOptions) async throws(Complaint) {
        try await DemoDatabase(
            database: options.database,
            terminal: try Terminal.open(),
            now: Instruments.system(in: Installation.timeZone).now(),
            timeZone: Installation.timeZone,
            reseedAfterDays: reseedAfterDays
        ).prepare()
    }

    /// Those the entrance lets in; nobody where the demo is not shown.
    func personas() throws(Complaint) -> [DemoPersona] {
        guard isOn else { return [] }
        do throws(DemoFault) {
            return try DemoTerritory.personas().map { persona in
                DemoPersona(
                    slug: persona.slug,
                    email: persona.email,
                    name: persona.name,
                    about: persona.about
                )
            }
        } catch {
            throw Complaint(error)
        }
    }

    /// What the entrance proposes to look at, in order.
    func path() throws(Complaint) -> [DemoStop] {
        guard isOn else { return [] }
        do throws(DemoFault) {
            return try DemoTerritory.path().map { stop in
                DemoStop(
                    slug: stop.slug,
                    words: stop.words,
                    lens: stop.page.lens,
                    address: stop.page.address
                )
            }
        } catch {
            throw Complaint(error)
        }
    }

    /// The territory whose public page strangers are led to.
    var territory: String? { isOn ? DemoTerritory.slug : nil }

    func validate() throws {
        if let days = reseedAfterDays, !isOn || days < 1 {
            throw ValidationError("--demo-reseed-after-days: --demo, 1 or more")
        }
    }
}

extension PathStep.Page {
    fileprivate var lens: Lens {
        guard case .plan(let day) = self else { return Lens() }
        return Lens(asOf: .state(day))
    }

    fileprivate var address: Address {
        let slug = DemoTerritory.slug
        return switch self {
        case .today: .home(slug)
        case .services: .services(slug)
        case .action(let id): .record(slug, id)
        case .plan: .plan(slug, nil)
        }
    }
}
