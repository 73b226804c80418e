package cn.liandong.console.papers;

import java.util.List;

/**
 * A log to be printed: a heading, and lines one below the other.
 *
 * @param heading below the title, one line each
 * @param columns the last one is for remarks, which are never crossed out
 */
public record PaperLog(String title, List<String> heading, List<Heading> columns, List<Row> rows) {
    /**
     * What stands above a column.
     *
     * @param share of the width, in hundredths
     */
    public record Heading(String name, int share) {}

    /**
     * A line.
     *
     * @param cells of each column its text, which may have several lines
     * @param struckOut whether a line is drawn through all but the remarks
     */
    public record Row(List<String> cells, boolean struckOut) {}
}
