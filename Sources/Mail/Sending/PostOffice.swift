// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Formats
import Phrases
import Storage

/// Makes letters of notices: finds who reads them and where, in which words, with what address.
struct PostOffice: Sendable {
    enum Refusal: Error {
        case givenUp(Incident.Reason)
        /// The address could not be made now.
        case unsigned(String)
        case store(StoreFault)
    }

    let store: any Store
    let phrasebooks: Phrasebooks
    let configuration: Courier.Configuration

    /// - Parameter now: in milliseconds since 1970 UTC.
    func message(for claim: Outbox.Claim, at now: Int64) async throws(Refusal) -> MailMessage {
        let (territory, people) = try await lookUp(claim)
        guard let reader = people.first(where: { $0.id == claim.notice.person }) else {
            throw .givenUp(.personUnknown)
        }
        let mailbox = try mailbox(of: reader)
        let letter: Letter
        do throws(Letter.Refusal) {
            letter = try Letter(claim.notice, territory: territory.name) { person in
                MailMessage.oneLine(people.first { $0.id == person }?.name ?? "")
            }
        } catch {
            switch error {
            case .kindUnknown: throw .givenUp(.kindUnknown)
            case .factsUnreadable: throw .givenUp(.factsUnreadable)
            }
        }
        let address = try await sign(letter.purpose, claim.notice, territory)
        let language = await configuration.language(reader.id, territory.id) ?? .french
        let phrasebook = phrasebooks[language]
        var message = MailMessage(
            from: MailMessage.Mailbox(configuration.sender, name: territory.name),
            to: mailbox,
            subject: phrasebook[letter.subject],
            text: letter.text(
                to: MailMessage.oneLine(reader.name),
                with: address,
                until: phrasebook.instant(address.usableUntil, in: configuration.timeZone),
                from: territory.name,
                in: phrasebook
            ),
            id: claim.notice.id,
            date: now
        )
        // Nobody's absence is to answer it (RFC 3834).
        message.headers = [
            MailMessage.Header("Auto-Submitted", "auto-generated"),
            MailMessage.Header("Content-Language", language.rawValue),
        ].compactMap(\.self)
        return message
    }

    private func lookUp(
        _ claim: Outbox.Claim
    ) async throws(Refusal) -> (TerritoryCard, [Person]) {
        let card: TerritoryCard?
        let people: [Person]
        do throws(StoreFault) {
            card = try await Territories(store).find(claim.territory)
            people = try await PeopleRegister(store).read(
                [claim.notice.person] + Letter.people(of: claim.notice),
                of: claim.territory
            )
        } catch {
            throw .store(error)
        }
        guard let card else { throw .givenUp(.territoryUnknown) }
        return (card, people)
    }

    private func mailbox(of reader: Person) throws(Refusal) -> MailMessage.Mailbox {
        guard reader.standing != .erased, let email = reader.email, !email.isEmpty else {
            throw .givenUp(.withoutAddress)
        }
        guard let address = MailAddress(email) else { throw .givenUp(.addressMalformed) }
        return MailMessage.Mailbox(address, name: reader.name)
    }

    private func sign(
        _ purpose: SignedAddress.Purpose,
        _ notice: Notice,
        _ territory: TerritoryCard
    ) async throws(Refusal) -> SignedAddress {
        let address: SignedAddress?
        do {
            address = try await configuration.signedAddress(purpose, notice, territory)
        } catch {
            throw .unsigned("\(error)")
        }
        guard let address else { throw .givenUp(.nothingToSign) }
        return address
    }
}
