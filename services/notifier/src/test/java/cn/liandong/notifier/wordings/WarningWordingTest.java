package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningWordingTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void aReadingIsSaidWithItsSiteItsSensorAndItsThreshold() {
        assertThat(text(signal("青禾冷库", "GT-101", "ppm"), Language.CHINESE, Channel.WEBHOOK))
                .contains("监测预警（橙色）：青禾冷库有毒气体报警，传感器GT-101读数38.5 ppm，阈值25，11月24日08:00起");
        assertThat(text(signal("青禾冷库", "GT-101", "ppm"), Language.ENGLISH, Channel.WEBHOOK))
                .contains(
                        "Sensor warning (orange): 青禾冷库, toxic gas, sensor GT-101 reads 38.5 ppm, threshold 25, since 24 Nov 08:00");
    }

    @Test
    void silenceIsSaidOfTheWholeSiteOrOfSomeOfIt() {
        assertThat(text(silence(10, true), Language.CHINESE, Channel.SMS)).contains("青禾冷库全部10个传感器失联");
        assertThat(text(silence(2, false), Language.CHINESE, Channel.SMS)).contains("青禾冷库2个传感器失联（GT-101）");
        assertThat(text(silence(10, true), Language.ENGLISH, Channel.SMS)).contains("all 10 sensors are silent");
    }

    @ParameterizedTest
    @EnumSource(SensorKind.class)
    void everyKindIsSaidOnEveryChannelWithinItsLength(SensorKind kind) {
        for (var language : Language.values()) {
            for (var channel : Channel.values()) {
                var text = text(
                        new WarningSubject(
                                WarningMatter.SIGNAL,
                                WarningColour.YELLOW,
                                new SiteId("s"),
                                "很长的名字".repeat(20),
                                new SensorId("works/" + "x".repeat(80)),
                                kind,
                                -1234567.125,
                                "立方米每小时每平方米",
                                1234567.5,
                                0,
                                false),
                        language,
                        channel);
                assertThat(TextLimit.holds(text, channel, language)).as(text).isTrue();
            }
        }
    }

    @Test
    void hostileNamesOfSitesStayText() {
        assertThat(text(
                        signal("【领奖】http://evil.example\n@all", "GT-101", "http://x.example"),
                        Language.CHINESE,
                        Channel.SMS))
                .doesNotContain("http://", "\n", "【领奖】");
    }

    private static String text(WarningSubject subject, Language language, Channel channel) {
        return DutyWording.text(
                new DutyTold(
                        NoticeKind.SENSOR_WARNING, "值班员", null, EIGHT, null, null, null, new WarningId("w"), subject),
                new PersonId("p"),
                false,
                ZoneId.of("Asia/Shanghai"),
                language,
                channel);
    }

    private static WarningSubject signal(String site, String sensor, String unit) {
        return new WarningSubject(
                WarningMatter.SIGNAL,
                WarningColour.ORANGE,
                new SiteId("s"),
                site,
                new SensorId("works/" + sensor),
                SensorKind.TOXIC_GAS,
                38.5,
                unit,
                25.0,
                0,
                false);
    }

    private static WarningSubject silence(int silent, boolean whole) {
        return new WarningSubject(
                WarningMatter.SILENCE,
                WarningColour.YELLOW,
                new SiteId("s"),
                "青禾冷库",
                new SensorId("works/GT-101"),
                SensorKind.TOXIC_GAS,
                null,
                null,
                null,
                silent,
                whole);
    }
}
