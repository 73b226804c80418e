package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which response level is proposed for which grade: rows, and never a rule that sets one (GB/T 29639-2020). */
final class LevelProposals {
    private static final String OURS = "本系统缺省对照（待换成本地预案）";
    private static final Set<Category> MAY_GROW =
            Set.of(Category.HAZARDOUS_CHEMICAL_LEAK, Category.EXPLOSION, Category.GAS_PIPELINE_LEAK);

    /**
     * A row.
     *
     * @param categories for these only; empty for any
     * @param onlyNearMiss for a larger near-miss only
     */
    private record Row(
            Grade grade,
            Set<Category> categories,
            boolean onlyNearMiss,
            ResponseLevel level,
            String source,
            String verified) {}

    /** The first that fits counts. */
    private static final List<Row> ROWS = List.of(
            new Row(Grade.PARTICULARLY_MAJOR, Set.of(), false, ResponseLevel.I, OURS, "U"),
            new Row(Grade.MAJOR, Set.of(), false, ResponseLevel.II, OURS, "U"),
            new Row(Grade.LARGER, Set.of(), false, ResponseLevel.III, OURS, "U"),
            new Row(Grade.ORDINARY, Set.of(), true, ResponseLevel.III, OURS, "U"),
            new Row(Grade.UNKNOWN, Set.of(), true, ResponseLevel.III, OURS, "U"),
            new Row(Grade.ORDINARY, Set.of(), false, ResponseLevel.IV, OURS, "U"),
            new Row(Grade.UNKNOWN, MAY_GROW, false, ResponseLevel.IV, OURS, "U"));

    private LevelProposals() {}

    /** Null where no row fits. */
    static AssessmentItem.@Nullable Level of(Grade grade, Category category, boolean isNearMiss) {
        return ROWS.stream()
                .filter(row -> row.grade() == grade)
                .filter(row -> row.categories().isEmpty() || row.categories().contains(category))
                .filter(row -> !row.onlyNearMiss() || isNearMiss)
                .findFirst()
                .map(row -> new AssessmentItem.Level(row.level(), row.source(), row.verified()))
                .orElse(null);
    }
}
