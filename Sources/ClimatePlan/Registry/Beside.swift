// SPDX-License-Identifier: EUPL-1.2

import HashTreeCollections

/// What lies beside the journal because it can be erased: the people of the Directory and the
/// words that may name someone. Seen as it is today, whatever past a page shows.
public struct Beside: Sendable {
    public var people: TreeDictionary<PersonID, Person>
    public var words: TreeDictionary<TextID, String>
    /// Increases at every change of the Directory and every erasure.
    public var version: Int64

    public init(
        people: TreeDictionary<PersonID, Person> = [:],
        words: TreeDictionary<TextID, String> = [:],
        version: Int64 = 0
    ) {
        self.people = people
        self.words = words
        self.version = version
    }
}

/// Words as a page may show them.
public enum Words: Hashable, Sendable {
    case text(String)
    /// « Texte effacé »: the entry stands, its words do not.
    case erased

    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}

extension Beside {
    public func words(of writing: Writing) -> Words {
        switch writing {
        case .plain(let text): .text(text)
        case .sealed(let sealed): words[sealed.id].map { .text($0) } ?? .erased
        }
    }
}

extension View {
    public func words(of writing: Writing) -> Words { beside.words(of: writing) }

    public func person(_ id: PersonID) -> Person? { beside.people[id] }

    /// The people the territory knows; for those who belong to it.
    public var people: [Person] {
        rights.isInside ? beside.people.values.filter { $0.standing != .erased } : []
    }
}
