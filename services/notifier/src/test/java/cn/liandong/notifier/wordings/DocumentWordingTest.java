package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The official form as a mail has it. */
class DocumentWordingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SIGNED = Instant.parse("2026-11-24T02:09:10Z");

    @Test
    void every_heading_stands_in_its_order_and_what_is_unknown_is_to_follow() {
        var text = DocumentWording.text(document("快报", "中毒 2 人"), false, ZONE);
        assertThat(text.lines().limit(4))
                .containsExactly("【信息快报】快报", "突发事件信息快报", "编号：420583-1-1", "签发人：带班领导　签发时间：2026年11月24日 10:09");
        assertThat(text).contains("六、伤亡和失联情况\n中毒 2 人（截至 2026年11月24日 10:09）\n");
        assertThat(text.lines().filter("待续报"::equals)).hasSize(11);
        assertThat(text.lines().filter(line -> line.matches("[一二三四五六七八九十]+、.*")))
                .hasSize(12);
    }

    @Test
    void nothing_invisible_passes_and_a_title_stays_one_line() {
        var text = DocumentWording.text(document("快报\r\nBcc: x\u202e", "甲\u0007乙\n丙\u2028丁"), true, ZONE);
        assertThat(text.lines().findFirst()).contains("【信息快报】（重发）快报  Bcc: x");
        assertThat(text).contains("甲 乙\n丙 丁");
        assertThat(text.chars().filter(c -> c != '\n').filter(Character::isISOControl))
                .isEmpty();
    }

    private static UpwardDocument document(String title, String casualties) {
        return new UpwardDocument(
                new UpwardReportId("u1"),
                1,
                "420583-1-1",
                UpwardReportKind.INITIAL,
                new UpwardReportText(
                        title, List.of(new UpwardReportSection(UpwardReportHeading.CASUALTIES, casualties, SIGNED))),
                "带班领导",
                SIGNED);
    }
}
