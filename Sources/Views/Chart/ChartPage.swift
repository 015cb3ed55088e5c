// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Phrases

/// The organisation chart: where the mission stands, how far from the head of the administration,
/// and which posts nobody holds.
public struct ChartPage: Page {
    public static let template = "Chart/chart"

    let shell: Shell
    let heading: String
    let answer: Sentence
    let tools: Tools?
    /// What is said of the mission and of the vacant posts.
    let remarks: [Sentence]
    let list: Panel?
    let drawing: Panel?

    struct Panel: Sendable {
        let label: String
        let content: Markup
    }

    public init(_ reader: Reader) {
        heading = reader.say(.chartHeading)
        shell = Shell(
            reader,
            title: heading,
            trail: [Link(reader.say(.sectionServices), to: reader.link(to: .services(reader.slug)))]
        )
        let tree = reader.view.organisation(on: reader.day)
        let isEmpty = tree.roots.isEmpty && tree.unplaced.isEmpty
        answer = reader.answer(of: tree)
        remarks = isEmpty ? [] : reader.remarks(on: tree)
        tools = Tools(reader.ways(fromChart: tree), reader)
        guard !isEmpty else {
            (list, drawing) = (nil, nil)
            return
        }
        list = Panel(
            label: reader.say(.chartListLabel),
            content: ChartList(reader, tree).markup
        )
        drawing = Panel(
            label: reader.say(.chartDrawingLabel),
            content: ChartDrawing(reader, tree).markup
        )
    }
}

extension Reader {
    /// « La mission est à 2 niveaux de la direction générale. »
    fileprivate func answer(of tree: OrganisationTree) -> Sentence {
        guard !tree.roots.isEmpty || !tree.unplaced.isEmpty else {
            return Sentence(say(.chartEmpty))
        }
        let distances = tree.missions.map { ($0, tree.distanceToDirector(from: $0.post.id)) }
        guard let (mission, distance) = distances.first(where: { $0.1 != nil }) ?? distances.first
        else { return Sentence(say(.missionUnknown)) }
        let link = self.link(to: mission.post)
        let words: Phrase =
            switch distance {
            case let distance?:
                .missionAt(link.text, levels: max(0, distance - 1), isHead: distance == 0)
            case nil: .missionUnattached(link.text)
            }
        return Sentence(say(words), linking: [(link.text, link.href)])
    }

    fileprivate func remarks(on tree: OrganisationTree) -> [Sentence] {
        var remarks: [Sentence] = []
        for mission in tree.missions {
            guard
                let target = mission.post.records(.directAccess).first
                    .flatMap({ view.record($0) })
            else { continue }
            let (from, to) = (link(to: mission.post), link(to: target))
            remarks.append(
                Sentence(
                    say(.missionDirect(from.text, to: to.text)),
                    linking: [(from.text, from.href), (to.text, to.href)]
                )
            )
        }
        let vacant = tree.positions.filter(\.isVacant)
        if !vacant.isEmpty {
            let links = vacant.prefix(5).map { link(to: $0.post) }
            remarks.append(
                Sentence(
                    say(.postsVacant(vacant.count, links.map(\.text))),
                    linking: links.map { ($0.text, $0.href) }
                )
            )
        }
        return remarks
    }

    fileprivate func ways(fromChart tree: OrganisationTree) -> [Link?] {
        [
            way(toAdd: .service, under: nil), way(toAdd: .post, under: nil),
            view.rights.readsAll
                ? Link(say(.reorganisationsHeading), to: link(to: .reorganisations(slug))) : nil,
        ]
    }
}
