package cn.liandong.drills.happenings;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What is real and not closed yet: a drill does not begin beside it unless a person says so. */
public record RealOpen(PMap<IncidentId, Held> byIncident) {
    public static final RealOpen NONE = new RealOpen(HashTreePMap.empty());

    /** What an incident has of the city. */
    public record Held(List<TownCode> towns, List<PostId> posts, List<UnitId> units) {
        static final Held NOTHING = new Held(List.of(), List.of(), List.of());

        public Held {
            towns = List.copyOf(towns);
            posts = List.copyOf(posts);
            units = List.copyOf(units);
        }

        Held and(RealThing thing) {
            return new Held(plus(towns, thing.towns()), plus(posts, thing.post()), plus(units, thing.unit()));
        }

        Held without(UnitId unit) {
            return new Held(
                    towns,
                    posts,
                    units.stream().filter(one -> !one.equals(unit)).toList());
        }
    }

    /** The first incident that needs something of this kind; null where none does. */
    public @Nullable IncidentId first(Predicate<TownCode> town, Predicate<PostId> post, Predicate<UnitId> unit) {
        return byIncident.entrySet().stream()
                .filter(one -> one.getValue().towns().stream().anyMatch(town)
                        || one.getValue().posts().stream().anyMatch(post)
                        || one.getValue().units().stream().anyMatch(unit))
                .map(Map.Entry::getKey)
                .min((one, other) -> one.value().compareTo(other.value()))
                .orElse(null);
    }

    public RealOpen follow(IncidentEvent event, @Nullable RealThing real) {
        return event instanceof IncidentsMerged merged
                ? with(merged.from(), merged.into())
                : real == null ? this : with(real);
    }

    public RealOpen follow(ResponseEvent event, @Nullable RealThing real) {
        return switch (event) {
            case IncidentClosed closed -> new RealOpen(byIncident.minus(closed.incident()));
            case IncidentArchived archived -> new RealOpen(byIncident.minus(archived.incident()));
            // Who was called is free for other things by then; the scene is not.
            case IncidentControlled controlled -> calm(controlled.incident());
            case UnitReleased free -> without(free.incident(), free.unit());
            case OfferDeclined free -> without(free.incident(), free.unit());
            case OfferLapsed free -> without(free.incident(), free.unit());
            case AssignmentWithdrawn free -> without(free.incident(), free.unit());
            default -> real == null ? this : with(real);
        };
    }

    private RealOpen calm(IncidentId incident) {
        var held = byIncident.get(incident);
        return held == null
                ? this
                : new RealOpen(byIncident.plus(incident, new Held(held.towns(), List.of(), held.units())));
    }

    private RealOpen without(IncidentId incident, UnitId unit) {
        var held = byIncident.get(incident);
        return held == null ? this : new RealOpen(byIncident.plus(incident, held.without(unit)));
    }

    private RealOpen with(RealThing thing) {
        var held = byIncident.getOrDefault(thing.incident(), Held.NOTHING);
        return new RealOpen(byIncident.plus(thing.incident(), held.and(thing)));
    }

    /** What was of one is of the other. */
    private RealOpen with(IncidentId from, IncidentId into) {
        var moved = byIncident.get(from);
        var held = byIncident.getOrDefault(into, Held.NOTHING);
        return moved == null
                ? this
                : new RealOpen(byIncident
                        .minus(from)
                        .plus(
                                into,
                                new Held(
                                        plus(held.towns(), moved.towns()),
                                        plus(held.posts(), moved.posts()),
                                        plus(held.units(), moved.units()))));
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).distinct().toList();
    }

    private static <T> List<T> plus(List<T> list, @Nullable T one) {
        return one == null ? list : plus(list, List.of(one));
    }
}
