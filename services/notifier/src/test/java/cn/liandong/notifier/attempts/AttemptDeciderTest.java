package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.FIRST;
import static cn.liandong.notifier.Story.alerted;
import static cn.liandong.notifier.Story.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.notifications.NotifierCommand.RetryNotification;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptDeciderTest {
    private final Story story = new Story();

    @Test
    void whoever_is_alerted_is_sent_a_notification() {
        assertThat(story.told(alerted("p1", 1, 1))).containsExactly(sending("p1", 1, false));
    }

    @Test
    void the_same_person_at_the_same_step_is_sent_it_once() {
        story.told(alerted("p1", 1, 1));
        assertThat(story.told(alerted("p1", 1, 1))).isEmpty();
    }

    @Test
    void two_alike_in_one_entry_are_sent_once() {
        assertThat(story.told(Handling.ACTUAL, alerted("p1", 1, 1), alerted("p1", 1, 1)))
                .containsExactly(sending("p1", 1, false));
    }

    @Test
    void a_repeat_adds_nothing_when_it_was_sent_either() {
        story.told(alerted("p1", 1, 1));
        story.sent(FIRST, 1);
        assertThat(story.told(alerted("p1", 1, 1))).isEmpty();
    }

    @Test
    void each_person_step_and_round_is_a_notification_of_its_own() {
        var ids = new ArrayList<NotificationId>();
        for (var told : List.of(alerted("p1", 1, 1), alerted("p2", 1, 1), alerted("p1", 1, 2), alerted("p1", 2, 1))) {
            for (var sending : Story.only(NotificationSending.class, story.told(told))) {
                ids.add(sending.notification());
            }
        }
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void an_id_of_many_letters_stays_short_and_is_the_same_each_time() {
        var far = new AlertId("i".repeat(190));
        var once = NotificationIds.of(
                alerted(far, "p1", 1, 1, Handling.ACTUAL),
                sending("p1", 1, false).channel());
        var twice = NotificationIds.of(
                alerted(far, "p1", 1, 1, Handling.ACTUAL),
                sending("p1", 1, false).channel());
        var other = NotificationIds.of(
                alerted(far, "p2", 1, 1, Handling.ACTUAL),
                sending("p1", 1, false).channel());
        assertThat(once).isEqualTo(twice).isNotEqualTo(other);
        assertThat(once.value()).hasSize(64);
    }

    @Test
    void what_the_provider_took_is_sent_and_is_not_tried_again() {
        story.told(alerted("p1", 1, 1));
        story.now = story.now.plusMillis(40);
        assertThat(story.sent(FIRST, 1)).containsExactly(new NotificationSent(FIRST, ALERT, 1, story.now));
        assertThat(story.deadline(FIRST)).isNull();
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void a_failure_that_may_pass_is_tried_again_after_a_second() {
        story.told(alerted("p1", 1, 1));
        var at = story.now.plusSeconds(1);
        assertThat(story.failed(FIRST, 1, FailureCode.UNREACHABLE))
                .containsExactly(new NotificationFailed(FIRST, ALERT, 1, "UNREACHABLE", at));
        var deadline = story.deadline(FIRST);
        assertThat(deadline).isNotNull();
        assertThat(deadline.dueAt()).isEqualTo(at);
        assertThat(deadline.delayMillis()).isEqualTo(1_000);
        assertThat(deadline.command()).isEqualTo(new RetryNotification(FIRST, 2, at));
    }

    @Test
    void each_wait_is_twice_as_long_up_to_a_minute_and_the_twelfth_attempt_is_the_last() {
        story.told(alerted("p1", 1, 1));
        var waits = new ArrayList<Long>();
        int attempt = 1;
        for (; ; attempt++) {
            var before = story.now;
            var failed = Story.only(NotificationFailed.class, story.failed(FIRST, attempt, FailureCode.UNREACHABLE));
            assertThat(failed).hasSize(1);
            var retryAt = failed.getFirst().retryAt();
            if (retryAt == null) {
                break;
            }
            waits.add(Duration.between(before, retryAt).toSeconds());
            story.now = retryAt;
            assertThat(story.due(FIRST)).containsExactly(sending("p1", attempt + 1, false));
        }
        assertThat(attempt).isEqualTo(12);
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L, 60L);
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void a_failure_that_stays_is_given_up_at_once() {
        story.told(alerted("p1", 1, 1));
        assertThat(story.failed(FIRST, 1, FailureCode.NO_CONTACT))
                .startsWith(new NotificationFailed(FIRST, ALERT, 1, "NO_CONTACT", null));
        assertThat(story.deadline(FIRST)).isNull();
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void what_was_given_up_stands_in_nobodys_way_at_the_next_step() {
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.NO_CONTACT);
        assertThat(story.told(alerted("p1", 2, 1))).hasSize(1);
    }

    @Test
    void an_attempt_after_one_that_may_have_reached_says_that_it_is_a_repeat() {
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.TIMED_OUT);
        assertThat(story.due(FIRST)).containsExactly(sending("p1", 2, true));
        // It stays so, although this one certainly reached nobody.
        story.failed(FIRST, 2, FailureCode.UNREACHABLE);
        assertThat(story.due(FIRST)).containsExactly(sending("p1", 3, true));
    }

    @Test
    void an_acknowledgement_ends_what_waits_for_its_next_attempt() {
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        var deadline = story.deadline(FIRST);
        assertThat(deadline).isNotNull();
        assertThat(story.acknowledged(ALERT)).containsExactly(new NotificationsEnded(ALERT, story.now));
        assertThat(story.deadline(FIRST)).isNull();
        assertThat(story.asked(deadline.command())).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void where_each_person_acknowledges_one_ends_the_persons_own_attempts_and_no_others() {
        story.reached("p2", Channel.SMS, Channel.VOICE, Channel.MAIL);
        story.told(alerted("p1", 1, 1));
        story.told(alerted("p2", 1, 1));
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        assertThat(story.acknowledged(ALERT, new PersonId("p1")))
                .containsExactly(new NotificationsEnded(ALERT, story.now, new PersonId("p1")));
        assertThat(story.deadline(FIRST)).isNull();
        assertThat(story.acknowledged(ALERT, new PersonId("p1"))).isEmpty();

        assertThat(story.acknowledged(ALERT, new PersonId("p2"))).hasSize(1);
        var sms = Story.only(NotificationSending.class, story.journal).stream()
                .filter(one -> one.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
        assertThat(story.failed(sms.notification(), 1, FailureCode.UNREACHABLE))
                .singleElement()
                .isInstanceOf(NotificationFailed.class);
        assertThat(story.told(alerted("p3", 1, 2))).isNotEmpty();
    }

    @Test
    void a_stand_down_ends_it_as_an_acknowledgement_does() {
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        var deadline = story.deadline(FIRST);
        assertThat(deadline).isNotNull();
        assertThat(story.stoodDown(ALERT)).containsExactly(new NotificationsEnded(ALERT, story.now));
        assertThat(story.asked(deadline.command())).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void an_alert_that_is_raised_again_is_told_again_under_another_id() {
        story.told(alerted("p1", 1, 1));
        story.sent(FIRST, 1);
        story.acknowledged(ALERT);
        assertThat(story.told(alerted("p1", 2, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        NotificationSending.class,
                        sending -> assertThat(sending.notification())
                                .isEqualTo(Story.id("p1", 2, 1))
                                .isNotEqualTo(FIRST));
    }

    @Test
    void a_call_under_way_at_the_acknowledgement_still_has_its_result_recorded() {
        story.told(alerted("p1", 1, 1));
        story.acknowledged(ALERT);
        assertThat(story.sent(FIRST, 1)).hasSize(1);
        assertNothingIsLeft();
    }

    @Test
    void a_call_that_fails_after_the_acknowledgement_is_not_tried_again() {
        story.told(alerted("p1", 1, 1));
        story.acknowledged(ALERT);
        assertThat(story.failed(FIRST, 1, FailureCode.UNREACHABLE))
                .containsExactly(new NotificationFailed(FIRST, ALERT, 1, "UNREACHABLE", null));
        assertNothingIsLeft();
    }

    @Test
    void an_acknowledgement_touches_no_other_alert() {
        var other = new AlertId("i1.city.officer");
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        assertThat(story.acknowledged(other)).isEmpty();
        assertThat(story.deadline(FIRST)).isNotNull();
    }

    @Test
    void the_second_acknowledgement_ends_nothing() {
        story.told(alerted("p1", 1, 1));
        story.acknowledged(ALERT);
        assertThat(story.acknowledged(ALERT)).isEmpty();
    }

    @Test
    void a_call_whose_result_was_lost_with_the_process_is_unknown_and_sent_again_as_a_repeat() {
        story.told(alerted("p1", 1, 1));
        assertThat(story.asked(new ResumeNotification(FIRST, 1)))
                .containsExactly(new NotificationUnknown(FIRST, ALERT, 1), sending("p1", 2, true));
        assertThat(story.asked(new ResumeNotification(FIRST, 1))).isEmpty();
    }

    @Test
    void a_lost_result_that_arrives_after_all_changes_nothing() {
        story.told(alerted("p1", 1, 1));
        story.asked(new ResumeNotification(FIRST, 1));
        assertThat(story.sent(FIRST, 1)).isEmpty();
        assertThat(story.failed(FIRST, 1, FailureCode.TIMED_OUT)).isEmpty();
        assertThat(story.sent(FIRST, 2)).hasSize(1);
    }

    @Test
    void a_result_that_was_recorded_before_the_restart_leaves_nothing_to_resume() {
        story.told(alerted("p1", 1, 1));
        story.sent(FIRST, 1);
        assertThat(story.asked(new ResumeNotification(FIRST, 1))).isEmpty();
    }

    @Test
    void a_call_lost_after_the_acknowledgement_is_unknown_and_not_sent_again() {
        story.told(alerted("p1", 1, 1));
        story.acknowledged(ALERT);
        assertThat(story.asked(new ResumeNotification(FIRST, 1)))
                .containsExactly(new NotificationUnknown(FIRST, ALERT, 1));
        assertNothingIsLeft();
    }

    @Test
    void whoever_dies_in_every_call_is_called_twelve_times_and_no_more() {
        story.told(alerted("p1", 1, 1));
        List<NotificationEvent> last = List.of();
        for (int attempt = 1; attempt <= 12; attempt++) {
            last = story.asked(new ResumeNotification(FIRST, attempt));
        }
        assertThat(last).containsExactly(new NotificationUnknown(FIRST, ALERT, 12));
        assertThat(Story.only(NotificationSending.class, story.journal)).hasSize(12);
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void a_retry_is_made_also_when_the_clock_jumped_back_meanwhile() {
        story.told(alerted("p1", 1, 1));
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        story.now = story.now.minus(Duration.ofHours(1));
        assertThat(story.due(FIRST)).containsExactly(sending("p1", 2, false));
    }

    @Test
    void a_retry_that_nothing_waits_for_changes_nothing() {
        story.told(alerted("p1", 1, 1));
        assertThat(story.asked(new RetryNotification(FIRST, 2, story.now))).isEmpty();
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        assertThat(story.asked(new RetryNotification(FIRST, 2, story.now))).isEmpty();
        assertThat(story.asked(new RetryNotification(FIRST, 3, story.now.plusSeconds(1))))
                .isEmpty();
        story.due(FIRST);
        assertThat(story.asked(new RetryNotification(FIRST, 2, story.now.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void a_result_of_an_attempt_that_is_not_under_way_changes_nothing() {
        assertThat(story.sent(FIRST, 1)).isEmpty();
        story.told(alerted("p1", 1, 1));
        assertThat(story.sent(FIRST, 2)).isEmpty();
        story.failed(FIRST, 1, FailureCode.UNREACHABLE);
        assertThat(story.sent(FIRST, 1)).isEmpty();
    }

    @Test
    void nobody_but_the_notifier_itself_says_what_came_of_a_call() {
        story.told(alerted("p1", 1, 1));
        var caller = new Actor(Actor.Kind.API_KEY, new CredentialId("k1"), null, null, null);
        assertThat(story.decide(caller, new RecordSent(FIRST, 1)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("NOT_THE_NOTIFIER"));
    }

    private void assertNothingIsLeft() {
        var left = story.state.attempts();
        assertThat(left.open()).isEmpty();
        assertThat(left.alerts()).isEmpty();
        assertThat(left.deadlines().size()).isZero();
    }
}
