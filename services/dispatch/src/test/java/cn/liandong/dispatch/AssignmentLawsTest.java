package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.LapseOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.alerts.Alert;
import cn.liandong.dispatch.assignments.Assignment;
import cn.liandong.testkit.SeededHistories;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of units and assignments in every history: registrations, offers, answers, silence, repeats, drills. */
class AssignmentLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 120;
    private static final Actor CITY = Story.of(City.ROOM);

    @Test
    void no_unit_is_on_two_assignments_and_a_real_one_ends_that_of_a_drill() {
        histories((story, random) -> OpenAssignments.of(story.journal));
    }

    @Test
    void every_offer_ends_once_all_deadlines_came() {
        histories((story, random) -> {
            while (!story.state.assignments().deadlines().inOrder().isEmpty()) {
                var due = story.state.assignments().deadlines().inOrder().getFirst();
                story.now = due.dueAt();
                assertThat(story.asked(Actor.SYSTEM, due.command())).isNotEmpty();
            }
            assertThat(OpenAssignments.of(story.journal).unanswered()).isEmpty();
        });
    }

    @Test
    void a_request_asks_nobody_twice() {
        histories((story, random) ->
                assertThat(OpenAssignments.of(story.journal).askedTwice()).isEmpty());
    }

    @Test
    void whoever_is_offered_is_called_for_as_long_as_the_offer_waits() {
        histories((story, random) -> {
            var waiting = story.state.assignments().byId().values().stream()
                    .filter(one -> one.state() == Assignment.State.OFFERED)
                    .map(one -> one.id().value())
                    .toList();
            var called = story.state.alerts().byId().values().stream()
                    .filter(Alert::isOpen)
                    .map(Alert::matter)
                    .filter(AssignmentLawsTest::isOffer)
                    .map(AlertMatter::id)
                    .toList();
            assertThat(called).containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(story.state.escalations().running().values().stream()
                            .map(one -> one.subject().matter())
                            .filter(AssignmentLawsTest::isOffer)
                            .map(AlertMatter::id))
                    .containsExactlyInAnyOrderElementsOf(waiting);
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
    void what_units_and_assignments_know_of_each_other_is_the_same() {
        histories((story, random) -> {
            var open = OpenAssignments.of(story.journal);
            var assignments = story.state.assignments();
            assertThat(assignments.actual()).containsExactlyInAnyOrderEntriesOf(open.actual());
            assertThat(assignments.exercise()).containsExactlyInAnyOrderEntriesOf(open.exercise());
            story.state.units().byId().forEach((id, known) -> {
                assertThat(known.actual()).isEqualTo(open.actual().get(id));
                assertThat(known.exercise()).isEqualTo(open.exercise().get(id));
            });
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            assertThat(state.units()).isEqualTo(story.state.units());
            assertThat(state.assignments().byId())
                    .isEqualTo(story.state.assignments().byId());
            assertThat(state.assignments().deadlines().inOrder())
                    .isEqualTo(story.state.assignments().deadlines().inOrder());
        });
    }

    private static boolean isOffer(@Nullable AlertMatter matter) {
        return matter != null && matter.kind() == AlertReason.UNIT_OFFERED;
    }

    private interface Input {
        List<ResponseEvent> give();
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

    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 60_000));
        return switch (random.nextInt(16)) {
            case 0, 1 -> {
                var incident = City.incident("i" + random.nextInt(8));
                var handling =
                        pick(random, List.of(Handling.ACTUAL, Handling.ACTUAL, Handling.EXERCISE, Handling.TEST));
                // An incident keeps its handling: intake opens it once.
                yield story.view.find(incident.incident()) == null ? () -> story.opened(incident, handling) : List::of;
            }
            case 2, 3 ->
                asked(
                        story,
                        CITY,
                        new RegisterUnit(Fleet.unit(
                                unit(random),
                                pick(random, List.of(Fleet.BRIGADE, Fleet.HEALTH)),
                                UnitKind.FIRE_ENGINE,
                                6,
                                random.nextInt(50_000),
                                Capability.FIREFIGHTING,
                                pick(random, List.of(Capability.values())))));
            case 4 -> asked(story, CITY, new SetUnitState(unit(random), pick(random, List.of(UnitState.values()))));
            case 5 ->
                asked(
                        story,
                        CITY,
                        new ReportPositions(List.of(
                                new UnitPosition(unit(random), Fleet.north(random.nextInt(50_000)), story.now))));
            case 6, 7, 8 -> {
                var command = new OfferUnit(
                        City.incident("i" + random.nextInt(8)).incident(),
                        random.nextBoolean() ? unit(random) : null,
                        random.nextBoolean() ? List.of(Capability.FIREFIGHTING) : List.of(),
                        random.nextBoolean() ? 30 : null);
                var inputId = "input-" + random.nextInt(1_000);
                yield () -> story.decide(CITY, inputId, command) instanceof Decision.Accepted<ResponseEvent>
                        ? story.asked(CITY, inputId, command)
                        : List.of();
            }
            case 9 -> {
                var due = story.state.assignments().deadlines().inOrder();
                DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                        ? new LapseOffer(assignment(story, random), story.now)
                        : pick(random, due).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            default -> act(story, random);
        };
    }

    private static Input act(Story story, RandomGenerator random) {
        var id = assignment(story, random);
        var actor = pick(random, List.of(CITY, Story.of(Fleet.BRIGADE), Story.of(Fleet.HEALTH)));
        return asked(
                story,
                actor,
                pick(
                        random,
                        List.of(
                                new AcceptOffer(id),
                                new DeclineOffer(id, DeclineReason.BUSY),
                                new ReportEnRoute(id),
                                new ReportOnScene(id),
                                new ReleaseUnit(id),
                                new WithdrawAssignment(id))));
    }

    private static Input asked(Story story, Actor actor, DispatchCommand command) {
        return () -> story.decide(actor, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, command)
                : List.of();
    }

    private static AssignmentId assignment(Story story, RandomGenerator random) {
        var all = List.copyOf(story.state.assignments().byId().keySet());
        return all.isEmpty() ? new AssignmentId("none.1") : pick(random, all);
    }

    private static UnitId unit(RandomGenerator random) {
        return new UnitId("u" + random.nextInt(8));
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
