// SPDX-License-Identifier: EUPL-1.2

/// A template cut into what it asks for, to be read against the models it is filled from.
indirect enum TemplateNode {
    /// A value; raw when it is written without escaping.
    case key(TemplateKey, isRaw: Bool)
    case section(TemplateKey, isInverted: Bool, [TemplateNode])
    case partial(String)
    /// A layout, with the blocks that fill it.
    case inherited(String, [TemplateNode])
    case block(String, [TemplateNode])
}

/// One place in one template where a key stands.
struct TemplateKey: Hashable, CustomStringConvertible {
    let template: String
    let name: String
    let rank: Int

    var description: String { "\(template): \(name)" }
}

struct TemplateTree {
    private(set) var keys: [TemplateKey] = []
    private(set) var partials: [String] = []
    private(set) var raws: [TemplateKey] = []
    private(set) var nodes: [TemplateNode] = []

    init(_ text: String, named template: String) {
        var rest = text[...]
        nodes = parse(&rest, template, until: nil)
    }

    private mutating func parse(
        _ rest: inout Substring,
        _ template: String,
        until end: String?
    ) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let opening = rest.firstRange(of: "{{") {
            rest = rest[opening.upperBound...]
            let isTriple = rest.hasPrefix("{")
            guard let closing = rest.firstRange(of: isTriple ? "}}}" : "}}") else { break }
            let tag = rest[..<closing.lowerBound].drop { $0 == "{" }.filter { $0 != " " }
            rest = rest[closing.upperBound...]
            let name = String(tag.dropFirst())
            switch tag.first {
            case "/":
                if name == end { return nodes }
            case "#", "^":
                let key = note(name, template)
                nodes.append(
                    .section(
                        key,
                        isInverted: tag.first == "^",
                        parse(&rest, template, until: name)
                    )
                )
            case ">":
                partials.append(name)
                nodes.append(.partial(name))
            case "<":
                partials.append(name)
                nodes.append(.inherited(name, parse(&rest, template, until: name)))
            case "$": nodes.append(.block(name, parse(&rest, template, until: name)))
            case "&": nodes.append(value(name, template, isRaw: true))
            default: nodes.append(value(String(tag), template, isRaw: isTriple))
            }
        }
        return nodes
    }

    private mutating func value(_ name: String, _ template: String, isRaw: Bool) -> TemplateNode {
        let key = note(name, template)
        if isRaw { raws.append(key) }
        return .key(key, isRaw: isRaw)
    }

    private mutating func note(_ name: String, _ template: String) -> TemplateKey {
        let key = TemplateKey(template: template, name: name, rank: keys.count)
        keys.append(key)
        return key
    }
}

/// Fills templates as Mustache does, noting which keys found something.
struct TemplateReading {
    let trees: [String: TemplateTree]
    private(set) var found: Set<TemplateKey> = []

    mutating func read(_ template: String, with model: Any) {
        read(trees[template]?.nodes ?? [], model, blocks: [:])
    }

    private mutating func read(
        _ nodes: [TemplateNode],
        _ model: Any,
        blocks: [String: [TemplateNode]]
    ) {
        for node in nodes {
            switch node {
            case .key(let key, _): _ = value(key, in: model)
            case .section(let key, let isInverted, let inner):
                read(inner, for: value(key, in: model), isInverted, model, blocks: blocks)
            case .partial(let name): read(trees[name]?.nodes ?? [], model, blocks: blocks)
            case .inherited(let name, let inner):
                var blocks = blocks
                for case .block(let block, let content) in inner { blocks[block] = content }
                read(trees[name]?.nodes ?? [], model, blocks: blocks)
            case .block(let name, let content): read(blocks[name] ?? content, model, blocks: blocks)
            }
        }
    }

    private mutating func read(
        _ nodes: [TemplateNode],
        for value: Any?,
        _ isInverted: Bool,
        _ model: Any,
        blocks: [String: [TemplateNode]]
    ) {
        let values = (value as? [Any]) ?? value.map { [$0] } ?? []
        let isTrue = !values.isEmpty && (value as? Bool) != false
        guard isTrue != isInverted else { return }
        for value in isInverted || value is Bool ? [model] : values {
            read(nodes, value, blocks: blocks)
        }
    }

    /// Only what stands on the model itself: a name that climbed to another model would show
    /// someone else's value.
    private mutating func value(_ key: TemplateKey, in model: Any) -> Any? {
        var value: Any? = model
        for name in key.name.split(separator: ".") {
            guard let object = value,
                let child = Mirror(reflecting: object).children.first(where: {
                    $0.label == String(name)
                })
            else { return nil }
            let mirror = Mirror(reflecting: child.value)
            value = mirror.displayStyle == .optional ? mirror.children.first?.value : child.value
        }
        found.insert(key)
        return value
    }
}
