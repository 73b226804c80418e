package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.NOON;
import static cn.liandong.notifier.Story.drilled;
import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert within a drill reaches who takes part, while the drill runs, and nobody else. */
class DrillGuardTest {
    private static final DrillId DRILL = new DrillId("d1");
    private static final DrillId OTHER = new DrillId("d2");

    private final Story story = new Story();

    @BeforeEach
    void begin() {
        story.reached("p1", Channel.SMS, Channel.VOICE, Channel.MAIL);
        story.drilled(DrillEvents.scheduled(DRILL, false, NOON));
        story.drilled(DrillEvents.started(DRILL, NOON, "p1", "p2"));
        story.read();
        story.journal.clear();
    }

    @Test
    void whoTakesPartIsCalledOnTheWaysOfARealAlert() {
        assertThat(only(NotificationSending.class, alert("p1")))
                .extracting(NotificationSending::channel)
                .containsExactly(Channel.SMS, Channel.VOICE);
    }

    @Test
    void whoDoesNotTakePartIsNot() {
        assertThat(codes(alert("p3"))).containsExactly("NOT_IN_DRILL");
    }

    @Test
    void nobodyIsBeforeItBeginsInAPauseOrAfterItsEnd() {
        assertThat(codes(story.told(Handling.EXERCISE, OTHER, drilled(ALERT, OTHER, "p1", 1, 1))))
                .containsExactly("NO_DRILL");
        story.drilled(DrillEvents.paused(DRILL, PauseReason.LIVE_INCIDENT, NOON));
        assertThat(codes(alert("p1", 2))).containsExactly("NO_DRILL");
        story.drilled(DrillEvents.resumed(DRILL, NOON));
        assertThat(only(NotificationSending.class, alert("p1", 3))).isNotEmpty();
        story.drilled(DrillEvents.finished(DRILL, NOON));
        assertThat(codes(alert("p1", 4))).containsExactly("NO_DRILL");
    }

    @Test
    void takingPartInAnotherDrillIsNotEnough() {
        story.drilled(DrillEvents.scheduled(OTHER, false, NOON), DrillEvents.started(OTHER, NOON, "p3"));
        assertThat(codes(alert("p3"))).containsExactly("NOT_IN_DRILL");
    }

    @Test
    void anEntryOfOneDrillTellsNobodyOfAnother() {
        story.drilled(DrillEvents.scheduled(OTHER, false, NOON), DrillEvents.started(OTHER, NOON, "p1"));
        assertThat(codes(story.told(Handling.EXERCISE, OTHER, drilled(ALERT, DRILL, "p1", 1, 1))))
                .containsExactly("NO_DRILL");
    }

    @Test
    void whatIsNotMarkedAsAnExerciseReachesNobodyUnderADrill() {
        var unmarked = Story.alerted(ALERT, "p1", 1, 1, Handling.ACTUAL);
        assertThat(codes(story.told(Handling.EXERCISE, DRILL, unmarked))).containsExactly("NO_DRILL");
        var halfMarked = new PersonAlerted(
                ALERT,
                unmarked.incident(),
                2,
                1,
                unmarked.person(),
                unmarked.post(),
                Story.subject(Handling.ACTUAL).of(DRILL));
        assertThat(codes(story.told(Handling.ACTUAL, halfMarked))).containsExactly("NO_DRILL");
    }

    @Test
    void aDeadlinesEntryNamesNoDrillAndTheIncidentDoes() {
        assertThat(only(NotificationSending.class, story.told(Handling.SYSTEM, drilled(ALERT, DRILL, "p1", 1, 1))))
                .hasSize(2);
    }

    @Test
    void aPauseStopsTheNextAttemptToo() {
        alert("p1");
        var sms = id("p1", Channel.SMS);
        story.failed(sms, 1, FailureCode.TIMED_OUT);
        story.drilled(DrillEvents.paused(DRILL, PauseReason.DIRECTOR, NOON));
        assertThat(codes(story.due(sms))).containsExactly("NO_DRILL");
        assertThat(story.deadline(sms)).as("and none follows").isNull();
        assertThat(story.state.attempts().find(sms)).isNull();
        assertThat(codes(story.failed(id("p1", Channel.VOICE), 1, FailureCode.BAD_ADDRESS)))
                .as("nor does the next channel")
                .containsExactly("NO_DRILL");
    }

    @Test
    void whatWasUnderWayAtARestartIsNotResumedInAPause() {
        alert("p1");
        story.drilled(DrillEvents.paused(DRILL, PauseReason.DIRECTOR, NOON));
        var resumed = story.asked(new ResumeNotification(id("p1", Channel.SMS), 1));
        assertThat(only(NotificationSending.class, resumed)).isEmpty();
        assertThat(story.state.attempts().find(id("p1", Channel.SMS))).isNull();
    }

    @Test
    void aChannelThatAnInjectTookAwayFailsForTheDrillAndForNothingElse() {
        story.drilled(DrillEvents.outage(DRILL, Channel.SMS, 60, NOON));
        var events = alert("p1");
        assertThat(only(NotificationFailed.class, events)).singleElement().satisfies(failed -> {
            assertThat(failed.code()).isEqualTo("SIMULATED");
            assertThat(failed.notification()).isEqualTo(id("p1", Channel.SMS));
            assertThat(failed.retryAt()).isNotNull();
        });
        assertThat(only(NotificationSending.class, events))
                .extracting(NotificationSending::channel)
                .containsExactly(Channel.SMS, Channel.VOICE);
        var real = new AlertId("i2.dongshi.officer");
        assertThat(only(
                        NotificationFailed.class,
                        story.told(Handling.ACTUAL, Story.alerted(real, "p1", 1, 1, Handling.ACTUAL))))
                .isEmpty();
        story.now = NOON.plusSeconds(60);
        assertThat(only(NotificationFailed.class, story.due(id("p1", Channel.SMS))))
                .isEmpty();
    }

    @Test
    void anotherDrillsOutageIsNotItsOwn() {
        story.drilled(DrillEvents.scheduled(OTHER, false, NOON), DrillEvents.started(OTHER, NOON, "p1"));
        story.drilled(DrillEvents.outage(OTHER, Channel.SMS, 60, NOON));
        assertThat(only(NotificationFailed.class, alert("p1"))).isEmpty();
    }

    @Test
    void quietHoursHoldAnAlertOfADrillAndNoRealOne() {
        story.reachedButFor("p1", "11:00", "13:00", Channel.SMS);
        assertThat(alert("p1")).singleElement().isInstanceOfSatisfying(NotificationHeld.class, held -> {
            assertThat(held.reason()).isEqualTo(HoldReason.QUIET);
            assertThat(held.until()).isEqualTo(NOON.plusSeconds(3_600));
        });
        var real = new AlertId("i2.dongshi.officer");
        assertThat(story.told(Handling.ACTUAL, Story.alerted(real, "p1", 1, 1, Handling.ACTUAL)))
                .singleElement()
                .isInstanceOf(NotificationSending.class);
        story.now = NOON.plusSeconds(3_600);
        assertThat(only(NotificationSending.class, story.due(id("p1", Channel.SMS))))
                .hasSize(1);
    }

    @Test
    void aFloodOfADrillHoldsNoRealAlertAndJoinsNone() {
        for (int i = 0; i < 10; i++) {
            var alert = new AlertId("drill" + i);
            story.told(Handling.EXERCISE, DRILL, drilled(alert, DRILL, "p1", 1, 1));
        }
        assertThat(only(NotificationHeld.class, story.journal)).isEmpty();
        for (int i = 0; i < 2; i++) {
            var alert = new AlertId("real" + i);
            var events = story.told(Handling.ACTUAL, Story.alerted(alert, "p1", 1, 1, Handling.ACTUAL));
            assertThat(only(NotificationSending.class, events))
                    .extracting(NotificationSending::channel)
                    .contains(Channel.SMS);
        }
        assertThat(only(NotificationSending.class, story.journal)).allMatch(sending -> sending.bundle() == null);
    }

    private List<NotificationEvent> alert(String person) {
        return alert(person, 1);
    }

    private List<NotificationEvent> alert(String person, int step) {
        return story.told(Handling.EXERCISE, DRILL, drilled(ALERT, DRILL, person, 1, step));
    }

    private static NotificationId id(String person, Channel channel) {
        return Story.id(person, 1, 1, channel);
    }

    private static List<String> codes(List<NotificationEvent> events) {
        assertThat(only(NotificationSending.class, events)).isEmpty();
        return only(NotificationSuppressed.class, events).stream()
                .map(NotificationSuppressed::code)
                .toList();
    }
}
