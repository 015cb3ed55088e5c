// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// What the command line says.
extension Phrase {
    public static let databaseUnnamed = Phrase("command.databaseUnnamed")
    public static let storeBusy = Phrase("command.storeBusy")
    public static let storeFull = Phrase("command.storeFull")
    public static let storeReadOnly = Phrase("command.storeReadOnly")
    public static let storeUnreachable = Phrase("command.storeUnreachable")
    public static let storeNewer = Phrase("command.storeNewer")
    public static let storeFailed = Phrase("command.storeFailed")
    public static let writeUnknown = Phrase("command.outcomeUnknown")

    public static func journalHalted(at position: Int64) -> Phrase {
        Phrase("command.journalHalted", .number("position", Int(position)))
    }

    public static func territoryUnknown(_ slug: String) -> Phrase {
        Phrase("command.territoryUnknown", .text("slug", slug))
    }

    public static func territoryCreated(_ name: String, _ address: String) -> Phrase {
        Phrase("command.territoryCreated", .text("name", name), .text("address", address))
    }

    public static func sirenMalformed(_ siren: String) -> Phrase {
        Phrase("command.sirenMalformed", .text("siren", siren))
    }

    public static func sirenUnknown(_ siren: String) -> Phrase {
        Phrase("command.sirenUnknown", .text("siren", siren))
    }

    public static func slugTaken(_ slug: String) -> Phrase {
        Phrase("command.slugTaken", .text("slug", slug))
    }

    public static func slugMalformed(_ words: String) -> Phrase {
        Phrase("command.slugMalformed", .text("words", words))
    }

    public static func emailMalformed(_ email: String) -> Phrase {
        Phrase("command.emailMalformed", .text("email", email))
    }

    /// A service or an organisation that the register does not have.
    public static func placeUnknown(_ name: String, _ kind: RecordKind) -> Phrase {
        kind == .service
            ? Phrase("command.serviceUnknown", .text("name", name))
            : Phrase("command.organisationUnknown", .text("name", name))
    }

    public static func personAdded(_ name: String, _ role: Phrase) -> Phrase {
        Phrase("command.personAdded", .text("name", name), .phrase("role", role))
    }

    public static func journalSound(_ entries: Int, _ hash: String) -> Phrase {
        Phrase("command.journalSound", .text("hash", hash), count: entries)
    }

    public static func journalBroken(at position: Int64, _ defect: Phrase) -> Phrase {
        Phrase(
            "command.journalBroken",
            .number("position", Int(position)),
            .phrase("defect", defect)
        )
    }

    /// What is wrong with an entry, by the name of the defect.
    public static func defect(_ name: String) -> Phrase { Phrase("command.defect.\(name)") }

    public static func fileUnreadable(_ path: String) -> Phrase {
        Phrase("command.fileUnreadable", .text("path", path))
    }

    public static func fileUnwritable(_ path: String) -> Phrase {
        Phrase("command.fileUnwritable", .text("path", path))
    }

    public static func dayMalformed(_ day: String) -> Phrase {
        Phrase("command.dayMalformed", .text("day", day))
    }

    public static func planUnknown(_ name: String) -> Phrase {
        Phrase("command.planUnknown", .text("name", name))
    }

    public static func hostInClear(_ host: String) -> Phrase {
        Phrase("command.hostInClear", .text("host", host))
    }

    public static func certificateUnreadable(_ path: String) -> Phrase {
        Phrase("command.certificateUnreadable", .text("path", path))
    }

    public static func portTaken(_ port: Int) -> Phrase {
        Phrase("command.portTaken", .text("port", String(port)))
    }

    public static func serving(_ address: String) -> Phrase {
        Phrase("command.serving", .text("address", address))
    }
}

/// What the operator's commands say.
extension Phrase {
    public static func exportFormatUnknown(_ file: String) -> Phrase {
        Phrase("command.exportFormatUnknown", .text("file", file))
    }

    public static func exported(_ actions: Int, _ file: String) -> Phrase {
        Phrase("command.exported", .text("file", file), count: actions)
    }

    public static func backedUp(_ territories: Int, entries: Int, _ file: String) -> Phrase {
        Phrase(
            "command.backedUp",
            .text("file", file),
            .number("entries", entries),
            count: territories
        )
    }

    public static func restored(_ territories: Int, entries: Int) -> Phrase {
        Phrase("command.restored", .number("entries", entries), count: territories)
    }

    public static let backupUnknown = Phrase("command.backupUnknown")
    public static let backupTruncated = Phrase("command.backupTruncated")
    public static let backupChainBroken = Phrase("command.backupChainBroken")
    public static let restoreNotEmpty = Phrase("command.restoreNotEmpty")
    public static let erasuresUnreadable = Phrase("command.erasuresUnreadable")
    public static let settingsUnsafe = Phrase("command.settingsUnsafe")

    public static func backupDamaged(line: Int) -> Phrase {
        Phrase("command.backupDamaged", .number("line", line))
    }

    public static func diskFree(megabytes: Int) -> Phrase {
        Phrase("command.diskFree", .number("megabytes", megabytes))
    }

    public static func settingSound(_ name: String, _ value: String) -> Phrase {
        Phrase("command.settingSound", .text("name", name), .text("value", value))
    }

    public static func settingUnsafe(_ name: String, _ value: String) -> Phrase {
        Phrase("command.settingUnsafe", .text("name", name), .text("value", value))
    }

    public static func registerExamined(
        _ slug: String,
        entries: Int,
        texts: Int,
        people: Int
    ) -> Phrase {
        Phrase(
            "command.registerExamined",
            .text("slug", slug),
            .number("entries", entries),
            .number("texts", texts),
            .number("people", people)
        )
    }

    public static func registersDisagree(_ slugs: [String]) -> Phrase {
        Phrase("command.registersDisagree", .list("slugs", slugs))
    }
}
