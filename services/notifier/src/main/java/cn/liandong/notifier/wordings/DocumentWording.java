package cn.liandong.notifier.wordings;

import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An upward report in the official form 信息报送, which is Chinese: each heading, and what is not known yet as 待续报. */
public final class DocumentWording {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private static final String UNKNOWN = "待续报";

    /** Ends of lines stay, for an officer set them; nothing else that cannot be seen goes out. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\n]]+");

    private DocumentWording() {}

    /**
     * The whole text. Its first line says what it is, and becomes a mail's subject.
     *
     * @param repeat it may have come before
     */
    public static String text(UpwardDocument document, boolean repeat, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add("【信息" + kind(document.kind()) + "】" + (repeat ? "（重发）" : "")
                + line(document.text().title()));
        lines.add("突发事件信息" + kind(document.kind()));
        lines.add("编号：" + line(document.number()));
        lines.add("签发人：" + line(document.signer()) + "　签发时间：" + time(document.signedAt(), zone));
        var numerals = NUMERALS.iterator();
        for (var heading : UpwardReportHeading.values()) {
            lines.add("");
            lines.add(numerals.next() + "、" + name(heading));
            lines.add(said(section(document, heading), zone));
        }
        return String.join("\n", lines);
    }

    private static @Nullable UpwardReportSection section(UpwardDocument document, UpwardReportHeading heading) {
        return document.text().sections().stream()
                .filter(one -> one.heading() == heading)
                .findFirst()
                .orElse(null);
    }

    private static String said(@Nullable UpwardReportSection section, ZoneId zone) {
        var text = section == null
                ? ""
                : CONTROLS.matcher(section.text()).replaceAll(" ").strip();
        if (section == null || text.isEmpty()) {
            return UNKNOWN;
        }
        return section.asOf() == null ? text : text + "（截至 " + time(section.asOf(), zone) + "）";
    }

    private static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").replace('\n', ' ').strip();
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String kind(UpwardReportKind kind) {
        return switch (kind) {
            case INITIAL -> "快报";
            case FOLLOW_UP -> "续报";
            case FINAL -> "终报";
            case SUPPLEMENTARY -> "补报";
        };
    }

    private static String name(UpwardReportHeading heading) {
        return switch (heading) {
            case SOURCE -> "信息来源";
            case OCCURRED -> "发生时间";
            case PLACE -> "发生地点";
            case UNIT_PROFILE -> "事发单位概况";
            case COURSE -> "事件性质和简要经过";
            case CASUALTIES -> "伤亡和失联情况";
            case EXTENT -> "影响范围";
            case LOSS -> "直接经济损失（初步估计）";
            case MEASURES -> "已采取的措施";
            case LEADERS -> "领导到位情况";
            case TREND -> "发展趋势";
            case OTHER -> "其他";
        };
    }
}
