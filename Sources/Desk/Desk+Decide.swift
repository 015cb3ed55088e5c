// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Foundation
import HashTreeCollections
import Storage

/// What a turn of requests makes, before it is durable.
private struct Turn {
    var territory: Territory
    var beside: Beside
    var instant: Int64
    var commit: Commit
    var events: [(stamp: Stamp, wire: Wire)] = []
    var latest: [Recorded]
    var touched = TouchedRecords()
    /// The same gesture twice: the second is answered once the first is durable.
    var later: [Desk.Pending] = []
    var granted: [(pending: Desk.Pending, receipt: Receipt)] = []
    var refused: [(pending: Desk.Pending, refusal: Refusal)] = []
}

extension Desk {
    /// Times a turn is decided again because someone else appended first. Each time, someone's
    /// request went through: the only thing lost is patience.
    private static let attempts = 200

    func decide(_ pending: [Pending]) async {
        var pending = pending
        for _ in 0..<Self.attempts where !pending.isEmpty {
            if let halt = snapshot.halt {
                return answer(pending, .failure(.halted(halt)))
            }
            let turn: Turn
            do throws(DeskFault) {
                turn = try prepare(pending)
            } catch {
                return answer(pending, .failure(error))
            }
            pending = await settle(turn)
        }
        answer(pending, .failure(.storage(.busy)))
    }

    private func answer(_ pending: [Pending], _ result: Result<Receipt, DeskFault>) {
        for request in pending { request.answer.resume(returning: result) }
    }

    /// Appends a turn and answers it; gives back the requests to decide again.
    private func settle(_ turn: Turn) async -> [Pending] {
        let all = turn.granted.map(\.pending) + turn.refused.map(\.pending) + turn.later
        do throws(AppendFault) {
            if !turn.commit.entries.isEmpty {
                try await journal.append(turn.commit)
                publish(
                    Snapshot(
                        territory: turn.territory,
                        beside: turn.beside,
                        head: turn.commit.head,
                        instant: turn.instant,
                        latest: turn.latest
                    ),
                    touching: turn.touched
                )
            }
            for granted in turn.granted {
                granted.pending.answer.resume(returning: .success(granted.receipt))
            }
            for refused in turn.refused { await answer(refused.pending, refused.refusal) }
            return turn.later
        } catch .stale {
            return await again(all)
        } catch .alreadyAnswered(let gesture) {
            let repeated = all.filter { $0.request.gesture == gesture }
            for pending in repeated { await answerAgain(pending, otherwise: .outcomeUnknown) }
            return await again(all.filter { $0.request.gesture != gesture })
        } catch .outcomeUnknown {
            return await found(all)
        } catch .fault(let fault) {
            answer(all, .failure(.storage(fault)))
        } catch {
            answer(all, .failure(.storage(.corrupt("\(error)"))))
        }
        return []
    }

    private func again(_ pending: [Pending]) async -> [Pending] {
        switch await caughtUp() {
        case .success: return pending
        case .failure(let fault):
            answer(pending, .failure(fault))
            return []
        }
    }

    /// After an append of unknown outcome, what became durable is found again by its gesture.
    private func found(_ pending: [Pending]) async -> [Pending] {
        _ = await caughtUp()
        for request in pending { await answerAgain(request, otherwise: .outcomeUnknown) }
        return []
    }

    /// A refusal may only mean that the request was done already, and is being retried.
    private func answer(_ pending: Pending, _ refusal: Refusal) async {
        await answerAgain(pending, otherwise: .refused(refusal))
    }

    private func answerAgain(_ pending: Pending, otherwise fault: DeskFault) async {
        let gesture = pending.request.gesture
        if let answer = try? await journal.answer(to: gesture, in: id),
            let receipt = try? JSONDecoder().decode(Receipt.self, from: Data(answer.bytes))
        {
            _ = await caughtUp()
            pending.answer.resume(returning: .success(receipt))
        } else {
            pending.answer.resume(returning: .failure(fault))
        }
    }
}

extension Desk {
    /// Decides requests one after the other, each on what the ones before it leave.
    private func prepare(_ pending: [Pending]) throws(DeskFault) -> Turn {
        let snapshot = snapshot
        var turn = Turn(
            territory: snapshot.territory,
            beside: snapshot.beside,
            instant: snapshot.instant,
            commit: Commit(territory: id, expecting: snapshot.head, entries: []),
            latest: snapshot.latest
        )
        for request in pending {
            guard !turn.gestures.contains(request.request.gesture) else {
                turn.later.append(request)
                continue
            }
            do throws(DeskFault) {
                try grant(request, in: &turn)
            } catch .refused(let refusal) {
                turn.refused.append((request, refusal))
            }
        }
        turn.commit.entries = HashChain.link(turn.events, of: id, after: snapshot.head)
        if turn.territory.name != snapshot.territory.name {
            turn.commit.name = turn.territory.name
        }
        return turn
    }

    private func grant(_ pending: Pending, in turn: inout Turn) throws(DeskFault) {
        let request = pending.request
        let moment = instruments.moment(at: max(instruments.now(), turn.instant))
        var sealing = Sealing(turn.territory, turn.beside, instruments)
        let command = sealing.sealed(request.command)
        let events = try judged(command, of: request, on: moment.day, in: turn.territory)
        let stamp = Stamp(
            moment: moment,
            author: request.author,
            gesture: request.gesture,
            cause: request.cause,
            effective: request.effective
        )
        var territory = turn.territory
        var laidDown: [(entry: Recorded, wire: Wire)] = []
        do {
            for (event, wire) in try Batching.laidDown(events) {
                try territory.apply(event, at: territory.position + 1)
                let entry = Recorded(position: territory.position, stamp: stamp, event: event)
                laidDown.append((entry, wire))
            }
        } catch let fault as WireFault {
            throw .unwritable(fault)
        } catch {
            preconditionFailure("decided what cannot be applied: \(error)")
        }
        let receipt = Receipt(
            request,
            events,
            at: territory.position
        )
        turn.take(pending, receipt, territory, laidDown, texts: sealing.texts)
        turn.touched.add(events.flatMap(\.records))
    }

    /// The one place where the right to do something is judged.
    private func judged(
        _ command: Command,
        of request: Request,
        on day: Day,
        in territory: Territory
    ) throws(DeskFault) -> [Event] {
        let rights = territory.rights(of: request.viewer, on: day)
        do throws(Refusal) {
            guard territory.allows(command, with: rights) else { throw .notAllowed }
            return try territory.decide(command, on: day)
        } catch {
            throw .refused(error)
        }
    }
}

extension Turn {
    fileprivate var gestures: Set<GestureID> { Set(commit.answers.map(\.gesture)) }

    fileprivate mutating func take(
        _ pending: Desk.Pending,
        _ receipt: Receipt,
        _ territory: Territory,
        _ laidDown: [(entry: Recorded, wire: Wire)],
        texts: [SealedContent]
    ) {
        granted.append((pending, receipt))
        guard let last = laidDown.last else { return }
        self.territory = territory
        instant = last.entry.stamp.moment.instant
        latest += laidDown.map(\.entry)
        events += laidDown.map { ($0.entry.stamp, $0.wire) }
        let texts = texts + pending.request.texts
        for text in texts { beside.words[text.id] = text.content }
        for person in pending.request.people { beside.people[person.id] = person }
        commit.texts += texts
        commit.people += pending.request.people
        commit.attachments += pending.request.attachments
        commit.notices += pending.request.notices
        commit.answers.append(Answer(gesture: receipt.gesture, bytes: receipt.bytes))
    }
}

extension Receipt {
    fileprivate init(_ request: Request, _ events: [Event], at position: Int64) {
        let creations = events.compactMap { event -> Record.Creation? in
            guard case .record(.created(let creation)) = event else { return nil }
            return creation
        }
        self.init(
            gesture: request.gesture,
            position: position,
            created: creations.map(\.id),
            numbers: creations.compactMap(\.number),
            hasChanged: !events.isEmpty,
            fingerprint: request.fingerprint
        )
    }

    fileprivate var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } ?? [] }
}
