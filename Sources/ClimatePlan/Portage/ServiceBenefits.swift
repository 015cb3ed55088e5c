// SPDX-License-Identifier: EUPL-1.2

/// « Ce que le plan vous apporte »: what the actions bring a service, each figure with the record
/// that says it.
public struct ServiceBenefits: Sendable {
    public struct Line: Sendable {
        public let action: Record
        /// A benefit, or a financing that was obtained.
        public let record: Record

        public var amount: Amount? { record.amount(.amount) }
    }

    public let savings: [Line]
    public let subsidies: [Line]
    public let obligations: [Line]

    public var isEmpty: Bool { savings.isEmpty && subsidies.isEmpty && obligations.isEmpty }

    /// The euros of some lines added up: a range adds to a range, what is not estimated is left
    /// out; nil when nothing was counted.
    public static func euros(_ lines: [Line]) -> Amount? {
        var (low, high, isEmpty) = (Quantity.zero, Quantity.zero, true)
        for case .between(let from, let to, .euro)? in lines.map(\.amount) {
            (low, high, isEmpty) = (low + from, high + to, false)
        }
        return isEmpty ? nil : .between(low, high, .euro)
    }
}

extension View {
    /// The benefits that name the service, those of the actions it leads that name none, and the
    /// financings obtained of these actions.
    public func benefits(of service: RecordID) -> ServiceBenefits {
        var lines: [String: [ServiceBenefits.Line]] = [:]
        var financed: [ServiceBenefits.Line] = []
        for action in actions {
            let isLed = action.records(.leadService).contains(service)
            let obtained = children(of: action.id, kind: .financing).filter {
                isLed && $0.choice(.state) == "obtained"
            }
            financed += obtained.map { ServiceBenefits.Line(action: action, record: $0) }
            for benefit in children(of: action.id, kind: .benefit) {
                let named = benefit.records(.service)
                // The same money, said once by the funding plan and once here.
                let isFinanced = obtained.contains(where: { benefit.hasAmount(of: $0) })
                guard let kind = benefit.choice(.kind), kind != "subsidy" || !isFinanced,
                    named.contains(service) || (named.isEmpty && isLed)
                else { continue }
                lines[kind, default: []].append(.init(action: action, record: benefit))
            }
        }
        return ServiceBenefits(
            savings: lines["saving", default: []],
            subsidies: financed + lines["subsidy", default: []],
            obligations: lines["obligation", default: []]
        )
    }
}

extension Record {
    fileprivate func hasAmount(of other: Record) -> Bool {
        amount(.amount) != nil && amount(.amount) == other.amount(.amount)
    }
}
