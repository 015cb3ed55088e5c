// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan

/// The words of dates, folded, in the languages that are read.
enum DateWords {
    static let months: [String: Int] = {
        let names = [
            ["janvier", "janv", "jan", "january"],
            ["fevrier", "fevr", "fev", "feb", "february"],
            ["mars", "mar", "march"],
            ["avril", "avr", "apr", "april"],
            ["mai", "may"],
            ["juin", "jun", "june"],
            ["juillet", "juil", "jul", "july"],
            ["aout", "aug", "august"],
            ["septembre", "sept", "sep", "september"],
            ["octobre", "oct", "october"],
            ["novembre", "nov", "november"],
            ["decembre", "dec", "december"],
        ]
        var months: [String: Int] = [:]
        for (rank, names) in names.enumerated() {
            for name in names { months[name] = rank + 1 }
        }
        return months
    }()

    static let parts: [String: PartialDate.Part] = [
        "debut": .early, "early": .early, "beginning": .early, "start": .early,
        "mi": .middle, "mid": .middle, "milieu": .middle, "middle": .middle,
        "fin": .late, "late": .late, "end": .late,
    ]

    static let quarters: Set<String> = ["trimestre", "trim", "quarter"]
    static let halves: Set<String> = ["semestre", "sem", "half"]

    static let ordinals: [String: Int] = [
        "premier": 1, "first": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "third": 3,
        "quatrieme": 4, "fourth": 4,
    ]

    /// Words that change nothing to what a date says.
    static let fillers: Set<String> = [
        "le", "la", "l", "de", "du", "d", "en", "au", "dans", "courant", "cours", "annee", "an",
        "of", "the", "in", "on", "year",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// « 3 », « 1er », « 2e », "2nd", « deuxième ».
    static func rank(_ word: Substring) -> Int? {
        if let rank = ordinals[String(word)] { return rank }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let ending = word[digits.endIndex...]
        guard (1...2).contains(digits.count),
            ["", "er", "ere", "e", "eme", "nd", "nde", "st", "rd", "th"].contains(ending)
        else { return nil }
        return Int(digits)
    }

    /// A year of four figures that a plan may speak of.
    static func year(_ word: Substring) -> Int? {
        guard word.utf8.count == 4, word.allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(word), (1900...2199).contains(year)
        else { return nil }
        return year
    }
}
