package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.DeclareControlled;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.TakeOverReason;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashMap;
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
    void every_alert_keeps_a_deadline_until_it_is_stood_down_or_acknowledged_and_seen_to() {
        histories((story, random) -> {
            for (var alert : story.state.alerts().byId().values()) {
                boolean seenTo = story.state.claims().find(alert.incident()) != null;
                boolean settled = alert.stoodDown() != null || (alert.receipt() != null && seenTo);
                var deadline =
                        story.state.escalations().deadlines().find(alert.id().value());
                assertThat(deadline == null).as(alert.toString()).isEqualTo(settled);
                assertThat(deadline != null && deadline.command() instanceof RaiseAlertAgain)
                        .isEqualTo(!settled && alert.receipt() != null);
            }
        });
    }

    @Test
    void every_step_has_its_line_in_order_and_none_is_left_out_but_where_the_alert_was_raised_again() {
        histories((story, random) -> {
            for (var began : Story.only(AlertBegan.class, story.journal)) {
                int steps = began.plan().steps().size();
                var expected = List.of(1, 1);
                for (var event : story.journal) {
                    if (event instanceof AlertRaisedAgain again && again.alert().equals(began.alert())) {
                        assertThat(again.round())
                                .isEqualTo(expected.get(1) == 1 ? expected.get(0) : expected.get(0) + 1);
                        expected = List.of(again.round(), 1);
                    } else if (event instanceof StepTaken line && line.alert().equals(began.alert())) {
                        assertThat(List.of(line.round(), line.step())).isEqualTo(expected);
                        expected = line.step() < steps
                                ? List.of(line.round(), line.step() + 1)
                                : List.of(line.round() + 1, 1);
                    }
                }
            }
        });
    }

    @Test
    void nobody_is_told_of_an_alert_that_was_stood_down_or_waits_for_what_follows() {
        histories((story, random) -> {
            var silent = new HashSet<AlertId>();
            for (var event : story.journal) {
                switch (event) {
                    case AlertAcknowledged by -> silent.add(by.alert());
                    case AlertStoodDown by -> silent.add(by.alert());
                    case AlertRaisedAgain again -> silent.remove(again.alert());
                    case PersonAlerted told -> assertThat(silent).doesNotContain(told.alert());
                    default -> {}
                }
            }
        });
    }

    @Test
    void an_alert_that_each_person_acknowledges_is_so_when_nobody_is_missing_and_not_before() {
        histories((story, random) -> {
            for (var began : Story.only(AlertBegan.class, story.journal)) {
                if (began.plan().isForEachPerson()) {
                    follow(began, story.journal);
                }
            }
        });
    }

    /** Whoever has acknowledged is not told again, and whoever was told and was not relieved has to. */
    private static void follow(AlertBegan began, List<ResponseEvent> journal) {
        var missing = new HashSet<SeatedPerson>();
        var received = new HashSet<PersonId>();
        for (var event : journal) {
            switch (event) {
                case PersonAlerted told
                when told.alert().equals(began.alert()) -> {
                    assertThat(received).doesNotContain(told.person());
                    missing.add(new SeatedPerson(told.post(), told.person()));
                }
                case PersonAcknowledged by
                when by.alert().equals(began.alert()) -> {
                    assertThat(received.add(by.person())).isTrue();
                    missing.removeIf(seat -> seat.person().equals(by.person()));
                }
                case PersonRelieved by
                when by.alert().equals(began.alert()) ->
                    assertThat(missing.remove(new SeatedPerson(by.post(), by.person())))
                            .isTrue();
                case StepTaken line
                when line.alert().equals(began.alert()) ->
                    assertThat(line.missing())
                            .containsExactlyInAnyOrderElementsOf(missing.stream()
                                    .map(SeatedPerson::person)
                                    .distinct()
                                    .toList());
                case AlertAcknowledged by
                when by.alert().equals(began.alert()) -> {
                    assertThat(missing).isEmpty();
                    assertThat(received).contains(by.person());
                }
                case AlertRaisedAgain again
                when again.alert().equals(began.alert()) -> {
                    missing.clear();
                    received.clear();
                }
                default -> {}
            }
        }
    }

    @Test
    void an_alert_with_nobody_missing_and_somebody_who_received_it_waits_for_nobody() {
        histories((story, random) -> {
            for (var alert : story.state.alerts().byId().values()) {
                var roll = alert.roll();
                if (roll != null && !roll.received().isEmpty() && roll.missing().isEmpty()) {
                    assertThat(alert.receipt()).as(alert.toString()).isNotNull();
                }
            }
        });
    }

    @Test
    void an_incident_has_one_claimer_and_another_takes_over_only_what_is_stale() {
        histories((story, random) -> {
            var claims = new HashMap<IncidentId, IncidentClaimed>();
            for (var claimed : Story.only(IncidentClaimed.class, story.journal)) {
                var before = claims.put(claimed.incident(), claimed);
                boolean takenOver = before != null && !before.post().equals(claimed.post());
                assertThat(claimed.takenFrom()).isEqualTo(takenOver ? before.post() : null);
                assertThat(takenOver && claimed.at().isBefore(before.staleFrom()))
                        .isFalse();
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
    void relief_that_was_called_is_not_due_any_more() {
        histories((story, random) -> {
            var due = Reliefs.noticed(story.state, story.view);
            due.forEach(command -> story.asked(Actor.SYSTEM, command));
            assertThat(Reliefs.noticed(story.state, story.view)).isEmpty();
        });
    }

    @Test
    void whoever_is_told_stands_in_the_frozen_plan_or_relieves_who_does_unless_it_was_frozen_empty() {
        histories((story, random) -> {
            for (var began : Story.only(AlertBegan.class, story.journal)) {
                var told = Story.only(PersonAlerted.class, story.journal).stream()
                        .filter(one -> one.alert().equals(began.alert()))
                        .toList();
                boolean empty = began.plan().steps().stream()
                        .allMatch(step -> step.people().isEmpty());
                assertThat(told)
                        .allMatch(one -> empty
                                || began.plan().isForEachPerson()
                                || began.plan().steps().stream()
                                        .flatMap(step -> step.people().stream())
                                        .anyMatch(seated -> seated.post().equals(one.post())));
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
            var state = story.laidDownAndGoneOn(random);
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
        return switch (random.nextInt(17)) {
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
                var someone = random.nextBoolean() ? City.person(post) : new PersonId("x" + random.nextInt(9));
                DutyEvent contact = random.nextBoolean()
                        ? new ContactDisabled(someone, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(), story.now)
                        : new ContactEnabled(someone, Channel.SMS, story.now);
                boolean noticed = random.nextBoolean();
                yield () -> {
                    story.happened(contact);
                    if (noticed) {
                        return story.handedOver(City.onDuty(post, people));
                    }
                    story.happened(City.onDuty(post, people));
                    return List.of();
                };
            }
            case 4, 5 -> acknowledgement(story, random);
            case 6, 7 -> escalation(story, random);
            case 8 -> standDown(story, random);
            case 9 -> claim(story, random);
            case 11 -> closing(story, random);
            case 10 -> {
                story.now = story.now.plusSeconds(1_800);
                yield List::of;
            }
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
        var roll = alert.roll();
        if (roll != null && !roll.missing().isEmpty() && random.nextInt(4) > 0) {
            var seat = pick(random, roll.missing());
            return ask(
                    story,
                    new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, seat.post(), seat.person()),
                    new AcknowledgeAlert(alert.id()));
        }
        var command = new AcknowledgeAlert(alert.id());
        PostId post =
                random.nextBoolean() ? alert.post() : pick(random, City.posts()).id();
        return ask(story, Story.at(post.value()), command);
    }

    private static Input standDown(Story story, RandomGenerator random) {
        var alerts = List.copyOf(story.state.alerts().byId().values());
        return alerts.isEmpty()
                ? List::of
                : ask(
                        story,
                        random.nextInt(4) == 0 ? Story.at("dongshi.officer") : CITY,
                        new StandDownAlert(pick(random, alerts).id(), pick(random, List.of(StandDownReason.values()))));
    }

    private static Input claim(Story story, RandomGenerator random) {
        var command = new ClaimIncident(
                new IncidentId("i" + random.nextInt(30)),
                random.nextBoolean() ? null : pick(random, List.of(TakeOverReason.values())));
        return ask(story, random.nextBoolean() ? CITY : Story.at("dongshi.officer"), command);
    }

    private static Input closing(Story story, RandomGenerator random) {
        var incident = new IncidentId("i" + random.nextInt(30));
        var open =
                story.state.alerts().open(incident).stream().map(AlertId::value).toList();
        var outcome = pick(random, List.of(ClosingOutcome.values()));
        return ask(
                story,
                CITY,
                switch (random.nextInt(4)) {
                    case 0 -> new DeclareControlled(incident);
                    case 1 -> new ReopenIncident(incident);
                    default -> new CloseIncident(incident, outcome, open);
                });
    }

    private static Input ask(Story story, Actor actor, DispatchCommand command) {
        return () -> story.decide(actor, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, command)
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
        return ask(story, CITY, command);
    }

    private static EscalationPlan plan(RandomGenerator random) {
        var steps = new ArrayList<EscalationPlan.Step>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            steps.add(new EscalationPlan.Step(
                    new EscalationPlan.Target(
                            pick(random, List.of(EscalationPlan.Whose.values())),
                            pick(random, List.of(PostKind.values()))),
                    random.nextInt(1, 120),
                    random.nextInt(3) == 0
                            ? List.of(new EscalationPlan.Target(
                                    EscalationPlan.Whose.OWN_ORGANIZATION, pick(random, List.of(PostKind.values()))))
                            : List.of()));
        }
        return new EscalationPlan(
                new PlanId("plan-" + random.nextInt(3)),
                pick(random, List.of(Tier.values())),
                random.nextInt(4) == 0 ? pick(random, List.of(PostKind.values())) : null,
                random.nextInt(4) == 0 ? pick(random, List.of(Category.values())) : null,
                null,
                steps,
                random.nextBoolean() ? null : random.nextInt(1, 3_600),
                pick(random, List.of(Acknowledgement.values())));
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
