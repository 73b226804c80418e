package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.NOON;
import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.JudgingEvent.FindingReturned;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeWithdrawn;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotifierDecider;
import cn.liandong.notifier.NotifierShard;
import cn.liandong.notifier.NotifierState;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sits where something overdue of drills is to be known hears of it, once for each step, and reads it. */
class OverdueCallsTest {
    private static final DrillId DRILL = new DrillId("d1");
    private static final FindingId FINDING = new FindingId("420583:finding:1");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("420583:programme:1");
    private static final ScenarioId SCENARIO = new ScenarioId("cold-store");
    private static final Instant DUE = NOON.minusSeconds(60);

    private final Story story = new Story();

    @BeforeEach
    void aFindingOfADrill() {
        story.reached("p1", Channel.VOICE, Channel.SMS);
        story.reached("p2", Channel.WEBHOOK, Channel.MAIL);
        story.registered(
                new Post(DrillEvents.OFFICERS, new OrganizationId("dongshi"), PostKind.DUTY_OFFICER, "董市镇值班员"));
        story.drilled(DrillEvents.scheduled(DRILL, true, NOON));
        story.drilled(DrillEvents.raised(FINDING, DRILL, DUE));
    }

    private void overdue(int step, String... people) {
        story.drilled(DrillEvents.overdue(FINDING, step, NOON, people));
    }

    @Test
    void eachPersonReadsItOnOneChannelAndNobodyAnswers() {
        overdue(1, "p1", "p2");
        var told = story.read();

        assertThat(told(told)).containsExactly("p1 SMS 1", "p2 WEBHOOK 1");
        assertThat(told.getLast()).isInstanceOf(OverdueRead.class);
        assertThat(only(NotificationSending.class, told)).allSatisfy(sending -> {
            assertThat(sending.subject().handling()).isEqualTo(Handling.SYSTEM);
            assertThat(sending.subject().drill()).as("it is no exercise").isNull();
            assertThat(sending.awaitsAnswer()).isFalse();
            assertThat(sending.duty())
                    .isEqualTo(new DutyTold(
                            NoticeKind.FINDING_OVERDUE,
                            "董市镇值班员",
                            null,
                            DUE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            new OverdueTold(FINDING, 1, "冷库液氨泄漏演练", null, null, null, null)));
        });
    }

    @Test
    void aStepIsToldOnceHoweverOftenTheJournalIsRead() {
        overdue(1, "p1");
        var command = new NotifierShard().noticed(story.state, story.view);
        assertThat(story.asked(command.getFirst())).isNotEmpty();
        assertThat(story.asked(command.getFirst())).as("the same once more").isEmpty();
        var first = only(NotificationSending.class, story.journal).getFirst();
        assertThat(story.sent(first.notification(), 1))
                .hasExactlyElementsOfTypes(NotificationEvent.NotificationSent.class, NotificationsEnded.class);
        assertThat(story.read()).as("after it was taken").isEmpty();

        overdue(2, "p2");
        assertThat(told(story.read())).containsExactly("p2 WEBHOOK 2");
    }

    @Test
    void whatWasToldBeforeARestartIsNotToldAfterIt() {
        overdue(1, "p1");
        story.read();

        var folded = NotifierState.EMPTY;
        for (var event : story.journal) {
            folded = NotifierDecider.evolve(folded, event);
        }
        assertThat(new NotifierShard().noticed(folded, story.view)).isEmpty();
        assertThat(new NotifierShard().noticed(NotifierState.EMPTY, story.view))
                .as("and where nothing was told it is")
                .hasSize(1);
    }

    @Test
    void ofStepsThatNobodyWasToldOfTheLatestIsTold() {
        overdue(1, "p1");
        overdue(2, "p2");
        assertThat(told(story.read())).containsExactly("p2 WEBHOOK 2");
    }

    @Test
    void whatWasAnsweredOrStruckOffMeanwhileIsToldToNobody() {
        overdue(1, "p1");
        story.drilled(DrillEvents.answered(FINDING, NOON));
        assertThat(story.read()).isEmpty();

        story.drilled(new FindingReturned(FINDING, "仍缺", DrillEvents.DIRECTOR, NOON));
        assertThat(story.read()).as("it has a day again").isEmpty();
        overdue(2, "p1");
        story.drilled(DrillEvents.struckOff(FINDING, NOON));
        assertThat(story.read()).isEmpty();
    }

    @Test
    void nobodyIsCalledOnThePhoneNorAfterAMessageFailed() {
        story.reached("p3", Channel.VOICE);
        overdue(1, "p1", "p3");
        assertThat(told(story.read()))
                .as("of somebody without one a message says that it cannot go")
                .containsExactly("p1 SMS 1", "p3 WEBHOOK 1");

        var first = only(NotificationSending.class, story.journal).getFirst();
        var failed = story.failed(first.notification(), 1, FailureCode.BAD_ADDRESS);
        assertThat(only(NotificationSending.class, failed)).isEmpty();
        assertThat(only(NotificationsEnded.class, failed)).hasSize(1);
    }

    @Test
    void theNightHoldsItAndItIsToldInTheMorning() {
        story.reachedButFor("p1", "11:00", "13:00", Channel.SMS);
        overdue(1, "p1");
        var held = only(NotificationHeld.class, story.read()).getFirst();
        assertThat(held.reason()).isEqualTo(HoldReason.QUIET);

        story.now = held.until();
        assertThat(told(story.due(held.first().notification()))).containsExactly("p1 SMS 1");
    }

    @Test
    void whatIsStruckOffInTheNightIsNotToldInTheMorning() {
        story.reachedButFor("p1", "11:00", "13:00", Channel.SMS);
        overdue(1, "p1");
        var held = only(NotificationHeld.class, story.read()).getFirst();
        story.drilled(DrillEvents.answered(FINDING, NOON), DrillEvents.struckOff(FINDING, NOON));

        story.now = held.until();
        assertThat(story.due(held.first().notification()))
                .hasExactlyElementsOfTypes(NotificationSuppressed.class, NotificationsEnded.class);
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void anotherAttemptIsMadeOnlyWhileItStands() {
        overdue(1, "p2");
        story.read();
        var first = only(NotificationSending.class, story.journal).getFirst();
        story.failed(first.notification(), 1, FailureCode.TIMED_OUT);
        story.drilled(DrillEvents.answered(FINDING, NOON));

        story.now = NOON.plus(Duration.ofMinutes(1));
        assertThat(only(NotificationSending.class, story.due(first.notification())))
                .isEmpty();
        assertThat(story.state.attempts().runs(first.alert())).isFalse();
    }

    @Test
    void aDrillThatWasNotHeldIsToldOnceUnlessItIsHeldAfterAll() {
        story.drilled(late("p2"));
        var told = only(NotificationSending.class, story.read());
        assertThat(told)
                .singleElement()
                .satisfies(sending -> assertThat(sending.duty())
                        .isEqualTo(new DutyTold(
                                NoticeKind.DRILL_OVERDUE,
                                "",
                                null,
                                DUE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new OverdueTold(null, 1, "冷库液氨泄漏演练", PROGRAMME, SCENARIO, null, null))));
        assertThat(story.read()).isEmpty();

        story.drilled(late("p1"), new InjectTaken(DRILL, "leak", new ReportId("r1"), NOON));
        assertThat(story.read()).as("it is being held").isEmpty();
        story.drilled(late("p1"), new ProgrammeWithdrawn(PROGRAMME, null, NOON));
        assertThat(story.read()).as("nobody asks for it any more").isEmpty();
    }

    private static DrillOverdue late(String... people) {
        return new DrillOverdue(
                PROGRAMME,
                null,
                SCENARIO,
                DUE,
                List.of(DrillEvents.OFFICERS),
                NOON,
                DrillEvents.seated(DrillEvents.OFFICERS, people));
    }

    private static List<String> told(List<NotificationEvent> events) {
        return only(NotificationSending.class, events).stream()
                .map(one -> one.person() + " " + one.channel() + " "
                        + one.alert().value().replaceFirst("^.*finding:1/(\\d+)/.*$", "$1"))
                .toList();
    }
}
