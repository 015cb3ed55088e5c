// SPDX-License-Identifier: EUPL-1.2

import Desk
import Identity
import ServiceLifecycle
import Storage

/// Watches over the streams that are open, all together: one question to the database a second,
/// however many they are.
struct LivePulse: Service {
    let site: Site

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.watch() }
    }

    private func watch() async {
        let limits = site.streams.limits
        var today = site.desks.instruments.today()
        var pulses = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: limits.pulse)
            let streams = site.streams.all
            guard !streams.isEmpty else { continue }
            await endThoseOfDeadSessions(streams)
            pulses = (pulses + 1) % limits.pulsesPerBeat
            let day = site.desks.instruments.today()
            for stream in streams {
                stream.pulse(patience: limits.patience)
                if pulses == 0 { stream.beat() }
                // Mandates end at midnight.
                if day != today { stream.wake() }
            }
            today = day
        }
    }

    private func endThoseOfDeadSessions(_ streams: [LiveStream]) async {
        let now = site.desks.instruments.now()
        let sessions = Set(streams.map(\.session))
        // A database that cannot be reached now is asked again at the next pulse.
        guard
            let living = try? await site.authentication.sessions.living(among: sessions, now: now)
        else { return }
        for stream in streams where !living.contains(stream.session) { stream.finish(.session) }
    }
}
