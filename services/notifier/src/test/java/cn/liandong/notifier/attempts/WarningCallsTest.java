package cn.liandong.notifier.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are told what intake wants told of warnings of sensors. */
class WarningCallsTest {
    private static final PersonId RESPONDER = new PersonId("responder");
    private static final PostId POST = new PostId("works-responder");
    private static final WarningId WARNING = new WarningId("w1");

    private final Story story = new Story();

    @BeforeEach
    void aPost() {
        story.registered(new Post(POST, new OrganizationId("works"), PostKind.RESPONDER, "化工厂应急响应人"));
        story.reached(RESPONDER.value(), Channel.SMS, Channel.VOICE, Channel.MAIL);
    }

    @Test
    void anOrangeOneGoesOutOnTwoChannelsAtOnceAndARepeatOnNone() {
        var calls = Story.only(NotificationSending.class, story.warned(Story.NOON, told(WarningColour.ORANGE, 0)));
        assertThat(calls).extracting(NotificationSending::channel).containsExactly(Channel.SMS, Channel.VOICE);
        var duty = calls.getFirst().duty();
        assertThat(duty).isNotNull();
        assertThat(duty.kind()).isEqualTo(NoticeKind.SENSOR_WARNING);
        assertThat(duty.warning()).isEqualTo(WARNING);
        assertThat(calls.getFirst().awaitsAnswer()).isFalse();
        assertThat(story.warned(Story.NOON, told(WarningColour.ORANGE, 0))).isEmpty();
        assertThat(story.warned(Story.NOON, told(WarningColour.ORANGE, 600)))
                .as("the next step is another telling")
                .hasSize(2);
    }

    @Test
    void aLowerColourWaitsForTheEndOfQuietHours() {
        story.reachedButFor(RESPONDER.value(), "11:00", "23:00", Channel.SMS);
        assertThat(story.warned(Story.NOON, told(WarningColour.YELLOW, 0)))
                .singleElement()
                .isInstanceOf(NotificationHeld.class);
        assertThat(Story.only(NotificationSending.class, story.warned(Story.NOON, told(WarningColour.ORANGE, 60))))
                .hasSize(1);
    }

    @Test
    void onceItIsAnsweredNobodyIsCalledAnyMore() {
        story.warned(Story.NOON, told(WarningColour.ORANGE, 0));
        var ended = story.warned(
                Story.NOON, new WarningAnswered(WARNING, WarningAnswer.SEEN_TO, POST, null, Story.NOON.plusSeconds(5)));
        assertThat(Story.only(NotificationsEnded.class, ended)).hasSize(1);
    }

    @Test
    void whatIsAQuarterOfAnHourOldIsNoNewsAnyMore() {
        List<NotificationEvent> late = story.warned(Story.NOON.minusSeconds(901), told(WarningColour.ORANGE, 0));
        assertThat(late).isEmpty();
    }

    private static IncidentEvent told(WarningColour colour, long afterSeconds) {
        var at = Story.NOON.plusSeconds(afterSeconds);
        return new WarningTold(
                WARNING,
                new WarningSubject(
                        WarningMatter.SIGNAL,
                        colour,
                        new SiteId("s"),
                        "化工厂",
                        new SensorId("works/GT-101"),
                        SensorKind.TOXIC_GAS,
                        38.5,
                        "ppm",
                        25.0,
                        0,
                        false),
                0,
                List.of(new SeatedPerson(POST, RESPONDER)),
                at,
                at.plusSeconds(600));
    }
}
