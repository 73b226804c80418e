package cn.liandong.console.directories;

import cn.liandong.console.directories.DirectoryFile.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file would change.
 *
 * @param rows that change, in the order of the file
 * @param unchanged how many rows say what stands there already
 * @param bad rows for which nothing is imported
 */
public record ImportPlan(List<PlannedRow> rows, int unchanged, List<BadRow> bad) {
    /**
     * A row that changes.
     *
     * @param value what it is to become
     */
    record PlannedRow(String place, Object value, RowChange change) {}

    public ImportPlan {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }

    /** Reads a file against what stands in the directory; nothing is changed by that. */
    public static ImportPlan of(DirectoryFormat format, byte[] bytes, KnownDirectory known, DirectoryRights rights) {
        return of(format.file().read(bytes), known, rights);
    }

    static ImportPlan of(Reading reading, KnownDirectory known, DirectoryRights rights) {
        var bad = new ArrayList<>(reading.bad());
        var rows = new ArrayList<PlannedRow>();
        int unchanged = 0;
        var checks = new RowChecks(known, rights, organizations(reading, known));
        var seen = new HashMap<DirectoryKind, Map<String, String>>();
        for (var row : reading.rows()) {
            var first =
                    seen.computeIfAbsent(row.kind(), kind -> new HashMap<>()).putIfAbsent(row.id(), row.place());
            var checked = first == null || row.id().isEmpty() ? checks.of(row) : twice(row, first);
            switch (checked) {
                case RowChecks.Checked.Bad(var wrong) -> bad.addAll(wrong);
                case RowChecks.Checked.Changes(var planned) -> rows.add(planned);
                case RowChecks.Checked.Stays() -> unchanged++;
            }
        }
        return new ImportPlan(rows, unchanged, bad);
    }

    private static RowChecks.Checked twice(DirectoryRow row, String first) {
        return new RowChecks.Checked.Bad(List.of(BadRow.of(
                row.place(),
                "id",
                row.id(),
                BadRowReason.TWICE,
                "The id stands in " + first + " already: an id is one row's, so correct it or leave one out.")));
    }

    /** Those that the file names come before whoever belongs to them. */
    private static Set<String> organizations(Reading reading, KnownDirectory known) {
        var ids = new HashSet<String>();
        known.organizations().forEach(one -> ids.add(one.id().value()));
        reading.rows().stream()
                .filter(row -> row.kind() == DirectoryKind.ORGANIZATION)
                .forEach(row -> ids.add(row.id()));
        return ids;
    }

    /** Whether something of it can be imported: all of it, or nothing. */
    public boolean isSound() {
        return bad.isEmpty();
    }

    public List<RowChange> changes() {
        return rows.stream().map(PlannedRow::change).toList();
    }
}
