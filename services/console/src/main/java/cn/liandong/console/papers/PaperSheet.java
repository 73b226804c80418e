package cn.liandong.console.papers;

import java.util.List;

/**
 * A paper of parts one below the other, each a table.
 *
 * @param asOf how old it is, on every page: pages are taken apart
 * @param largeAsOf whether that stands in large letters: people rely on it when no screen shows anything
 * @param heading below it on the first page, one line each
 */
public record PaperSheet(String title, String asOf, boolean largeAsOf, List<String> heading, List<Part> parts) {
    /**
     * A table under a name.
     *
     * @param none what is said where it has no rows
     */
    public record Part(String name, List<PaperLog.Heading> columns, List<Row> rows, String none) {}

    /**
     * A line.
     *
     * @param cells of each column its text, which may have several lines
     * @param marked whether nobody may overlook it
     */
    public record Row(List<String> cells, boolean marked) {}
}
