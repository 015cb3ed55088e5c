// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// One table of settings for every target: Swift 6 mode comes with the tools version.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the packages of others are called here, so that each module's line stays readable.
extension Target.Dependency {
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let collections = product(name: "HashTreeCollections", package: "swift-collections")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras = product(name: "CryptoExtras", package: "swift-crypto")
    static let sqlite = product(name: "GRDBSQLite", package: "GRDB.swift")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTLS = product(name: "HummingbirdTLS", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let logging = product(name: "Logging", package: "swift-log")
    static let signals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let mustache = product(name: "Mustache", package: "swift-mustache")
    static let nio = product(name: "NIOCore", package: "swift-nio")
    static let nioSSL = product(name: "NIOSSL", package: "swift-nio-ssl")
    static let yams = product(name: "Yams", package: "Yams")
}

func layer(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: strict
    )
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        resources: data.map { .copy($0) },
        swiftSettings: strict
    )
}

let package = Package(
    name: "cheville",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "cheville", targets: ["Cheville"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle",
            exact: "2.13.0"
        ),
    ],
    targets: [
        // The domain, pure.
        layer("ClimatePlan", [.collections]),

        // What is durable.
        layer("Storage", ["ClimatePlan", .crypto, "CZlib"]),
        layer("StorageSQLite", ["ClimatePlan", "Storage", .grdb, .sqlite]),
        layer("StoragePostgres", ["ClimatePlan", "Storage", "CPostgres"]),
        layer("Desk", ["ClimatePlan", "Storage", .collections, .crypto, .logging]),

        // Who comes in, and what is sent to them.
        layer("Identity", ["ClimatePlan", "Storage", .crypto, .cryptoExtras]),
        layer("Mail", ["ClimatePlan", "Formats", "Identity", "Phrases", "Storage", "CCurl"]),

        // Files in and out.
        layer("Formats", ["CZip", "CXMLReader", "CXLSXWriter", "CMarkdown", "CZlib"]),
        layer(
            "Exchange",
            ["ClimatePlan", "Desk", "Formats", "Phrases", .collections, .crypto, .yams],
            resources: [.copy("Resources")]
        ),

        // What people read.
        layer("Phrases", ["ClimatePlan", .yams], resources: [.copy("Resources")]),
        layer(
            "Views",
            ["ClimatePlan", "Phrases", "Formats", .mustache],
            resources: [.copy("Resources")]
        ),
        layer(
            "Web",
            [
                "ClimatePlan", "Desk", "Exchange", "Formats", "Identity", "Phrases", "Storage",
                "Views", .collections, .crypto, .httpTypes, .hummingbird, .hummingbirdCore,
                .hummingbirdTLS, .lifecycle, .logging, .nio, .nioSSL,
            ]
        ),
        // The fictitious territory that shows what the rest is for.
        layer(
            "Demo",
            ["ClimatePlan", "Desk", "Identity", "Phrases", "Storage", .collections, .yams],
            resources: [.copy("Resources")]
        ),

        .executableTarget(
            name: "Cheville",
            dependencies: [
                "ClimatePlan", "Demo", "Desk", "Exchange", "Formats", "Identity", "Mail",
                "Phrases", "Storage", "StoragePostgres", "StorageSQLite", "Views", "Web",
                .argumentParser, .collections, .lifecycle, .logging, .nio, .signals,
            ],
            resources: [.copy("Resources")],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "Bench",
            dependencies: [
                "ClimatePlan", "Desk", "Storage", "StorageSQLite", .crypto, .hummingbird, .logging,
            ],
            path: "Benchmarks/Bench",
            swiftSettings: strict
        ),

        // C libraries of the system.
        .systemLibrary(
            name: "CCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]
        ),
        .systemLibrary(
            name: "CPostgres",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXMLReader",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .systemLibrary(
            name: "CXLSXWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),
        .systemLibrary(
            name: "CMarkdown",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),

        // Tests, one target a module, and what they share.
        .target(
            name: "DatabaseSupport",
            dependencies: ["ClimatePlan", "Storage", "StoragePostgres", "StorageSQLite"],
            path: "Tests/Support/Databases",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Hammer",
            dependencies: [
                "ClimatePlan", "Desk", "Exchange", "Phrases", "Storage", "StoragePostgres",
                "StorageSQLite",
            ],
            path: "Tests/Support/Hammer",
            swiftSettings: strict
        ),
        tests(
            "ChevilleTests",
            [
                .argumentParser, "Cheville", "ClimatePlan", "DatabaseSupport", "Desk", "Hammer",
                "Storage",
            ]
        ),
        tests("ClimatePlanTests", ["ClimatePlan", .collections]),
        tests(
            "StorageTests",
            ["ClimatePlan", "DatabaseSupport", "Storage", "StoragePostgres", "StorageSQLite"]
        ),
        tests("DeskTests", ["ClimatePlan", "DatabaseSupport", "Desk", "Storage"]),
        .target(
            name: "Sample",
            dependencies: ["ClimatePlan", .collections],
            path: "Tests/Support/Sample",
            swiftSettings: strict
        ),
        tests(
            "ExchangeTests",
            [
                "ClimatePlan", "Desk", "Exchange", "Formats", "Phrases", "Storage",
                "StorageSQLite", .collections,
            ],
            data: ["Fixtures"]
        ),
        .target(
            name: "BrowserSupport",
            dependencies: [.httpTypes, .hummingbirdTesting, .nio],
            path: "Tests/Support/Browser",
            swiftSettings: strict
        ),
        tests("ViewsTests", ["ClimatePlan", "Phrases", "Sample", "Views"]),
        tests(
            "WebTests",
            [
                "BrowserSupport", "ClimatePlan", "Desk", "Formats", "Identity", "Phrases", "Sample",
                "Storage",
                "StorageSQLite", "Views", "Web", .httpTypes, .hummingbird, .hummingbirdTesting,
                .logging,
            ]
        ),
        tests(
            "IdentityTests",
            ["ClimatePlan", "DatabaseSupport", "Identity", "Storage", "StorageSQLite"]
        ),
        tests(
            "MailTests",
            [
                "ClimatePlan", "DatabaseSupport", "Desk", "Formats", "Identity", "Mail",
                "Phrases", "Storage",
            ]
        ),
        tests(
            "DemoTests",
            ["ClimatePlan", "DatabaseSupport", "Demo", "Desk", "Identity", "Phrases", "Storage"]
        ),
        tests("FormatsTests", ["Formats"]),
        tests("PhrasesTests", ["ClimatePlan", "Phrases"]),
        tests("HouseTests", []),

        // Every page of the demo in a real browser: gone through, tested, pictured.
        .target(
            name: "Walk",
            dependencies: [
                "BrowserSupport", "ClimatePlan", "DatabaseSupport", "Demo", "Desk", "Identity",
                "Phrases", "Storage", "StorageSQLite", "Views", "Web", .httpTypes, .hummingbird,
                .hummingbirdTesting, .logging, .nio,
            ],
            path: "e2e/Walk",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Camera",
            dependencies: ["BrowserSupport", "Walk"],
            path: "e2e/Camera",
            swiftSettings: strict
        ),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "BrowserSupport", "ClimatePlan", "DatabaseSupport", "Formats", "Phrases",
                "Views", "Walk", .crypto, .httpTypes,
            ],
            path: "e2e",
            exclude: ["Walk", "Camera", "screenshots.py", "screenshots.sh"],
            swiftSettings: strict
        ),
    ]
)
