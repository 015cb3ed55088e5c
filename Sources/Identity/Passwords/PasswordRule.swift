// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What a password must be: long, and not the first thing that anyone would try. Nothing about
/// capitals and figures, which only make people write it down.
public enum PasswordRule {
    /// In characters.
    public static let shortest = 12
    public static let longest = 200

    public enum Violation: Hashable, Sendable {
        case tooShort
        case tooLong
        /// It is the address, or its part before the sign.
        case isEmail
        /// Among the first that are tried.
        case isCommon
    }

    /// What is wrong with a password, if anything is.
    /// - Parameter email: of whoever chooses it.
    public static func violation(of password: String, email: String) -> Violation? {
        guard password.utf8.count <= longest * 8, password.count <= longest else {
            return .tooLong
        }
        guard password.count >= shortest else { return .tooShort }
        let plain = password.lowercased()
        let email = email.lowercased()
        if plain == email || plain == email.prefix(while: { $0 != "@" }) { return .isEmail }
        let letters = String(plain.filter { $0.isLetter || $0.isNumber })
        if Set(plain).count < 5 || isSequence(letters) || isCommon(letters) { return .isCommon }
        return nil
    }

    /// A keyboard's rows, the alphabet, the figures, one after the other.
    private static func isSequence(_ letters: String) -> Bool {
        !letters.isEmpty && rows.contains { $0.contains(letters) }
    }

    private static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "12345678901234567890", "09876543210987654321",
        "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "1234567890azertyuiop",
        "1234567890qwertyuiop", "azertyuiop1234567890", "qwertyuiop1234567890",
    ]

    /// A common word, repeated or not, with only figures around it.
    private static func isCommon(_ letters: String) -> Bool {
        var rest = letters.drop { $0.isNumber }
        while rest.last?.isNumber == true { rest.removeLast() }
        guard !rest.isEmpty else { return false }
        return words.contains { word in
            rest == word || (rest.hasPrefix(word) && rest.replacing(word, with: "").isEmpty)
        }
    }

    /// After the yearly lists of leaked passwords, French and English, and what this site suggests.
    private static let words = [
        "password", "motdepasse", "azerty", "azertyuiop", "qwerty", "qwertyuiop", "bonjour",
        "bonjourbonjour", "soleil", "chouchou", "doudou", "loulou", "marseille", "welcome",
        "bienvenue", "administrator", "administrateur", "administration", "changeme", "letmein",
        "iloveyou", "jetaime", "cheville", "collectivite", "communautedecommunes", "agglomeration",
        "planclimat", "transition", "transitionecologique", "mairie", "connexion", "secret",
        "sunshine", "football", "princess", "dragon", "superman", "trustno", "temporaire",
        "passwordpassword", "motdepassemotdepasse", "demo", "test", "utilisateur",
    ]
}
