package cn.liandong.console.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures to reckon on with: a row for each name.
 *
 * @param columns what stands above, the names' column first
 */
public record ResultTable(String title, String subtitle, List<String> columns, List<Row> rows) {
    /**
     * A row.
     *
     * @param figures whole numbers, null for none
     */
    public record Row(String name, List<@Nullable Long> figures) {}
}
