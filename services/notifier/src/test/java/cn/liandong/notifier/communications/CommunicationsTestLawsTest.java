package cn.liandong.notifier.communications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.RecordUndelivered;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.notifier.NotifierDecider;
import cn.liandong.notifier.NotifierState;
import cn.liandong.notifier.Story;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for every history of tests and alerts of the same people. */
class CommunicationsTestLawsTest {
    private static final int HISTORIES = 200;
    private static final int INPUTS = 60;
    private static final String[] PEOPLE = {"p0", "p1", "p2", "p3"};

    @Test
    void everybody_chosen_ends_with_a_result_on_every_channel_that_was_tried() {
        histories(story -> {
            finish(story);
            var results = new HashSet<NotificationId>();
            for (var event : story.journal) {
                switch (event) {
                    case NotificationSent sent -> results.add(sent.notification());
                    case NotificationFailed failed when failed.retryAt() == null -> results.add(failed.notification());
                    default -> {}
                }
            }
            assertThat(ofTests(story)).allMatch(sending -> results.contains(sending.notification()));
            assertThat(began(story)).hasSameSizeAs(Story.only(CommunicationsTestEnded.class, story.journal));
            assertThat(story.state.tests().running()).isEmpty();
            assertThat(story.state.tests().deadlines().size()).isZero();
        });
    }

    @Test
    void channels_are_tried_in_the_persons_order_each_once_and_nobody_else_is_called() {
        histories(story -> {
            var tried = new HashMap<AlertId, HashMap<PersonId, List<Channel>>>();
            ofTests(story).stream()
                    .filter(sending -> sending.attempt() == 1)
                    .forEach(sending -> tried.computeIfAbsent(sending.alert(), any -> new HashMap<>())
                            .computeIfAbsent(sending.person(), any -> new ArrayList<>())
                            .add(sending.channel()));
            for (var test : began(story)) {
                var people = tried.getOrDefault(test.test(), new HashMap<>());
                for (var chosen : test.people()) {
                    var channels = people.getOrDefault(chosen.person(), List.of());
                    assertThat(channels).isEqualTo(chosen.channels().subList(0, channels.size()));
                    assertThat(channels.isEmpty()).isEqualTo(chosen.channels().isEmpty());
                    people.remove(chosen.person());
                }
                assertThat(people).isEmpty();
            }
        });
    }

    @Test
    void no_two_tests_and_no_alert_share_a_notification_or_a_reply_code() {
        histories(story -> {
            var owners = new HashMap<String, AlertId>();
            for (var sending : Story.only(NotificationSending.class, story.journal)) {
                var owner = owners.putIfAbsent(sending.notification().value(), sending.alert());
                assertThat(owner == null || owner.equals(sending.alert())).isTrue();
                var code = sending.person() + " is told " + sending.replyCode();
                owner = owners.putIfAbsent(code, sending.alert());
                assertThat(owner == null || owner.equals(sending.alert()))
                        .as(code)
                        .isTrue();
            }
        });
    }

    @Test
    void nothing_of_a_test_is_begun_after_it_ended() {
        histories(story -> {
            finish(story);
            var ended = new HashSet<AlertId>();
            for (var event : story.journal) {
                if (event instanceof CommunicationsTestEnded end) {
                    assertThat(ended.add(end.test())).isTrue();
                } else if (event instanceof NotificationSending sending) {
                    assertThat(ended).doesNotContain(sending.alert());
                }
            }
        });
    }

    @Test
    void folding_from_a_snapshot_and_going_on_gives_the_same() {
        histories(story -> {
            int cut = story.journal.size() / 2;
            var state = fold(NotifierState.EMPTY, story.journal.subList(0, cut));
            state = Json.mapper().readValue(Json.mapper().writeValueAsBytes(state), NotifierState.class);
            state = fold(state, story.journal.subList(cut, story.journal.size()));
            assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(state)))
                    .isEqualTo(Json.mapper().readTree(Json.mapper().writeValueAsBytes(story.state)));
        });
    }

    /** Every input comes twice: the second time it adds nothing, but for a test, which the ledger of commands holds back. */
    private static void histories(Consumer<Story> law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story();
            story.reached("p0", Channel.SMS, Channel.WEBHOOK, Channel.MAIL);
            story.reached("p1", Channel.VOICE, Channel.SMS);
            story.reached("p2");
            story.reached("p3", Channel.FILE);
            for (int i = 0; i < INPUTS; i++) {
                story.now = story.now.plusSeconds(random.nextInt(60));
                give(story, random);
            }
            law.accept(story);
        });
    }

    private static void give(Story story, RandomGenerator random) {
        var open = List.copyOf(story.state.attempts().open().values());
        var due = new ArrayList<>(story.state.attempts().deadlines().inOrder());
        due.addAll(story.state.tests().deadlines().inOrder());
        int kind = random.nextInt(10);
        if (kind == 0) {
            story.tested(PEOPLE[random.nextInt(4)], PEOPLE[random.nextInt(4)]);
        } else if (kind == 1) {
            var told = Story.alerted(PEOPLE[random.nextInt(4)], 1, 1 + random.nextInt(3));
            story.told(told);
            assertThat(story.told(told)).isEmpty();
        } else if (kind < 8 && !open.isEmpty()) {
            var sending = open.get(random.nextInt(open.size())).latest();
            twice(story, result(random, sending));
        } else if (!due.isEmpty()) {
            twice(story, due.get(random.nextInt(due.size())).command());
        }
    }

    private static NotifierCommand result(RandomGenerator random, NotificationSending sending) {
        var id = sending.notification();
        return switch (random.nextInt(6)) {
            case 0 -> new RecordFailed(id, sending.attempt(), "HTTP_503", true);
            case 1 -> new RecordFailed(id, sending.attempt(), "BAD_ADDRESS", false);
            case 2 -> new ResumeNotification(id, sending.attempt());
            case 3 -> new RecordUndelivered(sending);
            default -> new RecordSent(id, sending.attempt());
        };
    }

    private static void twice(Story story, NotifierCommand command) {
        story.asked(command);
        assertThat(story.asked(command)).isEmpty();
    }

    private static void finish(Story story) {
        for (var due : story.state.tests().deadlines().inOrder()) {
            story.now = due.dueAt().isAfter(story.now) ? due.dueAt() : story.now;
            twice(story, due.command());
        }
    }

    private static List<CommunicationsTestBegan> began(Story story) {
        return Story.only(CommunicationsTestBegan.class, story.journal);
    }

    private static List<NotificationSending> ofTests(Story story) {
        return Story.only(NotificationSending.class, story.journal).stream()
                .filter(sending -> sending.alert().value().startsWith("420583-T"))
                .toList();
    }

    private static NotifierState fold(NotifierState state, List<NotificationEvent> events) {
        for (var event : events) {
            state = NotifierDecider.evolve(state, event);
        }
        return state;
    }
}
