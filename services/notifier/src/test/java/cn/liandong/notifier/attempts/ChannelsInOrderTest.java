package cn.liandong.notifier.attempts;

import static cn.liandong.contracts.notifications.Channel.FILE;
import static cn.liandong.contracts.notifications.Channel.MAIL;
import static cn.liandong.contracts.notifications.Channel.SMS;
import static cn.liandong.contracts.notifications.Channel.VOICE;
import static cn.liandong.contracts.notifications.Channel.WEBHOOK;
import static cn.liandong.contracts.notifications.Channel.WEB_PUSH;
import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.alerted;
import static cn.liandong.notifier.Story.id;
import static cn.liandong.notifier.Story.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody with several channels: which are used at once, and which one next. */
class ChannelsInOrderTest {
    private final Story story = new Story();

    @Test
    void an_actual_alert_goes_to_the_first_two_channels_at_once() {
        story.reached("p1", SMS, VOICE, MAIL);
        assertThat(story.told(alerted("p1", 1, 1)))
                .containsExactly(sending("p1", SMS, 1, false), sending("p1", VOICE, 1, false));
    }

    @Test
    void two_addresses_on_one_channel_are_one_channel() {
        story.reached("p1", WEBHOOK, WEBHOOK, MAIL);
        assertThat(story.told(alerted("p1", 1, 1)))
                .containsExactly(sending("p1", WEBHOOK, 1, false), sending("p1", MAIL, 1, false));
    }

    @Test
    void somebody_without_any_contact_is_sent_an_attempt_that_will_say_so() {
        story.reached("p1");
        assertThat(story.told(alerted("p1", 1, 1))).containsExactly(sending("p1", 1, false));
        assertThat(story.failed(Story.FIRST, 1, FailureCode.NO_CONTACT))
                .startsWith(new NotificationFailed(Story.FIRST, ALERT, 1, "NO_CONTACT", null))
                .noneMatch(NotificationSending.class::isInstance);
    }

    @Test
    void when_a_channel_fails_for_good_the_next_in_order_follows_in_the_same_entry() {
        story.reached("p1", SMS, VOICE, MAIL, FILE);
        story.told(alerted("p1", 1, 1));
        assertThat(fail(VOICE, FailureCode.CHANNEL_OFF))
                .containsExactly(
                        new NotificationFailed(id("p1", 1, 1, VOICE), ALERT, 1, "CHANNEL_OFF", null),
                        sending("p1", MAIL, 1, false));
        assertThat(fail(SMS, FailureCode.NO_CONTACT)).contains(sending("p1", FILE, 1, false));
        assertThat(channels(fail(MAIL, FailureCode.BAD_ADDRESS))).isEmpty();
        assertThat(channels(fail(FILE, FailureCode.BAD_ADDRESS))).isEmpty();
        assertThat(story.state.attempts().open()).isEmpty();
    }

    @Test
    void while_a_channel_is_tried_again_the_next_one_waits() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.told(alerted("p1", 1, 1));
        assertThat(Story.only(NotificationSending.class, fail(SMS, FailureCode.UNREACHABLE)))
                .isEmpty();
    }

    @Test
    void the_twelfth_failure_brings_the_next_channel() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.told(alerted("p1", 1, 1));
        var notification = id("p1", 1, 1, SMS);
        List<NotificationEvent> last = List.of();
        for (int attempt = 1; attempt <= 12; attempt++) {
            last = story.failed(notification, attempt, FailureCode.UNREACHABLE);
            if (story.deadline(notification) != null) {
                story.due(notification);
            }
        }
        assertThat(last).hasSize(2).contains(sending("p1", MAIL, 1, false));
    }

    @Test
    void a_result_lost_twelve_times_brings_the_next_channel_too() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.told(alerted("p1", 1, 1));
        List<NotificationEvent> last = List.of();
        for (int attempt = 1; attempt <= 12; attempt++) {
            last = story.asked(new ResumeNotification(id("p1", 1, 1, SMS), attempt));
        }
        assertThat(last)
                .containsExactly(
                        new NotificationUnknown(id("p1", 1, 1, SMS), ALERT, 12), sending("p1", MAIL, 1, false));
    }

    @Test
    void silence_widens_it_to_the_next_two_channels_in_the_next_round() {
        story.reached("p1", SMS, VOICE, MAIL, FILE, WEBHOOK);
        story.told(alerted("p1", 1, 1));
        story.now = story.now.plusSeconds(240);
        assertThat(channels(story.told(alerted("p1", 2, 1)))).containsExactly(SMS, VOICE, MAIL, FILE);
        story.now = story.now.plusSeconds(240);
        assertThat(channels(story.told(alerted("p1", 3, 1)))).containsExactly(SMS, VOICE, MAIL, FILE, WEBHOOK);
    }

    @Test
    void the_same_person_at_the_same_step_is_sent_it_once_whatever_became_of_the_channels() {
        story.reached("p1", SMS, VOICE);
        story.told(alerted("p1", 1, 1));
        story.reached("p1", MAIL, SMS, FILE);
        assertThat(story.told(alerted("p1", 1, 1))).isEmpty();
    }

    @Test
    void whoever_has_new_channels_meanwhile_is_called_on_the_first_of_them() {
        story.reached("p1", SMS);
        story.told(alerted("p1", 1, 1));
        story.reached("p1", MAIL, FILE);
        assertThat(fail(SMS, FailureCode.NO_CONTACT)).contains(sending("p1", MAIL, 1, false));
    }

    @Test
    void an_acknowledgement_ends_every_channel_and_none_follows() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.told(alerted("p1", 1, 1));
        fail(SMS, FailureCode.UNREACHABLE);
        assertThat(story.acknowledged(ALERT)).containsExactly(new NotificationsEnded(ALERT, story.now));
        assertThat(channels(fail(VOICE, FailureCode.NO_CONTACT))).isEmpty();
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().deadlines().size()).isZero();
    }

    @Test
    void what_the_guard_holds_back_is_held_back_once_for_all_channels() {
        story.reached("p1", SMS, VOICE);
        var held = story.told(Handling.EXERCISE, alerted(ALERT, "p1", 1, 1, Handling.EXERCISE));
        assertThat(held)
                .containsExactly(new NotificationSuppressed(
                        id("p1", 1, 1, SMS), ALERT, alerted("p1", 1, 1).person(), "NO_DRILL"));
        assertThat(story.told(Handling.EXERCISE, alerted(ALERT, "p1", 1, 1, Handling.EXERCISE)))
                .isEmpty();
    }

    @Test
    void what_is_not_urgent_goes_to_one_channel_a_round() {
        assertThat(ChannelOrder.atOnce(List.of(SMS, VOICE, MAIL), Handling.TEST, 1))
                .containsExactly(SMS);
        assertThat(ChannelOrder.atOnce(List.of(SMS, VOICE, MAIL), Handling.TEST, 2))
                .containsExactly(SMS, VOICE);
    }

    @Test
    void a_browser_is_told_beside_the_first_two_channels_and_takes_the_place_of_none() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.subscribed("b1", "p1");
        assertThat(channels(story.told(alerted("p1", 1, 1)))).containsExactly(WEB_PUSH, SMS, VOICE);
        story.now = story.now.plusSeconds(240);
        assertThat(channels(story.told(alerted("p1", 2, 1)))).containsExactly(WEB_PUSH, SMS, VOICE, MAIL);
    }

    @Test
    void a_browser_that_fails_is_followed_by_no_other_channel_and_another_that_fails_by_its_own_next() {
        story.reached("p1", SMS, VOICE, MAIL);
        story.subscribed("b1", "p1");
        story.told(alerted("p1", 1, 1));
        assertThat(fail(WEB_PUSH, FailureCode.GONE)).hasSize(1);
        assertThat(fail(SMS, FailureCode.NO_CONTACT)).contains(sending("p1", MAIL, 1, false));
    }

    @Test
    void somebody_who_has_but_a_browser_is_told_there_and_a_contact_that_came_meanwhile_follows() {
        story.subscribed("b1", "p1");
        assertThat(channels(story.told(alerted("p1", 1, 1)))).containsExactly(WEB_PUSH);
        story.reached("p1", SMS);
        assertThat(fail(WEB_PUSH, FailureCode.GONE)).contains(sending("p1", SMS, 1, false));
    }

    @Test
    void a_browser_that_was_given_up_or_is_anothers_now_is_told_no_more() {
        story.reached("p1", SMS);
        story.reached("p2", MAIL);
        story.subscribed("b1", "p1");
        story.subscribed("b2", "p1");
        story.subscribed("b1", "p2");
        story.unsubscribed("b2", "p1");
        assertThat(channels(story.told(alerted("p1", 1, 1)))).containsExactly(SMS);
        assertThat(channels(story.told(alerted("p2", 1, 1)))).containsExactly(WEB_PUSH, MAIL);
    }

    private List<NotificationEvent> fail(Channel channel, FailureCode code) {
        return story.failed(id("p1", 1, 1, channel), 1, code);
    }

    private static List<Channel> channels(List<NotificationEvent> events) {
        return Story.only(NotificationSending.class, events).stream()
                .map(NotificationSending::channel)
                .toList();
    }
}
