package cn.liandong.notifier.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand.RecordResults;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leader of a post is told what roster wants told of it. */
class DutyCallsTest {
    private static final PersonId LEADER = new PersonId("leader");
    private static final PersonId MISSING = new PersonId("missing");
    private static final ContactCodeId CODE = new ContactCodeId("420583:code:1");
    private static final PostId POST = new PostId("dongshi-duty");

    private final Story story = new Story();

    @BeforeEach
    void aPost() {
        story.registered(new Post(POST, new OrganizationId("dongshi"), PostKind.DUTY_OFFICER, "董市镇值班员"));
        story.reached(LEADER.value(), Channel.SMS, Channel.VOICE, Channel.MAIL);
    }

    @Test
    void whatPressesGoesOutOnTwoChannelsAtOnceAndIsOverWhenBothAreDone() {
        var calls = Story.only(NotificationSending.class, story.noticed(Story.NOON, gap("n1")));
        assertThat(calls).extracting(NotificationSending::channel).containsExactly(Channel.SMS, Channel.VOICE);
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.duty()).isEqualTo(new DutyTold(NoticeKind.GAP, "董市镇值班员", MISSING, Story.NOON, null));
            assertThat(call.subject().handling()).isEqualTo(Handling.SYSTEM);
            assertThat(call.replyCode()).isNull();
            assertThat(call.tellsOfAnAlert()).isFalse();
        });
        assertThat(story.noticed(Story.NOON, gap("n1"))).as("a repeat").isEmpty();
        assertThat(ends(story.sent(calls.get(0).notification(), 1))).isEmpty();
        assertThat(ends(story.sent(calls.get(1).notification(), 1))).hasSize(1);
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().alerts()).isEmpty();
    }

    @Test
    void aCodeIsToldToItsContactAloneAtOnceAndNowhereElseWhenThatFails() {
        story.reachedButFor(LEADER.value(), "00:00", "23:59", Channel.SMS, Channel.VOICE);
        var asked = new ContactCodeAsked(CODE, LEADER, Channel.SMS, POST, Story.NOON, Story.NOON.plusSeconds(600));
        var call = Story.only(NotificationSending.class, story.noticed(Story.NOON, asked));
        assertThat(call).singleElement().satisfies(sending -> {
            assertThat(sending.channel()).isEqualTo(Channel.SMS);
            assertThat(sending.duty())
                    .isEqualTo(new DutyTold(
                            NoticeKind.CONTACT_CODE, "董市镇值班员", null, asked.at(), asked.until(), null, CODE));
            assertThat(sending.awaitsAnswer()).isFalse();
        });
        assertThat(story.noticed(Story.NOON, asked)).as("a repeat").isEmpty();
        var failed = story.failed(call.getFirst().notification(), 1, FailureCode.CODE_GONE);
        assertThat(Story.only(NotificationSending.class, failed)).isEmpty();
        assertThat(Story.only(ReachabilityEvent.class, failed))
                .as("it says nothing of the number")
                .isEmpty();
        assertThat(ends(failed)).hasSize(1);
    }

    @Test
    void aCodeThatIsOverIsToldToNobody() {
        var asked = new ContactCodeAsked(CODE, LEADER, Channel.SMS, POST, Story.NOON, Story.NOON.plusSeconds(600));
        story.now = asked.until();
        assertThat(story.noticed(Story.NOON, asked)).isEmpty();
    }

    @Test
    void bothMayBeDoneInOneCommand() {
        var calls = Story.only(NotificationSending.class, story.noticed(Story.NOON, gap("n1")));
        var results = story.asked(new RecordResults(
                calls.stream()
                        .map(call -> new RecordSent(call.notification(), 1))
                        .toList(),
                List.of()));
        assertThat(ends(results)).hasSize(1);
        assertThat(story.state.attempts().alerts()).isEmpty();
    }

    @Test
    void whatFailsGoesToTheNextChannelAndEndsWhenNoneIsLeft() {
        var calls = Story.only(NotificationSending.class, story.noticed(Story.NOON, gap("n1")));
        story.sent(calls.get(0).notification(), 1);
        var next = Story.only(
                NotificationSending.class, story.failed(calls.get(1).notification(), 1, FailureCode.ADDRESS_REFUSED));
        assertThat(next).extracting(NotificationSending::channel).containsExactly(Channel.MAIL);
        assertThat(next.getFirst().duty()).isNotNull();
        assertThat(ends(story.failed(next.getFirst().notification(), 1, FailureCode.ADDRESS_REFUSED)))
                .hasSize(1);
        assertThat(story.state.attempts().alerts()).isEmpty();
    }

    @Test
    void whatDoesNotPressGoesOutOnOneChannelAndWaitsForTheEndOfQuietHours() {
        assertThat(Story.only(NotificationSending.class, story.noticed(Story.NOON, ahead())))
                .extracting(NotificationSending::channel)
                .containsExactly(Channel.SMS);
        story.reachedButFor("sleeper", "11:00", "23:00", Channel.SMS);
        var sleeper = new DutyNotice(
                "n3",
                new PersonId("sleeper"),
                NoticeKind.DUTY_AHEAD,
                POST,
                null,
                Story.NOON,
                Story.NOON.plusSeconds(60));
        assertThat(story.noticed(Story.NOON, sleeper)).singleElement().satisfies(event -> {
            assertThat(event).isInstanceOf(NotificationHeld.class);
            assertThat(((NotificationHeld) event).reason()).isEqualTo(HoldReason.QUIET);
        });
        var urgent = new DutyNotice("n4", new PersonId("sleeper"), NoticeKind.GAP, POST, null, Story.NOON, null);
        assertThat(Story.only(NotificationSending.class, story.noticed(Story.NOON, urgent)))
                .hasSize(1);
    }

    @Test
    void whatIsNoNewsAnyMoreIsToldNoMore() {
        assertThat(story.noticed(Story.NOON.minus(Duration.ofMinutes(16)), gap("n1")))
                .isEmpty();
        assertThat(story.noticed(Story.NOON.minus(Duration.ofMinutes(14)), gap("n1")))
                .isNotEmpty();
    }

    @Test
    void aSpotCheckHasACodeOfItsOwnAndCallsNobodyAnyMoreWhenThePostHasAnswered() {
        story.reached("other", Channel.SMS, Channel.MAIL);
        var calls = Story.only(
                NotificationSending.class,
                story.noticed(Story.NOON, check("c1", LEADER), check("c1", new PersonId("other"))));
        assertThat(calls).hasSize(4).allSatisfy(call -> {
            assertThat(call.replyCode()).isEqualTo("10");
            assertThat(call.awaitsAnswer()).isTrue();
            assertThat(call.tellsOfAnAlert()).isFalse();
        });
        var next = Story.only(NotificationSending.class, story.noticed(Story.NOON, check("c2", LEADER)));
        assertThat(next).extracting(NotificationSending::replyCode).containsOnly("11");

        assertThat(ends(story.noticed(Story.NOON, answered("c1"))))
                .extracting(NotificationsEnded::alert)
                .containsExactlyInAnyOrder(calls.get(0).alert(), calls.get(3).alert());
        assertThat(story.noticed(Story.NOON, answered("c1"))).isEmpty();
        assertThat(story.state.attempts().alerts().keySet())
                .containsExactly(next.getFirst().alert());
    }

    private static SpotCheckAnswered answered(String check) {
        return new SpotCheckAnswered(new SpotCheckId(check), POST, LEADER, Story.NOON, false);
    }

    private static DutyNotice check(String check, PersonId person) {
        return new DutyNotice(
                check + "/" + person,
                person,
                NoticeKind.SPOT_CHECK,
                POST,
                null,
                Story.NOON,
                Story.NOON.plusSeconds(300),
                new SpotCheckId(check));
    }

    private static DutyNotice gap(String id) {
        return new DutyNotice(id, LEADER, NoticeKind.GAP, POST, MISSING, Story.NOON, null);
    }

    private static DutyNotice ahead() {
        return new DutyNotice(
                "n2", LEADER, NoticeKind.DUTY_AHEAD, POST, null, Story.NOON, Story.NOON.plus(Duration.ofHours(8)));
    }

    private static List<NotificationsEnded> ends(List<NotificationEvent> events) {
        return Story.only(NotificationsEnded.class, events);
    }
}
