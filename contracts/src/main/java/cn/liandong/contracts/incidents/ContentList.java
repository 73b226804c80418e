package cn.liandong.contracts.incidents;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of what reports should tell, and the rule for each line of it: what one report of several tells is told. */
public final class ContentList {
    /** Of these somebody has to say which substance it is. */
    private static final Set<Category> OF_SUBSTANCES = EnumSet.of(
            Category.UNKNOWN,
            Category.HAZARDOUS_CHEMICAL_LEAK,
            Category.EXPLOSION,
            Category.POISONING,
            Category.GAS_PIPELINE_LEAK,
            Category.ENVIRONMENTAL_POLLUTION);

    private static final Map<ReportField, Predicate<Understood>> RULES = Map.ofEntries(
            Map.entry(ReportField.CATEGORY, told -> told.category() != Category.UNKNOWN),
            Map.entry(ReportField.DESCRIPTION, told -> told.description() != null),
            Map.entry(ReportField.OCCURRED_AT, told -> told.occurredAt() != null),
            Map.entry(ReportField.PLACE, told -> anything(told.coordinates(), told.placeText(), told.site())),
            Map.entry(ReportField.CASUALTIES, told -> told.casualties() != null),
            Map.entry(
                    ReportField.SUBSTANCE,
                    told -> told.substance() != null || !OF_SUBSTANCES.contains(told.category())),
            Map.entry(ReportField.MEASURES_TAKEN, told -> told.measuresTaken() != null),
            Map.entry(ReportField.EXTENT, told -> tellsExtent(told.extent())),
            Map.entry(
                    ReportField.DIRECT_LOSS,
                    told -> told.extent() != null && told.extent().directLossYuan() != null),
            Map.entry(
                    ReportField.COURSE,
                    told -> told.particulars() != null && told.particulars().course() != null),
            Map.entry(
                    ReportField.CAUSE,
                    told -> told.particulars() != null && told.particulars().cause() != null),
            Map.entry(
                    ReportField.TREND,
                    told -> told.particulars() != null && told.particulars().trend() != null),
            Map.entry(
                    ReportField.LEADERS_PRESENT,
                    told -> told.particulars() != null && told.particulars().leadersPresent() != null),
            Map.entry(
                    ReportField.REPORTER,
                    told -> told.reporter() != null && told.reporter().phone() != null));

    private ContentList() {}

    /** The lines of the list that a report tells; a category without substances leaves none to ask for. */
    public static Set<ReportField> told(Understood report) {
        var told = EnumSet.noneOf(ReportField.class);
        RULES.forEach((field, rule) -> {
            if (rule.test(report)) {
                told.add(field);
            }
        });
        return told;
    }

    /** The same in the order of the form. */
    public static List<ReportField> inOrder(Collection<ReportField> fields) {
        return Arrays.stream(ReportField.values()).filter(fields::contains).toList();
    }

    /** What none of these has told, in the order of the form. */
    public static List<ReportField> missing(Collection<ReportField> told) {
        return Arrays.stream(ReportField.values())
                .filter(field -> !told.contains(field))
                .toList();
    }

    private static boolean tellsExtent(@Nullable Extent extent) {
        return extent != null
                && anything(
                        extent.atRisk(),
                        extent.evacuated(),
                        extent.underObservation(),
                        extent.seriousPollution(),
                        extent.keyFacilityThreatened());
    }

    private static boolean anything(@Nullable Object... values) {
        return Stream.of(values).anyMatch(Objects::nonNull);
    }
}
