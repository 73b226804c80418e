package cn.liandong.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.reports.reading.Finding;
import cn.liandong.reports.reading.Reading;
import cn.liandong.reports.reading.WarningCode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what a report goes on from: its address does, and its body only of which kind it is and what it corrects. */
public final class ReportChains {
    private static final int MOST_SHOWN = 60;

    private ReportChains() {}

    /**
     * An initial report follows none; what it says of others is kept, and no more.
     *
     * @param follows null of an initial report
     * @param own the report of this id that the same organization has sent; null where there is none
     * @param findings gets what could not be taken as it was written
     */
    public static ReportChain of(
            Reading reading,
            @Nullable ReportId follows,
            Function<String, @Nullable ReportId> own,
            List<Finding> findings) {
        if (follows == null) {
            if (reading.kind() != null && reading.kind() != ReportKind.INITIAL) {
                findings.add(new Finding("/kind", WarningCode.NOT_A_FOLLOW_UP, ""));
            }
            if (reading.corrects() != null) {
                findings.add(new Finding("/corrects", WarningCode.NOT_A_FOLLOW_UP, ""));
            }
            return ReportChain.INITIAL;
        }
        if (reading.kind() == ReportKind.INITIAL) {
            findings.add(new Finding("/kind", WarningCode.READ_AS, ReportKind.FOLLOW_UP.name()));
        }
        var kind =
                reading.kind() == null || reading.kind() == ReportKind.INITIAL ? ReportKind.FOLLOW_UP : reading.kind();
        var corrected = reading.corrects() == null ? null : own.apply(reading.corrects());
        if (reading.corrects() != null && corrected == null) {
            findings.add(new Finding("/corrects", WarningCode.UNKNOWN_CORRECTION, shortened(reading.corrects())));
        }
        return new ReportChain(kind, follows, corrected);
    }

    private static String shortened(String text) {
        return text.codePoints()
                .limit(MOST_SHOWN)
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
