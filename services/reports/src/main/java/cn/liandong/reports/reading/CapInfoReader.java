package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Understood.Reporter;
import cn.liandong.reports.reading.JsonText.Members;
import cn.liandong.reports.reading.JsonText.Text;
import cn.liandong.reports.reading.JsonText.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one {@code info} of an alert tells: the first in Chinese, or the first of all. */
final class CapInfoReader {
    static final Understood NOTHING =
            new Understood(Category.UNKNOWN, null, null, null, null, null, null, null, null, null, null, null, false);

    /**
     * What CAP's categories say of ours where the event's own name does not; its list is section 3.2.2 (V), which of ours
     * fits is ours. The others may be anything.
     */
    private static final Map<String, Category> CATEGORIES = Map.of(
            "fire", Category.FIRE,
            "cbrne", Category.HAZARDOUS_CHEMICAL_LEAK,
            "health", Category.PUBLIC_HEALTH,
            "env", Category.ENVIRONMENTAL_POLLUTION,
            "geo", Category.NATURAL_DISASTER,
            "met", Category.NATURAL_DISASTER);

    /** Names that a report has for the same things; a parameter of any other name is its sender's own affair. */
    private static final Set<String> OF_A_SUBSTANCE = Set.of("unNumber", "cas", "quantityKilograms", "container");

    private final CapElement info;
    private final String pointer;
    private final Fields fields;
    private final @Nullable String event;
    private final Findings findings;

    private CapInfoReader(CapElement info, String pointer, Findings findings) {
        this.info = info;
        this.pointer = pointer;
        this.findings = findings;
        fields = info.fields(pointer, findings);
        event = fields.text("event", Fields.SHORT_TEXT);
    }

    static Understood read(CapElement alert, boolean saysExercise, Findings findings) {
        var all = alert.all("info");
        if (all.isEmpty()) {
            return saysExercise ? exercise() : NOTHING;
        }
        int chosen = 0;
        while (chosen < all.size() && !language(all.get(chosen)).startsWith("zh")) {
            chosen++;
        }
        chosen %= all.size();
        for (int i = 0; i < all.size(); i++) {
            if (i != chosen && language(all.get(i)).equals(language(all.get(chosen)))) {
                findings.add("/alert/info[" + (i + 1) + "]", WarningCode.MORE_INFO);
            }
        }
        return new CapInfoReader(all.get(chosen), "/alert/info[" + (chosen + 1) + "]", findings).read(saysExercise);
    }

    private static Understood exercise() {
        return new Understood(Category.UNKNOWN, null, null, null, null, null, null, null, null, null, null, null, true);
    }

    private static String language(CapElement info) {
        var told = info.all("language");
        return told.isEmpty() ? "" : told.get(0).text().toLowerCase(Locale.ROOT);
    }

    private Understood read(boolean saysExercise) {
        var category = category();
        var areas = CapAreas.read(info, pointer, findings);
        var parameters = parameters();
        var reporter =
                new Reporter(fields.text("senderName", Fields.SHORT_TEXT), fields.text("contact", Fields.SHORT_TEXT));
        var understood = new Understood(
                category,
                description(),
                occurredAt(),
                null,
                areas.coordinates(),
                areas.text(),
                ReportReader.site(parameters),
                ReportReader.substance(parameters.object("substance")),
                null,
                null,
                reporter.name() == null && reporter.phone() == null ? null : reporter,
                null,
                saysExercise);
        List.of("language", "responseType", "audience", "eventCode", "expires", "web", "parameter", "resource", "area")
                .forEach(fields::find);
        fields.rest();
        return understood;
    }

    /** By the name of the event, which says more than CAP's twelve. */
    private Category category() {
        fields.find("category");
        var meant = event == null ? null : CategoryNames.find(event);
        if (meant != null) {
            return meant;
        }
        for (var category : info.all("category")) {
            var known = CATEGORIES.get(category.text().toLowerCase(Locale.ROOT));
            if (known != null) {
                fields.warn("category", WarningCode.READ_AS, known.name());
                return known;
            }
        }
        fields.warn("event", WarningCode.UNKNOWN_CATEGORY, event == null ? "" : event);
        return Category.UNKNOWN;
    }

    private @Nullable Instant occurredAt() {
        var onset = Times.instant(fields, "onset");
        var effective = Times.instant(fields, "effective");
        return onset == null ? effective : onset;
    }

    /** One below the other, as a person reads it; the three lists stay CAP's own words. */
    private @Nullable String description() {
        var instruction = fields.text("instruction", Fields.LONG_TEXT);
        var judged = Stream.of("urgency", "severity", "certainty")
                .map(this::judged)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var headline = fields.text("headline", Fields.SHORT_TEXT);
        var lines = Stream.of(
                        headline == null ? event : headline,
                        fields.text("description", Fields.LONG_TEXT),
                        instruction == null ? null : "指引 Instruction: " + instruction,
                        judged.isEmpty() ? null : "CAP: " + judged)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        if (lines.codePointCount(0, lines.length()) <= Fields.LONG_TEXT) {
            return lines.isEmpty() ? null : lines;
        }
        findings.add(pointer, WarningCode.TEXT_CUT, String.valueOf(Fields.LONG_TEXT));
        return lines.substring(0, lines.offsetByCodePoints(0, Fields.LONG_TEXT));
    }

    private @Nullable String judged(String name) {
        var told = fields.text(name, Fields.SHORT_TEXT);
        return told == null ? null : name + " " + told;
    }

    /** Parameters whose names are those of a report's fields. */
    private Fields parameters() {
        var substance = new LinkedHashMap<String, Value>();
        var all = new LinkedHashMap<String, Value>();
        for (var parameter : info.all("parameter")) {
            var name = text(parameter, "valueName");
            var value = new Text(text(parameter, "value"));
            if (OF_A_SUBSTANCE.contains(name)) {
                substance.put(name, value);
            } else if (name.equals("substance")) {
                substance.put("name", value);
            } else if (name.equals("siteId")) {
                all.put(name, value);
            }
        }
        if (!substance.isEmpty()) {
            all.put("substance", new Members(substance));
        }
        return new Fields(pointer + "/parameter", new Members(all), findings);
    }

    private static String text(CapElement parent, String child) {
        var found = parent.all(child);
        return found.isEmpty() ? "" : found.get(0).text();
    }
}
