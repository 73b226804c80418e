package cn.liandong.curriculum;

import cn.liandong.contracts.drills.ConductEvent.DrillClockShifted;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.ConductEvent.HappeningNoted;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectEvent.InjectHeld;
import cn.liandong.contracts.drills.InjectEvent.InjectNotTaken;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMet;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMissed;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.curriculum.Play.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the journal `drills` says of one drill. Guarded by itself: whoever waits is woken with every event. */
final class DrillLog {
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, Boolean> judged = new HashMap<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private final Map<String, ReportId> reports = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Set<PersonId> people = new HashSet<>();
    private final Set<Happening> happenings = new LinkedHashSet<>();
    private final Map<String, Long> firedAt = new HashMap<>();
    private final Map<String, Long> metAt = new HashMap<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final Set<String> byHand = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<DrillPaused> pauses = new ArrayList<>();
    private @Nullable DrillStarted started;
    private @Nullable DrillFinished finished;
    private int resumes;
    private @Nullable Instant runningSince;
    private long elapsedMillis;

    synchronized void fold(Object event) {
        switch (event) {
            case DrillStarted begun -> {
                started = begun;
                runningSince = begun.at();
                begun.parties().stream().map(DrillParty::people).forEach(people::addAll);
            }
            case DrillFinished over -> finished = over;
            case DrillPaused paused -> {
                elapsedMillis = elapsedMillis(paused.at());
                runningSince = null;
                pauses.add(paused);
            }
            case DrillResumed resumed -> {
                runningSince = resumed.at();
                resumes++;
            }
            case DrillClockShifted shifted -> elapsedMillis += shifted.seconds() * 1_000L;
            case InjectFired inject -> {
                fired.add(inject.inject().id());
                firedAt.put(inject.inject().id(), elapsedMillis(inject.at()));
                if (inject.by() != null) {
                    byHand.add(inject.inject().id());
                }
            }
            case InjectHeld inject -> held.add(inject.inject());
            case InjectTaken edge -> {
                taken.add(edge.inject());
                if (edge.report() != null) {
                    reports.put(edge.inject(), edge.report());
                }
            }
            case InjectNotTaken not -> faults.put(not.inject(), not.fault());
            case ExpectationMet met -> {
                verdicts.putIfAbsent(met.expectation(), Verdict.MET);
                metAt.putIfAbsent(met.expectation(), elapsedMillis(met.at()));
            }
            case ExpectationMissed missed -> verdicts.putIfAbsent(missed.expectation(), Verdict.MISSED);
            case ExpectationJudged one -> judged.put(one.expectation(), one.met());
            case HappeningNoted noted -> happenings.add(noted.happening());
            default -> {}
        }
    }

    synchronized Map<String, Verdict> verdicts() {
        return Map.copyOf(verdicts);
    }

    synchronized Map<String, Boolean> judged() {
        return Map.copyOf(judged);
    }

    /** What the edge did not take, and why. */
    synchronized Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    synchronized Set<PersonId> people() {
        return Set.copyOf(people);
    }

    synchronized Set<Happening> happenings() {
        return Set.copyOf(happenings);
    }

    synchronized Map<String, ReportId> reports() {
        return Map.copyOf(reports);
    }

    /** How many injects have come. */
    synchronized int fired() {
        return fired.size();
    }

    synchronized boolean hasFired(String inject) {
        return fired.contains(inject);
    }

    /** On the drill's clock; null while it did not come. */
    synchronized @Nullable Long firedAtMillis(String inject) {
        return firedAt.get(inject);
    }

    /** On the drill's clock; null while it was not met. */
    synchronized @Nullable Long metAtMillis(String expectation) {
        return metAt.get(expectation);
    }

    /** How long it has run by its own clock, which its director puts forward. */
    synchronized long elapsedMillis(Instant now) {
        return runningSince == null
                ? elapsedMillis
                : elapsedMillis + Duration.between(runningSince, now).toMillis();
    }

    /** Whether the edge took, or did not take, whatever came. */
    synchronized boolean isAnswered() {
        return fired.stream().allMatch(one -> taken.contains(one) || faults.containsKey(one));
    }

    synchronized boolean isTaken(String inject) {
        return taken.contains(inject);
    }

    /** What waits for its director, because it fell due while nothing ran. */
    synchronized Set<String> held() {
        return Set.copyOf(held);
    }

    /** What did not come by itself. */
    synchronized Set<String> byHand() {
        return Set.copyOf(byHand);
    }

    synchronized @Nullable DrillStarted started() {
        return started;
    }

    synchronized @Nullable DrillFinished finished() {
        return finished;
    }

    synchronized List<DrillPaused> pauses() {
        return List.copyOf(pauses);
    }

    synchronized int resumes() {
        return resumes;
    }

    @Override
    public synchronized String toString() {
        return "verdicts " + verdicts + ", judged " + judged + ", fired " + fired + ", taken " + taken + ", not taken "
                + faults + ", held " + held
                + ", happenings "
                + happenings.stream()
                        .map(one -> one.kind() + " " + one.post() + " " + one.unit())
                        .toList();
    }
}
