package cn.liandong.console.web;

import cn.liandong.console.directories.BadRow;
import cn.liandong.console.directories.DirectoryImporter.Result;
import cn.liandong.console.directories.ImportPlan;
import cn.liandong.console.directories.RowChange;
import cn.liandong.contracts.journal.Topics;
import java.util.List;

/**
 * What an import changes, or what a trial says it would.
 *
 * @param bad rows that keep all of it from being imported; none once it is
 * @param sequence of the last entry in the journal; 0 where there was none
 */
record ImportView(
        boolean trial,
        int added,
        int changed,
        int unchanged,
        List<RowChange> changes,
        List<BadRow> bad,
        String journal,
        long sequence) {

    static ImportView trial(ImportPlan plan) {
        return of(true, plan, 0);
    }

    static ImportView done(Result result) {
        return of(false, result.plan(), result.sequence());
    }

    private static ImportView of(boolean trial, ImportPlan plan, long sequence) {
        var changes = plan.changes();
        int added = (int) changes.stream().filter(RowChange::added).count();
        return new ImportView(
                trial, added, changes.size() - added, plan.unchanged(), changes, plan.bad(), Topics.DUTY, sequence);
    }

    /** An error answer that names every row (RFC 9457). */
    record BadRows(String type, String title, int status, String detail, String code, List<BadRow> rows) {
        static BadRows of(ImportPlan plan) {
            return new BadRows(
                    "about:blank",
                    "Nothing was imported",
                    422,
                    "Rows of the file cannot be imported, and so none was: correct what is named, and import it again.",
                    "BAD_ROWS",
                    plan.bad());
        }
    }
}
