package cn.liandong.drills.programmes;

import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What makes a programme unfit. */
final class ProgrammesPolicies {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SCENARIOS = 200;
    private static final int MOST_MONTHS = 60;

    private ProgrammesPolicies() {}

    /**
     * A refusal.
     *
     * @param code what it is called by
     */
    record Objection(String code, String message) {}

    static @Nullable Objection objection(Programme programme, Predicate<ScenarioId> isKept, ZoneId zone, Instant now) {
        if (programme.name().isBlank() || programme.name().length() > LONGEST_NAME) {
            return new Objection("NAME_UNFIT", "`name` has 1 to " + LONGEST_NAME + " characters.");
        }
        int named = programme.scenarios().size();
        if (named == 0 || named > MOST_SCENARIOS) {
            return new Objection(
                    "SCENARIOS_UNFIT",
                    "`scenarios` names " + named + ": name 1 to " + MOST_SCENARIOS + " of the library.");
        }
        var unknown = programme.scenarios().stream().filter(isKept.negate()).findFirst();
        if (unknown.isPresent()) {
            return new Objection(
                    "NO_SUCH_SCENARIO", "No scenario " + unknown.get() + " is kept here: choose those of the library.");
        }
        if (programme.scenarios().stream().distinct().count() < named) {
            return new Objection("SCENARIOS_UNFIT", "`scenarios` names one of them twice: name each once.");
        }
        return timing(programme, zone, now);
    }

    private static @Nullable Objection timing(Programme programme, ZoneId zone, Instant now) {
        var cron = programme.cron();
        var months = programme.months();
        if ((cron == null) == (months == null)) {
            return new Objection(
                    "TIMING_UNFIT",
                    "Say either `cron`, when drills begin, or `months`, how long there may be between two of them.");
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            return new Objection("TIMING_UNFIT", "`months` is " + months + ": name 1 to " + MOST_MONTHS + ".");
        }
        var wrong = cron == null ? null : Rhythm.objection(cron, zone, now);
        return wrong == null ? null : new Objection("TIMING_UNFIT", wrong);
    }
}
