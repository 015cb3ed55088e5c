// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the pages of services and organisations say.
extension Phrase {
    public static let organisationsHeading = Phrase("services.organisations")
    public static let noServiceYet = Phrase("services.none")
    public static let noOrganisationYet = Phrase("organisations.none")
    public static let postsHeading = Phrase("services.posts")
    public static let bodiesHeading = Phrase("services.bodies")
    public static let peopleThere = Phrase("services.people")
    public static let addService = Phrase("services.add")
    public static let addPost = Phrase("services.addPost")
    public static let addBody = Phrase("services.addBody")
    public static let addOrganisation = Phrase("organisations.add")
    public static let carriesColumn = Phrase("organisations.carries")
    public static let accompaniesColumn = Phrase("organisations.accompanies")
    public static let fundsColumn = Phrase("organisations.funds")
    public static let withoutKind = Phrase("organisations.withoutKind")
    public static let correctRecord = Phrase("directory.correct")

    /// « 7 services, dont 5 pilotent au moins une action. »
    public static func servicesLead(_ leading: Int, of services: Int) -> Phrase {
        let clause =
            leading == 0
            ? Phrase("services.noneLeads") : Phrase("services.leading", count: leading)
        return Phrase("services.answer", .phrase("leading", clause), count: services)
    }

    public static func organisationsCarry(_ carrying: Int, of organisations: Int) -> Phrase {
        let clause =
            carrying == 0
            ? Phrase("organisations.noneCarries")
            : Phrase("organisations.carrying", count: carrying)
        return Phrase("organisations.answer", .phrase("carrying", clause), count: organisations)
    }
}

/// What the Directory says of the people in it.
extension Phrase {
    public static let peopleFilter = Phrase("directory.filter")
    public static let peopleText = Phrase("directory.filter.text")
    public static let peopleRole = Phrase("directory.filter.role")
    public static let peopleStanding = Phrase("directory.filter.standing")
    public static let peopleService = Phrase("directory.filter.service")
    public static let noPersonYet = Phrase("directory.none")
    public static let noPersonFound = Phrase("directory.noneFound")
    public static let peopleCaption = Phrase("directory.caption")
    public static let nameColumn = Phrase("directory.column.name")
    public static let functionColumn = Phrase("directory.column.function")
    public static let standingColumn = Phrase("directory.column.standing")
    public static let pilotedColumn = Phrase("directory.column.piloted")
    public static let addPerson = Phrase("directory.add")
    public static let processingRegister = Phrase("directory.processingRegister")
    public static let privacyNotice = Phrase("directory.privacyNotice")
    public static let contactHeading = Phrase("person.contact")
    public static let noContact = Phrase("person.noContact")
    public static let personEmail = Phrase("person.email")
    public static let phoneLabel = Phrase("person.phone")
    public static let contactAddressLabel = Phrase("person.address")
    public static let nameLabel = Phrase("person.name")
    public static let lastActs = Phrase("person.lastActs")
    public static let invite = Phrase("person.invite")
    public static let inviteAgain = Phrase("person.inviteAgain")
    public static let invitationSent = Phrase("person.invitationSent")
    public static let personKept = Phrase("person.kept")
    public static let mandateKept = Phrase("person.mandateKept")
    public static let inviteNeedsAddress = Phrase("person.inviteNeedsAddress")
    public static let inviteNeedsMandate = Phrase("person.inviteNeedsMandate")
    public static let takesOver = Phrase("person.takesOver")
    public static let personalData = Phrase("person.data")
    public static let erasePerson = Phrase("person.erase")

    public static func standing(_ standing: Person.Standing) -> Phrase {
        Phrase("standing.\(standing.rawValue)")
    }

    /// « 46 personnes : 12 membres, 31 noms à identifier. »
    public static func directoryHolds(_ count: Int, _ clauses: [String]) -> Phrase {
        Phrase("directory.holds", .list("clauses", clauses), count: count)
    }

    public static func peopleOfStanding(_ count: Int, _ standing: Person.Standing) -> Phrase {
        Phrase("standings.\(standing.rawValue)", count: count)
    }

    public static func peopleFound(_ count: Int, of total: Int) -> Phrase {
        Phrase("directory.found", .number("total", total), count: count)
    }

    /// Someone else of the Directory goes by the same name or address.
    public static func sameAs(_ names: [String]) -> Phrase {
        Phrase("person.sameAs", .list("names", names))
    }

    /// « Agent, Déchets ».
    public static func role(_ role: Mandate.Role, at place: String) -> Phrase {
        switch role {
        case .serviceMember: Phrase("mandate.agentOf", .text("place", place))
        case .organisationMember: Phrase("mandate.memberOf", .text("place", place))
        default: Phrase("mandate.at", .phrase("role", .role(role)), .text("place", place))
        }
    }
}

/// What is said of mandates: those held, the form of a new one, the end of one.
extension Phrase {
    public static let mandatesHeld = Phrase("mandate.held")
    public static let mandatesBefore = Phrase("mandate.before")
    public static let noMandate = Phrase("mandate.none")
    public static let recordMandate = Phrase("mandate.record")
    public static let mandateTold = Phrase("mandate.told")
    public static let mandateRole = Phrase("mandate.role")
    public static let mandateService = Phrase("mandate.service")
    public static let mandateServiceHint = Phrase("mandate.service.hint")
    public static let mandateOrganisation = Phrase("mandate.organisation")
    public static let mandateOrganisationHint = Phrase("mandate.organisation.hint")
    public static let mandateStart = Phrase("mandate.start")
    public static let mandateEnd = Phrase("mandate.end")
    public static let mandateEndHint = Phrase("mandate.end.hint")
    public static let mandateAct = Phrase("mandate.act")
    public static let mandateActHint = Phrase("mandate.act.hint")
    public static let mandateLastDay = Phrase("mandate.lastDay")
    public static let mandateLastDayHint = Phrase("mandate.lastDay.hint")
    public static let chooseOne = Phrase("mandate.choose")
    public static let endMandate = Phrase("mandate.endIt")
    public static let consequences = Phrase("mandate.consequences")
    public static let losesNothing = Phrase("mandate.losesNothing")
    public static let losesEntrance = Phrase("mandate.loses.entrance")
    public static let losesTeam = Phrase("mandate.loses.team")
    public static let losesReading = Phrase("mandate.loses.reading")
    public static let losesRegistering = Phrase("mandate.loses.registering")
    public static let losesTerritory = Phrase("mandate.loses.territory")
    public static let staysWritten = Phrase("mandate.staysWritten")

    public static func mandateOf(_ person: String) -> Phrase {
        Phrase("mandate.heading", .text("person", person))
    }

    public static func endOfMandate(_ person: String) -> Phrase {
        Phrase("mandate.endHeading", .text("person", person))
    }

    /// « depuis le 3 mars 2025 », « du 3 mars 2025 au 2 mars 2026 ».
    public static func mandateRuns(from start: String, to end: String?) -> Phrase {
        end.map { Phrase("mandate.runs", .text("start", start), .text("end", $0)) }
            ?? Phrase("mandate.runsFrom", .text("start", start))
    }

    /// A mandate that has not begun.
    public static func mandateWillRun(from start: String, to end: String?) -> Phrase {
        end.map { Phrase("mandate.runs", .text("start", start), .text("end", $0)) }
            ?? Phrase("mandate.willRun", .text("start", start))
    }

    public static func mandateGivenBy(_ act: String) -> Phrase {
        Phrase("mandate.givenBy", .text("act", act))
    }

    public static func losesPlace(_ place: String) -> Phrase {
        Phrase("mandate.loses.place", .text("place", place))
    }

    public static func keepsPiloting(_ count: Int) -> Phrase {
        Phrase("mandate.keepsPiloting", count: count)
    }
}

/// What the forms of the Directory ask, and what is wrong with an answer.
extension Phrase {
    public static let formErrors = Phrase("form.errors")
    public static let saveForm = Phrase("form.save")
    public static let optional = Phrase("form.optional")
    public static let nameHint = Phrase("form.name.hint")
    public static let emailHint = Phrase("form.email.hint")
    public static let nameMissing = Phrase("form.name.missing")
    public static let emailMalformed = Phrase("form.email.malformed")
    public static let emailNotYours = Phrase("form.email.notYours")
    public static let roleMissing = Phrase("form.role.missing")
    public static let roleNotYours = Phrase("form.role.notYours")
    public static let serviceMissing = Phrase("form.service.missing")
    public static let organisationMissing = Phrase("form.organisation.missing")
    public static let dayMissing = Phrase("form.day.missing")
    public static let dayUnread = Phrase("form.day.unread")
    public static let endBeforeStart = Phrase("form.end.beforeStart")

    public static func correctPerson(_ name: String) -> Phrase {
        Phrase("form.correctPerson", .text("name", name))
    }

    public static func formTitleWithErrors(_ title: String) -> Phrase {
        Phrase("form.titleWithErrors", .text("title", title))
    }

    public static func tooLong(_ limit: Int) -> Phrase { Phrase("form.tooLong", count: limit) }

    public static func emailTaken(_ name: String) -> Phrase {
        Phrase("form.email.taken", .text("name", name))
    }

    /// Someone else changed the same thing meanwhile: what, who, when.
    public static func changedMeanwhile(_ value: String, by name: String, _ moment: String)
        -> Phrase
    {
        Phrase(
            "form.changedMeanwhile",
            .text("value", value),
            .text("name", name),
            .text("moment", moment)
        )
    }

    public static func emptiedMeanwhile(by name: String, _ moment: String) -> Phrase {
        Phrase("form.emptiedMeanwhile", .text("name", name), .text("moment", moment))
    }
}

/// What erasing someone changes, and what it does not.
extension Phrase {
    public static let erasureAnswer = Phrase("erasure.answer")
    public static let erasureTakes = Phrase("erasure.takes")
    public static let erasureLeaves = Phrase("erasure.leaves")
    public static let erasureTakesName = Phrase("erasure.takes.name")
    public static let erasureTakesAccount = Phrase("erasure.takes.account")
    public static let erasureTakesNotebook = Phrase("erasure.takes.notebook")
    public static let erasureLeavesTraces = Phrase("erasure.leaves.traces")
    public static let erasureLeavesBackups = Phrase("erasure.leaves.backups")
    public static let erasureTexts = Phrase("erasure.texts")
    public static let erasurePlain = Phrase("erasure.plain")
    public static let erasurePlainHint = Phrase("erasure.plain.hint")
    public static let erasureOrphans = Phrase("erasure.orphans")
    public static let erasureWord = Phrase("erasure.word")
    public static let erasureWordLabel = Phrase("erasure.word.label")
    public static let erasureWordMissing = Phrase("erasure.word.missing")
    public static let erasureButton = Phrase("erasure.button")
    public static let erasureRefused = Phrase("erasure.refused")
    public static let lastRegistrarKept = Phrase("erasure.lastRegistrar")

    public static func eraseHeading(_ name: String) -> Phrase {
        Phrase("erasure.heading", .text("name", name))
    }

    public static func erasureWordHint(_ word: Phrase) -> Phrase {
        Phrase("erasure.word.hint", .phrase("word", word))
    }

    public static func erasureTakesTexts(_ count: Int) -> Phrase {
        Phrase("erasure.takes.texts", count: count)
    }

    public static func erasureEnds(_ mandate: String) -> Phrase {
        Phrase("erasure.ends", .text("mandate", mandate))
    }

    public static func erasureLeavesEntries(_ count: Int) -> Phrase {
        Phrase("erasure.leaves.entries", count: count)
    }
}
