package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.ArchiveCommand.ArchiveAid;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.aid.AskedAid;
import cn.liandong.dispatch.aid.RequestedAid;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of two cities in every history, while errands are lost, doubled and overtake each other, and both crash. */
class AidLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 150;

    @Test
    void no_unit_is_on_two_assignments_whoever_asked_for_it() {
        histories((cities, random) -> {
            OpenAssignments.of(cities.asking.journal);
            OpenAssignments.of(cities.home.journal);
        });
    }

    @Test
    void both_sides_end_in_agreement_and_every_request_is_answered_withdrawn_or_lapsed() {
        var seen = new HashMap<String, Integer>();
        histories((cities, random) -> {
            settle(cities);
            for (var story : List.of(cities.asking, cities.home)) {
                story.state.aids().requested().forEach((aid, one) -> agree(aid, one, cities, seen));
            }
        });
        // The histories reach what the law is about.
        assertThat(seen).containsKeys("sent", "declined", "ended", "never heard", "come home");
    }

    private static void agree(AidId aid, RequestedAid one, TwoCities cities, Map<String, Integer> seen) {
        var home = cities.at(one.of()).state;
        AskedAid asked = Objects.requireNonNull(home.aids().findAsked(aid));
        assertThat(one.isAnswered() || one.end() != null).isTrue();
        assertThat(asked.isCalledOff()).isEqualTo(one.end() != null);
        assertThat(asked.isDeclined()).isEqualTo(one.isDeclined());
        var units = new HashMap<AssignmentId, AidUnitState>();
        asked.units().forEach((id, sent) -> units.put(id, sent.state()));
        assertThat(one.units()).isEqualTo(units);
        units.forEach((id, state) -> {
            var assignment = Objects.requireNonNull(home.assignments().find(id));
            assertThat(state.isEnd())
                    .isEqualTo(!home.assignments().open(assignment.incident()).contains(id));
            assertThat(one.end() == null || state.isEnd()).isTrue();
            note(seen, state == AidUnitState.CALLED_OFF ? "come home" : "sent");
        });
        note(seen, asked.request() == null ? "never heard" : asked.isDeclined() ? "declined" : "heard");
        note(seen, one.end() == null ? "goes on" : "ended");
    }

    private static void note(Map<String, Integer> seen, String what) {
        seen.merge(what, 1, Integer::sum);
    }

    @Test
    void a_repeat_of_an_errand_adds_nothing_though_the_ledger_has_forgotten_it() {
        histories((cities, random) -> {
            var delivered = new ArrayList<TwoCities.OnTheWay>();
            for (var all = cities.outstanding(); !all.isEmpty(); all = cities.outstanding()) {
                for (var one : all) {
                    cities.deliver(one);
                    delivered.add(one);
                    assertThat(cities.again(pick(random, delivered))).isEmpty();
                }
            }
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((cities, random) -> {
            var again = cities.home.laidDownAndGoneOn(random).aids();
            var aids = cities.home.state.aids();
            assertThat(again.requested()).isEqualTo(aids.requested());
            assertThat(again.asked()).isEqualTo(aids.asked());
            assertThat(again.byAssignment()).isEqualTo(aids.byAssignment());
            assertThat(again.foreign()).isEqualTo(aids.foreign());
            assertThat(again.deadlines().inOrder()).isEqualTo(aids.deadlines().inOrder());
        });
    }

    @Test
    void what_has_ended_is_archived_whole_and_nothing_that_goes_on() {
        var seen = new HashMap<String, Integer>();
        histories((cities, random) -> {
            settle(cities);
            for (var story : List.of(cities.asking, cities.home)) {
                var before = story.state.aids();
                for (var due : before.deadlines().inOrder()) {
                    story.now = due.dueAt();
                    assertThat(story.asked(Actor.SYSTEM, due.command())).hasSize(1);
                    assertThat(story.asked(Actor.SYSTEM, due.command())).isEmpty();
                }
                var after = story.state.aids();
                assertThat(after.deadlines().size()).isZero();
                before.asked().forEach((aid, one) -> {
                    boolean archived = one.isOver();
                    note(seen, archived ? "archived" : "goes on");
                    assertThat(after.asked().get(aid)).isEqualTo(archived ? AskedAid.NEVER_HEARD : one);
                    one.units()
                            .keySet()
                            .forEach(assignment -> assertThat(
                                            after.byAssignment().containsKey(assignment))
                                    .isEqualTo(!archived));
                });
                after.foreign()
                        .values()
                        .forEach(aid -> assertThat(Objects.requireNonNull(after.findAsked(aid))
                                        .request())
                                .isNotNull());
            }
        });
        assertThat(seen).containsKeys("archived", "goes on");
    }

    private interface Law {
        void check(TwoCities cities, RandomGenerator random);
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var cities = new TwoCities();
            for (int i = 0; i < INPUTS; i++) {
                something(cities, random, "input " + i);
            }
            law.check(cities, random);
        });
    }

    /** Every deadline of a request comes, and every errand arrives at last. */
    private static void settle(TwoCities cities) {
        for (var story : List.of(cities.asking, cities.home)) {
            for (var due : lapsing(story)) {
                story.now = due.dueAt();
                story.asked(Actor.SYSTEM, due.command());
            }
        }
        cities.deliverAll();
        // A deadline is none any more, or the request was answered while it was on its way.
        assertThat(lapsing(cities.asking)).isEmpty();
        assertThat(lapsing(cities.home)).isEmpty();
    }

    /** The deadlines but for those that archive, days after all this. */
    private static List<Deadline<DispatchCommand>> lapsing(Story story) {
        return story.state.aids().deadlines().inOrder().stream()
                .filter(due -> !(due.command() instanceof ArchiveAid))
                .toList();
    }

    private static void something(TwoCities cities, RandomGenerator random, String input) {
        var story = random.nextBoolean() ? cities.asking : cities.home;
        story.now = story.now.plusMillis(random.nextInt(-2_000, 60_000));
        switch (random.nextInt(16)) {
            case 0 -> open(story, random);
            case 1, 2 ->
                ask(story, input, TwoCities.request(incident(story, random).value(), other(story), 2));
            case 3, 4 ->
                ask(story, input, new GrantAid(asked(story, random), random.nextBoolean() ? null : unit(random)));
            case 5 -> ask(story, input, new DeclineAid(asked(story, random), AidDeclineReason.NEEDED_HERE, null));
            case 6 -> ask(story, input, new WithdrawAid(requested(story, random)));
            case 7 -> ask(story, input, new OfferUnit(incident(story, random), unit(random), List.of(), null));
            case 8 -> close(story, incident(story, random), input);
            case 9 -> due(story, random);
            // A crash: what was laid down is taken up, and what is outstanding follows from the journals.
            case 10 -> story.state = story.laidDownAndGoneOn(random);
            case 11, 12 -> ask(story, input, move(assignment(story, random), random));
            default -> {
                var all = cities.outstanding();
                if (!all.isEmpty()) {
                    var one = pick(random, all);
                    // Doubled: it arrives, and its answer is not heard of.
                    var _ = random.nextInt(4) == 0 ? cities.again(one) : cities.deliver(one);
                }
            }
        }
    }

    private static void open(Story story, RandomGenerator random) {
        var incident = incident(story, random);
        if (story.view.find(incident) == null) {
            story.opened(City.incident(incident.value()), random.nextInt(3) == 0 ? Handling.EXERCISE : Handling.ACTUAL);
        }
    }

    private static void ask(Story story, String input, DispatchCommand command) {
        if (story.decide(TwoCities.OFFICER, input, command) instanceof Decision.Accepted<ResponseEvent>) {
            story.asked(TwoCities.OFFICER, input, command);
        }
    }

    private static void close(Story story, IncidentId incident, String input) {
        var state = story.state;
        var open = Stream.of(
                        state.alerts().open(incident).stream().map(Object::toString),
                        state.assignments().open(incident).stream().map(Object::toString),
                        state.aids().open(incident).stream().map(Object::toString))
                .flatMap(ids -> ids)
                .toList();
        ask(story, input, new CloseIncident(incident, ClosingOutcome.FALSE_ALARM, open));
    }

    private static void due(Story story, RandomGenerator random) {
        var all = Stream.concat(lapsing(story).stream(), story.state.assignments().deadlines().inOrder().stream())
                .toList();
        if (!all.isEmpty()) {
            story.asked(Actor.SYSTEM, pick(random, all).command());
        }
    }

    private static DispatchCommand move(AssignmentId id, RandomGenerator random) {
        return pick(
                random,
                List.<DispatchCommand>of(
                        new AcceptOffer(id),
                        new AcceptOffer(id),
                        new DeclineOffer(id, DeclineReason.BUSY),
                        new ReportEnRoute(id),
                        new ReportOnScene(id),
                        new ReleaseUnit(id),
                        new WithdrawAssignment(id)));
    }

    private static Jurisdiction other(Story story) {
        return story.jurisdiction.equals(TwoCities.ASKING) ? TwoCities.HOME : TwoCities.ASKING;
    }

    private static IncidentId incident(Story story, RandomGenerator random) {
        return new IncidentId(story.jurisdiction + ":" + random.nextInt(3));
    }

    private static UnitId unit(RandomGenerator random) {
        return pick(random, List.of(Fleet.ENGINE_1, Fleet.ENGINE_2, Fleet.ENGINE_3));
    }

    private static AidId asked(Story story, RandomGenerator random) {
        return pickOr(random, story.state.aids().asked().keySet().stream().toList(), new AidId("none"));
    }

    private static AidId requested(Story story, RandomGenerator random) {
        return pickOr(random, story.state.aids().requested().keySet().stream().toList(), new AidId("none"));
    }

    private static AssignmentId assignment(Story story, RandomGenerator random) {
        return pickOr(random, List.copyOf(story.state.assignments().byId().keySet()), new AssignmentId("none.1"));
    }

    private static <T> T pickOr(RandomGenerator random, List<T> from, T otherwise) {
        return from.isEmpty() ? otherwise : pick(random, from);
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
