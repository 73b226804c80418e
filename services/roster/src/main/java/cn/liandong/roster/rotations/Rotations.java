package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
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
 * @param byPost of each post the rotation in force and those set to follow it, by the time they begin: a rotation that
 *     begins tomorrow leaves the one of today in force until then, so that the post is never empty
 */
public record Rotations(String zone, PMap<PostId, PVector<Rotation>> byPost) {
    /** What a jurisdiction keeps until it says otherwise: the one time of China. */
    public static final String DEFAULT_ZONE = "Asia/Shanghai";

    public static final Rotations EMPTY = new Rotations(DEFAULT_ZONE, HashTreePMap.empty());

    /** The shift that holds at this instant; null before the rotation begins. */
    public static @Nullable Turn shiftAt(Rotation rotation, ZoneId zone, Instant instant) {
        long number = LocalClock.shiftAt(rotation, zone, instant);
        return number < 0 ? null : turn(rotation, zone, number);
    }

    /** The first shift that begins after this instant; never the one that holds. */
    public static Turn turnAfter(Rotation rotation, ZoneId zone, Instant instant) {
        return turn(rotation, zone, Math.max(0, LocalClock.shiftAt(rotation, zone, instant) + 1));
    }

    /** Who is on duty at this instant, and until when; nobody before the first rotation begins; null without any. */
    public @Nullable DutyChanged dutyAt(PostId post, Instant instant) {
        var rotations = byPost.get(post);
        if (rotations == null || rotations.isEmpty()) {
            return null;
        }
        var at = ZoneId.of(zone);
        int inForce = inForceAt(rotations, instant);
        if (inForce < 0) {
            return new DutyChanged(post, List.of(), instant, begin(rotations.get(0), at));
        }
        long number = LocalClock.shiftAt(rotations.get(inForce), at, instant);
        var turn = turn(rotations.get(inForce), at, number);
        boolean followed = inForce + 1 < rotations.size();
        var end = followed ? begin(rotations.get(inForce + 1), at) : turn.until();
        return new DutyChanged(
                post, List.of(turn.person()), turn.from(), end.isBefore(turn.until()) ? end : turn.until());
    }

    /** With this rotation from its beginning on: whatever was to begin then or later is replaced. */
    Rotations with(PostId post, Rotation rotation) {
        var at = ZoneId.of(zone);
        var begin = begin(rotation, at);
        var kept = byPost.getOrDefault(post, TreePVector.empty()).stream()
                .filter(earlier -> begin(earlier, at).isBefore(begin))
                .toList();
        return new Rotations(zone, byPost.plus(post, TreePVector.from(kept).plus(rotation)));
    }

    /** Without the rotations of this post that another had replaced by then. */
    Rotations withoutReplaced(PostId post, Instant by) {
        var rotations = byPost.getOrDefault(post, TreePVector.empty());
        int inForce = inForceAt(rotations, by);
        return inForce <= 0
                ? this
                : new Rotations(zone, byPost.plus(post, rotations.subList(inForce, rotations.size())));
    }

    private int inForceAt(List<Rotation> rotations, Instant instant) {
        var at = ZoneId.of(zone);
        int inForce = -1;
        while (inForce + 1 < rotations.size()
                && !begin(rotations.get(inForce + 1), at).isAfter(instant)) {
            inForce++;
        }
        return inForce;
    }

    private static Instant begin(Rotation rotation, ZoneId zone) {
        return LocalClock.beginOf(rotation, 0, zone);
    }

    private static Turn turn(Rotation rotation, ZoneId zone, long number) {
        var people = rotation.people();
        return new Turn(
                people.get((int) (number % people.size())),
                LocalClock.beginOf(rotation, number, zone),
                LocalClock.beginOf(rotation, number + 1, zone));
    }
}
