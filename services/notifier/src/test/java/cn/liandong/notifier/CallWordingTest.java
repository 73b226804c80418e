package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.Jurisdiction;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallWordingTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");

    @Test
    void the_person_s_language_goes_before_the_city_s() {
        assertThat(text("zh-CN", "en-GB", null)).startsWith("[Liandong alert] Fire");
        assertThat(text("en", "zh", null)).startsWith("【联动警报】火灾");
    }

    @Test
    void who_named_none_or_one_nobody_words_is_told_in_the_city_s() {
        assertThat(text("420582=zh-CN, en", null, null)).startsWith("[Liandong alert] Fire");
        assertThat(text("zh-CN, 420583=en", "fr", null)).startsWith("[Liandong alert] Fire");
        assertThat(text(null, "", null)).startsWith("【联动警报】火灾");
    }

    @Test
    void a_link_is_worded_in_the_language_of_the_text() {
        assertThat(text("en", null, "https://a.example/a/t")).endsWith(" Acknowledge: https://a.example/a/t");
        assertThat(text(null, null, "https://a.example/a/t")).endsWith("。签收链接： https://a.example/a/t");
    }

    @Test
    void a_code_is_worded_in_the_language_of_the_text() {
        for (var said :
                Map.of("en", "Reply 12 to acknowledge.", "zh-CN", "回复 12 签收。").entrySet()) {
            var wording = new CallWording(
                    ZoneId.of("Asia/Shanghai"),
                    CityLanguages.read(said.getKey()),
                    _ -> Optional.empty(),
                    _ -> "12",
                    (_, _, _) -> null,
                    (_, _) -> null);
            assertThat(wording.text(CITY, Story.NOON, List.of(Story.sending("p1", 1, false))))
                    .endsWith(said.getValue());
        }
    }

    @Test
    void a_document_is_the_official_form_alone_in_any_language_and_leads_nowhere() {
        var wording = new CallWording(
                ZoneId.of("Asia/Shanghai"),
                CityLanguages.read("en"),
                _ -> Optional.of("en"),
                _ -> "12",
                (_, _, _) -> "https://a.example/a/t",
                (_, _) -> null);
        assertThat(wording.text(CITY, Story.NOON, List.of(Documents.sending("office"))))
                .startsWith("【信息快报】快报\n突发事件信息快报\n编号：1-1\n")
                .doesNotContain("a.example", "12 to acknowledge", "签收");
    }

    @Test
    void a_city_s_language_that_nobody_words_is_refused_at_the_start() {
        assertThatThrownBy(() -> CityLanguages.read("zh-CN,420583=klingon"))
                .hasMessage("liandong.language names `klingon`: expected one of [zh-CN, en]");
    }

    private static String text(@Nullable String city, @Nullable String person, @Nullable String link) {
        var wording = new CallWording(
                ZoneId.of("Asia/Shanghai"),
                CityLanguages.read(city),
                _ -> Optional.ofNullable(person),
                _ -> null,
                (_, _, _) -> link,
                (_, _) -> null);
        return wording.text(CITY, Story.NOON, List.of(Story.sending("p1", 1, false)));
    }
}
