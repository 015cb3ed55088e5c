// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import Views

extension Route {
    func stopsAtForms(_ marks: Landmarks) -> [Stop] {
        let slug = Self.slug
        let newAction = Self.link(.recordNew(slug, .action, under: nil))
        let progress = Self.link(.recordField(slug, marks.action.id, .progress))
        return switch self {
        case .recordNew:
            [
                Stop("action-new", newAction),
                .error("action-new-in-error", newAction, sending: [("nature", "action")]),
                Stop("form-interrupted", newAction, for: .stranger, status: 401, sending: []),
                Stop(
                    "step-new",
                    Self.link(.recordNew(slug, .step, under: marks.action.id))
                ),
            ]
        case .recordEdit:
            [
                Stop("action-edit", Self.link(.recordEdit(slug, marks.action.id))),
                Stop("step-edit", Self.link(.recordEdit(slug, marks.step))),
            ]
        case .recordField:
            [
                Stop("field-edit", progress),
                .error("field-in-error", progress, sending: [("champ.progress", "140")]),
                Stop(
                    "choice-edit",
                    Self.link(.recordField(slug, marks.action.id, .themes))
                ),
            ]
        case .recordRemoval:
            [Stop("removal", Self.link(.recordRemoval(slug, marks.step)))]
        default:
            [
                Stop("notebook", Self.link(.notebook(slug))),
                .error("notebook-in-error", Self.link(.notebook(slug)), sending: []),
            ]
        }
    }

    func stopsAmongPeople(_ marks: Landmarks) -> [Stop] {
        let slug = Self.slug
        return switch self {
        case .services: [Stop("services", Self.link(.services(slug)))]
        case .service: [Stop("service", Self.link(.service(slug, marks.service)))]
        case .organisations: [Stop("organisations", Self.link(.organisations(slug)))]
        case .organisation:
            [Stop("organisation", Self.link(.organisation(slug, marks.organisation)))]
        case .post: [Stop("post", Self.link(.post(slug, marks.post)))]
        case .body: [Stop("body", Self.link(.body(slug, marks.body)))]
        case .people:
            [
                Stop("people", Self.link(.people(slug))),
                Stop("people-none", Self.link(.people(slug)) + "?q=introuvable"),
            ]
        case .personNew:
            [
                Stop("person-new", Self.link(.personNew(slug))),
                .error("person-new-in-error", Self.link(.personNew(slug)), sending: []),
            ]
        case .person:
            [
                Stop("person", Self.link(.person(slug, marks.person))),
                Stop("person-by-name", Self.link(.person(slug, marks.placeholder))),
            ]
        case .personEdit: [Stop("person-edit", Self.link(.personEdit(slug, marks.person)))]
        case .mandates:
            [
                Stop("mandate-new", Self.link(.mandates(slug, marks.placeholder))),
                .error(
                    "mandate-in-error",
                    Self.link(.mandates(slug, marks.placeholder)),
                    sending: []
                ),
            ]
        case .mandateEnd: [Stop("mandate-end", Self.link(.mandateEnd(slug, marks.mandate)))]
        case .personErasure:
            [
                Stop("erasure", Self.link(.personErasure(slug, marks.placeholder))),
                .error(
                    "erasure-in-error",
                    Self.link(.personErasure(slug, marks.placeholder)),
                    sending: []
                ),
            ]
        case .personData: [Stop("person-data", Self.link(.personData(slug, marks.person)))]
        case .processingRegister:
            [Stop("processing-register", Self.link(.processingRegister(slug)))]
        default: [Stop("privacy-notice", Self.link(.privacyNotice(slug)))]
        }
    }
}
