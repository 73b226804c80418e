package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The rotations of one jurisdiction.
 *
 * @param zone the jurisdiction's local time
 * @param byPost of each post the layers in force and those set to follow them, by the time they begin: what begins
 *     tomorrow leaves what holds today in force until then, so that the post is never empty
 * @param holidays by year; of a year that is missing only the days of the week are known
 */
public record Rotations(String zone, PMap<PostId, PVector<List<Layer>>> byPost, PMap<Integer, Holidays> holidays) {
    /** What a jurisdiction keeps until it says otherwise: the one time of China. */
    public static final String DEFAULT_ZONE = "Asia/Shanghai";

    public static final Rotations EMPTY = new Rotations(DEFAULT_ZONE, HashTreePMap.empty(), HashTreePMap.empty());

    /** The shift that these layers say for this instant. */
    public static Turn shiftAt(List<Layer> layers, ZoneId zone, PMap<Integer, Holidays> holidays, Instant instant) {
        return new Layers(layers).at(instant, zone, date -> kindOf(date, holidays));
    }

    /** Who is on duty at this instant, and until when; nobody before the first layer begins; null without any. */
    public @Nullable DutyChanged dutyAt(PostId post, Instant instant) {
        var sets = byPost.get(post);
        if (sets == null || sets.isEmpty()) {
            return null;
        }
        var at = ZoneId.of(zone);
        int inForce = inForceAt(sets, instant);
        if (inForce < 0) {
            return new DutyChanged(post, List.of(), instant, begin(sets.get(0), at));
        }
        var turn = shiftAt(sets.get(inForce), at, holidays, instant);
        boolean followed = inForce + 1 < sets.size();
        var end = followed ? begin(sets.get(inForce + 1), at) : turn.until();
        return new DutyChanged(post, turn.people(), turn.from(), end.isBefore(turn.until()) ? end : turn.until());
    }

    /** What kind of day it is here. */
    public DayKind kindOf(LocalDate date) {
        return kindOf(date, holidays);
    }

    /** With these layers from their beginning on: whatever was to begin then or later is replaced. */
    Rotations with(PostId post, List<Layer> layers) {
        var at = ZoneId.of(zone);
        var begin = begin(layers, at);
        var kept = byPost.getOrDefault(post, TreePVector.empty()).stream()
                .filter(earlier -> begin(earlier, at).isBefore(begin))
                .toList();
        return new Rotations(zone, byPost.plus(post, TreePVector.from(kept).plus(layers)), holidays);
    }

    Rotations with(Holidays year) {
        return new Rotations(zone, byPost, holidays.plus(year.year(), year));
    }

    Rotations in(String newZone) {
        return new Rotations(newZone, byPost, holidays);
    }

    /** Without the layers of this post that others had replaced by then. */
    Rotations withoutReplaced(PostId post, Instant by) {
        var sets = byPost.getOrDefault(post, TreePVector.empty());
        int inForce = inForceAt(sets, by);
        return inForce <= 0
                ? this
                : new Rotations(zone, byPost.plus(post, sets.subList(inForce, sets.size())), holidays);
    }

    private int inForceAt(List<List<Layer>> sets, Instant instant) {
        var at = ZoneId.of(zone);
        int inForce = -1;
        while (inForce + 1 < sets.size() && !begin(sets.get(inForce + 1), at).isAfter(instant)) {
            inForce++;
        }
        return inForce;
    }

    private static Instant begin(List<Layer> layers, ZoneId zone) {
        return new Layers(layers).begin(zone);
    }

    private static DayKind kindOf(LocalDate date, PMap<Integer, Holidays> holidays) {
        var year = holidays.get(date.getYear());
        return year == null ? Holidays.ofTheWeek(date) : year.kindOf(date);
    }
}
