package cn.liandong.intake.matches;

import cn.liandong.contracts.incidents.Category;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How close is one happening, as data with its source.
 *
 * @param sameSite since the last report of it, for rules about one site
 * @param distance the same, for rules about a distance
 * @param sameCaller the same, for what one organization tells twice
 * @param doubtful the same, for whatever no rule is sure of
 * @param withinMetres of points that are surely one place
 * @param nearMetres of points that may be
 * @param neighbourMetres between sites that lie beside one another
 * @param goTogether categories that one happening may be told as
 */
public record MatchTable(
        String source,
        Duration sameSite,
        Duration distance,
        Duration sameCaller,
        Duration doubtful,
        int withinMetres,
        int nearMetres,
        int neighbourMetres,
        List<Set<Category>> goTogether) {
    public MatchTable {
        goTogether = List.copyOf(goTogether);
    }

    /** What came later than this tells of something else, by any rule. */
    Duration longest() {
        return Stream.of(sameSite, distance, sameCaller, doubtful)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether one happening may be told as either; what nobody could tell may be anything. */
    boolean goTogether(Category one, Category other) {
        return one == other
                || one == Category.UNKNOWN
                || other == Category.UNKNOWN
                || goTogether.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }
}
