package cn.liandong.notifier.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordResults;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportTaken;
import cn.liandong.notifier.Documents;
import cn.liandong.notifier.NotifierState;
import cn.liandong.notifier.Story;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds of reports on their way whatever is lost, doubled, late or restarted. */
class DocumentLawsTest {
    private static final int HISTORIES = 200;
    private static final int INPUTS = 60;

    private interface Input {
        List<NotificationEvent> give();
    }

    @Test
    void each_ends_once_when_nothing_of_it_is_under_way_and_not_before() {
        var ends = new ArrayList<UpwardDeliveryEvent>();
        histories(story -> {
            var begun = new HashMap<AlertId, Integer>();
            for (var event : story.journal) {
                if (event instanceof NotificationSending sending) {
                    assertThat(Objects.equals(begun.put(sending.alert(), Documents.attempt(sending)), 0))
                            .as("begun after its end")
                            .isFalse();
                } else if (event instanceof UpwardDeliveryEvent end) {
                    ends.add(end);
                    assertThat(begun.put(alert(end), 0)).isEqualTo(end.attempt());
                }
            }
            var open = new HashSet<AlertId>();
            story.state
                    .attempts()
                    .open()
                    .values()
                    .forEach(one -> open.add(one.latest().alert()));
            begun.forEach((alert, state) -> assertThat(open.contains(alert)).isEqualTo(state != 0));
        });
        assertThat(ends.stream().filter(UpwardReportTaken.class::isInstance)).hasSizeGreaterThan(HISTORIES);
        assertThat(ends.stream().filter(end -> !(end instanceof UpwardReportTaken)))
                .hasSizeGreaterThan(HISTORIES);
    }

    @Test
    void what_is_told_as_taken_was_sent_by_that_very_notification_and_nothing_is_sent_after_it() {
        histories(story -> {
            var sent = new HashSet<Object>();
            for (var event : story.journal) {
                if (event instanceof NotificationSent one) {
                    assertThat(sent.add(one.alert())).isTrue();
                    sent.add(one.notification());
                } else if (event instanceof UpwardReportTaken taken) {
                    assertThat(sent).contains(taken.notification(), alert(taken));
                } else if (event instanceof NotificationSending sending) {
                    assertThat(sent).doesNotContain(sending.alert());
                }
            }
        });
    }

    @Test
    void a_repeat_of_any_input_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = story();
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random, i);
                input.give();
                assertThat(input.give()).isEmpty();
            }
        });
    }

    private static AlertId alert(UpwardDeliveryEvent end) {
        return new AlertId(end.report() + ".to." + end.office() + "." + end.attempt());
    }

    private static Story story() {
        var story = new Story();
        story.reached("o0", Channel.MAIL, Channel.WEBHOOK);
        story.reached("o1", Channel.WEBHOOK);
        return story;
    }

    private static void histories(Consumer<Story> law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = story();
            for (int i = 0; i < INPUTS; i++) {
                input(story, random, i).give();
                if (random.nextInt(20) == 0) {
                    story.state =
                            Json.mapper().readValue(Json.mapper().writeValueAsBytes(story.state), NotifierState.class);
                }
            }
            law.accept(story);
        });
    }

    /** Dispatch begins each attempt once, and by number. */
    private static Input input(Story story, RandomGenerator random, int number) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 90_000));
        if (random.nextInt(6) == 0) {
            var asked = Documents.asked("o" + random.nextInt(2), number + 1);
            return () -> story.told(Handling.ACTUAL, asked);
        }
        var open = List.copyOf(story.state.attempts().open().values());
        if (open.isEmpty()) {
            return List::of;
        }
        var due = story.state.attempts().deadlines().inOrder();
        NotifierCommand command = !due.isEmpty() && random.nextBoolean()
                ? due.get(random.nextInt(due.size())).command()
                : result(random, open.get(random.nextInt(open.size())));
        return () -> story.asked(command);
    }

    private static NotifierCommand result(RandomGenerator random, Attempt attempt) {
        var id = attempt.latest().notification();
        int number = Math.max(1, attempt.latest().attempt() - random.nextInt(2));
        var failed = new RecordFailed(id, number, "HTTP_400", random.nextBoolean());
        return switch (random.nextInt(5)) {
            case 0 -> new RecordSent(id, number);
            case 1 -> new ResumeNotification(id, number);
            case 2 ->
                new RecordResults(List.of(new RecordSent(id, number), new RecordSent(id, number)), List.of(failed));
            default -> failed;
        };
    }
}
