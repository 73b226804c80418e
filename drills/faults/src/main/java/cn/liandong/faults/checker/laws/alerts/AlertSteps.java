package cn.liandong.faults.checker.laws.alerts;

import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.JournalEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far the escalation of one alert has come, and which step its frozen plan says is next, and when. */
final class AlertSteps {
    /** A round that reaches nobody is not tried again sooner. */
    private static final Duration SHORTEST_EMPTY_ROUND = Duration.ofSeconds(60);

    /** Reasons of a step that is taken when its time has come, not before. */
    private static final Set<String> WHEN_DUE = Set.of(StepReason.SILENCE.name(), StepReason.NOTHING_FOLLOWED.name());

    private final String id;
    private final List<FrozenStep> plan = new ArrayList<>();
    private final boolean reachesNobody;
    private final Set<StepNumber> taken = new HashSet<>();
    private Place place;
    private StepNumber expected = new StepNumber(1, 1);
    private Instant expectedAt;
    /** Null where nothing need follow an acknowledgement: the alert began before that was asked for. */
    private final @Nullable Duration actWithin;

    private Waits waits = Waits.FOR_ACKNOWLEDGEMENT;

    /** What an alert waits for. */
    private enum Waits {
        FOR_ACKNOWLEDGEMENT,
        FOR_WHAT_FOLLOWS,
        FOR_NOTHING
    }

    private record StepNumber(long round, long step) {
        @Override
        public String toString() {
            return "step " + step + " of round " + round;
        }
    }

    private record FrozenStep(boolean isEmpty, Duration patience) {}

    AlertSteps(JournalEvent began) {
        id = began.text("alert");
        place = Place.of(began);
        // The first step belongs to the very entry that begins the alert.
        expectedAt = Instant.ofEpochMilli(began.entry().record().timestamp());
        began.json()
                .path("plan")
                .path("steps")
                .forEach(step -> plan.add(new FrozenStep(
                        step.path("people").isEmpty(),
                        Duration.ofSeconds(step.path("acknowledgeWithinSeconds").asLong(0)))));
        var limit = began.json().path("plan").path("actWithinSeconds");
        actWithin = limit.isNumber() ? Duration.ofSeconds(limit.asLong()) : null;
        reachesNobody = plan.stream().allMatch(FrozenStep::isEmpty);
    }

    String id() {
        return id;
    }

    /** Where it was heard of last. */
    Place place() {
        return place;
    }

    String expected() {
        return (waits == Waits.FOR_WHAT_FOLLOWS ? nextRound() : expected).toString();
    }

    Instant expectedAt() {
        return expectedAt;
    }

    boolean waitsForAcknowledgement() {
        return waits == Waits.FOR_ACKNOWLEDGEMENT;
    }

    boolean waitsForWhatFollows() {
        return waits == Waits.FOR_WHAT_FOLLOWS;
    }

    /** From here it is raised again when the limit is over, unless somebody sees to its incident. */
    void acknowledge(Instant at) {
        if (actWithin == null) {
            settle();
            return;
        }
        waits = Waits.FOR_WHAT_FOLLOWS;
        expectedAt = at.plus(actWithin);
    }

    void raiseAgain() {
        expected = nextRound();
        waits = Waits.FOR_ACKNOWLEDGEMENT;
    }

    void settle() {
        waits = Waits.FOR_NOTHING;
    }

    /** A round that has begun is not begun again. */
    private StepNumber nextRound() {
        return expected.step() == 1 ? expected : new StepNumber(expected.round() + 1, 1);
    }

    boolean isNew(JournalEvent line) {
        return !taken.contains(number(line));
    }

    boolean isExpected(JournalEvent line) {
        return number(line).equals(expected);
    }

    static String name(JournalEvent line) {
        return number(line).toString();
    }

    /** What a line says that does not follow from its plan or from itself. */
    List<String> objections(JournalEvent line) {
        var objections = new ArrayList<String>();
        var due = line.time("dueAt");
        var done = line.time("doneAt");
        if (due == null || done == null || line.text("reason").isEmpty()) {
            return List.of("the line of the " + name(line) + " does not say when it was due, when done, or why");
        }
        long lateness = Math.max(0, Duration.between(due, done).toMillis());
        if (line.number("latenessMillis") != lateness) {
            objections.add("the " + name(line) + " says that it was " + line.number("latenessMillis")
                    + " ms late, but was " + lateness);
        }
        if (waitsForAcknowledgement()
                && !taken.isEmpty()
                && isExpected(line)
                && WHEN_DUE.contains(line.text("reason"))
                && !due.equals(expectedAt)) {
            objections.add(
                    "the " + name(line) + " says that it was due at " + due + ", but by the plan at " + expectedAt);
        }
        return objections;
    }

    void take(JournalEvent line) {
        var number = number(line);
        taken.add(number);
        place = Place.of(line);
        boolean last = number.step() >= plan.size();
        expected = last ? new StepNumber(number.round() + 1, 1) : new StepNumber(number.round(), number.step() + 1);
        expectedAt = nextDue(line, number, last);
    }

    private Instant nextDue(JournalEvent line, StepNumber number, boolean last) {
        Instant done = done(line);
        var reason = line.text("reason");
        if (reason.equals(StepReason.SKIPPED_BY_COMMAND.name())
                || reason.equals(StepReason.SKIPPED_NOBODY_REACHED.name())) {
            return done;
        }
        if (!reason.equals(StepReason.SKIPPED_NOBODY_ON_DUTY.name())
                && !reason.equals(StepReason.SKIPPED_ALL_ACKNOWLEDGED.name())) {
            return done.plus(patienceOf(number));
        }
        return last && reachesNobody ? done.plus(emptyRound()) : done;
    }

    /** A line without a time was objected to; the broker's stands in for it. */
    private static Instant done(JournalEvent line) {
        @Nullable Instant done = line.time("doneAt");
        return done == null ? Instant.ofEpochMilli(line.entry().record().timestamp()) : done;
    }

    private Duration patienceOf(StepNumber number) {
        return number.step() >= 1 && number.step() <= plan.size()
                ? plan.get((int) number.step() - 1).patience()
                : Duration.ZERO;
    }

    private Duration emptyRound() {
        var whole = plan.stream().map(FrozenStep::patience).reduce(Duration.ZERO, Duration::plus);
        return whole.compareTo(SHORTEST_EMPTY_ROUND) < 0 ? SHORTEST_EMPTY_ROUND : whole;
    }

    private static StepNumber number(JournalEvent line) {
        return new StepNumber(line.number("round"), line.number("step"));
    }
}
