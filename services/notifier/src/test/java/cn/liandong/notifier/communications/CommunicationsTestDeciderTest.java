package cn.liandong.notifier.communications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.CloseCommunicationsTest;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunicationsTestDeciderTest {
    private static final AlertId TEST = new AlertId("420583-T1");

    private final Story story = new Story();

    @BeforeEach
    void begin() {
        story.reached("p1", Channel.SMS, Channel.MAIL, Channel.VOICE);
        story.reached("p2");
    }

    @Test
    void each_person_is_called_on_the_first_channel_and_told_that_it_is_a_test() {
        var events = story.tested("p1", "p2", "p1");
        assertThat(Story.only(CommunicationsTestBegan.class, events))
                .singleElement()
                .satisfies(began -> {
                    assertThat(began.number()).isEqualTo("420583-T1");
                    assertThat(began.people())
                            .extracting(one -> one.person().value())
                            .containsExactly("p1", "p2");
                    assertThat(began.people().getLast().channels()).isEmpty();
                    assertThat(began.until()).isEqualTo(Story.NOON.plus(Duration.ofMinutes(10)));
                });
        assertThat(Story.only(NotificationSending.class, events))
                .singleElement()
                .satisfies(sending -> {
                    assertThat(sending.channel()).isEqualTo(Channel.SMS);
                    assertThat(sending.alert()).isEqualTo(TEST);
                    assertThat(sending.subject().handling()).isEqualTo(Handling.TEST);
                });
    }

    @Test
    void the_next_channel_follows_whether_the_call_was_taken_or_failed() {
        var sms = sending(story.tested("p1"));
        var mail = sending(story.sent(sms.notification(), 1));
        assertThat(mail.channel()).isEqualTo(Channel.MAIL);
        var voice = sending(story.failed(mail.notification(), 1, FailureCode.BAD_ADDRESS));
        assertThat(voice.channel()).isEqualTo(Channel.VOICE);
        assertThat(Story.only(NotificationSending.class, story.sent(voice.notification(), 1)))
                .isEmpty();
    }

    @Test
    void an_alert_that_was_taken_is_followed_by_no_channel() {
        var first = Story.only(NotificationSending.class, story.told(Story.alerted("p1", 1, 1)))
                .getLast();
        assertThat(Story.only(NotificationSending.class, story.sent(first.notification(), 1)))
                .isEmpty();
    }

    @Test
    void it_keeps_to_the_channels_it_began_with() {
        var sms = sending(story.tested("p1"));
        story.reached("p1", Channel.SMS, Channel.FILE);
        assertThat(sending(story.sent(sms.notification(), 1)).channel()).isEqualTo(Channel.MAIL);
    }

    @Test
    void at_its_limit_what_has_no_result_has_failed_and_nothing_more_is_begun() {
        var sms = sending(story.tested("p1"));
        var due = story.state.tests().deadlines().inOrder().getFirst();
        assertThat(due.command()).isEqualTo(new CloseCommunicationsTest(TEST, Story.NOON.plus(Duration.ofMinutes(10))));
        story.now = due.dueAt();
        assertThat(story.asked(due.command()))
                .containsExactly(
                        new NotificationFailed(sms.notification(), TEST, 1, "LIMIT_PASSED", null),
                        new NotificationsEnded(TEST, due.dueAt()),
                        new CommunicationsTestEnded(TEST, due.dueAt()));
        assertThat(story.asked(due.command())).isEmpty();
        assertThat(story.sent(sms.notification(), 1)).isEmpty();
        assertThat(story.state.tests().running()).isEmpty();
    }

    @Test
    void every_test_has_a_number_of_its_own() {
        story.tested("p1");
        assertThat(Story.only(CommunicationsTestBegan.class, story.tested("p1")))
                .extracting(CommunicationsTestBegan::number)
                .containsExactly("420583-T2");
    }

    @Test
    void every_rule_refuses_by_its_name() {
        story.tested("p1");
        var many = IntStream.range(0, 201).mapToObj(i -> "p" + i).toArray(String[]::new);
        assertThat(List.of(
                        refusal(Actor.SYSTEM, Story.test(10, "p1")),
                        refusal(Story.CITY_OFFICER, Story.test(10)),
                        refusal(Story.CITY_OFFICER, Story.test(10, many)),
                        refusal(Story.CITY_OFFICER, Story.test(10, "nobody")),
                        refusal(Story.CITY_OFFICER, Story.test(61, "p1"))))
                .isEqualTo(CommunicationsTestPolicies.all().stream()
                        .map(CommunicationsTestPolicies.CommunicationsTestPolicy::code)
                        .toList());
    }

    @Test
    void an_officer_of_anybody_else_has_nobody_called() {
        var town = new Actor(
                Actor.Kind.OFFICER,
                null,
                new cn.liandong.contracts.ids.OrganizationId("dongshi"),
                Story.CITY_OFFICER.post(),
                null);
        story.tested("p1");
        assertThat(refusal(town, Story.test(10, "p1"))).isEqualTo("NOT_OF_THE_CITY");
    }

    private String refusal(Actor actor, NotifierCommand command) {
        return story.decide(actor, command) instanceof Decision.Refused<NotificationEvent>(var code, var _)
                ? code
                : "accepted";
    }

    private static NotificationSending sending(List<NotificationEvent> events) {
        return Story.only(NotificationSending.class, events).getFirst();
    }
}
