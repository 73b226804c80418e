package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.PersonId;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the directory as a file that can be imported again. */
public final class DirectoryExport {
    private DirectoryExport() {}

    /**
     * All that the officer may read.
     *
     * @param reached whether somebody has a channel that is called
     */
    public static byte[] of(
            DirectoryFormat format, KnownDirectory known, DirectoryRights rights, Predicate<PersonId> reached) {
        return format.file()
                .write(format.kinds().stream()
                        .flatMap(kind ->
                                known.all(kind).stream().filter(rights::reads).map(value -> row(kind, value, reached)))
                        .toList());
    }

    private static DirectoryRow row(DirectoryKind kind, Object value, Predicate<PersonId> reached) {
        var row = Rows.exported(kind, value);
        if (value instanceof PersonRecord person) {
            if (!reached.test(person.id())) {
                row.fields().put("reached", "no");
            }
            var verified = verified(person);
            if (!verified.isEmpty()) {
                row.fields().put("verified", verified);
            }
        }
        return row;
    }

    /** As contacts stand in a cell, those alone that were verified. */
    private static String verified(PersonRecord person) {
        return person.contacts().stream()
                .filter(contact -> contact.verified() != null)
                .map(contact -> contact.channel() + " " + contact.address())
                .collect(Collectors.joining("; "));
    }
}
