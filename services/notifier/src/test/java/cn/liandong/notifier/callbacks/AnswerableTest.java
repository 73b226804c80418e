package cn.liandong.notifier.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.wordings.AlertWording;
import cn.liandong.notifier.wordings.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerableTest {
    private static final Set<Channel> BOTH = EnumSet.of(Channel.SMS, Channel.VOICE);

    @Test
    void an_sms_names_its_code_and_a_call_its_key() {
        assertThat(Answerable.by(sending(Channel.SMS), BOTH)).isEqualTo(Story.FIRST_CODE);
        assertThat(Answerable.by(sending(Channel.VOICE), BOTH)).isEqualTo("1");
    }

    @Test
    void what_it_asks_for_is_what_is_understood() {
        assertThat(Said.of(Channel.SMS, AlertWording.answer(Language.CHINESE, Channel.SMS, Story.FIRST_CODE)))
                .isEqualTo(new Said.Code(Story.FIRST_CODE));
    }

    @Test
    void nothing_is_said_where_no_answer_comes_back() {
        for (var channel : Channel.values()) {
            assertThat(Answerable.by(sending(channel), Set.of())).isNull();
        }
        assertThat(Arrays.stream(Channel.values()).filter(channel -> Answerable.by(sending(channel), BOTH) != null))
                .containsExactlyInAnyOrderElementsOf(BOTH);
    }

    @Test
    void without_a_free_code_an_sms_asks_for_none() {
        var one = sending(Channel.SMS);
        var without = new NotificationSending(
                one.notification(),
                one.alert(),
                one.incident(),
                one.person(),
                one.post(),
                one.channel(),
                one.attempt(),
                one.repeat(),
                one.round(),
                one.step(),
                one.subject(),
                null);
        assertThat(Answerable.by(without, BOTH)).isNull();
    }

    private static NotificationSending sending(Channel channel) {
        return Story.sending("p1", channel, 1, false);
    }
}
