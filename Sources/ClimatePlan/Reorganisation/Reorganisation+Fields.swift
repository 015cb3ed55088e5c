// SPDX-License-Identifier: EUPL-1.2

/// A scenario of reorganisation: operations on services, that nothing carries out before its day.
enum Reorganisations {
    static let fields: [Field] = [
        Field(.name, of: .reorganisation, .line).required.written(by: .team),
        Field(.description, of: .reorganisation, .prose).written(by: .team),
        Field(.date, of: .reorganisation, .date).written(by: .team),
        Field(.appliedOn, of: .reorganisation, .date).written(by: .nobody),

        Field(.kind, of: .reshaping, .choice(.reshapings)).required.written(by: .team),
        Field(.service, of: .reshaping, .record(.service)).written(by: .team),
        Field(.into, of: .reshaping, .record(.service)).written(by: .team),
        Field(.name, of: .reshaping, .line).written(by: .team),
        Field(.posts, of: .reshaping, .records(.post)).written(by: .team),
        Field(.actions, of: .reshaping, .records(.action)).written(by: .team),
    ]
}

extension FieldID {
    public static let appliedOn = FieldID("appliedOn")
    public static let into = FieldID("into")
    public static let posts = FieldID("posts")
    public static let actions = FieldID("actions")
}

extension ChoiceList {
    /// What may be done with a service.
    public static let reshapings = ChoiceList(
        "reshaping",
        ["create", "rename", "attach", "merge", "split", "close"]
    )
}
