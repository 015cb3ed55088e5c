// SPDX-License-Identifier: EUPL-1.2

/// The looks of cells and tables, the same in every file.
enum ODSStyles {
    static let automatic =
        table(named: "visible", isShown: true) + table(named: "hidden", isShown: false)
        + dataStyles + CellLook.allCases.map(style).joined()

    private static func table(named name: String, isShown: Bool) -> String {
        #"<style:style style:name="\#(name)" style:family="table">"#
            + #"<style:table-properties table:display="\#(isShown)"/></style:style>"#
    }

    private static func style(of look: CellLook) -> String {
        let data: String? =
            switch look {
            case .header, .text, .wrapped: nil
            case .whole, .euros, .percentage, .day, .moment: "data-\(look.rawValue)"
            }
        let dataStyle = data.map { #" style:data-style-name="\#($0)""# } ?? ""
        let wrap = look == .wrapped || look == .header ? #" fo:wrap-option="wrap""# : ""
        let bold = look == .header ? #"<style:text-properties fo:font-weight="bold"/>"# : ""
        return
            #"<style:style style:name="\#(look.rawValue)" style:family="table-cell"\#(dataStyle)>"#
            + #"<style:table-cell-properties style:vertical-align="top"\#(wrap)/>\#(bold)"#
            + "</style:style>"
    }

    private static let dataStyles = """
        <number:number-style style:name="data-whole">\(number(decimals: 0))</number:number-style>\
        <number:currency-style style:name="data-euros">\(number(decimals: 2))\
        <number:text> </number:text><number:currency-symbol number:language="fr" \
        number:country="FR">\u{20AC}</number:currency-symbol></number:currency-style>\
        <number:percentage-style style:name="data-percentage">\(number(decimals: 0))\
        <number:text> %</number:text></number:percentage-style>\
        <number:date-style style:name="data-day">\(day)</number:date-style>\
        <number:date-style style:name="data-moment">\(day)<number:text> </number:text>\
        <number:hours number:style="long"/><number:text>:</number:text>\
        <number:minutes number:style="long"/><number:text>:</number:text>\
        <number:seconds number:style="long"/></number:date-style>
        """

    private static func number(decimals: Int) -> String {
        #"<number:number number:decimal-places="\#(decimals)" number:min-integer-digits="1""#
            + #" number:grouping="true"/>"#
    }

    private static let day =
        #"<number:day number:style="long"/><number:text>/</number:text>"#
        + #"<number:month number:style="long"/><number:text>/</number:text>"#
        + #"<number:year number:style="long"/>"#
}
