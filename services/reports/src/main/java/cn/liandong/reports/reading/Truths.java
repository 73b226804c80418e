package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Text;
import cn.liandong.reports.reading.JsonText.Truth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whether something is so. */
final class Truths {
    private static final Set<String> YES = Set.of("是", "有", "YES", "Y", "TRUE");
    private static final Set<String> NO = Set.of("否", "无", "没有", "NO", "N", "FALSE");

    private Truths() {}

    /** {@code "是"} is true and {@code "无"} is false. */
    static @Nullable Boolean truth(Fields fields, String name) {
        return switch (fields.find(name)) {
            case null -> null;
            case Truth(var holds) -> holds;
            case Text(var text) -> word(fields, name, text.strip().toUpperCase(Locale.ROOT));
            default -> wrong(fields, name);
        };
    }

    private static @Nullable Boolean word(Fields fields, String name, String word) {
        boolean holds = YES.contains(word);
        if (!holds && !NO.contains(word)) {
            return word.isEmpty() ? null : wrong(fields, name);
        }
        fields.warn(name, WarningCode.READ_AS, String.valueOf(holds));
        return holds;
    }

    private static @Nullable Boolean wrong(Fields fields, String name) {
        fields.warn(name, "true, false");
        return null;
    }
}
