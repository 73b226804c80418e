package cn.liandong.notifier.drills;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.contracts.response.Unit;
import cn.liandong.notifier.Drills;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the journal `drills` says, as far as people are called for drills.
 *
 * @param byId drills until a day after their end
 * @param owners whose each post is
 * @param units whose each unit is, and how it is called
 * @param overdues what of them is overdue
 */
public record KnownDrills(
        PMap<DrillId, KnownDrill> byId,
        PMap<PostId, OrganizationId> owners,
        PMap<UnitId, KnownUnit> units,
        Overdues overdues)
        implements Drills {
    public static final KnownDrills NONE =
            new KnownDrills(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Overdues.NONE);

    /** By then nothing of it is news. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** A unit, as far as a drill may let it break down. */
    public record KnownUnit(String name, OrganizationId organization) {}

    public KnownDrills follow(Post post) {
        return new KnownDrills(byId, owners.plus(post.id(), post.organization()), units, overdues);
    }

    public KnownDrills follow(Unit unit) {
        return new KnownDrills(
                byId, owners, units.plus(unit.id(), new KnownUnit(unit.name(), unit.organization())), overdues);
    }

    /**
     * Folds an event.
     *
     * @param sequence of its entry
     * @param index of it there
     */
    public KnownDrills follow(DrillEvent event, long sequence, int index) {
        return new KnownDrills(byId, owners, units, overdues.follow(event, sequence, index))
                .conducted(event, sequence, index);
    }

    private KnownDrills conducted(DrillEvent event, long sequence, int index) {
        return switch (event) {
            case DrillScheduled scheduled -> with(byId.plus(scheduled.drill(), KnownDrill.of(scheduled)));
            case DrillStarted one -> changed(one.drill(), known -> known.started(one, sequence, index));
            case DrillPaused one -> changed(one.drill(), known -> known.paused(one, sequence, index));
            case DrillResumed one -> changed(one.drill(), known -> known.resumed(one, sequence, index));
            case DrillFinished one ->
                since(one.at()).changed(one.drill(), known -> known.finished(one, sequence, index));
            case DrillCancelled one -> since(one.at()).changed(one.drill(), known -> known.cancelled(one.at()));
            case InjectFired one -> changed(one.drill(), known -> known.fired(one, sequence, index));
            default -> this;
        };
    }

    @Override
    public boolean runs(DrillId drill) {
        var known = byId.get(drill);
        return known != null && known.phase() == DrillPhase.RUNNING;
    }

    @Override
    public boolean takesPart(DrillId drill, PersonId person) {
        var known = byId.get(drill);
        return known != null && known.takesPart(person);
    }

    @Override
    public boolean isOut(DrillId drill, Channel channel, Instant now) {
        var known = byId.get(drill);
        var until = known == null ? null : known.out().get(channel);
        return until != null && now.isBefore(until);
    }

    @Override
    public boolean stands(OverdueTold overdue) {
        return overdues.stand(overdue);
    }

    public @Nullable KnownDrill find(DrillId drill) {
        return byId.get(drill);
    }

    /** How the unit is called that a telling is about; null where it is about none that is known. */
    public @Nullable String unitName(DueNotice telling) {
        var unit = telling.unit() == null ? null : units.get(telling.unit());
        return unit == null ? null : unit.name();
    }

    /** Who is told, each once, at the first of the person's posts: those who take part, and nobody who does not. */
    public Map<PersonId, PostId> people(KnownDrill drill, DueNotice telling) {
        var people = new LinkedHashMap<PersonId, PostId>();
        for (var party : drill.parties()) {
            if (concerns(telling, party.post())) {
                party.people().forEach(person -> people.putIfAbsent(person, party.post()));
            }
        }
        return people;
    }

    private boolean concerns(DueNotice telling, PostId post) {
        return switch (telling.notice()) {
            case STARTED, PAUSED, RESUMED, FINISHED -> true;
            case NOTICE, SILENCE -> telling.posts().contains(post);
            case BREAKDOWN ->
                telling.posts().isEmpty()
                        ? answersFor(telling.unit(), post)
                        : telling.posts().contains(post);
        };
    }

    private boolean answersFor(@Nullable UnitId unit, PostId post) {
        var known = unit == null ? null : units.get(unit);
        return known != null && Objects.equals(known.organization(), owners.get(post));
    }

    private KnownDrills changed(DrillId drill, UnaryOperator<KnownDrill> how) {
        var known = byId.get(drill);
        return known == null ? this : with(byId.plus(drill, how.apply(known)));
    }

    private KnownDrills since(Instant now) {
        var left = byId;
        for (var known : byId.values()) {
            var over = known.overAt();
            if (over != null && over.plus(KEPT).isBefore(now)) {
                left = left.minus(known.id());
            }
        }
        return with(left);
    }

    private KnownDrills with(PMap<DrillId, KnownDrill> drills) {
        return new KnownDrills(drills, owners, units, overdues);
    }
}
