package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.SuperviseDirective;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveWithdrawn;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.Alert;
import cn.liandong.dispatch.directives.Directive;
import cn.liandong.testkit.SeededHistories;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for directives in every history. */
class DirectiveLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 60;
    private static final Actor CITY = Story.of(City.ROOM);

    @Test
    void a_directive_is_accepted_or_withdrawn_or_else_supervised_for_ever() {
        histories((story, random) -> {
            for (int round = 0; round < 3; round++) {
                var open = open(story.journal);
                assertThat(waiting(story)).isEqualTo(open);
                for (var id : open) {
                    var due = story.state.directives().deadlines().find(id.value());
                    assertThat(due).isNotNull();
                    story.now = due.dueAt();
                    assertThat(Story.only(DirectiveOverdue.class, story.asked(Actor.SYSTEM, due.command())))
                            .hasSize(1);
                }
            }
        });
    }

    @Test
    void every_supervision_has_its_line_counted_from_one_and_for_what_is_missing() {
        histories((story, random) -> {
            var times = new HashMap<DirectiveId, Integer>();
            var awaits = new HashMap<DirectiveId, DirectiveAwaits>();
            for (var event : Story.only(DirectiveEvent.class, story.journal)) {
                switch (event) {
                    case DirectiveOverdue line -> {
                        assertThat(line.time()).isEqualTo(times.merge(line.directive(), 1, Integer::sum));
                        assertThat(line.awaits()).isEqualTo(awaits.get(line.directive()));
                        assertThat(line.to()).isNotEmpty();
                        assertThat(line.latenessMillis()).isNotNegative();
                    }
                    case DirectiveAnswered by -> {
                        times.remove(by.directive());
                        awaits.put(by.directive(), DirectiveAwaits.ACCEPTANCE);
                    }
                    case DirectiveGiven by -> awaits.put(by.directive(), DirectiveAwaits.ANSWER);
                    case DirectiveReturned by -> {
                        times.remove(by.directive());
                        awaits.put(by.directive(), DirectiveAwaits.ANSWER);
                    }
                    case DirectiveAccepted by ->
                        assertThat(awaits.remove(by.directive())).isEqualTo(DirectiveAwaits.ACCEPTANCE);
                    case DirectiveWithdrawn by ->
                        assertThat(awaits.remove(by.directive())).isNotNull();
                }
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
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            assertThat(state.directives().byId())
                    .isEqualTo(story.state.directives().byId());
            assertThat(state.directives().byIncident())
                    .isEqualTo(story.state.directives().byIncident());
            assertThat(state.directives().deadlines().inOrder())
                    .isEqualTo(story.state.directives().deadlines().inOrder());
        });
    }

    @Test
    void whoever_has_to_say_something_is_called_and_nobody_else() {
        histories((story, random) -> {
            for (var one : story.state.directives().byId().values()) {
                var waiting = new HashSet<PostId>();
                if (open(story.journal).contains(one.id())) {
                    waiting.addAll(
                            one.last() == null || one.state() == Directive.State.GIVEN
                                    ? one.to()
                                    : List.of(one.from()));
                }
                assertThat(called(story, one, Alert::isOpen)).isSubsetOf(waiting);
                assertThat(called(story, one, alert -> true)).containsAll(waiting);
            }
        });
    }

    private static Set<PostId> called(Story story, Directive one, Predicate<Alert> which) {
        var posts = new HashSet<PostId>();
        for (var alert : story.state.alerts().of(one.incident())) {
            var matter = alert.matter();
            if (matter != null && matter.isOf(one.id().value()) && which.test(alert)) {
                posts.add(alert.post());
            }
        }
        return posts;
    }

    private static Set<DirectiveId> open(List<ResponseEvent> journal) {
        var open = new HashSet<DirectiveId>();
        for (var event : Story.only(DirectiveEvent.class, journal)) {
            if (event instanceof DirectiveGiven given) {
                open.add(given.directive());
            } else if (event instanceof DirectiveAccepted || event instanceof DirectiveWithdrawn) {
                open.remove(event.directive());
            }
        }
        return open;
    }

    private static Set<DirectiveId> waiting(Story story) {
        var waiting = new HashSet<DirectiveId>();
        story.state.directives().deadlines().inOrder().forEach(due -> waiting.add(new DirectiveId(due.id())));
        return waiting;
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
        story.now = story.now.plusMillis(random.nextInt(-5_000, 300_000));
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                var incident = City.incident("i" + random.nextInt(5));
                var handling = pick(random, List.of(Handling.ACTUAL, Handling.EXERCISE, Handling.TEST));
                yield story.view.find(incident.incident()) == null ? () -> story.opened(incident, handling) : List::of;
            }
            case 2, 3, 4 -> {
                var command = new GiveDirective(
                        City.incident("i" + random.nextInt(5)).incident(),
                        pick(random, City.organizations()).id(),
                        null,
                        null,
                        random.nextInt(8) == 0 ? "" : "封路",
                        random.nextBoolean() ? null : random.nextInt(30, 3_600));
                yield asked(story, actor(random), "input-" + random.nextInt(1_000), command);
            }
            case 5, 6 -> {
                var due = story.state.directives().deadlines().inOrder();
                DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                        ? new SuperviseDirective(
                                directive(story, random), pick(random, List.of(DirectiveAwaits.values())), 1, story.now)
                        : pick(random, due).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            default -> act(story, random);
        };
    }

    private static Input act(Story story, RandomGenerator random) {
        var id = directive(story, random);
        int number = random.nextInt(1, 4);
        var known = story.state.directives().find(id);
        var actor = known != null && random.nextInt(3) != 0 ? Story.of(known.organization()) : actor(random);
        return random.nextInt(3) != 0
                ? asked(
                        story,
                        actor,
                        "input",
                        new AnswerDirective(
                                id,
                                pick(random, List.of(DirectiveAnswer.values())),
                                random.nextBoolean() ? null : "缺人"))
                : asked(
                        story,
                        CITY,
                        "input",
                        pick(
                                random,
                                List.of(
                                        new AcceptAnswer(id, number),
                                        new ReturnAnswer(id, number, "再办"),
                                        new WithdrawDirective(id))));
    }

    private static Input asked(Story story, Actor actor, String inputId, DispatchCommand command) {
        return () -> story.decide(actor, inputId, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, inputId, command)
                : List.of();
    }

    private static Actor actor(RandomGenerator random) {
        return random.nextBoolean()
                ? CITY
                : Story.of(pick(random, List.of(new OrganizationId("dongshi"), City.ENTERPRISE)));
    }

    private static DirectiveId directive(Story story, RandomGenerator random) {
        var all = List.copyOf(story.state.directives().byId().keySet());
        return all.isEmpty() ? new DirectiveId("none") : pick(random, all);
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
