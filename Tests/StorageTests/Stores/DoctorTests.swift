// SPDX-License-Identifier: EUPL-1.2

import ClimatePlan
import DatabaseSupport
import Storage
import Testing

@Suite("The doctor")
struct DoctorTests {
    @Test(arguments: StoreKind.allCases)
    func `counts what is there and sees a head that lies`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append(3) {
            $0.jobs = [Job(name: "j", due: 1)]
            $0.texts = [SealedContent(id: .sample(1), salt: [], content: "a")]
        }
        let doctor = Doctor(scene.store)
        let sound = try await doctor.examine()
        #expect(sound.store.settings.map(\.isDurable).contains(false) == false)
        #expect(sound.waitingJobs == 1)
        #expect(sound.waitingNotices == 0)
        #expect(sound.oldestNotice == nil)
        let register = try #require(sound.registers.first)
        #expect(register.entries == 3)
        #expect(register.texts == 1)
        #expect(register.agreesWithHead)
        try await scene.store.perform(["DELETE FROM entries WHERE position = 3"])
        let lying = try await doctor.examine()
        #expect(lying.registers.first?.agreesWithHead == false)
    }

    @Test(arguments: StoreKind.allCases)
    func `says how many notices wait and since when`(_ kind: StoreKind) async throws {
        let scene = try await Scene.open(kind)
        try await scene.append {
            $0.notices = [30, 20, 40].map { due in
                Notice(
                    id: RecordID.sample(due).uuid,
                    kind: "invitation",
                    person: .sample(1),
                    facts: "{}",
                    due: Int64(due)
                )
            }
        }
        let examination = try await Doctor(scene.store).examine()
        #expect(examination.waitingNotices == 3)
        #expect(examination.oldestNotice == 20)
    }
}
