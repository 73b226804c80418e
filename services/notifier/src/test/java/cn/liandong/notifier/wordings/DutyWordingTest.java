package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutyWordingTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T12:10:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-24T00:00:00Z");
    private static final PersonId LEADER = new PersonId("leader");
    private static final PersonId MISSING = new PersonId("missing");

    @Test
    void aGapSaysWhichPostSinceWhenAndWhatIsLacking() {
        assertThat(chinese(NoticeKind.GAP, MISSING, LEADER)).isEqualTo("【联动警报】空岗：董市镇值班员自11月23日20:10起接班人未签到，请立即处置。");
        assertThat(chinese(NoticeKind.GAP, null, LEADER)).contains("无人排班");
        assertThat(chinese(NoticeKind.GAP, MISSING, MISSING)).contains("您应于11月23日20:10前到董市镇值班员签到");
        assertThat(text(NoticeKind.GAP, MISSING, LEADER, Language.ENGLISH, Channel.SMS, false))
                .contains("Gap: 董市镇值班员 since 23 Nov 20:10, relief has not signed on.");
    }

    @Test
    void aRepeatSaysSo() {
        assertThat(text(NoticeKind.GAP, MISSING, LEADER, Language.CHINESE, Channel.SMS, true))
                .contains(Language.CHINESE.words().repeat());
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SENSOR_WARNING")
    void everyKindIsSaidOnEveryChannelWithinItsLengthAndNamesNobody(NoticeKind kind) {
        for (var language : Language.values()) {
            for (var channel : Channel.values()) {
                var text = text(kind, MISSING, LEADER, language, channel, false);
                assertThat(text).contains("董市镇值班员").doesNotContain("missing", "leader");
                assertThat(TextLimit.holds(text, channel, language)).as(text).isTrue();
            }
        }
    }

    @Test
    void aCodeStandsBehindWhoAsksForItAndIsReadOutDigitByDigit() {
        assertThat(chinese(NoticeKind.CONTACT_CODE, null, LEADER)
                        + DutyWording.code(Language.CHINESE, Channel.SMS, "305918"))
                .endsWith("联系方式核验：请将核验码告知董市镇值班员，08:00前有效。核验码 305918。");
        assertThat(DutyWording.code(Language.CHINESE, Channel.VOICE, "305918")).isEqualTo("核验码3，0，5，9，1，8。");
        assertThat(DutyWording.code(Language.ENGLISH, Channel.VOICE, "305918")).isEqualTo(" Code: 3, 0, 5, 9, 1, 8.");
        assertThat(DutyWording.code(Language.ENGLISH, Channel.MAIL, "305918")).isEqualTo(" Code: 305918.");
        assertThat(DutyWording.code(Language.CHINESE, Channel.SMS, null)).isEmpty();
    }

    @Test
    void hostileNamesOfPostsStayText() {
        var told = new DutyTold(NoticeKind.GAP, "【领奖】http://evil.example\n@all", null, EIGHT, null);
        assertThat(DutyWording.text(told, LEADER, false, ZoneId.of("Asia/Shanghai"), Language.CHINESE, Channel.SMS))
                .doesNotContain("http://", "\n", "【领奖】");
    }

    private static String chinese(NoticeKind kind, @Nullable PersonId about, PersonId told) {
        return text(kind, about, told, Language.CHINESE, Channel.SMS, false);
    }

    private static String text(
            NoticeKind kind,
            @Nullable PersonId about,
            PersonId told,
            Language language,
            Channel channel,
            boolean repeat) {
        return DutyWording.text(
                new DutyTold(kind, "董市镇值班员", about, EIGHT, UNTIL),
                told,
                repeat,
                ZoneId.of("Asia/Shanghai"),
                language,
                channel);
    }
}
