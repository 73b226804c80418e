package cn.liandong.notifier.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportNotTaken;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportTaken;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.Documents;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office above with a mailbox and a webhook is sent a report. */
class DocumentCallsTest {
    private static final UpwardReportId REPORT = Documents.REPORT;
    private static final PersonId OFFICE = new PersonId("office");

    private final Story story = new Story();

    @Test
    void one_channel_after_the_other_and_none_after_one_took_it() {
        story.reached("office", Channel.MAIL, Channel.WEBHOOK);
        var first = sending(send(1));
        assertThat(first.channel()).isEqualTo(Channel.MAIL);
        assertThat(first.document()).isNotNull();
        assertThat(first.replyCode()).isNull();
        assertThat(send(1)).as("a repeat").isEmpty();

        var second = sending(story.failed(first.notification(), 1, FailureCode.BAD_ADDRESS));
        assertThat(second.channel()).isEqualTo(Channel.WEBHOOK);
        assertThat(second.document()).isEqualTo(first.document());
        var taken = story.sent(second.notification(), 1);
        assertThat(Story.only(UpwardReportTaken.class, taken))
                .containsExactly(
                        new UpwardReportTaken(REPORT, OFFICE, 1, second.notification(), Channel.WEBHOOK, Story.NOON));
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().alerts()).isEmpty();
        assertThat(story.sent(second.notification(), 1)).isEmpty();
    }

    @Test
    void it_has_failed_when_the_last_attempt_on_the_last_channel_has() {
        story.reached("office", Channel.MAIL, Channel.WEBHOOK);
        var id = sending(send(1)).notification();
        var all = story.failed(id, 1, FailureCode.UNREACHABLE);
        assertThat(Story.only(UpwardDeliveryEvent.class, all))
                .as("it is tried again")
                .isEmpty();
        var left = sending(story.failed(sending(story.due(id)).notification(), 2, FailureCode.BAD_ADDRESS));
        assertThat(left.channel()).isEqualTo(Channel.WEBHOOK);
        var last = story.failed(left.notification(), 1, FailureCode.ADDRESS_REFUSED);
        assertThat(Story.only(UpwardDeliveryEvent.class, last))
                .containsExactly(new UpwardReportNotTaken(REPORT, OFFICE, 1, "ADDRESS_REFUSED", Story.NOON));
        assertThat(Story.only(ReachabilityEvent.class, story.journal))
                .as("an office is nobody on duty")
                .isEmpty();
        assertThat(story.state.attempts().alerts()).isEmpty();
        assertThat(sending(send(2)).notification()).isNotEqualTo(id);
    }

    @Test
    void an_exercise_and_an_office_without_an_address_are_told_as_not_taken() {
        assertThat(send(1)).containsExactly(new UpwardReportNotTaken(REPORT, OFFICE, 1, "NO_CONTACT", Story.NOON));
        story.reached("office", Channel.MAIL);
        var none = new UpwardReportNotTaken(REPORT, OFFICE, 1, "NO_DRILL", Story.NOON);
        assertThat(story.told(Handling.EXERCISE, Documents.asked("office", 1, Story.subject(Handling.EXERCISE))))
                .containsExactly(none);
        assertThat(story.told(Handling.EXERCISE, Documents.asked("office", 1))).containsExactly(none);
        assertThat(story.told(Handling.ACTUAL, Documents.asked("office", 1, Story.subject(Handling.EXERCISE))))
                .containsExactly(none);
        var claimed = new AlertSubject("420583-20261124-001", Category.FIRE, null, Story.NOON, true);
        assertThat(story.told(Handling.ACTUAL, Documents.asked("office", 1, claimed)))
                .containsExactly(none);
    }

    @Test
    void it_is_never_held_back_to_be_told_with_others() {
        story.reached("office", Channel.MAIL);
        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(sending(send(attempt)).bundle()).isNull();
        }
    }

    private List<NotificationEvent> send(int attempt) {
        return story.told(Handling.ACTUAL, Documents.asked("office", attempt));
    }

    private static NotificationSending sending(List<NotificationEvent> events) {
        return Story.only(NotificationSending.class, events).getFirst();
    }
}
