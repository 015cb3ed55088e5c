// SPDX-License-Identifier: EUPL-1.2

import Desk

/// What is brought to a desk, under a name that Hummingbird does not use too.
typealias SampleRequest = Request
