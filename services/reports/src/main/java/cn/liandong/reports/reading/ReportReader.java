package cn.liandong.reports.reading;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Particulars;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Understood.Reporter;
import cn.liandong.contracts.places.Coordinates;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what it can of a report and warns of the rest; any JSON object is a report, an empty one too. */
public final class ReportReader {
    private static final Set<String> EXERCISE = Set.of("EXERCISE", "DRILL", "演练", "演习");
    private static final Understood NOTHING =
            new Understood(Category.UNKNOWN, null, null, null, null, null, null, null, null, null, null, null, false);

    private ReportReader() {}

    /**
     * Reads a body.
     *
     * @param charset as the caller named it, null where it did not
     * @throws NotAReport if the body is no JSON object
     */
    public static Reading read(byte[] body, @Nullable String charset) throws NotAReport {
        var findings = new Findings();
        var decoded = Decoded.of(body, charset, findings);
        var members = JsonText.object(decoded.json(), findings);
        var fields = new Fields("", members, findings);
        var understood = understood(fields);
        var kind = Kinds.kind(fields);
        var corrects = fields.text("corrects", Fields.SHORT_TEXT);
        fields.rest();
        if (understood.equals(NOTHING)) {
            findings.add("", WarningCode.EMPTY_REPORT);
        }
        var kept = KeptBody.of(decoded.text(), findings);
        return new Reading(understood, kind, corrects == null ? null : corrects.strip(), findings.all(), kept);
    }

    private static Understood understood(Fields report) {
        var category = category(report);
        var location = report.objectOrText("location", "text");
        Coordinates coordinates = location == null ? null : Places.coordinates(location);
        var placeText = location == null ? null : location.text("text", Fields.SHORT_TEXT);
        if (location != null) {
            location.rest();
        }
        return new Understood(
                category,
                report.text("description", Fields.LONG_TEXT),
                Times.instant(report, "occurredAt"),
                Times.instant(report, "learnedAt"),
                coordinates,
                placeText,
                site(report),
                substance(report.object("substance")),
                casualties(report.object("casualties")),
                report.text("measuresTaken", Fields.LONG_TEXT),
                reporter(report.object("reporter")),
                Winds.wind(report.objectOrText("wind", "from")),
                saysExercise(report),
                Extents.extent(report.object("extent")),
                particulars(report.object("particulars")));
    }

    private static @Nullable Particulars particulars(@Nullable Fields words) {
        if (words == null) {
            return null;
        }
        var read = new Particulars(
                words.text("course", Fields.LONG_TEXT),
                words.text("cause", Fields.LONG_TEXT),
                words.text("trend", Fields.LONG_TEXT),
                words.text("leadersPresent", Fields.LONG_TEXT));
        words.rest();
        return anything(read.course(), read.cause(), read.trend(), read.leadersPresent()) ? read : null;
    }

    private static Category category(Fields report) {
        var written = report.text("category", Fields.SHORT_TEXT);
        if (written == null) {
            return Category.UNKNOWN;
        }
        var meant = CategoryNames.find(written);
        if (meant == null) {
            report.warn("category", WarningCode.UNKNOWN_CATEGORY, written);
            return Category.UNKNOWN;
        }
        if (!meant.name().equals(written)) {
            report.warn("category", WarningCode.READ_AS, meant.name());
        }
        return meant;
    }

    static @Nullable SiteId site(Fields report) {
        var written = report.text("siteId", Fields.SHORT_TEXT);
        if (written == null) {
            return null;
        }
        try {
            return new SiteId(written.strip());
        } catch (IllegalArgumentException e) {
            report.warn("siteId", "siteId");
            return null;
        }
    }

    static @Nullable Substance substance(@Nullable Fields substance) {
        if (substance == null) {
            return null;
        }
        var read = new Substance(
                unNumber(substance),
                substance.text("cas", Fields.SHORT_TEXT),
                substance.text("name", Fields.SHORT_TEXT),
                amount(substance, "quantityKilograms"),
                substance.text("container", Fields.SHORT_TEXT),
                amount(substance, "tankLitres"));
        substance.rest();
        return anything(
                        read.unNumber(),
                        read.cas(),
                        read.name(),
                        read.quantityKilograms(),
                        read.container(),
                        read.tankLitres())
                ? read
                : null;
    }

    /** Four digits; {@code UN 1005} is 1005. */
    private static @Nullable String unNumber(Fields substance) {
        var written = substance.text("unNumber", Fields.SHORT_TEXT);
        if (written == null) {
            return null;
        }
        var digits = written.toUpperCase(Locale.ROOT)
                .replaceFirst("^\\s*UN[\\s-]*", "")
                .strip();
        if (!digits.matches("[0-9]{4}")) {
            substance.warn("unNumber", "1005");
            return null;
        }
        if (!digits.equals(written)) {
            substance.warn("unNumber", WarningCode.READ_AS, digits);
        }
        return digits;
    }

    private static @Nullable Double amount(Fields substance, String field) {
        var amount = Numbers.number(substance, field);
        if (amount != null && amount < 0) {
            substance.warn(field, WarningCode.OUT_OF_RANGE, "≥ 0");
            return null;
        }
        return amount;
    }

    private static @Nullable Casualties casualties(@Nullable Fields people) {
        if (people == null) {
            return null;
        }
        var read = new Casualties(
                Numbers.people(people, "dead"),
                Numbers.people(people, "seriouslyInjured"),
                Numbers.people(people, "slightlyInjured"),
                Numbers.people(people, "missing"),
                Numbers.people(people, "trapped"),
                Numbers.people(people, "poisoned"));
        people.rest();
        return anything(
                        read.dead(),
                        read.seriouslyInjured(),
                        read.slightlyInjured(),
                        read.missing(),
                        read.trapped(),
                        read.poisoned())
                ? read
                : null;
    }

    private static @Nullable Reporter reporter(@Nullable Fields reporter) {
        if (reporter == null) {
            return null;
        }
        var read = new Reporter(
                reporter.text("name", Fields.SHORT_TEXT),
                reporter.text("phone", Fields.SHORT_TEXT),
                reporter.text("unit", Fields.SHORT_TEXT));
        reporter.rest();
        return anything(read.name(), read.phone(), read.unit()) ? read : null;
    }

    private static boolean saysExercise(Fields report) {
        var written = report.text("handling", Fields.SHORT_TEXT);
        if (written == null) {
            return false;
        }
        if (EXERCISE.contains(written.strip().toUpperCase(Locale.ROOT))) {
            return true;
        }
        report.warn("handling", WarningCode.HANDLING_OF_KEY, "");
        return false;
    }

    private static boolean anything(@Nullable Object... values) {
        return Stream.of(values).anyMatch(Objects::nonNull);
    }
}
