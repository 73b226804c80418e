package cn.liandong.notifier.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.Story;
import org.junit.jupiter.api.Test;

/** The same callback asks for the same under the same id, on every instance; another does not. */
class CallbackCommandsTest {
    private static final Told FIRST = told("p1", 1);

    @Test
    void a_report_that_comes_again_is_the_same_command() {
        assertThat(CallbackCommands.delivered(told("p1", 1))).isEqualTo(CallbackCommands.delivered(FIRST));
        assertThat(CallbackCommands.undelivered(told("p1", 1))).isEqualTo(CallbackCommands.undelivered(FIRST));
        assertThat(CallbackCommands.delivered(FIRST).commandId())
                .isNotEqualTo(CallbackCommands.undelivered(FIRST).commandId())
                .isNotEqualTo(CallbackCommands.delivered(told("p2", 1)).commandId());
    }

    @Test
    void that_a_later_attempt_did_not_arrive_is_news() {
        assertThat(CallbackCommands.undelivered(told("p1", 2)).commandId())
                .isNotEqualTo(CallbackCommands.undelivered(FIRST).commandId());
    }

    @Test
    void an_answer_that_comes_again_acknowledges_no_second_time_whatever_was_decided_meanwhile() {
        assertThat(CallbackCommands.acknowledge(told("p1", 2), "u1").commandId())
                .isEqualTo(CallbackCommands.acknowledge(FIRST, "u1").commandId());
        assertThat(CallbackCommands.acknowledge(FIRST, "u2").commandId())
                .isNotEqualTo(CallbackCommands.acknowledge(FIRST, "u1").commandId());
        assertThat(CallbackCommands.reply(new Meaning(ReplyReading.NONE_OPEN, FIRST), "u1")
                        .commandId())
                .isEqualTo(CallbackCommands.reply(new Meaning(ReplyReading.ACKNOWLEDGES, FIRST), "u1")
                        .commandId());
    }

    @Test
    void one_persons_answer_is_not_anothers() {
        assertThat(CallbackCommands.acknowledge(told("p2", 1), "u1").commandId())
                .isNotEqualTo(CallbackCommands.acknowledge(FIRST, "u1").commandId());
    }

    private static Told told(String person, int attempt) {
        return new Told(
                new Jurisdiction("420583"),
                Story.sending(person, Channel.SMS, attempt, false),
                Handling.ACTUAL,
                null,
                Story.NOON);
    }
}
