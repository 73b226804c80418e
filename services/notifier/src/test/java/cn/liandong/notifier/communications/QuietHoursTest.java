package cn.liandong.notifier.communications;

import static cn.liandong.notifier.Story.NOON;
import static cn.liandong.notifier.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noon of a story is 12:00 in Shanghai. */
class QuietHoursTest {
    private static final NotificationId CALL = new NotificationId("420583-T1.r1.s1.p1.SMS");

    private final Story story = new Story();

    @BeforeEach
    void p1_sleeps_until_five_past_twelve() {
        story.reachedButFor("p1", "23:00", "12:05", Channel.SMS, Channel.MAIL);
    }

    @Test
    void a_real_alert_is_never_held() {
        assertThat(story.told(Story.alerted("p1", 1, 1))).hasSize(2).allMatch(NotificationSending.class::isInstance);
        assertThat(story.told(Story.alerted("p1", 2, 1))).allMatch(NotificationSending.class::isInstance);
    }

    @Test
    void a_test_waits_until_the_hours_are_over_and_says_so() {
        assertThat(only(NotificationHeld.class, story.tested("p1")))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.reason()).isEqualTo(HoldReason.QUIET);
                    assertThat(held.until()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
                    assertThat(held.first().notification()).isEqualTo(CALL);
                });
        story.now = NOON.plus(Duration.ofMinutes(5));
        assertThat(only(NotificationSending.class, story.due(CALL)))
                .singleElement()
                .satisfies(sending -> assertThat(sending.attempt()).isEqualTo(1));
        assertThat(only(NotificationSending.class, story.sent(CALL, 1)))
                .extracting(NotificationSending::channel)
                .containsExactly(Channel.MAIL);
    }

    @Test
    void where_the_test_is_over_first_the_line_says_why_nobody_was_called() {
        story.reachedButFor("p1", "23:00", "15:00", Channel.SMS);
        story.tested("p1");
        story.now = NOON.plus(Duration.ofMinutes(10));
        var closing = story.state.tests().deadlines().inOrder().getFirst().command();
        var events = story.asked(closing);
        assertThat(only(NotificationSuppressed.class, events))
                .extracting(NotificationSuppressed::notification, NotificationSuppressed::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CALL, "QUIET_HOURS"));
        assertThat(story.state.attempts().open()).isEmpty();
        assertThat(story.state.attempts().deadlines().size()).isZero();
    }

    @Test
    void somebody_else_and_another_hour_are_called_at_once() {
        story.reached("p2", Channel.SMS);
        story.now = NOON.plus(Duration.ofMinutes(6));
        assertThat(only(NotificationSending.class, story.tested("p1", "p2"))).hasSize(2);
    }

    @Test
    void hours_that_nobody_can_read_hold_nothing() {
        story.reachedButFor("p1", "23h", "12:05", Channel.SMS);
        assertThat(only(NotificationSending.class, story.tested("p1"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-11-24T14:00:00Z, 2026-11-24T23:00:00Z",
        "22:00, 07:00, 2026-11-24T22:59:59Z, 2026-11-24T23:00:00Z",
        "22:00, 07:00, 2026-11-24T23:00:00Z,",
        "22:00, 07:00, 2026-11-24T13:59:59Z,",
        "12:00, 14:00, 2026-11-24T04:00:00Z, 2026-11-24T06:00:00Z",
        "12:00, 14:00, 2026-11-24T06:00:00Z,",
        "12:00, 12:00, 2026-11-24T04:00:00Z,",
    })
    void the_hours_begin_and_end_to_the_second(String from, String until, Instant now, Instant end) {
        var hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
        assertThat(QuietPolicy.until(hours, ZoneId.of("Asia/Shanghai"), now)).isEqualTo(end);
    }
}
