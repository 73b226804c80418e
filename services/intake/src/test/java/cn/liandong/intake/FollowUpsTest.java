package cn.liandong.intake;

import static cn.liandong.intake.Story.OFFICER;
import static cn.liandong.intake.Story.WORKS;
import static cn.liandong.intake.Story.dead;
import static cn.liandong.intake.Story.fire;
import static cn.liandong.intake.Story.following;
import static cn.liandong.intake.Story.id;
import static cn.liandong.intake.Story.initial;
import static cn.liandong.intake.Story.minimum;
import static cn.liandong.intake.Story.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.IntakeCommand.MissFollowUp;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.journal.Handling;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is still to be told, and until when. */
class FollowUpsTest {
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    private final Story story = new Story();

    @Test
    void whileTheTwoMinuteFormIsNotFilledMoreIsAwaitedInTwentyMinutesAndElseInAnHour() {
        story.tell(initial("a", fire(dead(0))));
        var awaited = story.the(FollowUpAwaited.class);
        assertThat(awaited.missing()).contains(ReportField.DESCRIPTION).doesNotContain(ReportField.CASUALTIES);
        assertThat(awaited.row()).isEqualTo("minimum-missing");
        assertThat(awaited.dueAt()).isEqualTo(story.now().plus(TWENTY_MINUTES));
        assertThat(awaited.setAt()).isEqualTo(story.now());

        story.tell(initial("b", minimum(dead(0))));
        assertThat(story.the(FollowUpAwaited.class).row()).isEqualTo("first");
        assertThat(story.the(FollowUpAwaited.class).dueAt())
                .isEqualTo(story.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aFollowUpTakesOffTheListWhatItTellsAndTheNextOneIsAwaitedLater() {
        story.tell(initial("a", fire(null)));
        story.after(Duration.ofMinutes(5)).tell(following("b", "a", ReportKind.FOLLOW_UP, minimum(dead(1))));
        var awaited = story.the(FollowUpAwaited.class);
        assertThat(awaited.missing()).noneMatch(ReportField::isMinimum).contains(ReportField.CAUSE);
        assertThat(awaited.row()).isEqualTo("next");
        assertThat(awaited.dueAt()).isEqualTo(story.now().plus(Duration.ofHours(4)));
        assertThat(story.after(TWENTY_MINUTES).due()).isEmpty();
    }

    @Test
    void whatDidNotComeIsSaidAndAwaitedAgainAfterAnHourAndThenAnHourLongerEachTime() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        var first = story.now().plus(TWENTY_MINUTES);
        assertThat(story.after(TWENTY_MINUTES.minusMillis(1)).due()).isEmpty();
        story.after(Duration.ofMillis(501)).due();
        assertThat(story.the(FollowUpOverdue.class)).satisfies(missed -> {
            assertThat(missed.incident()).isEqualTo(incident);
            assertThat(missed.organization()).isEqualTo(WORKS);
            assertThat(missed.round()).isEqualTo(1);
            assertThat(missed.dueAt()).isEqualTo(first);
            assertThat(missed.nextDueAt()).isEqualTo(story.now().plus(Duration.ofHours(1)));
            assertThat(missed.latenessMillis()).isEqualTo(500);
            assertThat(missed.missing()).contains(ReportField.DESCRIPTION);
        });
        assertThat(story.due()).isEmpty();
        story.after(Duration.ofHours(1)).due();
        assertThat(story.the(FollowUpOverdue.class).round()).isEqualTo(2);
        assertThat(story.the(FollowUpOverdue.class).nextDueAt())
                .isEqualTo(story.now().plus(Duration.ofHours(2)));

        story.tell(following("b", "a", ReportKind.FOLLOW_UP, minimum(dead(0))));
        story.after(Duration.ofHours(4)).due();
        assertThat(story.the(FollowUpOverdue.class).round()).isEqualTo(1);
    }

    @Test
    void afterAFinalReportNothingIsAwaitedUntilOneTellsMore() {
        story.tell(initial("a", minimum(dead(0))));
        story.tell(following("b", "a", ReportKind.FINAL, minimum(dead(0))));
        assertThat(story.the(FollowUpAwaited.class).dueAt()).isNull();
        assertThat(story.after(Duration.ofDays(1)).due()).isEmpty();
        story.tell(following("c", "a", ReportKind.FOLLOW_UP, minimum(dead(0))));
        assertThat(story.the(FollowUpAwaited.class).dueAt()).isNotNull();
    }

    @Test
    void ofAClosedIncidentNothingIsAwaited() {
        story.tell(initial("a", fire(null)));
        story.closed(story.opened());
        assertThat(story.after(Duration.ofDays(1)).due()).isEmpty();
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(1))));
        assertThat(story.the(FollowUpAwaited.class).dueAt()).isNull();
    }

    @Test
    void aSupplementaryReportAsksForNoMore() {
        story.tell(initial("a", minimum(dead(0))));
        story.tell(following("b", "a", ReportKind.FINAL, minimum(dead(0))));
        story.tell(following("c", "a", ReportKind.SUPPLEMENTARY, fire(dead(1))));
        assertThat(story.last()).noneMatch(FollowUpAwaited.class::isInstance);
        assertThat(story.after(Duration.ofDays(1)).due()).isEmpty();
    }

    @Test
    void anothersReportShortensTheListAndLeavesTheTime() {
        story.tell(initial("a", fire(null)));
        var before = story.the(FollowUpAwaited.class);
        var others = report(
                "b",
                new OrganizationId("fire-brigade"),
                Handling.ACTUAL,
                fire(dead(2)),
                new ReportChain(ReportKind.FOLLOW_UP, id("a"), null));
        story.after(Duration.ofMinutes(3)).tell(others);
        var after = story.the(FollowUpAwaited.class);
        assertThat(after.organization()).isEqualTo(WORKS);
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.row()).isEqualTo("minimum-missing");
        assertThat(after.missing()).doesNotContain(ReportField.CASUALTIES);
    }

    @Test
    void ofATrialNothingIsAwaited() {
        story.tell(report("a", WORKS, Handling.TEST, fire(null), ReportChain.INITIAL));
        assertThat(story.last()).noneMatch(FollowUpAwaited.class::isInstance);
    }

    @Test
    void nobodyButADeadlineSaysThatNothingCameAndAStaleOneChangesNothing() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        var due = story.now().plus(TWENTY_MINUTES);
        assertThat(story.refused(OFFICER, new MissFollowUp(incident, due))).isEqualTo("NOT_A_DEADLINE");
        assertThat(story.ask(cn.liandong.contracts.journal.Actor.SYSTEM, new MissFollowUp(incident, due.plusMillis(1))))
                .isEmpty();
    }
}
