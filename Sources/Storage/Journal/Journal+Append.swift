// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

extension Journal {
    /// Times a commit that changes people is planned anew because the Directory moved meanwhile.
    private static let directoryAttempts = 5

    /// Makes a commit durable, or says why not and changes nothing.
    public func append(_ commit: Commit) async throws(AppendFault) {
        try refuseUnchained(commit)
        for _ in 0..<Self.directoryAttempts {
            let steps = try await steps(of: commit)
            do {
                try await store.perform(steps.map(\.statement))
                store.announce(commit.territory)
                return
            } catch .conflict(let index) where index == 0 {
                try await refuseIfMoved(commit)
                // Only the Directory has moved: its change is planned again on its new version.
            } catch .conflict(let index) {
                throw steps[index].refusal ?? .fault(.conflict(statement: index))
            } catch .outcomeUnknown {
                throw .outcomeUnknown
            } catch {
                throw .fault(error)
            }
        }
        throw .fault(.busy)
    }

    /// A bare unique position would accept holes, and a hash over other bytes would only show
    /// years later.
    private func refuseUnchained(_ commit: Commit) throws(AppendFault) {
        var head = commit.expecting
        for entry in commit.entries {
            guard entry.territory == commit.territory, entry.position == head.position + 1,
                entry.hash == HashChain.hash(previous: head.hash, StoredEntry(entry))
            else { throw .unchained(position: entry.position) }
            head = entry.head
        }
    }

    /// Says which of the two it is when the head row was not the expected one: a gesture already
    /// answered is a better answer than a stale head.
    private func refuseIfMoved(_ commit: Commit) async throws(AppendFault) {
        do {
            for answer in commit.answers
            where try await self.answer(to: answer.gesture, in: commit.territory) != nil {
                throw AppendFault.alreadyAnswered(answer.gesture)
            }
            guard try await head(of: commit.territory) == commit.expecting else {
                throw AppendFault.stale
            }
        } catch let fault as StoreFault {
            throw .fault(fault)
        } catch let fault as AppendFault {
            throw fault
        } catch {
            throw .outcomeUnknown
        }
    }
}

/// A statement of a commit, and what it means when it does not touch the rows it should.
private struct Step {
    let statement: Statement
    var refusal: AppendFault?
}

extension Journal {
    /// The head comes first: its lock puts the appends of one territory in a row, so that no two
    /// transactions wait for each other.
    private func steps(of commit: Commit) async throws(AppendFault) -> [Step] {
        let directory = try await directoryChange(of: commit)
        var steps = [Step(statement: movedHead(of: commit, directory: directory))]
        steps += commit.answers.map { answer in
            Step(
                statement: answer.insertion(in: commit.territory),
                refusal: .alreadyAnswered(answer.gesture)
            )
        }
        let plain =
            Statement.inserting(
                commit.entries.map { StoredEntry($0).row },
                into: "entries",
                StoredEntry.columns
            )
            + SealedContent.insertions(of: commit.texts, in: commit.territory)
            + (directory?.statements ?? [])
        steps += plain.map { Step(statement: $0) }
        steps += commit.attachments.flatMap { reference in
            reference.insertions(in: commit.territory).map {
                Step(statement: $0, refusal: .missingContent(reference.attachment.id))
            }
        }
        steps += Notice.insertions(of: commit.notices, in: commit.territory)
            .map { Step(statement: $0) }
        steps += commit.jobs.map { Step(statement: $0.insertion(in: commit.territory)) }
        return steps
    }

    private func directoryChange(of commit: Commit) async throws(AppendFault) -> DirectoryChange? {
        guard !commit.people.isEmpty, let stamp = commit.entries.first?.stamp else { return nil }
        do {
            return try await PeopleRegister(store).plan(
                commit.people,
                in: commit.territory,
                by: stamp.author,
                at: stamp.moment.instant
            )
        } catch {
            throw .fault(error)
        }
    }

    private func movedHead(of commit: Commit, directory: DirectoryChange?) -> Statement {
        let statement: Statement = """
            UPDATE territories
            SET position = \(commit.head.position), hash = \(commit.head.hash),
                summary = coalesce(\(commit.summary.datum), summary),
                name = coalesce(\(commit.name.datum), name),
                directory = coalesce(\((directory?.version).datum), directory)
            WHERE id = \(commit.territory) AND position = \(commit.expecting.position)
                AND hash = \(commit.expecting.hash)
                AND directory = coalesce(\((directory?.previous).datum), directory)
            """
        return statement.expecting(rows: 1)
    }
}

extension Answer {
    func insertion(in territory: TerritoryID) -> Statement {
        let statement: Statement = """
            INSERT INTO answers (territory, gesture, answer)
            VALUES (\(territory), \(gesture), \(bytes)) ON CONFLICT DO NOTHING
            """
        return statement.expecting(rows: 1)
    }
}
