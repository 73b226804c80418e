package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.NOON;
import static cn.liandong.notifier.Story.drilled;
import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotifierState;
import cn.liandong.notifier.NotifierView;
import cn.liandong.notifier.Story;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A thousand things that happen, of one real incident and two drills at once. */
class DrillLawsTest {
    private static final DrillId ONE = new DrillId("drill-one");
    private static final DrillId TWO = new DrillId("drill-two");
    private static final String REAL = "real";
    private static final Map<DrillId, Set<String>> PARTIES = Map.of(ONE, Set.of("p1", "p2"), TWO, Set.of("p2", "p3"));
    private static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.VOICE, Channel.MAIL, Channel.WEBHOOK);

    /** One thing that happens, of a drill or of what is real. */
    private record Act(@Nullable DrillId drill, Instant at, Consumer<Run> does) {}

    /** A story, whether each drill runs in it, and what was called while it did and while it did not. */
    private static final class Run {
        private final Story story = new Story();
        private final Set<DrillId> running = new HashSet<>();
        private int seen;

        Run() {
            for (int i = 1; i <= 5; i++) {
                story.reached("p" + i, CHANNELS.toArray(Channel[]::new));
            }
        }

        void drilled(long sequence, DrillEvent event) {
            story.drilled(sequence, event);
            switch (event) {
                case DrillStarted started -> running.add(started.drill());
                case DrillResumed resumed -> running.add(resumed.drill());
                case DrillPaused paused -> running.remove(paused.drill());
                case DrillFinished finished -> running.remove(finished.drill());
                default -> {
                    // It runs as before.
                }
            }
            story.read();
        }

        /** Who was called since this was last asked, and by rights. */
        void check() {
            var fresh = story.journal.subList(seen, story.journal.size());
            for (var sending : only(NotificationSending.class, fresh)) {
                var drill = sending.subject().drill();
                if (drill == null) {
                    assertThat(sending.subject().handling()).isEqualTo(Handling.ACTUAL);
                    continue;
                }
                assertThat(sending.subject().handling()).isEqualTo(Handling.EXERCISE);
                assertThat(PARTIES.get(drill)).contains(sending.person().value());
                assertThat(sending.bundle()).as("told by itself").isNull();
                assertThat(sending.drill() != null || running.contains(drill))
                        .as("nothing is called while it does not run")
                        .isTrue();
            }
            seen = story.journal.size();
        }
    }

    @Test
    void whatIsRealAndEachDrillComeOutAsIfTheyWereAlone() {
        var seen = new HashMap<String, Integer>();
        SeededHistories.holds(10, random -> {
            var acts = acts(1_000, random);
            var whole = done(acts, act -> true);
            for (var lane : new String[] {REAL, ONE.value(), TWO.value()}) {
                var alone = done(acts, act -> lane(act).equals(lane));
                assertThat(lines(whole, lane)).as(lane).isEqualTo(lines(alone, lane));
            }
            assertThat(again(whole.story.view, NotifierView.class)).isEqualTo(whole.story.view);
            assertThat(tree(again(whole.story.state, NotifierState.class))).isEqualTo(tree(whole.story.state));
            count(whole, seen);
        });
        assertThat(seen)
                .as("each happens often enough to count")
                .hasSize(4)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
    }

    private static void count(Run run, Map<String, Integer> seen) {
        for (var event : run.story.journal) {
            if (event instanceof NotificationSending call) {
                var what = call.subject().drill() == null
                        ? "real calls"
                        : call.drill() == null ? "calls within a drill" : "calls about a drill";
                seen.merge(what, 1, Integer::sum);
            } else if (event instanceof NotificationFailed failed
                    && failed.code().equals("SIMULATED")) {
                seen.merge("simulated failures", 1, Integer::sum);
            }
        }
    }

    private static <T> T again(T value, Class<T> type) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(value), type);
    }

    private static JsonNode tree(NotifierState state) {
        return Json.mapper().valueToTree(state);
    }

    private static List<Act> acts(int count, RandomGenerator random) {
        var acts = new ArrayList<Act>();
        var at = NOON;
        for (var drill : List.of(ONE, TWO)) {
            acts.add(new Act(drill, at, run -> run.drilled(1, DrillEvents.scheduled(drill, true, NOON))));
        }
        for (int i = 0; i < count; i++) {
            at = at.plusMillis(random.nextInt(4_000));
            int lane = random.nextInt(4);
            var drill = lane < 2 ? null : lane == 2 ? ONE : TWO;
            acts.add(new Act(drill, at, act(drill, i, at, random)));
        }
        return acts;
    }

    private static Consumer<Run> act(@Nullable DrillId drill, int i, Instant at, RandomGenerator random) {
        int which = random.nextInt(12);
        int pick = random.nextInt(1_000);
        var person = "p" + (1 + random.nextInt(5));
        if (drill != null && which < 3) {
            var event = conduct(drill, at, random);
            return run -> run.drilled(i + 2, event);
        }
        return switch (which) {
            case 0, 1, 2, 3, 4 -> run -> alert(run, drill, i, person);
            case 5, 6 ->
                run -> open(run, drill, pick, Attempt.Phase.SENDING)
                        .forEach(one -> run.story.sent(
                                one.latest().notification(), one.latest().attempt()));
            case 7, 8 ->
                run -> open(run, drill, pick, Attempt.Phase.SENDING)
                        .forEach(one -> run.story.failed(
                                one.latest().notification(), one.latest().attempt(), FailureCode.TIMED_OUT));
            case 9 ->
                run -> open(run, drill, pick, Attempt.Phase.SENDING)
                        .forEach(one -> run.story.failed(
                                one.latest().notification(), one.latest().attempt(), FailureCode.NO_CREDIT));
            default ->
                run -> {
                    open(run, drill, pick, Attempt.Phase.WAITING)
                            .forEach(one -> run.story.due(one.latest().notification()));
                    open(run, drill, pick, Attempt.Phase.HELD)
                            .forEach(one -> run.story.due(one.latest().notification()));
                };
        };
    }

    private static DrillEvent conduct(DrillId drill, Instant at, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                DrillEvents.started(
                        drill, at, PARTIES.getOrDefault(drill, Set.of()).toArray(String[]::new));
            case 2 -> DrillEvents.paused(drill, PauseReason.DIRECTOR, at);
            case 3 -> DrillEvents.paused(drill, PauseReason.LIVE_INCIDENT, at);
            case 4 -> DrillEvents.resumed(drill, at);
            case 5 ->
                DrillEvents.told(drill, InjectKind.NOTICE, "村民来电", at, DrillEvents.OFFICERS, DrillEvents.DIRECTOR);
            case 6 -> DrillEvents.outage(drill, CHANNELS.get(random.nextInt(CHANNELS.size())), 120, at);
            default -> random.nextInt(4) == 0 ? DrillEvents.finished(drill, at) : DrillEvents.resumed(drill, at);
        };
    }

    private static void alert(Run run, @Nullable DrillId drill, int i, String person) {
        if (drill == null) {
            run.story.told(Handling.ACTUAL, Story.alerted(new AlertId("real/" + i), person, 1, 1, Handling.ACTUAL));
        } else {
            run.story.told(Handling.EXERCISE, drill, drilled(new AlertId(drill + "/" + i), drill, person, 1, 1));
        }
    }

    /** One of its attempts in this phase, if there is any. */
    private static List<Attempt> open(Run run, @Nullable DrillId drill, int pick, Attempt.Phase phase) {
        var open = run.story.state.attempts().open().values().stream()
                .filter(one -> one.phase() == phase
                        && Objects.equals(one.latest().subject().drill(), drill))
                .sorted(Comparator.comparing(one -> one.latest().notification().value()))
                .toList();
        return open.isEmpty() ? List.of() : List.of(open.get(pick % open.size()));
    }

    private static Run done(List<Act> acts, Predicate<Act> wanted) {
        var run = new Run();
        for (var act : acts) {
            run.story.now = act.at();
            if (wanted.test(act)) {
                act.does().accept(run);
                run.check();
            }
        }
        return run;
    }

    private static String lane(Act act) {
        return act.drill() == null ? REAL : act.drill().value();
    }

    /** What the journal says of it; by which digits a person names an alert is the person's, of all of them together. */
    private static List<String> lines(Run run, String lane) {
        return run.story.journal.stream()
                .map(DrillLawsTest::line)
                .filter(line -> line.contains(lane))
                .toList();
    }

    private static String line(NotificationEvent event) {
        return Json.mapper().writeValueAsString(event).replaceAll("\"replyCode\":\"\\d+\"", "\"replyCode\":\"\"");
    }
}
