package cn.liandong.notifier.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
    @Test
    void a_code_is_read_among_the_words_people_write_with_it() {
        for (var text : List.of(
                "12", " 12 ", "回复12", "回复 12 签收", "12签收", "12，收到。", "１２", "ＯＫ 12", "12\n", "\u300012\u3000", "已收到12")) {
            assertThat(Said.of(Channel.SMS, text)).as(text).isEqualTo(new Said.Code("12"));
        }
        assertThat(Said.of(Channel.SMS, "1234签收")).isEqualTo(new Said.Code("1234"));
    }

    @Test
    void a_yes_without_a_code_is_a_yes() {
        for (var text : List.of("收到", "签收", "已收到。", "OK", "ok!", "好的，收到")) {
            assertThat(Said.of(Channel.SMS, text)).as(text).isEqualTo(new Said.Yes());
        }
    }

    @Test
    void the_words_that_unsubscribe_are_read_where_they_stand_alone() {
        for (var text : List.of("TD", "td", "T", "退订", "回T退订", " 回复TD。", "ＴＤ")) {
            assertThat(Said.of(Channel.SMS, text)).as(text).isEqualTo(new Said.OptOut());
        }
        for (var text : List.of("不退订", "退订吗？", "TD12", "12T", "TDT", "要退订的是隔壁")) {
            assertThat(Said.of(Channel.SMS, text)).as(text).isEqualTo(new Said.Unclear());
        }
    }

    @Test
    void whatever_may_mean_something_else_is_not_understood() {
        for (var text : List.of(
                "",
                " ",
                "。",
                "1",
                "12345",
                "1 2",
                "12 13",
                "12.13",
                "12:30",
                "-12",
                "12%",
                "12?",
                "收到？",
                "不签收",
                "未收到",
                "12号楼有人",
                "有12人",
                "没收到12",
                "签收12号楼",
                "<script>12</script>",
                "12\u0000",
                "' OR 1=1 --",
                "𝟙𝟚x",
                "٣٤",
                "收到".repeat(100),
                "1".repeat(100_000),
                "回复 ".repeat(20_000) + "?")) {
            assertThat(Said.of(Channel.SMS, text))
                    .as(text.length() > 40 ? text.substring(0, 40) : text)
                    .isEqualTo(new Said.Unclear());
        }
    }

    @Test
    void on_the_phone_only_the_key_1_says_yes() {
        assertThat(Said.of(Channel.VOICE, "1")).isEqualTo(new Said.Yes());
        for (var key : List.of("", "0", "2", "9", "11", "12", "#", "*", "1#", "收到")) {
            assertThat(Said.of(Channel.VOICE, key)).as(key).isEqualTo(new Said.Unclear());
        }
    }
}
