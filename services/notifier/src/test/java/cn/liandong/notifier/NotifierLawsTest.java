package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.notifier.attempts.Attempt;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for every history, whatever comes in whatever order. */
class NotifierLawsTest {
    private static final int HISTORIES = 200;
    private static final int INPUTS = 80;
    private static final List<Channel> ORDER =
            List.of(Channel.SMS, Channel.WEBHOOK, Channel.MAIL, Channel.VOICE, Channel.FILE);

    @Test
    void an_attempt_of_a_notification_is_begun_at_most_once() {
        histories((story, random) -> {
            var seen = new HashSet<String>();
            assertThat(sendings(story)).allMatch(sending -> seen.add(sending.notification() + "/" + sending.attempt()));
        });
    }

    @Test
    void attempts_are_numbered_without_a_gap_and_tell_the_same_person_the_same_thing() {
        histories((story, random) -> {
            for (var first : sendings(story)) {
                var attempts = sendings(story).stream()
                        .filter(sending -> sending.notification().equals(first.notification()))
                        .toList();
                for (int i = 0; i < attempts.size(); i++) {
                    assertThat(attempts.get(i).attempt()).isEqualTo(i + 1);
                    assertThat(attempts.get(i).person()).isEqualTo(first.person());
                    assertThat(attempts.get(i).subject()).isEqualTo(first.subject());
                }
            }
        });
    }

    @Test
    void an_exercise_and_a_trial_are_never_sent() {
        histories((story, random) -> assertThat(sendings(story))
                .allMatch(sending -> sending.subject().handling() == Handling.ACTUAL));
    }

    @Test
    void what_is_not_finished_is_being_sent_or_keeps_a_deadline() {
        histories((story, random) -> {
            var attempts = story.state.attempts();
            assertThat(attempts.open().values())
                    .allSatisfy(attempt -> assertThat(attempts.deadlines()
                                            .find(attempt.latest()
                                                    .notification()
                                                    .value())
                                    != null)
                            .isEqualTo(attempt.phase() != Attempt.Phase.SENDING));
            assertThat(attempts.deadlines().size()).isEqualTo((int) attempts.open().values().stream()
                    .filter(attempt -> attempt.phase() != Attempt.Phase.SENDING)
                    .count());
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
    void folding_any_prefix_and_going_on_gives_the_same() {
        histories((story, random) -> {
            int cut = random.nextInt(story.journal.size() + 1);
            var state = fold(NotifierState.EMPTY, story.journal.subList(0, cut));
            state = Json.mapper().readValue(Json.mapper().writeValueAsBytes(state), NotifierState.class);
            state = fold(state, story.journal.subList(cut, story.journal.size()));
            assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(state)))
                    .isEqualTo(Json.mapper().readTree(Json.mapper().writeValueAsBytes(story.state)));
        });
    }

    @Test
    void after_an_acknowledgement_nothing_more_is_begun_for_the_alert() {
        histories((story, random) -> {
            var ended = new HashSet<AlertId>();
            var people = new HashSet<List<Object>>();
            for (var event : story.journal) {
                if (event instanceof NotificationsEnded end && end.person() != null) {
                    people.add(List.of(end.alert(), end.person()));
                } else if (event instanceof NotificationsEnded end) {
                    ended.add(end.alert());
                } else if (event instanceof NotificationSending sending) {
                    assertThat(ended).doesNotContain(sending.alert());
                    assertThat(people).doesNotContain(List.of(sending.alert(), sending.person()));
                } else if (event instanceof NotificationFailed failed && failed.retryAt() != null) {
                    assertThat(ended).doesNotContain(failed.alert());
                }
            }
        });
    }

    @Test
    void after_a_restart_each_call_without_a_result_is_resumed_and_nothing_else() {
        histories((story, random) -> {
            var sending = story.state.attempts().open().values().stream()
                    .filter(attempt -> attempt.phase() == Attempt.Phase.SENDING)
                    .map(attempt -> (NotifierCommand) new ResumeNotification(
                            attempt.latest().notification(), attempt.latest().attempt()))
                    .toList();
            assertThat(new NotifierShard().resume(story.state)).containsExactlyInAnyOrderElementsOf(sending);
        });
    }

    @Test
    void a_view_survives_a_snapshot() {
        for (var view : List.of(NotifierView.EMPTY, story().view)) {
            var json = Json.mapper().writeValueAsBytes(view);
            assertThat(Json.mapper().readValue(json, NotifierView.class)).isEqualTo(view);
        }
    }

    @Test
    void channels_are_begun_in_the_persons_order_each_once_and_at_least_two_at_once() {
        histories((story, random) -> {
            var begun = new LinkedHashMap<Told, List<Channel>>();
            for (var first : firsts(story)) {
                begun.computeIfAbsent(Told.of(first), _ -> new ArrayList<>()).add(first.channel());
            }
            begun.forEach((told, channels) -> {
                var order = story.view.of(told.person());
                assertThat(channels).isEqualTo(order.subList(0, channels.size()));
                assertThat(channels).hasSizeGreaterThanOrEqualTo(Math.min(2 * told.round(), order.size()));
            });
        });
    }

    @Test
    void while_an_alert_runs_nobody_is_given_up_before_the_last_channel_was_begun() {
        histories((story, random) -> {
            var last = new HashMap<Told, NotificationSending>();
            sendings(story).forEach(sending -> last.merge(Told.of(sending), sending, NotifierLawsTest::further));
            var open = new HashSet<Told>();
            story.state.attempts().open().values().forEach(attempt -> open.add(Told.of(attempt.latest())));
            var sent = new HashSet<NotificationId>();
            Story.only(NotificationSent.class, story.journal).forEach(one -> sent.add(one.notification()));
            last.forEach((told, sending) -> {
                boolean reached = sendings(story).stream()
                        .anyMatch(one -> Told.of(one).equals(told) && sent.contains(one.notification()));
                if (story.state.attempts().runs(told.alert(), told.person()) && !open.contains(told) && !reached) {
                    assertThat(sending.channel())
                            .isEqualTo(story.view.of(told.person()).getLast());
                }
            });
        });
    }

    @Test
    void what_is_held_is_told_later_or_not_needed_any_more_and_says_which_once() {
        histories((story, random) -> {
            var ends = new HashMap<NotificationId, Integer>();
            for (var event : story.journal) {
                if (event instanceof NotificationHeld held) {
                    assertThat(ends.put(held.first().notification(), 0)).isNull();
                } else if (event instanceof NotificationSending sending && sending.attempt() == 1) {
                    ends.computeIfPresent(sending.notification(), (_, many) -> many + 1);
                } else if (event instanceof NotificationSuppressed suppressed) {
                    ends.computeIfPresent(suppressed.notification(), (_, many) -> many + 1);
                }
            }
            ends.forEach((id, many) -> {
                var open = story.state.attempts().open().get(id);
                boolean waits = open != null && open.phase() == Attempt.Phase.HELD;
                assertThat(many).as("%s", id).isEqualTo(waits ? 0 : 1);
            });
        });
    }

    @Test
    void nobody_is_held_who_was_not_called_on_the_channel_within_the_last_minute() {
        histories((story, random) -> {
            var called = new HashMap<String, Instant>();
            for (var event : story.journal) {
                if (event instanceof NotificationSending sending && sending.attempt() == 1 && sending.called()) {
                    called.put(sending.person() + "/" + sending.channel(), Objects.requireNonNull(sending.at()));
                } else if (event instanceof NotificationHeld held) {
                    var at = Objects.requireNonNull(held.first().at());
                    assertThat(called.get(
                                    held.first().person() + "/" + held.first().channel()))
                            .isNotNull()
                            .isAfter(at.minusSeconds(60));
                    assertThat(held.until()).isBefore(at.plusSeconds(66));
                }
            }
        });
    }

    @Test
    void one_call_tells_one_person_on_one_channel_and_each_that_it_tells_names_it() {
        histories((story, random) -> {
            for (var one : sendings(story)) {
                if (one.bundle() != null) {
                    assertThat(sendings(story)).anySatisfy(call -> {
                        assertThat(call.notification()).isEqualTo(one.bundle());
                        assertThat(call.called()).isTrue();
                        assertThat(call.person()).isEqualTo(one.person());
                        assertThat(call.channel()).isEqualTo(one.channel());
                        assertThat(call.at()).isEqualTo(one.at());
                    });
                }
            }
        });
    }

    @Test
    void some_histories_are_floods() {
        var held = new ArrayList<NotificationEvent>();
        var together = new ArrayList<NotificationSending>();
        histories((story, random) -> {
            held.addAll(Story.only(NotificationHeld.class, story.journal));
            sendings(story).stream().filter(one -> !one.called()).forEach(together::add);
        });
        assertThat(held).hasSizeGreaterThan(HISTORIES / 4);
        assertThat(together).hasSizeGreaterThan(HISTORIES / 20);
    }

    /** What was begun, at once or held, in the order in which it was. */
    private static List<NotificationSending> firsts(Story story) {
        var firsts = new LinkedHashMap<NotificationId, NotificationSending>();
        for (var event : story.journal) {
            if (event instanceof NotificationHeld held) {
                firsts.putIfAbsent(held.first().notification(), held.first());
            } else if (event instanceof NotificationSending sending) {
                firsts.putIfAbsent(sending.notification(), sending);
            }
        }
        return List.copyOf(firsts.values());
    }

    private static NotificationSending further(NotificationSending one, NotificationSending other) {
        return ORDER.indexOf(one.channel()) > ORDER.indexOf(other.channel()) ? one : other;
    }

    @Test
    void after_a_failure_that_is_tried_again_comes_a_later_time() {
        histories((story, random) -> assertThat(story.journal)
                .allMatch(event -> !(event instanceof NotificationFailed failed)
                        || failed.retryAt() == null
                        || failed.attempt() < 12));
    }

    private interface Input {
        List<NotificationEvent> give();
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    /** One person has no contact, one has one, one has many, one has a browser besides. */
    private static Story story() {
        var story = new Story();
        story.reached("p1", Channel.VOICE);
        story.reached("p2", ORDER.toArray(Channel[]::new));
        story.reached("p3", Channel.VOICE, Channel.MAIL, Channel.SMS);
        story.subscribed("b1", "p3");
        return story;
    }

    /** Everything that is begun of one person at one step of an alert. */
    private record Told(AlertId alert, PersonId person, int round, int step) {
        static Told of(NotificationSending sending) {
            return new Told(sending.alert(), sending.person(), sending.round(), sending.step());
        }
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
        // Half of the time as in a flood.
        story.now = story.now.plusMillis(random.nextBoolean() ? random.nextInt(2_000) : random.nextInt(-5_000, 90_000));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> told(story, random);
            case 3 -> {
                var alerts = List.copyOf(story.state.attempts().alerts().keySet());
                if (alerts.isEmpty() || random.nextInt(3) > 0) {
                    yield List::of;
                }
                var person = new PersonId("p" + random.nextInt(4));
                yield random.nextBoolean()
                        ? () -> story.acknowledged(alerts.getFirst())
                        : () -> story.acknowledged(alerts.getFirst(), person);
            }
            case 4, 5, 6 -> {
                var open = List.copyOf(story.state.attempts().open().values());
                yield open.isEmpty() ? List::of : result(story, random, open.get(random.nextInt(open.size())));
            }
            default -> {
                var due = story.state.attempts().deadlines().inOrder();
                if (due.isEmpty()) {
                    yield List::of;
                }
                NotifierCommand command = due.get(random.nextInt(due.size())).command();
                yield () -> story.asked(command);
            }
        };
    }

    private static Input told(Story story, RandomGenerator random) {
        var alert = new AlertId("a" + random.nextInt(12));
        // Dispatch tells nobody of an alert that was acknowledged.
        var who = new PersonId("p" + random.nextInt(4));
        if (Story.only(NotificationsEnded.class, story.journal).stream()
                .anyMatch(ended -> ended.alert().equals(alert)
                        && (ended.person() == null || ended.person().equals(who)))) {
            return List::of;
        }
        var handling =
                random.nextInt(4) > 0 ? Handling.ACTUAL : random.nextBoolean() ? Handling.EXERCISE : Handling.TEST;
        var person = Story.alerted(alert, who.value(), 1 + random.nextInt(2), 1 + random.nextInt(3), handling);
        return () -> story.told(random(handling), person);
    }

    /** A later step is a deadline's entry: it says SYSTEM. */
    private static Handling random(Handling handling) {
        return handling == Handling.ACTUAL ? Handling.ACTUAL : Handling.SYSTEM;
    }

    private static Input result(Story story, RandomGenerator random, Attempt attempt) {
        var id = attempt.latest().notification();
        int number = Math.max(1, attempt.latest().attempt() - random.nextInt(2));
        NotifierCommand command = switch (random.nextInt(4)) {
            case 0 -> new RecordSent(id, number);
            case 1 -> new ResumeNotification(id, number);
            default ->
                new RecordFailed(id, number, random.nextBoolean() ? "HTTP_503" : "TIMED_OUT", random.nextInt(5) > 0);
        };
        return () -> story.asked(command);
    }

    private static List<NotificationSending> sendings(Story story) {
        return story.journal.stream()
                .filter(NotificationSending.class::isInstance)
                .map(NotificationSending.class::cast)
                .toList();
    }

    private static NotifierState fold(NotifierState state, List<NotificationEvent> events) {
        for (var event : events) {
            state = NotifierDecider.evolve(state, event);
        }
        return state;
    }
}
