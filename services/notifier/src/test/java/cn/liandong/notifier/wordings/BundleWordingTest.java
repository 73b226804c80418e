package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.wordings.BundleWording.Alert;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleWordingTest {
    private static final String HOSTILE = "厂\r\n】【联动警报】 http://e.com/?y <at id=\"all\"> @all 很长的地名很长的地名很长的地名";

    @Test
    void it_says_how_many_and_names_each_with_its_code() {
        var text = BundleWording.text(List.of(part(1, "10"), part(2, "11")), false, Language.CHINESE, Channel.SMS);
        assertThat(text)
                .isEqualTo("【联动警报】共 2 条待签收。火灾，地点：北厂，编号 420583-20261124-001（编码 10）。"
                        + "火灾，地点：北厂，编号 420583-20261124-002（编码 11）。请逐条回复编码签收。");
    }

    @Test
    void in_english_too() {
        var text = BundleWording.text(List.of(part(1, "10"), part(2, "11")), true, Language.ENGLISH, Channel.MAIL);
        assertThat(text)
                .startsWith("[Liandong alert] [")
                .contains("2 alerts wait to be acknowledged. Fire, place: 北厂, no. 420583-20261124-001 (code 10). ")
                .endsWith("Acknowledge each by a reply of its code.");
    }

    @Test
    void a_matter_says_what_it_is_about() {
        var matter = new AlertMatter(AlertReason.UNIT_OFFERED, "o1", "救援一队", null);
        var subject = new AlertSubject("n1", Category.FIRE, null, Story.NOON, false, Handling.ACTUAL, matter, null);
        assertThat(BundleWording.text(
                        List.of(new Alert(subject, null), part(2, null)), false, Language.CHINESE, Channel.VOICE))
                .contains("派单：救援一队。火灾，地点：不详，编号 n1。")
                .endsWith("请登录值班系统逐条签收。");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_many_the_first_are_named_and_the_rest_counted_as_the_channel_takes(Language language) {
        for (var channel : Channel.values()) {
            for (int many : List.of(2, 3, 9, 40, 200)) {
                var parts = IntStream.rangeClosed(1, many)
                        .mapToObj(i -> new Alert(subject(i, HOSTILE), "1" + i))
                        .toList();
                var text = BundleWording.text(parts, true, language, channel);
                assertThat(TextLimit.holds(text, channel, language))
                        .as("%s %s", channel, text)
                        .isTrue();
                assertThat(text)
                        .contains("420583-20261124-001", String.valueOf(many))
                        .doesNotContain("://", "@", "<");
                long named = IntStream.rangeClosed(1, many)
                        .filter(i -> text.contains(number(i)))
                        .count();
                assertThat(text.contains(
                                language.words().more((int) (many - named)).strip()))
                        .isEqualTo(named < many);
            }
        }
    }

    private static Alert part(int number, @Nullable String code) {
        return new Alert(subject(number, "北厂"), code);
    }

    private static AlertSubject subject(int number, String place) {
        return new AlertSubject(number(number), Category.FIRE, place, Story.NOON, false, Handling.ACTUAL);
    }

    private static String number(int number) {
        return "420583-20261124-%03d".formatted(number);
    }
}
