package cn.liandong.drills.scenarios.loads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A part of a load, which begins when the one before is over, whatever became of that one's reports: reports at a rate, or a
 * silence in which none falls due.
 *
 * @param reports null in a silence
 * @param lasts written `for`; null in a silence
 * @param over null in a silence
 * @param silence how long; null where there are reports
 */
public record LoadStretch(
        @Nullable ReportRate reports,
        @JsonProperty("for") @Nullable LoadSpan lasts,
        @Nullable LoadBreadth over,
        @Nullable LoadSpan silence) {
    public LoadStretch {
        boolean whole = reports != null && lasts != null && over != null;
        boolean none = reports == null && lasts == null && over == null;
        if (silence == null ? !whole : !none) {
            throw new IllegalArgumentException(
                    "a stretch is 'reports', 'for' and 'over' together, such as {reports: 200/s, for: 5 min, over: 40"
                            + " jurisdictions}, or 'silence' alone, such as {silence: 2 min}");
        }
    }

    /** Whether any falls due in it. */
    public boolean hasReports() {
        return reports != null;
    }

    public Duration length() {
        var span = silence == null ? lasts : silence;
        return span == null ? Duration.ZERO : span.length();
    }

    /** Over how many jurisdictions; 1 for the file's own city, 0 in a silence. */
    public int jurisdictions() {
        return over == null ? 0 : over.jurisdictions();
    }

    /** How many reports fall due in each second. */
    public int perSecond() {
        return reports == null ? 0 : reports.perSecond();
    }

    /** As somebody says it: `200 reports/s for 5 min over 40 jurisdictions`, or `2 min of silence`. */
    @Override
    public String toString() {
        return reports == null
                ? silence + " of silence"
                : perSecond() + (perSecond() == 1 ? " report/s" : " reports/s") + " for " + lasts + " over " + over;
    }
}
