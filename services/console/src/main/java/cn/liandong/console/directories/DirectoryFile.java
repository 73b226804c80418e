package cn.liandong.console.directories;

import java.util.List;

/** Rows in a file of one format, both ways. */
interface DirectoryFile {
    /** More are several files: a county has some hundred people on duty. */
    int MOST_ROWS = 5_000;

    /** All that can be read, and all that cannot. */
    Reading read(byte[] bytes);

    /** These rows; whoever reads them has them again. */
    byte[] write(List<DirectoryRow> rows);

    /**
     * What a file says.
     *
     * @param bad of these rows nothing is in {@code rows}
     */
    record Reading(List<DirectoryRow> rows, List<BadRow> bad) {
        static Reading bad(BadRow row) {
            return new Reading(List.of(), List.of(row));
        }
    }
}
