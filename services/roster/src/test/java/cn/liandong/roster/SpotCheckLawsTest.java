package cn.liandong.roster;

import static cn.liandong.roster.Given.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.SpotCheckRule.RandomTimes;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every history of calls, answers, shifts that turn, and deadlines that come late or twice. */
class SpotCheckLawsTest {
    private static final List<PostId> POSTS = List.of(new PostId("town/duty"), new PostId("store/guard"), OFFICER.id());

    @Test
    void everyCallEndsAnsweredOrMissedAndAPostIsCalledOnceAtATime() {
        SeededHistories.holds(200, random -> {
            var given = live(random, 120);
            // Let what is open end.
            for (int i = 0; i < 60; i++) {
                var due = due(given);
                given.at(latest(given.now(), due.dueAt())).when(due.command());
            }
            var open = new HashMap<PostId, SpotCheckCalled>();
            var ended = new HashSet<SpotCheckId>();
            int called = 0;
            for (var event : given.history()) {
                switch (event) {
                    case SpotCheckCalled one -> {
                        called++;
                        assertThat(open.put(one.post(), one)).as("%s", one).isNull();
                    }
                    case SpotCheckAnswered one
                    when one.late() -> assertThat(ended).contains(one.check());
                    case SpotCheckAnswered one -> {
                        var was = open.remove(one.post());
                        assertThat(was).isNotNull();
                        assertThat(ended.add(one.check())).isTrue();
                    }
                    case SpotCheckMissed one -> {
                        var was = open.remove(one.post());
                        assertThat(was).isNotNull();
                        assertThat(one.at().isBefore(was.answerBy())
                                        && !was.people().isEmpty())
                                .isFalse();
                        assertThat(ended.add(one.check())).isTrue();
                    }
                    default -> {}
                }
            }
            assertThat(called).isPositive();
            open.values().forEach(one -> assertThat(one.answerBy()).isAfterOrEqualTo(given.now()));
            assertThat(given.roster().spotChecks().latest()).hasSizeLessThanOrEqualTo(POSTS.size());
        });
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndContinuesTheSame() {
        SeededHistories.holds(50, random -> {
            var given = live(random, 80);
            var history = given.history();
            int cut = random.nextInt(history.size() + 1);
            var stored = Json.mapper()
                    .readValue(
                            Json.mapper().writeValueAsBytes(fold(Roster.EMPTY, history.subList(0, cut))), Roster.class);
            assertThat(json(fold(stored, history.subList(cut, history.size())))).isEqualTo(json(given.roster()));
        });
    }

    private static Given live(RandomGenerator random, int steps) {
        var given = SpotCheckStoriesTest.town().when(rules(random));
        for (int i = 0; i < steps; i++) {
            step(given, random);
        }
        return given;
    }

    private static SetSpotCheckRules rules(RandomGenerator random) {
        var at = new SpotCheckRule(
                "f", null, PostKind.DUTY_OFFICER, null, List.of(LocalTime.of(random.nextInt(24), 0)), null, 10, "law");
        var drawn = new SpotCheckRule(
                "r",
                null,
                null,
                null,
                List.of(),
                new RandomTimes(
                        random.nextInt(1, 5),
                        random.nextInt(1, 4),
                        LocalTime.of(random.nextInt(24), 0),
                        LocalTime.of(random.nextInt(24), 30)),
                random.nextInt(1, 60),
                "law");
        return new SetSpotCheckRules(List.of(at, drawn), "%032x".formatted(random.nextLong() >>> 1));
    }

    /** The next deadline, on time, late or twice; or somebody calls or answers meanwhile. */
    private static void step(Given given, RandomGenerator random) {
        var due = due(given);
        if (random.nextInt(3) > 0) {
            int late = random.nextInt(5) == 0 ? random.nextInt(90_000) : random.nextInt(3);
            given.at(latest(given.now(), due.dueAt()).plusSeconds(late)).when(due.command());
            if (random.nextInt(4) == 0) {
                given.when(due.command()).thenNothing();
            }
            return;
        }
        var soon = given.now().plusSeconds(random.nextInt(600));
        given.at(soon.isBefore(due.dueAt()) ? soon : given.now());
        var post = POSTS.get(random.nextInt(POSTS.size()));
        var check = given.roster().spotChecks().latest().get(post);
        if (check == null || random.nextInt(3) == 0) {
            given.tries(new CallSpotCheck(post, random.nextInt(1, 60)), city());
        } else {
            given.tries(
                    new AnswerSpotCheck(post, check.id(), null), new Actor(Actor.Kind.OFFICER, null, null, post, null));
        }
    }

    private static Actor city() {
        return new Actor(Actor.Kind.OFFICER, null, Given.CITY.id(), new PostId("city/leader"), null);
    }

    private static Deadline<RosterCommand> due(Given given) {
        return Stream.of(
                        given.roster().shifts().deadlines(),
                        given.roster().gaps().deadlines(),
                        given.roster().spotChecks().deadlines())
                .flatMap(all -> all.inOrder().stream())
                .min(Comparator.comparing(Deadline::dueAt))
                .orElseThrow();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Roster fold(Roster from, List<DutyEvent> events) {
        var roster = from;
        for (var event : events) {
            roster = RosterDecider.evolve(roster, event);
        }
        return roster;
    }

    private static String json(Roster roster) {
        return Json.mapper().valueToTree(roster).toPrettyString();
    }
}
