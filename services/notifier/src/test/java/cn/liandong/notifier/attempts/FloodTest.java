package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotifierCommand.RecordDelivered;
import cn.liandong.contracts.notifications.NotifierCommand.RecordUndelivered;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a flood the first is told at once and the rest together, and each has an end of its own. */
class FloodTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Story story = new Story();

    @BeforeEach
    void p1_has_sms_and_nothing_else() {
        story.reached("p1", Channel.SMS);
    }

    @Test
    void the_first_three_in_a_minute_are_told_at_once_and_the_fourth_waits_half_a_minute() {
        assertThat(sent(told(1))).containsExactly(id(1));
        assertThat(sent(told(2))).containsExactly(id(2));
        assertThat(sent(told(3))).containsExactly(id(3));
        assertThat(told(4)).singleElement().isInstanceOfSatisfying(NotificationHeld.class, held -> {
            assertThat(held.first().notification()).isEqualTo(id(4));
            assertThat(held.reason()).isEqualTo(HoldReason.FLOOD);
            assertThat(held.until()).isEqualTo(story.now.plus(EVERY));
        });
    }

    @Test
    void what_waits_is_told_in_one_call_when_its_time_has_come() {
        flood(7);
        assertThat(only(NotificationSending.class, story.due(id(5))))
                .extracting(NotificationSending::notification, NotificationSending::bundle, NotificationSending::called)
                .containsExactly(
                        tuple(id(4), id(4), true),
                        tuple(id(5), id(4), false),
                        tuple(id(6), id(4), false),
                        tuple(id(7), id(4), false));
        assertThat(story.state.attempts().deadlines().size()).isZero();
    }

    @Test
    void one_that_waits_alone_is_told_by_itself() {
        flood(4);
        assertThat(only(NotificationSending.class, story.due(id(4))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.bundle()).isNull();
                    assertThat(one.attempt()).isEqualTo(1);
                });
    }

    @Test
    void the_next_bundle_comes_half_a_minute_after_the_last() {
        flood(5);
        story.now = story.now.plus(EVERY);
        story.due(id(4));
        assertThat(told(6))
                .singleElement()
                .isInstanceOfSatisfying(
                        NotificationHeld.class, held -> assertThat(held.until()).isEqualTo(story.now.plus(EVERY)));
    }

    @Test
    void after_a_quiet_minute_the_next_is_told_at_once_again() {
        flood(3);
        story.now = story.now.plusSeconds(61);
        assertThat(sent(told(4))).containsExactly(id(4));
    }

    @Test
    void a_new_incident_is_told_at_once_where_only_matters_and_reminders_were() {
        for (int i = 1; i <= 4; i++) {
            matter(i);
        }
        assertThat(sent(told(5))).containsExactly(id(5));
        assertThat(told(6)).singleElement().isInstanceOf(NotificationHeld.class);
    }

    @Test
    void of_a_bundle_the_incident_is_named_before_the_matter() {
        flood(3);
        matter(4);
        told(5);
        assertThat(sent(story.due(id(4)))).containsExactly(id(5), id(4));
    }

    @Test
    void of_two_that_press_alike_the_one_that_was_reported_first_is_named_first() {
        flood(3);
        told(4);
        story.told(alerted(
                5,
                "p1",
                new AlertSubject("n5", Category.FIRE, null, Story.NOON.minusSeconds(60), false, Handling.ACTUAL)));
        assertThat(sent(story.due(id(4)))).containsExactly(id(5), id(4));
    }

    @Test
    void a_machine_is_told_each_by_itself() {
        story.reached("p1", Channel.WEBHOOK);
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(this::told).flatMap(List::stream))
                .hasSize(20)
                .allMatch(NotificationSending.class::isInstance);
    }

    @Test
    void somebody_else_and_another_channel_have_a_count_of_their_own() {
        flood(3);
        story.reached("p2", Channel.SMS);
        assertThat(story.told(alerted(4, "p2"))).singleElement().isInstanceOf(NotificationSending.class);
        story.reached("p1", Channel.MAIL);
        assertThat(told(5)).singleElement().isInstanceOf(NotificationSending.class);
    }

    @Test
    void whoever_acknowledged_meanwhile_is_told_no_more_and_the_line_says_so() {
        flood(6);
        assertThat(only(NotificationSuppressed.class, story.acknowledged(alert(4))))
                .containsExactly(new NotificationSuppressed(id(4), alert(4), new PersonId("p1"), "ENDED_BEFORE"));
        assertThat(sent(story.due(id(5)))).containsExactly(id(5), id(6));
    }

    @Test
    void where_each_person_acknowledges_what_is_held_for_that_person_is_told_no_more() {
        flood(5);
        assertThat(story.acknowledged(alert(4), new PersonId("p2")))
                .noneMatch(NotificationSuppressed.class::isInstance);
        assertThat(only(NotificationSuppressed.class, story.acknowledged(alert(4), new PersonId("p1"))))
                .extracting(NotificationSuppressed::notification)
                .containsExactly(id(4));
        assertThat(sent(story.due(id(5)))).containsExactly(id(5));
    }

    @Test
    void when_all_that_waited_is_over_nothing_is_called_and_the_next_waits_for_nothing_old() {
        flood(4);
        story.acknowledged(alert(4));
        assertThat(story.state.attempts().deadlines().size()).isZero();
        assertThat(told(5)).singleElement().isInstanceOf(NotificationHeld.class);
    }

    @Test
    void what_came_of_the_call_came_of_each() {
        bundle();
        assertThat(only(NotificationSent.class, story.sent(id(4), 1)))
                .extracting(NotificationSent::notification)
                .containsExactly(id(4), id(5), id(6));
        assertThat(story.state.attempts().open().values())
                .noneMatch(open -> open.latest().bundle() != null);
    }

    @Test
    void a_bundle_that_failed_is_tried_again_together_without_what_ended() {
        bundle();
        assertThat(only(NotificationFailed.class, story.failed(id(4), 1, FailureCode.TIMED_OUT)))
                .hasSize(3)
                .allMatch(failed -> failed.retryAt() != null);
        story.acknowledged(alert(4));
        assertThat(only(NotificationSending.class, story.due(id(6)))).allSatisfy(again -> {
            assertThat(again.attempt()).isEqualTo(2);
            assertThat(again.repeat()).isTrue();
            assertThat(again.bundle()).isEqualTo(id(5));
        });
    }

    @Test
    void a_bundle_that_is_given_up_goes_on_to_the_next_channel_and_floods_it_no_more_than_the_first() {
        bundle();
        story.reached("p1", Channel.SMS, Channel.VOICE);
        var events = story.failed(id(4), 1, FailureCode.BAD_ADDRESS);
        assertThat(only(NotificationSending.class, events)).hasSize(1);
        assertThat(only(NotificationHeld.class, events)).hasSize(2);
    }

    @Test
    void after_a_crash_within_the_call_all_of_it_is_sent_again_as_a_repeat_with_the_same_ids() {
        bundle();
        var events = story.asked(new ResumeNotification(id(5), 1));
        assertThat(only(NotificationUnknown.class, events)).hasSize(3);
        assertThat(only(NotificationSending.class, events))
                .hasSize(3)
                .allMatch(again -> again.repeat() && id(4).equals(again.bundle()) && again.attempt() == 2);
        assertThat(story.asked(new ResumeNotification(id(4), 1))).isEmpty();
    }

    @Test
    void a_providers_report_on_the_call_is_one_on_each() {
        bundle();
        var lead = Story.only(NotificationSending.class, story.journal).stream()
                .filter(one -> one.notification().equals(id(4)))
                .findFirst()
                .orElseThrow();
        story.sent(id(4), 1);
        assertThat(only(NotificationDelivered.class, story.asked(new RecordDelivered(id(4), alert(4)))))
                .extracting(NotificationDelivered::notification)
                .containsExactly(id(4), id(5), id(6));
        assertThat(story.asked(new RecordUndelivered(lead))).isEmpty();
    }

    @Test
    void what_did_not_arrive_goes_on_each_to_its_next_channel() {
        bundle();
        var lead = Story.only(NotificationSending.class, story.journal).stream()
                .filter(one -> one.notification().equals(id(4)))
                .findFirst()
                .orElseThrow();
        story.sent(id(4), 1);
        story.reached("p1", Channel.SMS, Channel.WEBHOOK);
        assertThat(only(NotificationSending.class, story.asked(new RecordUndelivered(lead))))
                .hasSize(3)
                .allMatch(next -> next.channel() == Channel.WEBHOOK && next.bundle() == null);
    }

    /** Three that were told at once, and one call that tells three more. */
    private void bundle() {
        flood(6);
        story.due(id(4));
    }

    private void flood(int alerts) {
        IntStream.rangeClosed(1, alerts).forEach(this::told);
    }

    private List<NotificationEvent> told(int alert) {
        return story.told(alerted(alert, "p1"));
    }

    private void matter(int alert) {
        var subject = new AlertSubject(
                "n" + alert,
                Category.FIRE,
                null,
                Story.NOON,
                false,
                Handling.ACTUAL,
                new AlertMatter(AlertReason.UNIT_OFFERED, "offer-" + alert, "救援一队", null),
                null);
        story.told(alerted(alert, "p1", subject));
    }

    private static List<NotificationId> sent(List<NotificationEvent> events) {
        return only(NotificationSending.class, events).stream()
                .map(NotificationSending::notification)
                .toList();
    }

    private static AlertId alert(int alert) {
        return new AlertId("a" + alert);
    }

    private static NotificationId id(int alert) {
        return new NotificationId("a" + alert + ".r1.s1.p1.SMS");
    }

    private static PersonAlerted alerted(int alert, String person) {
        return alerted(alert, person, Story.subject(Handling.ACTUAL));
    }

    private static PersonAlerted alerted(int alert, String person, AlertSubject subject) {
        return new PersonAlerted(
                alert(alert),
                new IncidentId("i" + alert),
                1,
                1,
                new PersonId(person),
                new PostId("dongshi.officer"),
                subject);
    }
}
