package cn.liandong.notifier.receipts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.alerted;
import static cn.liandong.notifier.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutDeciderTest {
    private static final AlertId NEXT = new AlertId("i2.dongshi.officer");

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
    void another_persons_opt_out_is_not_mine() {
        story.asked(new RecordReply(
                id("p2", 1, 1, Channel.SMS), ALERT, ReplyReading.OPTED_OUT, new PersonId("p2"), Channel.SMS));
        assertThat(channels(next())).contains(Channel.SMS);
    }

    @Test
    void an_entry_from_before_there_were_any_is_folded_as_none() {
        var old = new NotificationReplied(
                id("p1", 1, 1, Channel.SMS), ALERT, ReplyReading.OPTED_OUT, story.now, null, null);
        assertThat(OptOutDecider.evolve(OptOuts.NONE, old)).isEqualTo(OptOuts.NONE);
    }

    private void answers(ReplyReading reading) {
        story.asked(new RecordReply(id("p1", 1, 1, Channel.SMS), ALERT, reading, new PersonId("p1"), Channel.SMS));
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
