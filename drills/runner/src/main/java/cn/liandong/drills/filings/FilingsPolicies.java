package cn.liandong.drills.filings;

import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.RecordedDrill;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a recorded drill, a filing or the reason of a withdrawal unfit. */
final class FilingsPolicies {
    private static final int OLDEST_YEARS = 10;
    private static final int LONGEST_PRACTISED = 500;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_AUTHORITY = 100;
    private static final int LONGEST_REFERENCE = 100;
    /** Of one organization: more than ten years of a drill each month. */
    private static final int MOST_RECORDED = 200;

    private FilingsPolicies() {}

    /**
     * A refusal.
     *
     * @param code what it is called by
     */
    record Objection(String code, String message) {}

    /**
     * Why it cannot be recorded.
     *
     * @param others that are recorded of the same organization
     */
    static @Nullable Objection objection(RecordedDrill drill, List<RecordedDrill> others, LocalDate today) {
        if (drill.heldOn().isAfter(today)) {
            return new Objection(
                    "DATE_UNFIT",
                    "`heldOn` is " + drill.heldOn() + ", and today is " + today
                            + ": a drill is recorded once it was held; plan one that is to come.");
        }
        if (drill.heldOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            return new Objection(
                    "DATE_UNFIT",
                    "`heldOn` is " + drill.heldOn() + ": name a day since " + today.minusYears(OLDEST_YEARS)
                            + "; what is older meets no duty.");
        }
        var practised = unfit("practised", "what was tried", drill.practised(), LONGEST_PRACTISED);
        if (practised != null) {
            return practised;
        }
        if (others.stream().anyMatch(one -> isTheSame(one, drill))) {
            return new Objection(
                    "ALREADY_RECORDED",
                    "A drill of that kind on " + drill.heldOn() + " with the same words is recorded of "
                            + drill.organization()
                            + ": look at the list, and say what was different if it was another.");
        }
        return others.size() < MOST_RECORDED
                ? null
                : new Objection(
                        "TOO_MANY_RECORDED",
                        MOST_RECORDED + " drills of " + drill.organization()
                                + " are recorded, and there may be no more: withdraw an old one first.");
    }

    static @Nullable Objection objection(Filing filing, LocalDate heldOn, LocalDate today) {
        if (filing.filedOn().isAfter(today) || filing.filedOn().isBefore(heldOn)) {
            return new Objection(
                    "DATE_UNFIT",
                    "`filedOn` is " + filing.filedOn() + ": name a day from " + heldOn
                            + ", when the drill was held, to today, " + today + ".");
        }
        var reference = filing.reference();
        var authority = unfit("authority", "with whom it was filed", filing.authority(), LONGEST_AUTHORITY);
        return authority != null || reference == null
                ? authority
                : unfit("reference", "the authority's number, or leave it out", reference, LONGEST_REFERENCE);
    }

    static @Nullable Objection reason(String reason) {
        return unfit("reason", "why it is withdrawn", reason, LONGEST_REASON);
    }

    private static boolean isTheSame(RecordedDrill one, RecordedDrill other) {
        return one.heldOn().equals(other.heldOn())
                && one.kind() == other.kind()
                && one.extent() == other.extent()
                && one.practised().strip().equals(other.practised().strip());
    }

    private static @Nullable Objection unfit(String field, String what, String text, int longest) {
        return !text.isBlank() && text.length() <= longest
                ? null
                : new Objection(
                        "TEXT_UNFIT",
                        "`" + field + "` has " + (text.isBlank() ? "nothing" : text.length() + " characters")
                                + ": say in 1 to " + longest + " characters " + what + ".");
    }
}
