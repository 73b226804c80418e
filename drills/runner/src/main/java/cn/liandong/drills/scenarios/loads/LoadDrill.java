package cn.liandong.drills.scenarios.loads;

import cn.liandong.contracts.ids.ScenarioId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A load drill's script 负载演练: a machine is tried and nobody takes part. It is another type than a scenario of the library, so
 * that no command can bring it into a city where people are on duty.
 *
 * @param summary what it is about
 * @param load its stretches, one after the other
 */
public record LoadDrill(
        ScenarioId id,
        String name,
        @Nullable String summary,
        List<String> objectives,
        List<LoadStretch> load,
        LoadExpected expect) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public LoadDrill {
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        load = load == null ? List.of() : List.copyOf(load);
    }

    /** What makes it unfit to be played, in a sentence; null where nothing does. */
    public @Nullable String objection() {
        if (load.isEmpty() || !load.getLast().hasReports()) {
            return "'load' ends with a stretch of reports, or nothing is measured";
        }
        var whole = load.stream().map(LoadStretch::length).reduce(Duration.ZERO, Duration::plus);
        return whole.compareTo(LONGEST) > 0
                ? "'load' lasts " + whole.toMinutes() + " min, expected " + LONGEST.toMinutes() + " at most"
                : null;
    }

    /** How many jurisdictions beside the file's own city it needs. */
    public int others() {
        return load.stream()
                .mapToInt(LoadStretch::jurisdictions)
                .filter(many -> many > 1)
                .max()
                .orElse(0);
    }

    /** Its stretches as somebody says them. */
    public String says() {
        return load.stream().map(LoadStretch::toString).collect(Collectors.joining(", then "));
    }
}
