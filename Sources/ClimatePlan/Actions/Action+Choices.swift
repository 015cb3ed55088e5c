// SPDX-License-Identifier: EUPL-1.2

/// The code lists of the action sheet, compatible with the national tool, Territoires en
/// Transitions; sectors are those of the arrêté of 4 August 2016.
extension ChoiceList {
    public static let statuses = ChoiceList(
        "status",
        [
            "upcoming", "toDiscuss", "inProgress", "done", "late", "paused", "blocked",
            "abandoned",
        ]
    )

    public static let priorities = ChoiceList("priority", ["high", "medium", "low"])

    public static let participations = ChoiceList(
        "participation",
        ["none", "information", "consultation", "concertation", "coConstruction"]
    )

    public static let targets = ChoiceList(
        "target",
        [
            "generalPublic", "associations", "pupils", "otherAuthorities", "economicActors",
            "primarySector", "secondarySector", "tertiarySector", "partners", "ownAuthority",
            "electedMembers", "staff",
        ]
    )

    public static let themes = ChoiceList(
        "theme",
        [
            "economy", "agricultureAndFood", "cultureIdentitySport", "water",
            "circularEconomyAndWaste", "energyAndClimate", "mobility", "natureEnvironmentAir",
            "solidarity", "strategyAndCooperation", "planningHousingBuildings",
        ]
    )

    public static let sectors = ChoiceList(
        "sector",
        [
            "residential", "tertiary", "roadTransport", "otherTransport", "agriculture", "waste",
            "industry", "energyIndustry",
        ]
    )

    public static let effects = ChoiceList(
        "effect",
        [
            "adaptation", "longerUse", "airQuality", "renewableEnergy", "biodiversity",
            "lessEnergy", "lessWaste", "lessPollutants", "lessGreenhouseGases", "sobriety",
            "resources", "soils", "foodSecurity", "carbonStorage", "drought", "floods",
            "changeOfPractice", "socialTies", "sealedSurfaces", "motorisation", "health",
            "qualityOfLife", "economicGains", "travel", "energyEfficiency",
        ]
    )

    public static let visibilities = ChoiceList("visibility", ["team", "territory", "public"])

    public static let budgetNatures = ChoiceList("budgetNature", ["investment", "operation"])
    public static let budgetBases = ChoiceList("budgetBasis", ["planned", "actual"])

    public static let financingStates = ChoiceList(
        "financingState",
        ["sought", "requested", "obtained", "refused"]
    )

    public static let relationNatures = ChoiceList(
        "relationNature",
        ["dependsOn", "contributesTo", "seeAlso"]
    )
}
