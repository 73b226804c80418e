package cn.liandong.notifier.receipts;

import static cn.liandong.notifier.Story.ALERT;
import static cn.liandong.notifier.Story.FIRST;
import static cn.liandong.notifier.Story.alerted;
import static cn.liandong.notifier.Story.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordDelivered;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.NotifierCommand.RecordShown;
import cn.liandong.contracts.notifications.NotifierCommand.RecordUndelivered;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptDeciderTest {
    private final Story story = new Story();

    @BeforeEach
    void somebody_was_told_on_the_first_of_two_channels() {
        story.reached("p1", Channel.WEBHOOK, Channel.VOICE, Channel.MAIL);
        story.told(alerted("p1", 1, 1));
        story.sent(FIRST, 1);
        story.now = story.now.plusSeconds(3);
    }

    @Test
    void each_receipt_is_recorded_once_and_implies_no_other() {
        assertThat(story.asked(new RecordDelivered(FIRST, ALERT)))
                .containsExactly(new NotificationDelivered(FIRST, ALERT, story.now));
        assertThat(story.asked(new RecordDelivered(FIRST, ALERT))).isEmpty();
        assertThat(story.asked(new RecordShown(FIRST, ALERT)))
                .containsExactly(new NotificationShown(FIRST, ALERT, story.now));
        assertThat(story.asked(new RecordShown(FIRST, ALERT))).isEmpty();
    }

    @Test
    void no_receipt_ends_the_alert() {
        story.asked(new RecordDelivered(FIRST, ALERT));
        story.asked(new RecordShown(FIRST, ALERT));
        story.asked(reply(ReplyReading.ACKNOWLEDGES));
        assertThat(story.state.attempts().runs(ALERT)).isTrue();
    }

    @Test
    void every_reply_is_recorded_with_what_it_was_taken_for() {
        for (var reading : ReplyReading.values()) {
            assertThat(story.asked(reply(reading)))
                    .startsWith(new NotificationReplied(
                            FIRST, ALERT, reading, story.now, new PersonId("p1"), Channel.WEBHOOK));
        }
    }

    @Test
    void what_was_taken_and_did_not_arrive_is_followed_by_the_next_channel_once() {
        var undelivered = new RecordUndelivered(sending("p1", 1, false));
        assertThat(story.asked(undelivered))
                .containsExactly(
                        new NotificationFailed(FIRST, ALERT, 1, "UNDELIVERED", null),
                        sending("p1", Channel.MAIL, 1, false));
        assertThat(story.asked(undelivered)).isEmpty();
    }

    @Test
    void what_arrived_did_not_fail_to_arrive() {
        story.asked(new RecordDelivered(FIRST, ALERT));
        assertThat(story.asked(new RecordUndelivered(sending("p1", 1, false)))).isEmpty();
    }

    @Test
    void after_the_end_nobody_is_called_because_something_did_not_arrive() {
        story.acknowledged(ALERT);
        assertThat(story.asked(new RecordUndelivered(sending("p1", 1, false))))
                .containsExactly(new NotificationFailed(FIRST, ALERT, 1, "UNDELIVERED", null));
    }

    @Test
    void what_did_not_arrive_counts_for_nothing_while_another_attempt_is_under_way() {
        story.told(alerted("p2", 1, 1));
        assertThat(story.asked(new RecordUndelivered(sending("p2", 1, false)))).isEmpty();
    }

    @Test
    void of_an_alert_that_has_ended_no_receipt_is_kept() {
        story.asked(new RecordDelivered(FIRST, ALERT));
        assertThat(story.state.receipts().alerts()).containsKey(ALERT);
        story.acknowledged(ALERT);
        assertThat(story.state.receipts()).isEqualTo(Receipts.NONE);
    }

    @Test
    void only_the_notifier_itself_records_a_receipt() {
        var key = new Actor(Actor.Kind.API_KEY, new CredentialId("k"), null, null, null);
        var person = new Actor(
                Actor.Kind.NOTIFIED_PERSON, null, null, sending("p1", 1, false).post(), null);
        for (var actor : List.of(key, person)) {
            for (var command : List.<NotifierCommand>of(
                    new RecordDelivered(FIRST, ALERT),
                    new RecordUndelivered(sending("p1", 1, false)),
                    new RecordShown(FIRST, ALERT),
                    reply(ReplyReading.ACKNOWLEDGES))) {
                assertThat(story.decide(actor, command)).isInstanceOf(Decision.Refused.class);
            }
        }
    }

    private static RecordReply reply(ReplyReading reading) {
        return new RecordReply(FIRST, ALERT, reading, new PersonId("p1"), Channel.WEBHOOK);
    }
}
