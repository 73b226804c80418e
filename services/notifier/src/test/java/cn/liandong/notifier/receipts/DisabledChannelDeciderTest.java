package cn.liandong.notifier.receipts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.alerted;
import static cn.liandong.notifier.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelDisabled;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelEnabled;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisabledChannelDeciderTest {
    private static final AlertId NEXT = new AlertId("i2.dongshi.officer");
    private static final AlertId THIRD = new AlertId("i3.dongshi.officer");

    private final Story story = new Story();

    @BeforeEach
    void somebody_was_told_by_sms_and_answers_a_moment_later() {
        story.reached("p1", Channel.SMS, Channel.WEBHOOK, Channel.MAIL);
        story.told(alerted("p1", 1, 1));
        story.now = story.now.plusSeconds(3);
    }

    @Test
    void who_wants_no_more_sms_is_told_of_the_next_alert_on_the_other_channels() {
        answers(ReplyReading.OPTED_OUT);
        assertThat(channels(next())).containsExactly(Channel.WEBHOOK, Channel.MAIL);
    }

    @Test
    void a_drill_that_uses_one_channel_does_not_use_that_one() {
        answers(ReplyReading.OPTED_OUT);
        assertThat(channels(story.told(Handling.EXERCISE, alerted(NEXT, "p1", 1, 1, Handling.ACTUAL))))
                .doesNotContain(Channel.SMS);
    }

    @Test
    void nobody_is_without_any_channel() {
        story.reached("p1", Channel.SMS);
        story.now = story.now.plusSeconds(1);
        answers(ReplyReading.OPTED_OUT);
        assertThat(channels(next())).containsExactly(Channel.SMS);
    }

    @Test
    void where_the_one_before_it_fails_it_is_called_after_all() {
        story.reached("p1", Channel.WEBHOOK, Channel.SMS);
        story.now = story.now.plusSeconds(1);
        answers(ReplyReading.OPTED_OUT);
        assertThat(channels(next())).containsExactly(Channel.WEBHOOK);
        var webhook =
                Story.only(NotificationSending.class, story.journal).getLast().notification();
        assertThat(channels(story.failed(webhook, 1, FailureCode.UNDELIVERED))).containsExactly(Channel.SMS);
    }

    @Test
    void whoever_acknowledges_by_sms_uses_it_again() {
        answers(ReplyReading.OPTED_OUT);
        answers(ReplyReading.ACKNOWLEDGES);
        assertThat(channels(next())).containsExactly(Channel.SMS, Channel.WEBHOOK);
    }

    @Test
    void what_was_not_understood_changes_nothing() {
        answers(ReplyReading.OPTED_OUT);
        answers(ReplyReading.NOT_UNDERSTOOD);
        answers(ReplyReading.UNKNOWN_CODE);
        assertThat(channels(next())).doesNotContain(Channel.SMS);
    }

    @Test
    void contacts_that_are_written_anew_end_it() {
        answers(ReplyReading.OPTED_OUT);
        story.now = story.now.plusSeconds(60);
        story.reached("p1", Channel.SMS, Channel.WEBHOOK);
        assertThat(channels(next())).containsExactly(Channel.SMS, Channel.WEBHOOK);
    }

    @Test
    void a_record_that_is_written_again_with_the_same_contact_does_not() {
        answers(ReplyReading.OPTED_OUT);
        story.now = story.now.plusSeconds(60);
        story.writtenAgain("p1", Story.NOON, Channel.SMS, Channel.WEBHOOK);
        assertThat(channels(next())).containsExactly(Channel.WEBHOOK);
    }

    @Test
    void another_persons_opt_out_is_not_mine() {
        story.asked(new RecordReply(
                id("p2", 1, 1, Channel.SMS), ALERT, ReplyReading.OPTED_OUT, new PersonId("p2"), Channel.SMS));
        assertThat(channels(next())).contains(Channel.SMS);
    }

    @Test
    void an_entry_from_before_there_were_any_is_folded_as_none() {
        var old = new NotificationReplied(
                id("p1", 1, 1, Channel.SMS), ALERT, ReplyReading.OPTED_OUT, story.now, null, null);
        assertThat(DisabledChannelDecider.evolve(DisabledChannels.NONE, old)).isEqualTo(DisabledChannels.NONE);
    }

    @Test
    void an_opt_out_is_told_with_what_is_left_and_once() {
        assertThat(answers(ReplyReading.OPTED_OUT))
                .contains(disabled(ContactFault.OPTED_OUT, Channel.WEBHOOK, Channel.MAIL));
        assertThat(answers(ReplyReading.OPTED_OUT)).noneMatch(ReachabilityEvent.class::isInstance);
    }

    @Test
    void an_acknowledgement_there_is_told_as_the_end_of_it_and_one_on_a_good_channel_is_no_news() {
        answers(ReplyReading.OPTED_OUT);
        assertThat(answers(ReplyReading.ACKNOWLEDGES))
                .contains(new ChannelEnabled(new PersonId("p1"), Channel.SMS, story.now));
        assertThat(answers(ReplyReading.ACKNOWLEDGES)).noneMatch(ReachabilityEvent.class::isInstance);
    }

    @Test
    void a_number_that_does_not_exist_is_not_called_of_itself_any_more() {
        assertThat(story.failed(id("p1", 1, 1, Channel.SMS), 1, FailureCode.BAD_ADDRESS))
                .contains(disabled(ContactFault.BAD_ADDRESS, Channel.WEBHOOK, Channel.MAIL));
        assertThat(channels(next())).containsExactly(Channel.WEBHOOK, Channel.MAIL);
    }

    @Test
    void a_gateway_in_trouble_says_nothing_of_the_number() {
        assertThat(story.failed(id("p1", 1, 1, Channel.SMS), 1, FailureCode.PROVIDER_REFUSED))
                .noneMatch(ReachabilityEvent.class::isInstance);
        assertThat(channels(next())).contains(Channel.SMS);
    }

    @Test
    void a_call_that_is_taken_ends_a_bad_number_but_no_opt_out() {
        story.reached("p1", Channel.SMS);
        story.now = story.now.plusSeconds(1);
        story.failed(id("p1", 1, 1, Channel.SMS), 1, FailureCode.BAD_ADDRESS);
        next();
        assertThat(story.sent(nextBySms(), 1)).contains(new ChannelEnabled(new PersonId("p1"), Channel.SMS, story.now));
        answers(ReplyReading.OPTED_OUT);
        story.told(alerted(THIRD, "p1", 1, 1, Handling.ACTUAL));
        assertThat(story.sent(lastBegun(), 1)).noneMatch(ReachabilityEvent.class::isInstance);
    }

    @Test
    void a_call_to_contacts_that_were_written_anew_ends_the_opt_out() {
        answers(ReplyReading.OPTED_OUT);
        story.now = story.now.plusSeconds(60);
        story.reached("p1", Channel.SMS);
        next();
        assertThat(story.sent(nextBySms(), 1)).contains(new ChannelEnabled(new PersonId("p1"), Channel.SMS, story.now));
    }

    @Test
    void whoever_has_no_contact_at_all_has_none_left() {
        story.told(alerted("p9", 1, 1));
        assertThat(story.failed(id("p9", 1, 1, Channel.WEBHOOK), 1, FailureCode.NO_CONTACT))
                .contains(new ChannelDisabled(
                        new PersonId("p9"), Channel.WEBHOOK, ContactFault.NO_CONTACT, List.of(), story.now));
    }

    private ChannelDisabled disabled(ContactFault fault, Channel... left) {
        return new ChannelDisabled(new PersonId("p1"), Channel.SMS, fault, List.of(left), story.now);
    }

    private NotificationId nextBySms() {
        return new NotificationId(NEXT + ".r1.s1.p1.SMS");
    }

    private NotificationId lastBegun() {
        return Story.only(NotificationSending.class, story.journal).getLast().notification();
    }

    private List<NotificationEvent> answers(ReplyReading reading) {
        return story.asked(
                new RecordReply(id("p1", 1, 1, Channel.SMS), ALERT, reading, new PersonId("p1"), Channel.SMS));
    }

    private List<NotificationEvent> next() {
        return story.told(alerted(NEXT, "p1", 1, 1, Handling.ACTUAL));
    }

    private static List<Channel> channels(List<NotificationEvent> events) {
        return Story.only(NotificationSending.class, events).stream()
                .map(NotificationSending::channel)
                .toList();
    }
}
