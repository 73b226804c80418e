package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One drill.
 *
 * @param scenario as it was when the drill was planned
 * @param cleared whether somebody has said that the parties outside know
 * @param parties who takes part, frozen when it began
 * @param injects what has become of each that is not merely waiting
 * @param met when each expectation was met or missed, on the scenario's clock; missed is negative
 */
public record Drill(
        DrillId id,
        Scenario scenario,
        Instant startsAt,
        boolean announced,
        boolean cleared,
        DrillPhase phase,
        List<DrillParty> parties,
        ScenarioClock clock,
        PMap<String, InjectStanding> injects,
        PMap<String, Long> met) {
    /** Missed, in {@link #met}. */
    static final long MISSED = -1;

    public Drill {
        parties = List.copyOf(parties);
    }

    static Drill scheduled(DrillId id, Scenario scenario, Instant startsAt, boolean announced) {
        return new Drill(
                id,
                scenario,
                startsAt,
                announced,
                false,
                DrillPhase.SCHEDULED,
                List.of(),
                ScenarioClock.UNSTARTED,
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    public boolean isRunning() {
        return phase == DrillPhase.RUNNING;
    }

    /** Whether it has begun and is not over. */
    public boolean isOn() {
        return phase == DrillPhase.RUNNING || phase == DrillPhase.PAUSED;
    }

    /** Whether the post is of those that run it. */
    public boolean isDirectedBy(@Nullable PostId post) {
        return scenario.director().equals(post);
    }

    public boolean isJudgedBy(@Nullable PostId post) {
        return isDirectedBy(post) || (post != null && scenario.evaluators().contains(post));
    }

    /** Whether the post takes part: something real there takes precedence. */
    public boolean uses(PostId post) {
        return parties.stream().anyMatch(party -> party.post().equals(post));
    }

    /** Whether the post will take part, or does, or runs it or judges it. */
    public boolean names(PostId post) {
        return uses(post) || isJudgedBy(post) || scenario.participants().contains(post);
    }

    public InjectStanding standing(Inject inject) {
        return injects.getOrDefault(inject.id(), InjectStanding.WAITING);
    }

    /** Injects that were fired, and of which nothing was heard. */
    public List<String> firedWithoutAnswer() {
        return injects.entrySet().stream()
                .filter(one -> one.getValue().step() == InjectStanding.Step.FIRED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** On the scenario's clock; null where what it follows was not met, or not yet. */
    @Nullable
    Long dueMillis(Inject inject) {
        if (inject.follows() == null) {
            return inject.afterSeconds() * 1_000L;
        }
        var followed = met.get(inject.follows());
        return followed == null || followed == MISSED ? null : followed + inject.afterSeconds() * 1_000L;
    }

    /** From when its time counts, on the scenario's clock; null where the inject before was not fired yet. */
    @Nullable
    Long countsFromMillis(Expectation expectation) {
        var after = expectation.after();
        var before = after == null ? null : injects.get(after);
        return after == null ? Long.valueOf(0) : before == null ? null : before.firedAtMillis();
    }

    /** Whether nothing of it will happen by itself any more. */
    boolean isDone() {
        return scenario.injects().stream().noneMatch(inject -> standing(inject).isOpen() && comes(inject))
                && scenario.expectations().stream()
                        .noneMatch(one ->
                                one.expected() != null && !met.containsKey(one.id()) && countsFromMillis(one) != null);
    }

    private boolean comes(Inject inject) {
        return standing(inject).step() != InjectStanding.Step.WAITING
                || inject.follows() == null
                || met.getOrDefault(inject.follows(), 0L) != MISSED;
    }

    Drill as(DrillPhase next, ScenarioClock then) {
        return new Drill(id, scenario, startsAt, announced, cleared, next, parties, then, injects, met);
    }

    Drill clearedNow() {
        return new Drill(id, scenario, startsAt, announced, true, phase, parties, clock, injects, met);
    }

    Drill begun(List<DrillParty> frozen, Instant now) {
        return new Drill(
                id,
                scenario,
                startsAt,
                announced,
                cleared,
                DrillPhase.RUNNING,
                frozen,
                ScenarioClock.UNSTARTED.started(now),
                injects,
                met);
    }

    Drill with(String inject, InjectStanding standing) {
        return new Drill(
                id, scenario, startsAt, announced, cleared, phase, parties, clock, injects.plus(inject, standing), met);
    }

    Drill withMet(String expectation, long millis) {
        return new Drill(
                id,
                scenario,
                startsAt,
                announced,
                cleared,
                phase,
                parties,
                clock,
                injects,
                met.plus(expectation, millis));
    }
}
