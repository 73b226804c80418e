package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Told.ALERT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.notifier.NotifierShard;
import cn.liandong.notifier.NotifierStory;
import cn.liandong.notifier.Told;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptDeciderTest {
    private static final NotificationId ID = new NotificationId("i1.dongshi.officer.r1.s1.p1.WEBHOOK");

    private final NotifierStory story = new NotifierStory();

    @Test
    void a_person_who_must_be_told_is_called_under_an_id_that_stays_the_same() {
        assertThat(story.happened(Told.person("p1"))).containsExactly(Told.sending(1, false));
        assertThat(story.happened(Told.person("p1"))).isEmpty();
    }

    @Test
    void each_person_and_each_step_is_a_notification_of_its_own() {
        story.happened(Told.person("p1"));
        assertThat(story.happened(Told.person("p2"))).hasSize(1);
        assertThat(story.happened(Told.person(ALERT, 1, 2, "p1", Handling.ACTUAL)))
                .hasSize(1);
        assertThat(story.happened(Told.person(ALERT, 2, 1, "p1", Handling.ACTUAL)))
                .hasSize(1);
    }

    @Test
    void an_exercise_reaches_nobody_while_no_drill_is_running() {
        assertThat(story.happened(Told.person(ALERT, 1, 1, "p1", Handling.EXERCISE), Handling.EXERCISE))
                .containsExactly(new NotificationSuppressed(ID, ALERT, new PersonId("p1"), "NO_DRILL"));
        assertThat(story.happened(Told.person(ALERT, 1, 1, "p1", Handling.EXERCISE), Handling.EXERCISE))
                .isEmpty();
    }

    @Test
    void a_later_step_of_an_exercise_reaches_nobody_though_a_deadlines_entry_does_not_say_what_it_is() {
        assertThat(story.happened(Told.person(ALERT, 1, 2, "p1", Handling.EXERCISE), Handling.SYSTEM))
                .hasOnlyElementsOfType(NotificationSuppressed.class);
    }

    @Test
    void an_entry_of_an_exercise_reaches_nobody_whatever_its_subject_says() {
        assertThat(story.happened(Told.person("p1"), Handling.EXERCISE))
                .hasOnlyElementsOfType(NotificationSuppressed.class);
    }

    @Test
    void a_trial_reaches_nobody() {
        assertThat(story.happened(Told.person(ALERT, 1, 1, "p1", Handling.TEST), Handling.TEST))
                .containsExactly(new NotificationSuppressed(ID, ALERT, new PersonId("p1"), "TRIAL"));
    }

    @Test
    void what_the_provider_took_is_sent_and_leaves_the_state() {
        story.happened(Told.person("p1"));
        assertThat(story.asked(new RecordSent(ID, 1))).containsExactly(new NotificationSent(ID, ALERT, 1, story.now));
        assertThat(story.asked(new RecordSent(ID, 1))).isEmpty();
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.happened(Told.person("p1"))).isEmpty();
    }

    @Test
    void a_failure_that_may_pass_waits_twice_as_long_each_time_and_ends_after_twelve_attempts() {
        story.happened(Told.person("p1"));
        var waits = new ArrayList<Long>();
        for (int attempt = 1; attempt < 12; attempt++) {
            var failed = (NotificationFailed)
                    story.asked(new RecordFailed(ID, attempt, "HTTP_500", true)).getFirst();
            assertThat(failed.retryAt()).isNotNull();
            waits.add(Duration.between(story.now, failed.retryAt()).toSeconds());
            story.now = failed.retryAt();
            assertThat(story.asked(due())).containsExactly(Told.sending(attempt + 1, false));
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L, 60L);
        assertThat(story.asked(new RecordFailed(ID, 12, "HTTP_500", true)))
                .containsExactly(new NotificationFailed(ID, ALERT, 12, "HTTP_500", null));
        assertThat(story.state.attempts().deadlines().size()).isZero();
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void a_failure_that_cannot_pass_is_given_up_at_once() {
        story.happened(Told.person("p1"));
        assertThat(story.asked(new RecordFailed(ID, 1, "NO_CONTACT", false)))
                .containsExactly(new NotificationFailed(ID, ALERT, 1, "NO_CONTACT", null));
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void an_attempt_says_it_is_a_repeat_once_an_earlier_one_may_have_reached_the_person() {
        story.happened(Told.person("p1"));
        story.asked(new RecordFailed(ID, 1, "UNREACHABLE", true));
        assertThat(story.asked(due())).containsExactly(Told.sending(2, false));
        story.asked(new RecordFailed(ID, 2, "TIMED_OUT", true));
        assertThat(story.asked(due())).containsExactly(Told.sending(3, true));
        story.asked(new RecordFailed(ID, 3, "UNREACHABLE", true));
        assertThat(story.asked(due())).containsExactly(Told.sending(4, true));
    }

    @Test
    void the_same_deadline_twice_begins_one_attempt_also_when_the_clock_jumped_back() {
        story.happened(Told.person("p1"));
        story.asked(new RecordFailed(ID, 1, "HTTP_500", true));
        var due = due();
        story.now = story.now.minusSeconds(3_600);
        assertThat(story.asked(due)).hasSize(1);
        assertThat(story.asked(due)).isEmpty();
    }

    @Test
    void a_call_whose_result_nobody_recorded_is_unknown_and_sent_again_as_a_repeat() {
        story.happened(Told.person("p1"));
        assertThat(new NotifierShard().resume(story.state)).containsExactly(new ResumeNotification(ID, 1));
        assertThat(story.asked(new ResumeNotification(ID, 1)))
                .containsExactly(new NotificationUnknown(ID, ALERT, 1), Told.sending(2, true));
        assertThat(story.asked(new ResumeNotification(ID, 1))).isEmpty();
        assertThat(story.asked(new RecordSent(ID, 1))).isEmpty();
        assertThat(story.asked(new RecordSent(ID, 2))).hasSize(1);
    }

    @Test
    void a_result_that_came_before_the_resumption_counts() {
        story.happened(Told.person("p1"));
        story.asked(new RecordSent(ID, 1));
        assertThat(story.asked(new ResumeNotification(ID, 1))).isEmpty();
    }

    @Test
    void a_wait_for_the_next_attempt_is_not_resumed() {
        story.happened(Told.person("p1"));
        story.asked(new RecordFailed(ID, 1, "HTTP_500", true));
        assertThat(new NotifierShard().resume(story.state)).isEmpty();
    }

    @Test
    void an_acknowledgement_ends_the_waiting_and_keeps_the_call_that_is_under_way() {
        story.happened(Told.person("p1"));
        story.happened(Told.person("p2"));
        story.asked(new RecordFailed(ID, 1, "HTTP_500", true));
        var due = due();
        assertThat(story.happened(Told.acknowledged(ALERT))).containsExactly(new NotificationsEnded(ALERT));
        assertThat(story.happened(Told.acknowledged(ALERT))).isEmpty();
        assertThat(story.asked(due)).isEmpty();
        assertThat(story.state.attempts().deadlines().size()).isZero();

        var other = new NotificationId("i1.dongshi.officer.r1.s1.p2.WEBHOOK");
        assertThat(story.asked(new RecordFailed(other, 1, "HTTP_500", true)))
                .containsExactly(new NotificationFailed(other, ALERT, 1, "HTTP_500", null));
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().alerts()).isEmpty();
    }

    @Test
    void a_call_left_without_a_result_after_the_acknowledgement_is_unknown_and_not_sent_again() {
        story.happened(Told.person("p1"));
        story.happened(Told.acknowledged(ALERT));
        assertThat(story.asked(new ResumeNotification(ID, 1))).containsExactly(new NotificationUnknown(ID, ALERT, 1));
    }

    @Test
    void an_alert_that_told_nobody_ends_without_a_word() {
        assertThat(story.happened(Told.acknowledged(new AlertId("i9.city.officer"))))
                .isEmpty();
    }

    @Test
    void an_alert_that_nobody_acknowledges_for_a_day_does_not_fill_the_state() {
        for (int round = 1; round <= 1_000; round++) {
            story.happened(Told.person(ALERT, round, 1, "p1", Handling.ACTUAL));
            story.asked(new RecordSent(new NotificationId("i1.dongshi.officer.r" + round + ".s1.p1.WEBHOOK"), 1));
        }
        assertThat(story.state.attempts().alerts().values())
                .singleElement()
                .satisfies(told -> assertThat(told.recent()).hasSize(200));
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void only_the_notifier_itself_says_what_came_of_a_call() {
        story.happened(Told.person("p1"));
        var officer = new Actor(Actor.Kind.OFFICER, null, null, null, null);
        assertThat(story.decide(officer, new RecordSent(ID, 1))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_id_too_long_to_read_is_still_an_id() {
        var long1 = Told.person(new AlertId("a".repeat(200)), 1, 1, "p".repeat(200), Handling.ACTUAL);
        var long2 = Told.person(new AlertId("a".repeat(200)), 1, 1, "q".repeat(200), Handling.ACTUAL);
        var first = (NotificationSending) story.happened(long1).getFirst();
        var second = (NotificationSending) story.happened(long2).getFirst();
        assertThat(first.notification()).isNotEqualTo(second.notification());
    }

    @Test
    void every_guard_is_listed() {
        long constants = Arrays.stream(GuardPolicies.class.getDeclaredFields())
                .filter(field ->
                        field.getType() == GuardPolicies.GuardPolicy.class && Modifier.isStatic(field.getModifiers()))
                .count();
        assertThat(GuardPolicies.all()).hasSize((int) constants);
        assertThat(Arrays.stream(Handling.values())
                        .filter(handling -> GuardPolicies.heldBack(handling, Handling.ACTUAL)
                                .isEmpty())
                        .toList())
                .isEqualTo(List.of(Handling.ACTUAL, Handling.SYSTEM));
    }

    private NotifierCommand due() {
        var deadline = story.state.attempts().deadlines().find(ID.value());
        if (deadline == null) {
            throw new AssertionError("no deadline");
        }
        return deadline.command();
    }
}
