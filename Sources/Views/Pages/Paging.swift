// SPDX-License-Identifier: EUPL-1.2

import Phrases

/// Where a reader is in a list too long for one page, and the ways on.
struct Paging: Sendable {
    /// The number of this page, from 1.
    let page: Int
    let label: String
    /// « Page 2 sur 7 ».
    let words: String
    let previous: Link?
    let next: Link?

    /// - Parameters:
    ///   - asked: a page that may not exist; the last one then shows.
    ///   - length: lines on one page.
    ///   - address: of another page of the same list.
    init(
        _ asked: Int,
        of count: Int,
        length: Int,
        _ reader: Reader,
        address: (Int) -> Address
    ) {
        let last = max(1, (count + length - 1) / length)
        let page = min(asked, last)
        func link(_ number: Int, _ phrase: Phrase) -> Link? {
            (1...last).contains(number)
                ? Link(reader.say(phrase), to: reader.link(to: address(number))) : nil
        }
        self.page = page
        label = reader.say(.pagination)
        words = reader.say(.pageOf(page, last))
        previous = link(page - 1, .previousPage)
        next = link(page + 1, .nextPage)
    }

    /// The second page of three, which leads nowhere else: how it looks.
    static func sample(_ book: Phrasebook, to href: String) -> Paging {
        Paging(
            page: 2,
            label: book[.pagination],
            words: book[.pageOf(2, 3)],
            previous: Link(book[.previousPage], to: href),
            next: Link(book[.nextPage], to: href)
        )
    }

    private init(page: Int, label: String, words: String, previous: Link?, next: Link?) {
        self.page = page
        self.label = label
        self.words = words
        self.previous = previous
        self.next = next
    }

    /// Nil when all stands on one page.
    var shown: Paging? { previous == nil && next == nil ? nil : self }
}
