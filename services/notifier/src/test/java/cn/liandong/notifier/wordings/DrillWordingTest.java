package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DrillNotice;
import cn.liandong.contracts.notifications.DrillTold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillWordingTest {
    @Test
    void eachIsMarkedFirstAndLastOnEveryChannelInBothLanguagesAndFits() {
        for (var notice : DrillNotice.values()) {
            for (var channel : Channel.values()) {
                for (boolean repeat : new boolean[] {false, true}) {
                    var told = told(notice, PauseReason.LIVE_INCIDENT, "车".repeat(100), "村民来电，".repeat(300));
                    var chinese = DrillWording.text(told, repeat, Language.CHINESE, channel);
                    var english = DrillWording.text(told, repeat, Language.ENGLISH, channel);
                    if (channel == Channel.VOICE) {
                        assertThat(chinese).startsWith("演练。联动警报。").endsWith("演练。");
                        assertThat(english).startsWith("DRILL. ").endsWith("DRILL.");
                    } else {
                        // No carrier takes an SMS that begins with anything but its signature.
                        var first = channel == Channel.SMS ? "【联动警报】" : "";
                        assertThat(chinese).startsWith(first + "（演练）").endsWith("（演练）");
                        assertThat(english).startsWith(first + "[DRILL] ").endsWith("[DRILL]");
                    }
                    assertThat(TextLimit.holds(chinese, channel, Language.CHINESE))
                            .as(notice + " " + channel + " " + chinese)
                            .isTrue();
                    assertThat(TextLimit.holds(english, channel, Language.ENGLISH))
                            .as(notice + " " + channel + " " + english)
                            .isTrue();
                    assertThat(chinese.contains("重复通知")).isEqualTo(repeat);
                }
            }
        }
    }

    @Test
    void whyItStandsStillIsSaid() {
        assertThat(chinese(told(DrillNotice.PAUSED, PauseReason.LIVE_INCIDENT, null, null)))
                .isEqualTo("【联动警报】（演练）演练暂停：发生真实情况，冷库液氨泄漏演练停止。参演人员和力量立即转入真实处置，恢复前不再呼叫。（演练）");
        assertThat(chinese(told(DrillNotice.PAUSED, PauseReason.DIRECTOR, null, null)))
                .contains("由导调员暂停");
        assertThat(DrillWording.text(
                        told(DrillNotice.PAUSED, PauseReason.LIVE_INCIDENT, null, null),
                        false,
                        Language.ENGLISH,
                        Channel.SMS))
                .contains("something real has happened");
    }

    @Test
    void whatAScenarioSaysIsInert() {
        var text = chinese(told(DrillNotice.NOTICE, null, null, "【领奖】http://evil.example\n@all"));
        assertThat(text).doesNotContain("【领奖】", "http://", "@", "\n").contains("情景通报");
    }

    @Test
    void aUnitIsNamedWhereItIsKnown() {
        assertThat(chinese(told(DrillNotice.BREAKDOWN, null, "一号车", "发动机故障"))).contains("一号车按故障处理", "发动机故障。");
        assertThat(chinese(told(DrillNotice.BREAKDOWN, null, null, null))).contains("贵单位力量按故障处理");
    }

    private static String chinese(DrillTold told) {
        return DrillWording.text(told, false, Language.CHINESE, Channel.SMS);
    }

    private static DrillTold told(
            DrillNotice notice, @Nullable PauseReason reason, @Nullable String unit, @Nullable String text) {
        return new DrillTold(new DrillId("d1"), notice, "冷库液氨泄漏演练", reason, unit, text);
    }
}
