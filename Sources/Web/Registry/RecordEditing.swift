// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import HTTPTypes
import Phrases
import Storage
import Views

/// Makes an act of a form on records, or gives the form back with everything that was typed.
struct RecordEditing: Sendable {
    let site: Site
    let act: Act
    let subject: FormSubject

    func perform() async throws -> Outcome {
        let reading = FieldReading(
            act.form,
            asking: subject,
            act.reader,
            site.phrasebooks,
            site.desks.instruments
        )
        var problems = reading.problems
        var effective: Day?
        do throws(FormFault) {
            effective = try EffectiveDay.read(act.form, today: act.arrival.today)
        } catch {
            problems.append(FormProblem(.effective, error.words))
        }
        guard problems.isEmpty else { return comeBack(problems) }
        var contents = reading.contents
        var references: [AttachmentReference] = []
        for (field, file) in reading.files {
            let reference = try await write(file)
            references.append(reference)
            contents[field] = Content(.attachment(reference.attachment))
        }
        guard let command = command(contents, reading.names) else { return try await lead(nil) }
        var request = act.request(command, effective: effective)
        request.people = reading.names.people
        request.attachments = references
        do {
            return try await lead(try await act.desk.submit(request))
        } catch {
            guard case DeskFault.refused(let refusal) = error else { throw error }
            return try await comeBack(refusal, contents)
        }
    }

    private func write(_ file: FileReading) async throws -> AttachmentReference {
        let bytes = AsyncStream<ArraySlice<UInt8>> { stream in
            stream.yield(file.bytes)
            stream.finish()
        }
        return try await Attachments(site.desks.store).write(
            bytes,
            as: site.desks.instruments.id(),
            mediaType: file.mediaType,
            in: act.desk.id,
            limit: FieldLimit.attachmentBytes,
            now: site.desks.instruments.now()
        )
    }

    /// What the form asks for; nil when it changes nothing.
    private func command(_ contents: [FieldID: Content], _ names: NameReading) -> Command? {
        var commands = names.creations.map { Command.record(.create($0)) }
        switch subject {
        case .new(let kind, let parent): commands += creation(kind, parent, contents)
        case .whole(let record), .field(_, let record):
            guard !contents.isEmpty else { return nil }
            let seen = act.form.position(FormName.seen) ?? 0
            let edit = Record.Edit(record: record.id, fields: contents)
            commands.append(.record(.edit(edit, seen: contents.mapValues { _ in seen })))
        }
        return commands.count == 1 ? commands[0] : .together(commands)
    }

    /// An action asked for from a plan or an axis is placed there by the same act.
    private func creation(
        _ kind: RecordKind,
        _ parent: Record?,
        _ contents: [FieldID: Content]
    ) -> [Command] {
        let instruments = site.desks.instruments
        let isPlaced = parent.map { !kind.parents.contains($0.kind) } ?? false
        let creation = Record.Creation(
            id: instruments.id(),
            kind: kind,
            parent: isPlaced ? nil : parent?.id,
            fields: contents
        )
        guard isPlaced, let parent else { return [.record(.create(creation))] }
        var place: [FieldID: Content] = [:]
        if parent.kind == .axis {
            place[.axis] = Content(.record(parent.id))
            place[.plan] = act.view.path(to: parent).first?.parent.map { Content(.record($0)) }
        } else {
            place[.plan] = Content(.record(parent.id))
        }
        let placement = Record.Creation(
            id: instruments.id(),
            kind: .placement,
            parent: creation.id,
            fields: place
        )
        return [.record(.create(creation)), .record(.create(placement))]
    }
}

extension RecordEditing {
    /// On to where what was written is read.
    private func lead(_ receipt: Receipt?) async throws -> Outcome {
        let reader = act.present()
        let made = receipt?.created.compactMap { reader.view.record($0) } ?? []
        let address: Address
        switch subject {
        case .new(let kind, let parent):
            let record = made.first { $0.kind == kind } ?? parent
            address = record.map { reader.addressAfterWriting($0) } ?? .home(reader.slug)
        case .whole(let record), .field(_, let record):
            address = reader.addressAfterWriting(record)
        }
        return try await act.lead(to: address, receipt)
    }

    private func comeBack(_ problems: [FormProblem]) -> Outcome {
        .page(form(act.reader, subject, typed(problems)), .unprocessableContent)
    }

    /// The page that the form was sent from.
    private func form(_ reader: Reader, _ subject: FormSubject, _ typed: TypedForm) -> any Page {
        if case .whole(let record) = subject, record.kind == .territory {
            return SettingsPage(reader, record, typed: typed)
        }
        return RecordFormPage(reader, subject, typed: typed)
    }

    /// A browser does not keep the file that was chosen: it must be said.
    private func typed(_ problems: [FormProblem], disputes: [Dispute] = []) -> TypedForm {
        let asked = act.reader.fields(askedBy: subject)
        let files = asked.filter { field in
            act.form.file(FormName.field(field.id)) != nil
                && !problems.contains { $0.place == .field(field.id) }
        }
        let again = files.map { FormProblem(.field($0.id), .chooseFileAgain) }
        return TypedForm(act.form.items, problems: problems + again, disputes: disputes)
    }

    private func comeBack(
        _ refusal: Refusal,
        _ contents: [FieldID: Content]
    ) async throws -> Outcome {
        let reader = act.present()
        let subject = subject.standing(in: reader.view)
        let asked = reader.fields(askedBy: subject).map(\.id)
        switch refusal.innermost {
        case .field(let id, _, .changedSince) where id == subject.record?.id:
            let disputes = try await disputes(contents, subject, reader)
            return .page(form(reader, subject, typed([], disputes: disputes)), .conflict)
        case .field(_, let field, let fault) where asked.contains(field):
            return comeBack([FormProblem(.field(field), .fault(fault))])
        default:
            let words = Phrase.refusal(refusal.innermost, naming: Naming(reader.view))
            let page = form(reader, subject, typed([FormProblem(.form, words)]))
            return .page(page, refusal.status)
        }
    }

    /// All the fields that someone else changed since the form was opened, not the first alone.
    private func disputes(
        _ contents: [FieldID: Content],
        _ subject: FormSubject,
        _ reader: Reader
    ) async throws -> [Dispute] {
        guard let record = subject.record else { return [] }
        let seen = act.form.position(FormName.seen) ?? 0
        let changed = reader.fields(askedBy: subject).compactMap { field -> (Field, Int64)? in
            guard let mine = contents[field.id],
                let standing = record.fields[field.id], standing.changedAt > seen,
                !mine.says(standing.content, reader.view)
            else { return nil }
            return (field, standing.changedAt)
        }
        let positions = Set(changed.map(\.1)).sorted()
        let entries = try await act.desk.recorded(at: positions)
        return changed.map { field, position in
            Dispute(
                field: field.id,
                theirs: reader.view.content(field, of: record),
                stamp: entries.first { $0.position == position }?.stamp
            )
        }
    }
}

extension FormSubject {
    var record: Record? {
        switch self {
        case .new: nil
        case .whole(let record), .field(_, let record): record
        }
    }

    /// The same, on the record as it stands now.
    fileprivate func standing(in view: View) -> FormSubject {
        switch self {
        case .new: self
        case .whole(let record): .whole(view.record(record.id) ?? record)
        case .field(let field, let record): .field(field, of: view.record(record.id) ?? record)
        }
    }
}

extension Content {
    /// Whether two contents say the same, sealed or not.
    fileprivate func says(_ other: Content, _ view: View) -> Bool {
        if case .text(let mine) = value, case .text(let theirs) = other.value {
            return view.words(of: mine) == view.words(of: theirs)
        }
        return self == other
    }
}

extension Refusal {
    /// What was refused, whatever act it was part of.
    var innermost: Refusal {
        guard case .within(_, let refusal) = self else { return self }
        return refusal.innermost
    }
}
