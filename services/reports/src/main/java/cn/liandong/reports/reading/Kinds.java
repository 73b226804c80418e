package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.ReportKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which report it is among those of one happening. */
final class Kinds {
    private static final Map<String, ReportKind> CHINESE = Map.of(
            "首报", ReportKind.INITIAL,
            "初报", ReportKind.INITIAL,
            "续报", ReportKind.FOLLOW_UP,
            "终报", ReportKind.FINAL,
            "补报", ReportKind.SUPPLEMENTARY);

    private static final String EXPECTED = "FOLLOW_UP 续报, FINAL 终报, SUPPLEMENTARY 补报";

    private Kinds() {}

    static @Nullable ReportKind kind(Fields report) {
        var written = report.text("kind", Fields.SHORT_TEXT);
        if (written == null) {
            return null;
        }
        var meant = find(written.strip());
        if (meant == null) {
            report.warn("kind", EXPECTED);
        } else if (!meant.name().equals(written)) {
            report.warn("kind", WarningCode.READ_AS, meant.name());
        }
        return meant;
    }

    private static @Nullable ReportKind find(String written) {
        var chinese = CHINESE.get(written);
        if (chinese != null) {
            return chinese;
        }
        var name = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var kind : ReportKind.values()) {
            if (Spelling.nearly(plain(kind.name()), plain(name)) || kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.replace("_", "");
    }
}
