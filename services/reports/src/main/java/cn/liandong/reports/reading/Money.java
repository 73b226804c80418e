package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Digits;
import cn.liandong.reports.reading.JsonText.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sums of money, in yuan. */
final class Money {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);
    private static final Pattern WRITTEN =
            Pattern.compile("约?\\s*(-?\\d{1,15}(?:\\.\\d{1,6})?)\\s*(千万|百万|万|亿)?\\s*(?:人民币)?(?:余)?[元圆]?");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "万", BigDecimal.valueOf(10_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "亿", BigDecimal.valueOf(100_000_000));

    private Money() {}

    /** Whole yuan, 0 to ten million million; {@code "120万元"} is 1200000. */
    static @Nullable Long yuan(Fields fields, String name) {
        return switch (fields.find(name)) {
            case null -> null;
            case Digits(var digits) -> {
                var yuan = written(fields, name, digits);
                if (yuan != null && !yuan.toString().equals(digits)) {
                    fields.warn(name, WarningCode.READ_AS, yuan.toString());
                }
                yield yuan;
            }
            case Text(var text) -> {
                var yuan = text.isBlank()
                        ? null
                        : written(fields, name, text.strip().replace(",", ""));
                if (yuan != null) {
                    fields.warn(name, WarningCode.READ_AS, yuan.toString());
                }
                yield yuan;
            }
            default -> wrong(fields, name);
        };
    }

    private static @Nullable Long written(Fields fields, String name, String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            return wrong(fields, name);
        }
        var unit = UNITS.getOrDefault(match.group(2) == null ? "" : match.group(2), BigDecimal.ONE);
        var yuan = new BigDecimal(match.group(1)).multiply(unit).setScale(0, RoundingMode.HALF_UP);
        if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0) {
            fields.warn(name, WarningCode.OUT_OF_RANGE, "0–" + MOST);
            return null;
        }
        return yuan.longValueExact();
    }

    private static @Nullable Long wrong(Fields fields, String name) {
        fields.warn(name, "1200000, \"120万元\"");
        return null;
    }
}
