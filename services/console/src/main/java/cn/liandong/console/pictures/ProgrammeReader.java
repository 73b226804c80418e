package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Programmes, with what is planned by them, what is due and what is late. */
public final class ProgrammeReader {
    private ProgrammeReader() {}

    /**
     * A programme.
     *
     * @param changedBy the post that changed it last; null where a file did
     * @param turns who holds drills by it, those that are late first
     */
    public record Programmed(
            Programme programme,
            Instant changedAt,
            @Nullable String changedBy,
            List<Turn> turns) {}

    /**
     * Who holds drills by it.
     *
     * @param enterprise whose duty it is; null where the scenario names none, or all take turns
     * @param heldAt when the last one was; null where none is known
     * @param dueAt by when the next one is to be held; null where the programme says at what times
     * @param plannedAt when the next one begins; null where none is planned yet
     * @param drill that one
     * @param overdue whether none was held in time
     */
    public record Turn(
            @Nullable String enterprise,
            @Nullable String enterpriseName,
            List<String> scenarios,
            @Nullable Instant heldAt,
            @Nullable Instant dueAt,
            @Nullable Instant plannedAt,
            @Nullable String drill,
            boolean overdue) {}

    /** By name. */
    public static List<Programmed> programmes(Picture picture) {
        return picture.drills().programmes().byId().values().stream()
                .map(view -> new Programmed(
                        view.set().programme(),
                        view.set().at(),
                        view.set().by() == null
                                ? null
                                : picture.directory().name(view.set().by()),
                        turns(picture, view)))
                .sorted(Comparator.<Programmed, String>comparing(
                                one -> one.programme().name())
                        .thenComparing(one -> one.programme().id().value()))
                .toList();
    }

    private static List<Turn> turns(Picture picture, ProgrammeView view) {
        var byTurn = new LinkedHashMap<String, List<Scenario>>();
        for (var id : view.set().programme().scenarios()) {
            var scenario = picture.drills().scenarios().get(id);
            if (scenario != null) {
                var whose = view.set().programme().months() == null ? "" : Programmes.whose(scenario);
                byTurn.computeIfAbsent(whose, _ -> new ArrayList<>()).add(scenario);
            }
        }
        return byTurn.entrySet().stream()
                .map(one -> turn(picture, view, one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Turn turn) -> !turn.overdue())
                        .thenComparing(Turn::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Turn turn(Picture picture, ProgrammeView view, String whose, List<Scenario> scenarios) {
        var months = view.set().programme().months();
        var enterprise = months == null ? null : scenarios.getFirst().enterprise();
        var heldAt = months == null
                ? latest(picture, scenarios)
                : picture.drills().programmes().held().get(whose);
        var next = months == null ? byProgramme(picture, view) : ofTurn(picture, whose);
        return new Turn(
                enterprise == null ? null : enterprise.value(),
                enterprise == null ? null : name(picture, enterprise),
                scenarios.stream().map(Scenario::name).toList(),
                heldAt,
                months == null ? null : due(view, heldAt, months),
                next == null ? null : next.scheduled().startsAt(),
                next == null ? null : next.id().value(),
                late(view.overdue().get(whose), heldAt));
    }

    private static Instant due(ProgrammeView view, @Nullable Instant heldAt, int months) {
        var from = heldAt == null ? view.since() : heldAt;
        return from.atZone(ZoneId.of(view.set().zone())).plusMonths(months).toInstant();
    }

    private static boolean late(@Nullable DrillOverdue overdue, @Nullable Instant heldAt) {
        return overdue != null && (heldAt == null || heldAt.isBefore(overdue.at()));
    }

    private static @Nullable Instant latest(Picture picture, List<Scenario> scenarios) {
        return scenarios.stream()
                .map(Programmes::whose)
                .map(picture.drills().programmes().held()::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable DrillView byProgramme(Picture picture, ProgrammeView view) {
        return soonest(
                picture,
                drill -> view.set().programme().id().equals(drill.scheduled().programme()));
    }

    private static @Nullable DrillView ofTurn(Picture picture, String whose) {
        return soonest(picture, drill -> Programmes.whose(drill.scenario()).equals(whose));
    }

    private static @Nullable DrillView soonest(Picture picture, Predicate<DrillView> which) {
        return picture.drills().byId().values().stream()
                .filter(drill -> drill.conducted().phase() == DrillPhase.SCHEDULED)
                .filter(which)
                .min(Comparator.comparing((DrillView drill) -> drill.scheduled().startsAt())
                        .thenComparing(drill -> drill.id().value()))
                .orElse(null);
    }

    private static String name(Picture picture, OrganizationId enterprise) {
        var organization = picture.directory().find(enterprise);
        return organization == null ? enterprise.value() : organization.name();
    }
}
