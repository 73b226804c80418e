package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every history, whatever comes in whatever order. */
class DispatchLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 60;
    private static final Actor CITY = new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId("city.leader"), null);

    @Test
    void every_alert_is_acknowledged_or_keeps_a_deadline() {
        histories((story, random) -> {
            var alerts = story.state.alerts().byId();
            assertThat(alerts.values())
                    .allSatisfy(alert -> assertThat(story.state
                                            .escalations()
                                            .deadlines()
                                            .find(alert.id().value())
                                    != null)
                            .isEqualTo(alert.receipt() == null));
        });
    }

    @Test
    void every_step_has_exactly_one_line_per_round_and_no_step_is_left_out() {
        histories((story, random) -> {
            for (var began : Story.only(AlertBegan.class, story.journal)) {
                var lines = Story.only(StepTaken.class, story.journal).stream()
                        .filter(line -> line.alert().equals(began.alert()))
                        .toList();
                int steps = began.plan().steps().size();
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(lines.get(i).round()).isEqualTo(i / steps + 1);
                    assertThat(lines.get(i).step()).isEqualTo(i % steps + 1);
                }
            }
        });
    }

    @Test
    void there_is_one_alert_per_incident_and_post() {
        histories((story, random) -> {
            var seen = new HashSet<String>();
            assertThat(Story.only(AlertBegan.class, story.journal))
                    .allMatch(began -> seen.add(began.incident() + " " + began.post()));
        });
    }

    @Test
    void whoever_is_told_stands_in_the_frozen_plan_unless_it_was_frozen_empty() {
        histories((story, random) -> {
            for (var began : Story.only(AlertBegan.class, story.journal)) {
                var told = Story.only(PersonAlerted.class, story.journal).stream()
                        .filter(one -> one.alert().equals(began.alert()))
                        .toList();
                boolean empty = began.plan().steps().stream()
                        .allMatch(step -> step.people().isEmpty());
                assertThat(told)
                        .allMatch(one -> empty
                                || began.plan().steps().get(one.step() - 1).people().stream()
                                        .anyMatch(seated -> seated.person().equals(one.person())
                                                && seated.post().equals(one.post())));
            }
        });
    }

    @Test
    void a_repeat_of_any_input_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(City.view());
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random);
                input.give();
                assertThat(input.give()).isEmpty();
            }
        });
    }

    @Test
    void folding_any_prefix_and_going_on_gives_the_same() {
        histories((story, random) -> {
            int cut = random.nextInt(story.journal.size() + 1);
            var state = DispatchState.EMPTY;
            for (var event : story.journal.subList(0, cut)) {
                state = DispatchDecider.evolve(state, event);
            }
            state = Json.mapper().readValue(Json.mapper().writeValueAsBytes(state), DispatchState.class);
            for (var event : story.journal.subList(cut, story.journal.size())) {
                state = DispatchDecider.evolve(state, event);
            }
            assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(state)))
                    .isEqualTo(Json.mapper().readTree(Json.mapper().writeValueAsBytes(story.state)));
        });
    }

    @Test
    void a_view_survives_a_snapshot() {
        histories((story, random) -> {
            var read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(story.view), DispatchView.class);
            assertThat(read).isEqualTo(story.view);
        });
    }

    private interface Input {
        List<ResponseEvent> give();
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(random.nextInt(4) == 0 ? City.registered() : City.view());
            for (int i = 0; i < INPUTS; i++) {
                input(story, random).give();
            }
            law.check(story, random);
        });
    }

    /** An input that decides the same way however often it is given. */
    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 90_000));
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                var incident = City.incident(
                        "i" + random.nextInt(30),
                        pick(random, List.of(Category.values())),
                        List.of(pick(random, List.of(City.DONGSHI, City.BAIYANG, new TownCode("420583999")))),
                        random.nextBoolean() ? City.SITE : null,
                        random.nextInt(8) == 0 ? new IncidentFlag[] {IncidentFlag.SAYS_EXERCISE} : new IncidentFlag[0]);
                var handling =
                        pick(random, List.of(Handling.ACTUAL, Handling.ACTUAL, Handling.EXERCISE, Handling.TEST));
                yield () -> story.opened(incident, handling);
            }
            case 2 -> {
                var command = new DefinePlan(plan(random));
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            case 3 -> {
                var post = pick(random, City.posts()).id();
                var people = IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new PersonId("x" + random.nextInt(9)))
                        .distinct()
                        .toArray(PersonId[]::new);
                yield () -> {
                    story.happened(City.onDuty(post, people));
                    return List.of();
                };
            }
            case 4, 5 -> acknowledgement(story, random);
            case 6, 7 -> escalation(story, random);
            default -> {
                var due = story.state.escalations().deadlines().inOrder();
                if (due.isEmpty()) {
                    yield List::of;
                }
                DispatchCommand command = due.get(random.nextInt(due.size())).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
        };
    }

    private static Input acknowledgement(Story story, RandomGenerator random) {
        var alerts = List.copyOf(story.state.alerts().byId().values());
        if (alerts.isEmpty()) {
            return List::of;
        }
        var alert = pick(random, alerts);
        var command = new AcknowledgeAlert(alert.id());
        PostId post =
                random.nextBoolean() ? alert.post() : pick(random, City.posts()).id();
        return () -> story.decide(Story.at(post.value()), command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(Story.at(post.value()), command)
                : List.of();
    }

    /** Any step of any plan, named as a page would that may have missed the last change. */
    private static Input escalation(Story story, RandomGenerator random) {
        var waiting = story.state.escalations().deadlines().inOrder();
        if (waiting.isEmpty() || !(waiting.get(random.nextInt(waiting.size())).command() instanceof TakeStep awaited)) {
            return List::of;
        }
        var command = new EscalateAlert(
                awaited.alert(), Math.max(1, awaited.round() + random.nextInt(-1, 2)), random.nextInt(1, 6));
        return () -> story.decide(CITY, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(CITY, command)
                : List.of();
    }

    private static EscalationPlan plan(RandomGenerator random) {
        var steps = new ArrayList<EscalationPlan.Step>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            steps.add(new EscalationPlan.Step(
                    new EscalationPlan.Target(
                            pick(random, List.of(EscalationPlan.Whose.values())),
                            pick(random, List.of(PostKind.values()))),
                    random.nextInt(1, 120)));
        }
        return new EscalationPlan(new PlanId("plan-" + random.nextInt(3)), pick(random, List.of(Tier.values())), steps);
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
