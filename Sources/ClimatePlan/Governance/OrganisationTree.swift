// SPDX-License-Identifier: EUPL-1.2

/// The services under one another, the posts in each, and who holds them on a day: what the
/// organisation chart draws, and what distances are measured in.
public struct OrganisationTree: Sendable {
    /// A service, with what stands under it.
    public struct Unit: Sendable {
        public let service: Record
        /// Its head first, then in the order of the register.
        public let posts: [Position]
        public let units: [Unit]
    }

    /// A post and those who hold it; vacant when nobody does.
    public struct Position: Sendable {
        public let post: Record
        public let holders: [Mandate]
        public let isHead: Bool

        public var isVacant: Bool { holders.isEmpty }
        /// Whether it is the post of the chargé de mission.
        public var isMission: Bool { post.flag(.mission) == true }
    }

    /// The services that stand under no other.
    public let roots: [Unit]
    /// Posts of no service: those of the élus, and those still to be placed.
    public let unplaced: [Position]
    /// Whom a post answers to, by its own line or by the heads of the services above it.
    fileprivate let superiors: [RecordID: RecordID]
    /// The post at the head of the administration, when the register says which.
    public let director: RecordID?
}

extension OrganisationTree {
    /// How many steps up the hierarchy lead from a post to another; nil when none does.
    public func distance(from post: RecordID, to other: RecordID) -> Int? {
        var (steps, current) = (0, post)
        while current != other {
            // No chain is longer than there are posts: a circle in a file ends here.
            guard let above = superiors[current], steps < superiors.count else { return nil }
            (steps, current) = (steps + 1, above)
        }
        return steps
    }

    /// The steps from a post to the head of the administration.
    public func distanceToDirector(from post: RecordID) -> Int? {
        director.flatMap { distance(from: post, to: $0) }
    }

    /// Whom a post answers to, one step up.
    public func superior(of post: RecordID) -> RecordID? { superiors[post] }

    /// Every post, service by service.
    public var positions: [Position] { roots.flatMap(\.allPositions) + unplaced }

    /// The posts of the mission.
    public var missions: [Position] { positions.filter(\.isMission) }
}

extension OrganisationTree.Unit {
    var allPositions: [OrganisationTree.Position] { posts + units.flatMap(\.allPositions) }
}

extension View {
    /// The organisation as it stands on a day, by the mandates of posts held then.
    public func organisation(on day: Day) -> OrganisationTree {
        OrganisationReading(self, on: day).tree
    }
}

/// Everything read once, so that a tree of any size is made in one pass.
private struct OrganisationReading {
    private let services: [Record]
    private let children: [RecordID: [Record]]
    private let positions: [RecordID: [OrganisationTree.Position]]
    private let known: Set<RecordID>
    private let unplaced: [OrganisationTree.Position]
    private let posts: [Record]
    private let directorHolders: Set<PersonID>

    init(_ view: View, on day: Day) {
        services = view.records(of: .service)
        posts = view.records(of: .post)
        let known = Set(services.map(\.id))
        self.known = known
        children = Dictionary(grouping: services.filter { $0.over(known) != nil }) { service in
            service.over(known) ?? service.id
        }
        let held = view.mandates(on: day).values.joined()
        let holders = Dictionary(grouping: held.filter { $0.post != nil }) { $0.post }
        directorHolders = Set(held.filter { $0.role == .director }.map(\.person))
        let heads = Set(services.compactMap { $0.records(.headPost).first })
        let all = posts.map { post in
            OrganisationTree.Position(
                post: post,
                holders: holders[post.id, default: []].sorted {
                    ($0.start, $0.id) < ($1.start, $1.id)
                },
                isHead: heads.contains(post.id)
            )
        }
        positions = Dictionary(grouping: all.filter { $0.post.placed(known) != nil }) { position in
            position.post.placed(known) ?? position.post.id
        }
        unplaced = all.filter { $0.post.placed(known) == nil }
    }

    var tree: OrganisationTree {
        // A service of a circle, which a file may hold, stands under none: nothing is left out.
        var placed: Set<RecordID> = []
        let tops = services.filter { $0.over(known) == nil }
        var roots = tops.map { unit($0, &placed) }
        for service in services where !placed.contains(service.id) {
            roots.append(unit(service, &placed))
        }
        return OrganisationTree(
            roots: roots,
            unplaced: unplaced,
            superiors: superiors,
            director: director(tops)
        )
    }

    private func unit(_ service: Record, _ placed: inout Set<RecordID>) -> OrganisationTree.Unit {
        placed.insert(service.id)
        var units: [OrganisationTree.Unit] = []
        for child in children[service.id, default: []] where !placed.contains(child.id) {
            units.append(unit(child, &placed))
        }
        let posts = positions[service.id, default: []]
        return OrganisationTree.Unit(
            service: service,
            posts: posts.filter(\.isHead) + posts.filter { !$0.isHead },
            units: units
        )
    }

    /// The post of whoever is the director; otherwise the head of the one service at the top.
    private func director(_ tops: [Record]) -> RecordID? {
        let held = (positions.values.joined() + unplaced).first { position in
            position.holders.contains { directorHolders.contains($0.person) }
        }
        if let held { return held.post.id }
        guard tops.count == 1 else { return nil }
        return tops.first?.records(.headPost).first
    }

    private var superiors: [RecordID: RecordID] {
        let byID = Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0) })
        let standing = Set(posts.map(\.id))
        var superiors: [RecordID: RecordID] = [:]
        for post in posts {
            if let above = post.records(.reportsTo).first, standing.contains(above) {
                superiors[post.id] = above
                continue
            }
            var service = post.placed(known).flatMap { byID[$0] }
            var passed: Set<RecordID> = []
            while let current = service, passed.insert(current.id).inserted {
                if let head = current.records(.headPost).first, head != post.id,
                    standing.contains(head)
                {
                    superiors[post.id] = head
                    break
                }
                service = current.over(known).flatMap { byID[$0] }
            }
        }
        return superiors
    }
}

extension Record {
    /// The service over this one, if it stands.
    fileprivate func over(_ known: Set<RecordID>) -> RecordID? {
        records(.parentService).first.flatMap { known.contains($0) ? $0 : nil }
    }

    /// The service of this post, if it stands.
    fileprivate func placed(_ known: Set<RecordID>) -> RecordID? {
        records(.service).first.flatMap { known.contains($0) ? $0 : nil }
    }
}
