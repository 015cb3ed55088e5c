// SPDX-License-Identifier: EUPL-1.2

/// Portage as facts, of a plan or of one action alone: said, voted, given means. And what the plan
/// brings the services that take part.
enum Portage {
    static let fields: [Field] = [
        Field(.kind, of: .backing, .choice(.backingKinds)).required.written(by: .pilots),
        Field(.date, of: .backing, .date),
        Field(.place, of: .backing, .line),
        Field(.by, of: .backing, .people).sealed,
        Field(.actForm, of: .backing, .choice(.actForms)),
        Field(.act, of: .backing, .line),
        Field(.amount, of: .backing, .amount),
        Field(.address, of: .backing, .line),

        Field(.kind, of: .benefit, .choice(.benefitKinds)).required,
        Field(.service, of: .benefit, .record(.service)),
        Field(.label, of: .benefit, .line).required,
        Field(.amount, of: .benefit, .amount),
        Field(.date, of: .benefit, .date),
        Field(.origin, of: .benefit, .line),
    ]
}

extension FieldID {
    public static let place = FieldID("place")
    public static let origin = FieldID("origin")
}

extension ChoiceList {
    /// Déclaré (where, when), voté (by an act), doté (credits or time).
    public static let backingKinds = ChoiceList("backingKind", ["declared", "voted", "funded"])

    public static let benefitKinds = ChoiceList(
        "benefitKind",
        ["saving", "subsidy", "obligation"]
    )
}
