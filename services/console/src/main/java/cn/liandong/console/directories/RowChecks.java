package cn.liandong.console.directories;

import cn.liandong.console.directories.ImportPlan.PlannedRow;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.runtime.serde.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks rows one by one against what stands in the directory.
 *
 * @param organizations ids of those in the directory and in the file
 */
record RowChecks(KnownDirectory known, DirectoryRights rights, Set<String> organizations) {
    /** What came of a row. */
    sealed interface Checked {
        /** It cannot be imported. */
        record Bad(List<BadRow> rows) implements Checked {}

        /** It changes something. */
        record Changes(PlannedRow planned) implements Checked {}

        /** It says what stands there already. */
        record Stays() implements Checked {}
    }

    Checked of(DirectoryRow row) {
        var wrong = fields(row);
        if (!wrong.isEmpty()) {
            return new Checked.Bad(wrong);
        }
        if (row.id().isEmpty()) {
            return new Checked.Bad(missing(row, row.fields()));
        }
        var before = known.find(row.kind(), row.id());
        var stands = before == null ? null : Rows.canonical(row.kind(), before);
        var tree = merged(row, stands);
        var missing = missing(row, tree);
        if (!missing.isEmpty()) {
            return new Checked.Bad(missing);
        }
        Object after;
        try {
            after = Json.mapper().treeToValue(tree, row.kind().type());
            if (after instanceof SiteForm form) {
                after = SiteRows.read(form, row, known.siteRevision(form.id()));
            }
        } catch (JacksonException | IllegalArgumentException refused) {
            return bad(row, BadRowReason.UNFIT, "The row makes no sense: " + firstLine(refused) + " Correct it.");
        }
        var becomes = Rows.canonical(row.kind(), after);
        if (becomes.equals(stands)) {
            return new Checked.Stays();
        }
        var refusal = refusal(row, before, after, stands);
        return refusal != null
                ? new Checked.Bad(List.of(refusal))
                : new Checked.Changes(new PlannedRow(row.place(), after, change(row, stands, becomes)));
    }

    private static Checked bad(DirectoryRow row, BadRowReason reason, String detail) {
        return new Checked.Bad(List.of(BadRow.of(row.place(), reason, detail)));
    }

    private static String firstLine(Exception refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("") + ".";
    }

    private static List<BadRow> fields(DirectoryRow row) {
        var wrong = new ArrayList<BadRow>();
        for (var field : row.fields().properties()) {
            var known = row.kind().field(field.getKey()).orElse(null);
            if (known == null) {
                wrong.add(BadRow.of(
                        row.place(),
                        field.getKey(),
                        null,
                        BadRowReason.UNKNOWN_FIELD,
                        "Such a row has no '" + field.getKey() + "' but "
                                + row.kind().fieldNames() + ": take it out."));
                continue;
            }
            var expected = field.getValue().isNull() ? null : known.shape().expected(field.getValue());
            if (expected != null) {
                var value = known.shape().text(field.getValue());
                wrong.add(BadRow.of(
                        row.place(),
                        known.name(),
                        value,
                        BadRowReason.UNFIT,
                        "'" + known.name() + "' does not fit, expected " + expected + ": correct it."));
            }
        }
        return wrong;
    }

    /** What the row says over what stands there: a field that it does not have stays. */
    private static ObjectNode merged(DirectoryRow row, @Nullable ObjectNode stands) {
        var tree = stands == null ? Shapes.JSON.objectNode() : stands.deepCopy();
        for (var field : row.fields().properties()) {
            if (row.kind()
                    .field(field.getKey())
                    .filter(DirectoryField::isImported)
                    .isPresent()) {
                if (field.getValue().isNull()) {
                    tree.remove(field.getKey());
                } else {
                    tree.set(field.getKey(), Installation.kept(field, stands));
                }
            }
        }
        return tree;
    }

    private static List<BadRow> missing(DirectoryRow row, ObjectNode tree) {
        return row.kind().fields().stream()
                .filter(field -> field.use() == DirectoryField.Use.NEEDED && !tree.hasNonNull(field.name()))
                .map(field -> BadRow.of(
                        row.place(),
                        field.name(),
                        null,
                        BadRowReason.MISSING,
                        "'" + field.name() + "' (" + field.heading() + ") is missing: fill it in."))
                .toList();
    }

    private @Nullable BadRow refusal(
            DirectoryRow row, @Nullable Object before, Object after, @Nullable ObjectNode stands) {
        var organization = row.kind() == DirectoryKind.ORGANIZATION
                ? row.id()
                : Rows.canonical(row.kind(), after).path("organization").asString("");
        if (!organizations.contains(organization)) {
            return BadRow.of(
                    row.place(),
                    "organization",
                    organization,
                    BadRowReason.NO_SUCH_ORGANIZATION,
                    "No such organization is in the directory or in the file: correct its id, or add it to the file.");
        }
        if (!rights.changes(after) || (before != null && !rights.changes(before)) || isMovedFromAnother(row)) {
            return BadRow.of(
                    row.place(),
                    BadRowReason.NOT_ALLOWED,
                    "The row is not yours to change: the city's duty leader and duty officer change all, everybody else"
                            + " the people of the own organization. Leave it out, or ask the city.");
        }
        var strangers = after instanceof SiteForm form
                ? SiteRows.strangers(row, form, known.roster().posts())
                : null;
        if (strangers != null) {
            return strangers;
        }
        if (row.kind() == DirectoryKind.PERSON && known.isOfAnother(new PersonId(row.id()))) {
            return BadRow.of(
                    row.place(),
                    "id",
                    row.id(),
                    BadRowReason.OF_ANOTHER,
                    "The id is taken outside this directory: begin it with the division code of the jurisdiction.");
        }
        if (ContactsShape.CONTACTS
                .text(Rows.canonical(row.kind(), after).path("contacts"))
                .contains(ContactsShape.INSTALLATIONS)) {
            return BadRow.of(
                    row.place(),
                    "contacts",
                    ContactsShape.INSTALLATIONS,
                    BadRowReason.UNFIT,
                    "Only the installation knows this address, and the person has none of the kind: write the URL.");
        }
        var unknown = unknownKind(after);
        if (unknown != null) {
            return BadRow.of(
                    row.place(),
                    "qualifications",
                    unknown,
                    BadRowReason.UNFIT,
                    "No such kind of qualification is known here, expected one of "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(
                                            known.roster().qualificationKinds().keySet()))
                            + ": correct it, or have the city add it to its files.");
        }
        return isTierChanged(before, after) ? fixed(row) : changedSince(row, stands);
    }

    /** A city that names no kinds leaves them to whoever writes the file; null where all are known. */
    private @Nullable String unknownKind(Object after) {
        var kinds = known.roster().qualificationKinds();
        return after instanceof PersonRecord person && !kinds.isEmpty()
                ? person.qualifications().stream()
                        .map(Qualification::kind)
                        .filter(kind -> !kinds.containsKey(kind))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A person that is registered, but whose record was erased, still belongs to somebody. */
    private boolean isMovedFromAnother(DirectoryRow row) {
        var registered =
                row.kind() == DirectoryKind.PERSON ? known.roster().people().get(new PersonId(row.id())) : null;
        return registered != null && !rights.all() && !registered.equals(rights.own());
    }

    private static boolean isTierChanged(@Nullable Object before, Object after) {
        return after instanceof Organization now
                && (before instanceof Organization was ? was.tier() != now.tier() : now.tier() == Tier.CITY);
    }

    private static BadRow fixed(DirectoryRow row) {
        return BadRow.of(
                row.place(),
                "tier",
                row.text("tier"),
                BadRowReason.FIXED,
                "An organization keeps its tier, and a jurisdiction has one city: register another under an id of its own.");
    }

    private static @Nullable BadRow changedSince(DirectoryRow row, @Nullable ObjectNode stands) {
        var revision = row.text("revision");
        return revision.isEmpty() || (stands != null && revision.equals(Rows.revision(stands)))
                ? null
                : BadRow.of(
                        row.place(),
                        "revision",
                        revision,
                        BadRowReason.CHANGED_SINCE,
                        "Somebody changed the row since the file was exported: export it again and change that.");
    }

    private static RowChange change(DirectoryRow row, @Nullable ObjectNode stands, ObjectNode becomes) {
        var before = new DirectoryRow(row.kind(), "", stands == null ? Shapes.JSON.objectNode() : stands);
        var after = new DirectoryRow(row.kind(), "", becomes);
        return new RowChange(
                row.kind(), row.id(), after.text("name"), stands == null, RowChange.between(before, after));
    }
}
