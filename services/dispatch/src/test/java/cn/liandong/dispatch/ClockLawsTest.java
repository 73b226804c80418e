package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ClockCommand.StrikeClock;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockResumed;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.OfClock;
import cn.liandong.contracts.response.ClockEvent.OfIncident;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for statutory clocks in every history. */
class ClockLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 60;
    private static final Actor CITY = Story.of(City.ROOM);

    @Test
    void every_clock_ends_met_or_stopped_or_is_missed_once_at_its_limit() {
        histories((story, random) -> {
            letAllFallDue(story);
            var missed = new HashMap<ClockId, Integer>();
            var ended = new HashSet<ClockId>();
            var due = new HashMap<ClockId, Instant>();
            for (var event : Story.only(OfClock.class, story.journal)) {
                switch (event) {
                    case ClockStarted started ->
                        assertThat(due.put(started.clock(), started.dueAt())).isNull();
                    case ClockMissed line -> {
                        assertThat(missed.merge(line.clock(), 1, Integer::sum)).isEqualTo(1);
                        assertThat(line.dueAt()).isEqualTo(due.get(line.clock()));
                        assertThat(line.latenessMillis()).isNotNegative();
                        assertThat(ended).doesNotContain(line.clock());
                    }
                    case ClockMet by -> assertThat(ended.add(by.clock())).isTrue();
                    case ClockStopped by -> assertThat(ended.add(by.clock())).isTrue();
                    case ClockResumed by -> assertThat(ended.remove(by.clock())).isTrue();
                    default -> {}
                }
            }
            for (var clock : due.keySet()) {
                assertThat(ended.contains(clock) || missed.containsKey(clock)).isTrue();
            }
        });
    }

    @Test
    void each_reminder_comes_once_before_the_limit_and_in_order() {
        histories((story, random) -> {
            letAllFallDue(story);
            var last = new HashMap<ClockId, ClockMark>();
            for (var event : Story.only(OfClock.class, story.journal)) {
                if (event instanceof ClockReminded line) {
                    var before = last.put(line.clock(), line.mark());
                    assertThat(before == null || before.compareTo(line.mark()) < 0)
                            .isTrue();
                    assertThat(line.mark()).isNotEqualTo(ClockMark.LIMIT);
                    assertThat(line.leftMillis()).isNotNegative();
                } else if (event instanceof ClockMissed line) {
                    last.put(line.clock(), ClockMark.LIMIT);
                }
            }
        });
    }

    @Test
    void a_repeat_of_any_input_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = story();
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random);
                input.give();
                assertThat(input.give()).isEmpty();
            }
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            var clocks = state.clocks();
            assertThat(clocks.byId()).isEqualTo(story.state.clocks().byId());
            assertThat(clocks.byIncident()).isEqualTo(story.state.clocks().byIncident());
            assertThat(clocks.recorded()).isEqualTo(story.state.clocks().recorded());
            assertThat(clocks.rows()).isEqualTo(story.state.clocks().rows());
            assertThat(clocks.deadlines().inOrder())
                    .isEqualTo(story.state.clocks().deadlines().inOrder());
        });
    }

    @Test
    void what_happens_to_one_incident_depends_on_no_other() {
        SeededHistories.holds(HISTORIES, random -> {
            var one = fire("one", random);
            var other = fire("other", random);
            var alone = story();
            alone.opened(one);
            letAllFallDue(alone);

            var together = story();
            var both = random.nextBoolean() ? List.of(one, other) : List.of(other, one);
            both.forEach(together::opened);
            letAllFallDue(together);
            assertThat(of(one.incident(), together.journal)).isEqualTo(of(one.incident(), alone.journal));
        });
    }

    private static List<ClockEvent> of(IncidentId incident, List<ResponseEvent> journal) {
        var own = new ArrayList<ClockEvent>();
        for (var event : Story.only(OfIncident.class, journal)) {
            if (event.incident().equals(incident)) {
                own.add(event);
            }
        }
        return own;
    }

    /** Sends each deadline at its time, the earliest first. */
    private static void letAllFallDue(Story story) {
        while (story.state.clocks().deadlines().size() > 0) {
            var next = story.state.clocks().deadlines().inOrder().getFirst();
            story.now = next.dueAt().isAfter(story.now) ? next.dueAt() : story.now;
            assertThat(story.asked(Actor.SYSTEM, next.command())).isNotEmpty();
        }
    }

    private static Story story() {
        var story = new Story(City.view());
        Table.define(story);
        return story;
    }

    private interface Input {
        List<ResponseEvent> give();
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = story();
            for (int i = 0; i < INPUTS; i++) {
                input(story, random).give();
            }
            law.check(story, random);
        });
    }

    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 600_000));
        var incident = new IncidentId("i" + random.nextInt(5));
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                var handling = pick(random, List.of(Handling.ACTUAL, Handling.EXERCISE, Handling.TEST));
                var opened = fire(incident.value(), random);
                yield story.view.find(incident) == null ? () -> story.opened(opened, handling) : List::of;
            }
            case 2, 3, 4, 5 -> {
                var due = story.state.clocks().deadlines().inOrder();
                DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                        ? new StrikeClock(clock(story, random), pick(random, List.of(ClockMark.values())), story.now)
                        : pick(random, due).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            case 6 ->
                asked(
                        story,
                        new CloseIncident(
                                incident,
                                pick(random, List.of(ClosingOutcome.values())),
                                random.nextBoolean() ? List.of() : everything(story, incident)));
            case 7 -> asked(story, new ReopenIncident(incident));
            default ->
                asked(
                        story,
                        new RecordUpwardReport(
                                clock(story, random),
                                pick(random, List.of(ReportingChannel.values())),
                                random.nextInt(8) == 0 ? "" : "宜昌市应急管理局",
                                story.now.minusSeconds(random.nextInt(-60, 3_600)),
                                random.nextBoolean() ? null : "已收悉"));
        };
    }

    private static List<String> everything(Story story, IncidentId incident) {
        var open = new ArrayList<String>();
        story.state.alerts().open(incident).forEach(alert -> open.add(alert.value()));
        story.state.clocks().owed(incident).forEach(clock -> open.add(clock.value()));
        return open;
    }

    private static Input asked(Story story, DispatchCommand command) {
        return () -> story.decide(CITY, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(CITY, command)
                : List.of();
    }

    private static IncidentOpened fire(String id, RandomGenerator random) {
        var casualties = random.nextBoolean() ? null : Table.dead(random.nextInt(12), random.nextInt(60));
        var occurredAt = random.nextInt(4) == 0 ? null : City.NOON.minusSeconds(random.nextInt(-60, 7_200));
        return Table.fire(id, casualties, City.NOON.minus(Duration.ofMillis(random.nextInt(5_000))), occurredAt);
    }

    private static ClockId clock(Story story, RandomGenerator random) {
        var all = List.copyOf(story.state.clocks().byId().keySet());
        return all.isEmpty() ? new ClockId("none") : pick(random, all);
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
