// SPDX-License-Identifier: EUPL-1.2

/// The names under which the forms of the doors send what they hold.
public enum DoorField {
    public static let email = "courriel"
    public static let password = "mot-de-passe"
    public static let presentPassword = "mot-de-passe-actuel"
    /// Where to go on to.
    public static let onwards = "retour"
    /// Where an interrupted form was going, and what it held.
    public static let destination = "suite"
    public static let typed = "saisie"
    /// That a file was chosen in it, which cannot be kept.
    public static let lostFile = "fichier"
    /// What has just been done on the page of the account.
    public static let done = "fait"

    /// What goes along through a door, in fields that are not seen.
    static func carried(_ onwards: String?, _ interrupted: InterruptedForm?) -> [CarriedItem] {
        (onwards.map { [CarriedItem(name: Self.onwards, value: $0)] } ?? [])
            + (interrupted?.carried ?? [])
    }
}
