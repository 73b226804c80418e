package cn.liandong.roster;

import static cn.liandong.roster.Given.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.roster.absences.Absences;
import cn.liandong.testkit.SeededHistories;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What holds of absences in every history of a roster. */
class AbsenceLawsTest {
    /** Nobody is seated for an absence that was not approved, nor outside its window. */
    @Test
    void anAbsenceSeatsItsSubstituteOnceApprovedWithinItsWindowAndChangesNothingElse() {
        var approved = new AtomicInteger();
        SeededHistories.holds(200, random -> {
            var given = DutyLawsTest.begun(random);
            for (int i = 0; i < 100; i++) {
                var before = given.roster();
                DutyLawsTest.step(given, random);
                for (var away : given.roster().absences().byId().values()) {
                    if (!away.equals(before.absences().byId().get(away.absence().id()))) {
                        approved.addAndGet(away.approvedBy() == null ? 0 : 1);
                        looked(away, before, given.roster());
                    }
                }
            }
        });
        assertThat(approved.get()).isPositive();
    }

    private static void looked(Absences.Away away, Roster before, Roster after) {
        var absence = away.absence();
        for (var at : List.of(
                absence.from().minusSeconds(1), absence.from(), absence.until().minusSeconds(1), absence.until())) {
            var was = before.dutyAt(OFFICER.id(), at);
            var is = after.dutyAt(OFFICER.id(), at);
            assertThat(was).isNotNull();
            assertThat(is).isNotNull();
            boolean within = !at.isBefore(absence.from()) && at.isBefore(absence.until());
            if (away.approvedBy() == null || !within || !was.people().contains(absence.person())) {
                assertThat(is.people()).as("at %s: %s", at, away).isEqualTo(was.people());
            } else {
                assertThat(is.people())
                        .as("at %s: %s", at, away)
                        .contains(absence.substitute())
                        .doesNotContain(absence.person());
            }
        }
    }
}
