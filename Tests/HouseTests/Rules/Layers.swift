// SPDX-License-Identifier: EUPL-1.2

/// Modules are layers: each knows the ones below it and nothing else of the project, and each
/// package of others is known to the modules named here alone.
enum Layers {
    static let systemLibraries: Set = [
        "CCurl", "CPostgres", "CZlib", "CZip", "CXMLReader", "CXLSXWriter", "CMarkdown",
    ]

    /// What each module may know of the project.
    static let below: [String: Set<String>] = [
        "ClimatePlan": [],
        "Storage": ["ClimatePlan"],
        "StorageSQLite": ["ClimatePlan", "Storage"],
        "StoragePostgres": ["ClimatePlan", "Storage"],
        "Desk": ["ClimatePlan", "Storage"],
        "Formats": [],
        "Identity": ["ClimatePlan", "Storage"],
        "Mail": ["ClimatePlan", "Formats", "Identity", "Phrases", "Storage"],
        "Demo": ["ClimatePlan", "Desk", "Identity", "Phrases", "Storage"],
        "Phrases": ["ClimatePlan"],
        "Exchange": ["ClimatePlan", "Desk", "Formats", "Phrases", "Storage"],
        "Views": ["ClimatePlan", "Formats", "Phrases"],
        "Web": [
            "ClimatePlan", "Desk", "Exchange", "Formats", "Identity", "Phrases", "Storage", "Views",
        ],
        "Cheville": [
            "ClimatePlan", "Demo", "Desk", "Exchange", "Formats", "Identity", "Mail", "Phrases",
            "Storage", "StoragePostgres", "StorageSQLite", "Views", "Web",
        ],
        "Bench": [
            "ClimatePlan", "Desk", "Exchange", "Formats", "Phrases", "Storage", "StoragePostgres",
            "StorageSQLite", "Views", "Web",
        ],
    ]

    /// All that the domain may import.
    static let pure: Set = [
        "FoundationEssentials", "Collections", "HashTreeCollections", "OrderedCollections",
    ]

    /// Packages and system libraries, and the modules that may know them.
    static let owners: [String: Set<String>] = [
        "ArgumentParser": ["Cheville"],
        "CCurl": ["Mail"],
        "CMarkdown": ["Formats"],
        "CPostgres": ["StoragePostgres"],
        "CXLSXWriter": ["Formats"],
        "CXMLReader": ["Formats"],
        "CZip": ["Formats"],
        "CZlib": ["Formats", "Storage", "Web"],
        "GRDB": ["StorageSQLite"],
        "Mustache": ["Views"],
        "CryptoExtras": ["Identity"],
        "Yams": ["Demo", "Exchange", "Phrases"],
    ]

    static let rules = [domain, packages, layers, tests]

    private static let domain = Rule(
        "The domain imports FoundationEssentials and Collections alone",
        broken: [.snippet("import Foundation", at: "Sources/ClimatePlan/Kernel/Day.swift")],
        kept: [.snippet("import FoundationEssentials", at: "Sources/ClimatePlan/A.swift")]
    ) { file in
        guard file.isSource, file.module == "ClimatePlan" else { return [] }
        return file.imports.filter { !pure.contains($0.module) }
            .map { file.violation($0.line, "the domain imports \($0.module)") }
    }

    private static let packages = Rule(
        "A package is imported by the modules that own it",
        broken: [
            .snippet("import GRDB"),
            .snippet("private import struct Mustache.MustacheLibrary", at: "Sources/Web/A.swift"),
            .snippet("import HummingbirdCore", at: "Sources/Views/A.swift"),
        ],
        kept: [
            .snippet("import GRDB", at: "Sources/StorageSQLite/A.swift"),
            .snippet("// import GRDB\nlet text = \"import GRDB\""),
        ]
    ) { file in
        guard file.isSource else { return [] }
        return file.imports.filter { !mayImport(package: $0.module, in: file.module) }
            .map { file.violation($0.line, "\(file.module) imports \($0.module)") }
    }

    private static func mayImport(package: String, in module: String) -> Bool {
        if package.hasPrefix("Hummingbird") {
            return ["Web", "Cheville", "Bench"].contains(module)
        }
        return owners[package]?.contains(module) ?? true
    }

    private static let layers = Rule(
        "A module imports the layers below it",
        broken: [
            .snippet("import Web"),
            .snippet("import ClimatePlan", at: "Sources/Formats/A.swift"),
            .snippet("import Desk", at: "Sources/Views/A.swift"),
            .snippet("import Desk", at: "Sources/Unheard/A.swift"),
        ],
        kept: [.snippet("import ClimatePlan\nimport Storage")]
    ) { file in
        guard file.isSource else { return [] }
        guard let known = below[file.module] else {
            return [file.violation(1, "\(file.module) has no place among the layers")]
        }
        return file.imports.filter { below.keys.contains($0.module) && !known.contains($0.module) }
            .map { file.violation($0.line, "\(file.module) imports \($0.module)") }
    }

    private static let tests = Rule(
        "The tests of the domain import no store and no server",
        broken: [
            .snippet("import Storage", at: "Tests/ClimatePlanTests/A.swift"),
            .snippet("import Hummingbird", at: "Tests/ViewsTests/A.swift"),
        ],
        kept: [.snippet("@testable import ClimatePlan", at: "Tests/ClimatePlanTests/A.swift")]
    ) { file in
        guard file.isTest, file.module.hasSuffix("Tests") else { return [] }
        let tested = String(file.module.dropLast("Tests".count))
        guard ["ClimatePlan", "Formats", "Phrases", "Views"].contains(tested) else { return [] }
        let known = below[tested, default: []].union([tested])
        return file.imports.filter { used in
            used.module.hasPrefix("Hummingbird")
                || below.keys.contains(used.module) && !known.contains(used.module)
        }
        .map { file.violation($0.line, "\(file.module) imports \($0.module)") }
    }
}
