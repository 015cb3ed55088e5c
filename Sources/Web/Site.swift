// SPDX-License-Identifier: EUPL-1.2

import Desk
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Identity
import Logging
import NIOCore
import Phrases
import Views

/// The pages that cannot be served, found at start.
public typealias SiteFault = Templates.Fault

/// Everything that routes share, put together once.
struct Site: Sendable {
    let desks: Desks
    let phrasebooks: Phrasebooks
    let templates: Templates
    let assets: ServedAssets
    let guide: ServedGuide
    let cache: PageCache
    let overviews = Shelf<OverviewKey, Overview>(places: 32)
    let configuration: WebConfiguration
    let authentication: Authentication
    let streams: LiveStreams

    init(
        desks: Desks,
        phrasebooks: Phrasebooks,
        configuration: WebConfiguration
    ) throws(SiteFault) {
        self.desks = desks
        self.phrasebooks = phrasebooks
        self.configuration = configuration
        templates = try Templates()
        assets = ServedAssets(try Assets())
        guide = ServedGuide(try Guide())
        streams = LiveStreams(configuration.live)
        cache = PageCache(limit: configuration.cacheBytes)
        authentication = Authentication(
            desks.store,
            keys: configuration.keys,
            cost: configuration.passwordCost,
            random: desks.instruments.random
        )
    }
}

/// The site over an installation's desks: the same for the program and for the tests.
/// - Parameter onRunning: told the port once it is listened on.
public func application(
    desks: Desks,
    phrasebooks: Phrasebooks,
    configuration: WebConfiguration,
    logger: Logger,
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws(SiteFault) -> Application<RouterResponder<PageContext>> {
    let site = try Site(
        desks: desks,
        phrasebooks: phrasebooks,
        configuration: configuration
    )
    return Application(
        router: router(of: site),
        server: try server(configuration),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)
        ),
        services: [LivePulse(site: site)],
        onServerRunning: { channel in
            await onRunning(channel.localAddress?.port ?? configuration.port)
        },
        logger: logger
    )
}

/// HTTP/1.1, over TLS when the site has a certificate of its own.
private func server(_ configuration: WebConfiguration) throws(SiteFault) -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
        configuration: HTTP1Channel.Configuration(
            idleTimeout: .seconds(configuration.idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: RequestLimit.headerBytes,
                maxHeaderListSize: RequestLimit.headerBytes,
                maxHeaderFieldCount: RequestLimit.headerFields
            )
        )
    )
    guard let certificate = configuration.certificate else { return plain }
    do {
        return try .tls(plain, tlsConfiguration: certificate.configuration)
    } catch {
        throw .malformed("certificate", detail: "\(error)")
    }
}

/// Middleware from the outside in. The error pages sit inside the headers: what is thrown past all
/// middleware would lose them.
func router(of site: Site) -> Router<PageContext> {
    let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(RequestLog())
    router.middlewares.add(SecurityHeaders(isSecure: site.configuration.isSecure))
    router.middlewares.add(FaultPages(site: site))
    router.middlewares.add(ExpectedHost(hosts: site.configuration.hosts))
    router.middlewares.add(AddressLimit())
    router.middlewares.add(SameOrigin())
    AssetRoutes(site: site).add(to: router)
    HealthRoutes(site: site).add(to: router)
    router.middlewares.add(Recognition(site: site))
    // Again, for what follows: its pages speak the language that the reader chose.
    router.middlewares.add(FaultPages(site: site))
    router.middlewares.add(Doorway(site: site))
    SignInRoutes(site: site).add(to: router)
    LinkRoutes(site: site).add(to: router)
    AccountRoutes(site: site).add(to: router)
    DemoRoutes(site: site).add(to: router)
    StyleRoutes(site: site).add(to: router)
    GuideRoutes(site: site).add(to: router)
    AccessibilityRoutes(site: site).add(to: router)
    TerritoryRoutes(site: site).add(to: router)
    TodayRoutes(site: site).add(to: router)
    PlanRoutes(site: site).add(to: router)
    ActionRoutes(site: site).add(to: router)
    SearchRoutes(site: site).add(to: router)
    RecordRoutes(site: site).add(to: router)
    JournalRoutes(site: site).add(to: router)
    GestureRoutes(site: site).add(to: router)
    ComparisonRoutes(site: site).add(to: router)
    DraftRoutes(site: site).add(to: router)
    NotebookRoutes(site: site).add(to: router)
    GovernanceRoutes(site: site).add(to: router)
    ResponsibilityRoutes(site: site).add(to: router)
    LiveRoutes(site: site).add(to: router)
    SettingsRoutes(site: site).add(to: router)
    LogoRoutes(site: site).add(to: router)
    PublicationRoutes(site: site).add(to: router)
    ExchangeRoutes(site: site).add(to: router)
    DocumentRoutes(site: site).add(to: router)
    APIRoutes(site: site).add(to: router)
    ResponsibilityAPI(site: site).add(to: router)
    OrganisationAPI(routes: APIRoutes(site: site)).add(to: router)
    return router
}
