package cn.liandong.console.papers;

import java.util.List;

/**
 * What is printed: a row for each day, a column for each post.
 *
 * @param columns what stands above the columns after the day's
 * @param notes below the table, one line each
 */
public record PaperTable(String title, String subtitle, List<String> columns, List<Row> rows, List<String> notes) {
    /** What stands above the column of days. */
    static final String DAYS = "日期";

    /**
     * A day.
     *
     * @param rest whether it is printed as a day of rest
     * @param cells of each column its lines
     */
    public record Row(String day, boolean rest, List<List<String>> cells) {}
}
