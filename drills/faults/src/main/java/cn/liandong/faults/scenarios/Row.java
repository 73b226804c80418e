package cn.liandong.faults.scenarios;

import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one fault.
 *
 * @param times how often it was inflicted; 0 where it could not be
 * @param longestWithoutAlert from when a report was due to its first alert, the longest of all that were due while something
 *     was broken; null where none was
 * @param others promises broken beside lost and doubled, each with how often
 * @param allowed what the design does not promise through this fault, each with how often
 * @param trouble what did not mend, or why it was not run
 * @param remark what else there is to know
 */
record Row(
        String fault,
        int times,
        @Nullable Duration longestWithoutAlert,
        long lost,
        long doubled,
        String others,
        String allowed,
        String trouble,
        String remark) {
    private static final Set<FindingKind> DOUBLED = Set.of(FindingKind.DECIDED_TWICE, FindingKind.ALERTED_TWICE);

    static Row notRun(String fault, List<String> missing) {
        return new Row(fault, 0, null, 0, 0, "", "", "not run: " + String.join("; ", missing), "");
    }

    /**
     * Of a fault that was inflicted.
     *
     * @param findings those that no fault before is to blame for
     */
    static Row of(
            Fault<?> fault, List<Trial> trials, List<Finding> findings, @Nullable Duration longest, String remark) {
        var broken = findings.stream()
                .filter(finding -> !fault.allowed().contains(finding.kind()))
                .toList();
        var allowed = findings.stream()
                .filter(finding -> fault.allowed().contains(finding.kind()))
                .toList();
        var troubles = trials.stream()
                .map(Trial::trouble)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Row(
                fault.name(),
                trials.size(),
                longest,
                count(broken, Set.of(FindingKind.LOST)),
                count(broken, DOUBLED),
                counts(broken, kind -> kind != FindingKind.LOST && !DOUBLED.contains(kind)),
                counts(allowed, kind -> true),
                troubles,
                remark);
    }

    private static String counts(List<Finding> findings, Predicate<FindingKind> those) {
        return findings.stream()
                .map(Finding::kind)
                .filter(those)
                .distinct()
                .map(kind -> count(findings, Set.of(kind)) + " " + kind)
                .collect(Collectors.joining(", "));
    }

    /** A report that is lost is lost once, whatever shows it. */
    private static long count(List<Finding> findings, Set<FindingKind> kinds) {
        return findings.stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .map(Finding::about)
                .distinct()
                .count();
    }

    /** Whether it was tried, mended each time, and broke no promise. */
    boolean isGood() {
        return times > 0 && lost == 0 && doubled == 0 && others.isEmpty() && trouble.isEmpty();
    }

    boolean wasRun() {
        return times > 0;
    }

    String markdown() {
        return "| " + fault + " | " + (wasRun() ? times : "–") + " | "
                + (longestWithoutAlert == null
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f s", longestWithoutAlert.toMillis() / 1e3))
                + " | " + (wasRun() ? lost : "–") + " | " + (wasRun() ? doubled : "–") + " | "
                + Stream.of(others, allowed.isEmpty() ? "" : "allowed: " + allowed, trouble, remark)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "))
                + " |";
    }
}
