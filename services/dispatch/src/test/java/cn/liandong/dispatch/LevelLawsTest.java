package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.EndLevel;
import cn.liandong.contracts.response.LevelCommand.ReportItemOverdue;
import cn.liandong.contracts.response.LevelCommand.RuleOutItem;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelCommand.UntickItem;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.LevelEvent.ContingencyPlanDefined;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UntickReason;
import cn.liandong.dispatch.levels.AskedStandDown;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for response levels and checklists in every history. */
class LevelLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 70;

    @Test
    void what_is_open_waits_for_its_deadline_or_has_its_line_and_what_is_over_waits_for_nothing() {
        histories((story, random) -> {
            var read = Read.of(story.journal);
            var waiting = new HashSet<String>();
            story.state.levels().deadlines().inOrder().forEach(due -> waiting.add(due.id()));
            var expected = new HashSet<String>();
            read.open.forEach((id, round) -> {
                if (!read.overdue.contains(id + "#" + round)) {
                    expected.add(id);
                }
            });
            assertThat(waiting).isEqualTo(expected);
            for (var due : story.state.levels().deadlines().inOrder()) {
                story.now = due.dueAt();
                assertThat(Story.only(ItemOverdue.class, story.asked(Actor.SYSTEM, due.command())))
                        .hasSize(1);
                assertThat(story.asked(Actor.SYSTEM, due.command())).isEmpty();
            }
            assertThat(story.state.levels().deadlines().inOrder()).isEmpty();
        });
    }

    @Test
    void the_state_has_open_what_a_reader_of_the_journal_finds_open() {
        histories((story, random) -> {
            var found = new HashSet<String>();
            incidents()
                    .forEach(incident ->
                            story.state.levels().open(incident).forEach(name -> found.add(incident + "/" + name)));
            assertThat(found).isEqualTo(Read.of(story.journal).open.keySet());
        });
    }

    @Test
    void the_plan_comes_with_the_first_level_and_never_again() {
        histories((story, random) -> {
            var seen = new HashSet<IncidentId>();
            for (var set : Story.only(LevelSet.class, story.journal)) {
                assertThat(set.plan() != null).isEqualTo(seen.add(set.incident()));
            }
        });
    }

    @Test
    void a_high_level_is_never_lowered_or_ended_by_one_alone() {
        histories((story, random) -> {
            var asked = new HashMap<IncidentId, LevelStandDownAsked>();
            for (var event : Story.only(LevelEvent.class, story.journal)) {
                switch (event) {
                    case LevelStandDownAsked one -> asked.put(one.incident(), one);
                    case LevelSet set -> {
                        if (AskedStandDown.isNeeded(set.from(), set.level())) {
                            assertByTwo(asked.get(set.incident()), set.level(), set.post(), set.at());
                        }
                    }
                    case LevelEnded ended -> {
                        if (AskedStandDown.isNeeded(ended.level(), null)) {
                            assertByTwo(asked.get(ended.incident()), null, ended.post(), ended.at());
                        }
                    }
                    default -> {}
                }
            }
        });
    }

    private static void assertByTwo(
            @Nullable LevelStandDownAsked asked, @Nullable ResponseLevel to, PostId second, Instant at) {
        assertThat(asked).isNotNull();
        assertThat(asked.to()).isEqualTo(to);
        assertThat(second).isNotEqualTo(asked.post());
        assertThat(at).isBefore(asked.until());
    }

    @Test
    void a_repeat_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(City.view());
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random);
                input.give();
                if (input.repeats()) {
                    assertThat(input.give()).isEmpty();
                }
            }
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            assertThat(state.levels().byIncident())
                    .isEqualTo(story.state.levels().byIncident());
            assertThat(state.levels().plans()).isEqualTo(story.state.levels().plans());
            assertThat(state.levels().deadlines().inOrder())
                    .isEqualTo(story.state.levels().deadlines().inOrder());
        });
    }

    /** Reads a journal by itself, so that a defect of the state is not one of its judge too. */
    private record Read(Map<String, Integer> open, Set<String> overdue) {
        static Read of(List<ResponseEvent> journal) {
            var read = new Read(new HashMap<>(), new HashSet<>());
            Story.only(LevelEvent.class, journal).forEach(read::take);
            return read;
        }

        private static String id(IncidentId incident, String item) {
            return incident + "/checklist/" + item;
        }

        private void take(LevelEvent event) {
            switch (event) {
                case ContingencyPlanDefined ignored -> {}
                case AlarmSounded ignored -> {}
                case LevelStandDownAsked ignored -> {}
                case LevelSet set -> {
                    set.dropped()
                            .forEach(item -> assertThat(open.remove(id(set.incident(), item)))
                                    .isNotNull());
                    set.added()
                            .forEach(added -> assertThat(open.put(
                                            id(set.incident(), added.item().name()), added.round()))
                                    .isNull());
                }
                case LevelEnded ended ->
                    ended.dropped()
                            .forEach(item -> assertThat(open.remove(id(ended.incident(), item)))
                                    .isNotNull());
                case ItemTicked by ->
                    assertThat(open.remove(id(by.incident(), by.item()))).isNotNull();
                case ItemRuledOut by ->
                    assertThat(open.remove(id(by.incident(), by.item()))).isNotNull();
                case ItemUnticked by ->
                    assertThat(open.put(id(by.incident(), by.item()), by.round()))
                            .isNull();
                case ItemOverdue line -> {
                    assertThat(open).containsEntry(id(line.incident(), line.item()), line.round());
                    assertThat(overdue.add(id(line.incident(), line.item()) + "#" + line.round()))
                            .isTrue();
                    assertThat(line.to()).isNotEmpty();
                }
            }
        }
    }

    private interface Input {
        List<ResponseEvent> give();

        default boolean repeats() {
            return true;
        }
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(City.view());
            for (int i = 0; i < INPUTS; i++) {
                input(story, random).give();
            }
            law.check(story, random);
        });
    }

    private static List<IncidentId> incidents() {
        return List.of(new IncidentId("i0"), new IncidentId("i1"), new IncidentId("i2"));
    }

    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 300_000));
        var incident = pick(random, incidents());
        return switch (random.nextInt(16)) {
            case 0, 1 -> {
                var opening = City.incident(incident.value());
                var handling = pick(random, List.of(Handling.ACTUAL, Handling.ACTUAL, Handling.EXERCISE));
                yield story.view.find(incident) == null ? () -> story.opened(opening, handling) : List::of;
            }
            case 2 ->
                asked(
                        story,
                        Actor.SYSTEM,
                        new DefineContingencyPlan(
                                random.nextBoolean()
                                        ? Contingencies.FOR_FIRES
                                        : Contingencies.plan(null, Contingencies.WARN)));
            case 3, 4, 5 ->
                asked(
                        story,
                        random.nextInt(3) == 0 ? actor(random) : Contingencies.LEADER,
                        new SetLevel(incident, pick(random, List.of(ResponseLevel.values()))));
            case 6 -> once(asked(story, Contingencies.LEADER, new EndLevel(incident)));
            case 12, 13 ->
                once(asked(
                        story,
                        random.nextInt(4) == 0 ? actor(random) : Contingencies.OFFICER,
                        new SecondStandDown(incident, random.nextInt(1, 5))));
            case 7 ->
                once(asked(
                        story,
                        Contingencies.OFFICER,
                        random.nextBoolean()
                                ? new ReopenIncident(incident)
                                : new CloseIncident(incident, ClosingOutcome.HANDLED, stillOpen(story, incident))));
            case 8, 9 -> {
                var due = story.state.levels().deadlines().inOrder();
                DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                        ? new ReportItemOverdue(incident, item(random), random.nextInt(1, 3), story.now)
                        : pick(random, due).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            case 10 ->
                asked(story, actor(random), new UntickItem(incident, item(random), UntickReason.UNDONE_SINCE, null));
            case 11 ->
                asked(story, actor(random), new RuleOutItem(incident, item(random), NotApplicableReason.ORDERED, null));
            default -> asked(story, actor(random), new TickItem(incident, item(random)));
        };
    }

    private static List<String> stillOpen(Story story, IncidentId incident) {
        var open = new ArrayList<>(story.state.levels().open(incident));
        story.state.alerts().open(incident).forEach(alert -> open.add(alert.value()));
        return open;
    }

    private static Input asked(Story story, Actor actor, DispatchCommand command) {
        return () -> story.decide(actor, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, command)
                : List.of();
    }

    /** What is refused when it is said again, or would be done again: the ledger of commands knows its id. */
    private static Input once(Input input) {
        return new Input() {
            @Override
            public List<ResponseEvent> give() {
                return input.give();
            }

            @Override
            public boolean repeats() {
                return false;
            }
        };
    }

    private static Actor actor(RandomGenerator random) {
        return pick(
                random,
                List.of(
                        Contingencies.OFFICER,
                        Story.of(new OrganizationId("dongshi")),
                        Story.of(new OrganizationId("fire"))));
    }

    private static String item(RandomGenerator random) {
        return pick(random, List.of("count", "warn", "evacuate", "report"));
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
