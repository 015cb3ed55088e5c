// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Desk
import Storage

/// Why the fictitious territory could not be told.
public enum DemoFault: Error, Hashable, Sendable {
    /// The clock stands before the story's own events; the first day it can be told on.
    case tooEarly(Day)
    /// The store holds something already.
    case storeNotEmpty
    /// A file of the story says something that cannot be understood: its own defect.
    case story(file: String, line: Int, String)
    /// The territory's own rules refused what the story says was done.
    case desk(DeskFault, file: String, line: Int)
    case storage(StoreFault)
}
