package cn.liandong.notifier.attempts;

import static cn.liandong.notifier.Story.NOON;
import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DrillNotice;
import cn.liandong.contracts.notifications.DrillTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotifierShard;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever takes part in a drill is told of it, once, and nobody else is. */
class DrillCallsTest {
    private static final DrillId DRILL = new DrillId("d1");
    private static final PostId STATION = new PostId("fire.officer");
    private static final UnitId ENGINE = new UnitId("engine-1");

    private final Story story = new Story();

    @BeforeEach
    void reached() {
        for (var person : List.of("p1", "p2", "p3", "leader")) {
            story.reached(person, Channel.SMS, Channel.VOICE);
        }
        story.registered(new Post(STATION, new OrganizationId("fire"), PostKind.DUTY_OFFICER, "消防站值班员"));
        story.registered(new Unit(
                ENGINE,
                new OrganizationId("fire"),
                "一号车",
                UnitKind.FIRE_ENGINE,
                List.of(),
                6,
                new Coordinates(30.4, 111.8)));
    }

    private void begin(boolean announced) {
        story.drilled(DrillEvents.scheduled(DRILL, announced, NOON));
        story.drilled(new DrillStarted(
                DRILL,
                List.of(DrillEvents.party(DrillEvents.OFFICERS, "p1", "p2"), DrillEvents.party(STATION, "p2", "p3")),
                DrillEvents.DIRECTOR,
                NOON));
    }

    @Test
    void theStartIsToldWhereItIsAnnouncedEachPersonOnce() {
        begin(true);
        assertThat(told(story.read())).containsExactlyInAnyOrder("p1 STARTED", "p2 STARTED", "p3 STARTED");
        assertThat(only(NotificationSending.class, story.journal)).allSatisfy(sending -> {
            assertThat(sending.subject().handling()).isEqualTo(Handling.EXERCISE);
            assertThat(sending.subject().drill()).isEqualTo(DRILL);
            assertThat(sending.channel()).isEqualTo(Channel.SMS);
            assertThat(sending.replyCode()).isNull();
            assertThat(sending.awaitsAnswer()).isFalse();
        });
    }

    @Test
    void ofOneThatIsNotAnnouncedNobodyIsTold() {
        begin(false);
        assertThat(story.read()).isEmpty();
    }

    @Test
    void pauseResumptionAndEndAreToldToAllWhoTakePart() {
        begin(false);
        story.drilled(DrillEvents.paused(DRILL, PauseReason.LIVE_INCIDENT, NOON));
        var paused = story.read();
        assertThat(only(NotificationSending.class, paused))
                .as("what is real presses: two channels each")
                .hasSize(6)
                .allSatisfy(one ->
                        assertThat(Objects.requireNonNull(one.drill()).reason()).isEqualTo(PauseReason.LIVE_INCIDENT));
        story.drilled(DrillEvents.resumed(DRILL, NOON));
        assertThat(told(story.read())).containsExactlyInAnyOrder("p1 RESUMED", "p2 RESUMED", "p3 RESUMED");
        story.drilled(DrillEvents.finished(DRILL, NOON));
        assertThat(told(story.read())).containsExactlyInAnyOrder("p1 FINISHED", "p2 FINISHED", "p3 FINISHED");
    }

    @Test
    void aNoticeAndASilenceAreForThePeopleOfTheirPostsWhoTakePart() {
        begin(false);
        story.drilled(
                DrillEvents.told(DRILL, InjectKind.NOTICE, "村民来电", NOON, STATION, DrillEvents.DIRECTOR),
                DrillEvents.told(DRILL, InjectKind.SILENCE, "接班人不到", NOON, DrillEvents.OFFICERS));
        assertThat(told(story.read())).containsExactlyInAnyOrder("p2 NOTICE", "p3 NOTICE", "p1 SILENCE", "p2 SILENCE");
    }

    @Test
    void aBreakdownIsForWhoeverAnswersForTheUnit() {
        begin(false);
        story.drilled(DrillEvents.broken(DRILL, ENGINE, "发动机故障", NOON));
        assertThat(told(story.read())).containsExactlyInAnyOrder("p2 BREAKDOWN", "p3 BREAKDOWN");
        assertThat(only(NotificationSending.class, story.journal))
                .extracting(NotificationSending::drill)
                .containsOnly(new DrillTold(DRILL, DrillNotice.BREAKDOWN, "冷库液氨泄漏演练", null, "一号车", "发动机故障"));
    }

    @Test
    void eachIsToldOnceHoweverOftenTheJournalIsRead() {
        begin(true);
        var command = new NotifierShard().noticed(story.state, story.view);
        assertThat(command).hasSize(1);
        assertThat(story.asked(command.getFirst())).isNotEmpty();
        assertThat(story.asked(command.getFirst())).as("the same once more").isEmpty();
        assertThat(story.read()).isEmpty();
        only(NotificationSending.class, story.journal).forEach(one -> story.sent(one.notification(), 1));
        assertThat(story.read()).as("after it was taken").isEmpty();
        story.drilled(DrillEvents.resumed(DRILL, NOON));
        assertThat(told(story.read())).allMatch(one -> one.endsWith("RESUMED"));
    }

    @Test
    void whatIsNoNewsIsPassedOver() {
        begin(true);
        story.now = NOON.plus(Duration.ofMinutes(16));
        assertThat(story.read()).singleElement().isInstanceOf(DrillRead.class);
        assertThat(story.read()).isEmpty();
    }

    @Test
    void itIsOverWhenAChannelTookIt() {
        begin(true);
        var first = only(NotificationSending.class, story.read()).getFirst();
        assertThat(only(NotificationsEnded.class, story.sent(first.notification(), 1)))
                .hasSize(1);
        assertThat(story.state.attempts().runs(first.alert())).isFalse();
    }

    @Test
    void theNextChannelFollowsOneThatFailedAlsoOnceTheDrillIsOver() {
        begin(true);
        var first = only(NotificationSending.class, story.read()).getFirst();
        story.drilled(DrillEvents.finished(DRILL, NOON));
        assertThat(only(NotificationSending.class, story.failed(first.notification(), 1, FailureCode.BAD_ADDRESS)))
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.channel()).isEqualTo(Channel.VOICE);
                    assertThat(next.drill()).isEqualTo(first.drill());
                });
    }

    @Test
    void anOutageOfTheDrillKeepsNobodyFromKnowingThatItStandsStill() {
        begin(false);
        story.drilled(
                DrillEvents.outage(DRILL, Channel.SMS, 600, NOON),
                DrillEvents.paused(DRILL, PauseReason.LIVE_INCIDENT, NOON));
        assertThat(only(NotificationEvent.NotificationFailed.class, story.read()))
                .isEmpty();
    }

    @Test
    void quietHoursHoldIt() {
        story.reachedButFor("p1", "11:00", "13:00", Channel.SMS);
        begin(true);
        assertThat(only(NotificationHeld.class, story.read())).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo(HoldReason.QUIET);
            assertThat(held.first().person()).isEqualTo(new PersonId("p1"));
        });
    }

    private static List<String> told(List<NotificationEvent> events) {
        return only(NotificationSending.class, events).stream()
                .map(one ->
                        one.person() + " " + Objects.requireNonNull(one.drill()).notice())
                .toList();
    }
}
