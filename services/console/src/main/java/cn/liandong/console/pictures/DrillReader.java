package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody may read of drills beside the live picture. */
public final class DrillReader {
    private DrillReader() {}

    /**
     * All that is told of a drill.
     *
     * @param conduct what comes and what has to follow; null for whoever may not know yet
     * @param happenings the newest thousand, the earliest first; empty for whoever may not know yet
     */
    public record Whole(
            DrillItem drill, @Nullable ConductItem conduct, List<Noted> happenings, List<FindingItem> findings) {}

    /** Something that happened within a drill, with the names that are known now. */
    public record Noted(
            HappeningKind kind,
            Instant at,
            @Nullable String incidentId,
            @Nullable String incidentNumber,
            @Nullable String postName,
            @Nullable String personName,
            @Nullable String unitName,
            @Nullable Integer amount) {}

    /** Those that the scope sees, the latest first. */
    public static List<DrillItem> drills(Picture picture, Scope scope) {
        return picture.drills().byId().keySet().stream()
                .flatMap(id -> seen(picture, scope, ItemKey.of(id), DrillItem.class))
                .sorted(Comparator.comparing(DrillItem::startsAt).reversed().thenComparing(DrillItem::id))
                .toList();
    }

    /** Scenarios as they are kept, by name. */
    public static List<Scenario> scenarios(Picture picture, Scope scope) {
        return picture.drills().scenarios().values().stream()
                .filter(scenario -> scope.sees(picture.audience(ItemKey.scenario(scenario.id()))))
                .sorted(Comparator.comparing(Scenario::name)
                        .thenComparing(scenario -> scenario.id().value()))
                .toList();
    }

    /** Null where the scope sees no such drill. */
    public static @Nullable Whole find(Picture picture, Scope scope, DrillId id) {
        var view = picture.drills().byId().get(id);
        var drill = seen(picture, scope, ItemKey.of(id), DrillItem.class)
                .findFirst()
                .orElse(null);
        if (view == null || drill == null) {
            return null;
        }
        var conduct = seen(picture, scope, ItemKey.conduct(id), ConductItem.class)
                .findFirst()
                .orElse(null);
        return new Whole(
                drill,
                conduct,
                conduct == null
                        ? List.of()
                        : view.happenings().stream()
                                .map(happening -> noted(picture, happening, view.number(happening)))
                                .toList(),
                picture.drills().findings().values().stream()
                        .filter(finding -> finding.finding().drill().equals(id))
                        .flatMap(finding -> seen(
                                picture, scope, ItemKey.of(finding.finding().id()), FindingItem.class))
                        .sorted(Comparator.comparing(FindingItem::raisedAt).thenComparing(FindingItem::id))
                        .toList());
    }

    /** Its after-action report 评估总结; null while it is not over, and where the scope does not see how it was judged. */
    public static @Nullable DrillReport report(Picture picture, Scope scope, DrillId id) {
        var view = picture.drills().byId().get(id);
        var whole = view == null || !view.isFinished() ? null : find(picture, scope, id);
        return view == null || whole == null || whole.conduct() == null
                ? null
                : new DrillReports(picture, view).report(whole.drill(), whole.conduct(), whole.findings());
    }

    /**
     * The drills that were held to their end, here by each organization that took part (of many of one scenario the
     * newest) or elsewhere.
     *
     * @param zone in which the day of one that was held elsewhere is read
     */
    public static Map<OrganizationId, List<HeldDrill>> held(Picture picture, ZoneId zone) {
        var held = new HashMap<OrganizationId, List<HeldDrill>>();
        picture.drills().filings().recorded().values().forEach(recorded -> {
            var drill = recorded.drill();
            held.computeIfAbsent(drill.organization(), none -> new ArrayList<>())
                    .add(new HeldDrill(
                            drill.id().value(),
                            drill.practised(),
                            drill.kind(),
                            drill.extent(),
                            drill.heldOn().atStartOfDay(zone).toInstant(),
                            new HeldDrill.Recorded(picture.directory().name(recorded.by()), recorded.at()),
                            filed(picture, drill.id(), drill.organization())));
        });
        Stream.concat(
                        picture.drills().past().values().stream().flatMap(past -> past.drills().stream()),
                        picture.drills().byId().values().stream()
                                .filter(DrillView::isFinished)
                                .map(PastDrill::of))
                .forEach(past -> {
                    var organizations = Drills.organizations(past.posts(), picture.directory());
                    (past.enterprise() == null ? organizations : organizations.plus(past.enterprise()))
                            .forEach(one -> held.computeIfAbsent(one, none -> new ArrayList<>())
                                    .add(new HeldDrill(
                                            past.id().value(),
                                            past.name(),
                                            past.kind(),
                                            past.extent(),
                                            past.startedAt(),
                                            null,
                                            filed(picture, past.id(), one))));
                });
        return held;
    }

    /** A drill that somebody said was held elsewhere; null where nobody did, or it is withdrawn. */
    public static @Nullable RecordedDrill recorded(Picture picture, DrillId id) {
        var recorded = picture.drills().filings().recorded().get(id);
        return recorded == null ? null : recorded.drill();
    }

    private static HeldDrill.@Nullable Filed filed(Picture picture, DrillId drill, OrganizationId organization) {
        var filed = picture.drills().filings().find(drill, organization);
        return filed == null
                ? null
                : new HeldDrill.Filed(
                        filed.filing().filedOn(),
                        filed.filing().authority(),
                        filed.filing().reference(),
                        picture.directory().name(filed.by()));
    }

    /** How drills of a scenario went; null where the scope sees neither it nor how one of its drills was judged. */
    public static @Nullable DrillTrend trend(Picture picture, Scope scope, ScenarioId id) {
        var trend = new DrillTrends(picture, scope).of(id);
        boolean seen =
                picture.drills().scenarios().containsKey(id) && scope.sees(picture.audience(ItemKey.scenario(id)));
        return seen || !trend.drills().isEmpty() ? trend : null;
    }

    private static <T extends Item> Stream<T> seen(Picture picture, Scope scope, ItemKey key, Class<T> type) {
        return scope.sees(picture.audience(key))
                ? Stream.ofNullable(Items.find(picture, key, false)).map(type::cast)
                : Stream.empty();
    }

    /** @param number of its incident; null where that is not known */
    static Noted noted(Picture picture, Happening happening, @Nullable String number) {
        var incident = happening.incident();
        var unit = happening.unit() == null ? null : picture.units().get(happening.unit());
        return new Noted(
                happening.kind(),
                happening.at(),
                incident == null ? null : incident.value(),
                number,
                happening.post() == null ? null : picture.directory().name(happening.post()),
                happening.person() == null ? null : picture.records().name(happening.person()),
                unit == null
                        ? happening.unit() == null ? null : happening.unit().value()
                        : unit.unit().name(),
                happening.amount());
    }
}
