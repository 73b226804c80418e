package cn.liandong.notifier.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyCodesTest {
    private static final AlertId ONE = new AlertId("i1.a");
    private static final AlertId TWO = new AlertId("i2.a");

    private final Story story = new Story();

    @Test
    void an_alert_has_one_code_for_a_person_on_every_channel_step_and_attempt() {
        story.reached("p1", Channel.SMS, Channel.VOICE, Channel.WEBHOOK);
        var first = sendings(Story.alerted("p1", 1, 1));
        assertThat(first).hasSize(2);
        var next = Story.only(
                NotificationSending.class, story.failed(first.getFirst().notification(), 1, FailureCode.NO_CONTACT));
        var again = first.getLast().notification();
        story.failed(again, 1, FailureCode.UNREACHABLE);
        var retried = Story.only(NotificationSending.class, story.due(again));
        var later = sendings(Story.alerted("p1", 1, 2));
        assertThat(List.of(first, next, retried, later))
                .allSatisfy(some ->
                        assertThat(some).isNotEmpty().allMatch(one -> Story.FIRST_CODE.equals(one.replyCode())));
    }

    @Test
    void two_alerts_of_a_person_have_two_codes_and_two_people_do_not_mind_each_other() {
        assertThat(List.of(given(ONE, "p1"), given(TWO, "p1"), given(TWO, "p2")))
                .containsExactly("10", "11", "10");
    }

    @Test
    void a_code_rests_for_two_days_after_its_alert_has_ended() {
        given(ONE, "p1");
        story.acknowledged(ONE);
        // All but the first of the 60 that are given out before there are three digits.
        for (int i = 0; i < 200; i++) {
            story.now = story.now.plus(Duration.ofMinutes(14));
            var alert = new AlertId("x" + i);
            assertThat(given(alert, "p1")).isNotEqualTo("10");
            story.acknowledged(alert);
        }
    }

    @Test
    void when_it_has_rested_it_comes_back_after_all_others() {
        var seen = new ArrayList<@Nullable String>();
        for (int i = 0; i < 91; i++) {
            var alert = new AlertId("x" + i);
            seen.add(given(alert, "p1"));
            story.acknowledged(alert);
            story.now = story.now.plus(Duration.ofHours(2));
        }
        assertThat(new HashSet<>(seen.subList(0, 90))).hasSize(90).allMatch(code -> code != null && code.length() == 2);
        assertThat(seen.getLast()).isEqualTo("10");
    }

    @Test
    void an_alert_that_begins_again_keeps_its_code_and_its_first_rest_counts_no_more() {
        given(ONE, "p1");
        story.acknowledged(ONE);
        story.now = story.now.plus(Duration.ofHours(47));
        assertThat(Story.only(NotificationSending.class, told(ONE, "p1", 2)))
                .allMatch(one -> "10".equals(one.replyCode()));
        story.acknowledged(ONE);
        story.now = story.now.plus(Duration.ofHours(2));
        given(TWO, "p1");
        story.acknowledged(TWO);
        assertThat(story.state.attempts().codes().given()).containsKey(ONE);
        story.now = story.now.plus(Duration.ofHours(46));
        var third = new AlertId("i3.a");
        given(third, "p1");
        story.acknowledged(third);
        assertThat(story.state.attempts().codes().given()).doesNotContainKey(ONE);
    }

    @Test
    void a_code_in_use_is_passed_over_when_all_others_have_come_round() {
        given(ONE, "p1");
        for (int i = 0; i < 100; i++) {
            var alert = new AlertId("x" + i);
            assertThat(given(alert, "p1")).isNotEqualTo("10").hasSize(2);
            story.acknowledged(alert);
            story.now = story.now.plus(Duration.ofHours(2));
        }
    }

    @Test
    void an_alert_that_began_again_and_runs_has_its_code_for_as_long_as_it_runs() {
        given(ONE, "p1");
        story.acknowledged(ONE);
        told(ONE, "p1", 2);
        story.now = story.now.plus(Duration.ofDays(3));
        given(TWO, "p1");
        story.acknowledged(TWO);
        assertThat(Story.only(NotificationSending.class, told(ONE, "p1", 3)))
                .isNotEmpty()
                .allMatch(one -> "10".equals(one.replyCode()));
        assertThat(story.state.attempts().codes().given()).containsKey(ONE);
    }

    @Test
    void codes_grow_longer_with_their_number_and_end_before_they_are_guessed() {
        var codes = ReplyCodes.NONE;
        var person = Story.alerted("p1", 1, 1).person();
        var lengths = new ArrayList<Integer>();
        for (int i = 0; i < 6_001; i++) {
            var alert = new AlertId("x" + i);
            var code = codes.of(alert, person);
            if (code == null) {
                break;
            }
            lengths.add(code.length());
            codes = codes.with(alert, person, code);
        }
        assertThat(lengths).hasSize(6_000).isSorted();
        assertThat(lengths.stream().filter(length -> length == 2)).hasSize(60);
        assertThat(lengths.stream().filter(length -> length == 3)).hasSize(540);
    }

    private List<NotificationSending> sendings(cn.liandong.contracts.response.ResponseEvent.PersonAlerted told) {
        return Story.only(NotificationSending.class, story.told(told));
    }

    private List<cn.liandong.contracts.notifications.NotificationEvent> told(AlertId alert, String person, int round) {
        return story.told(Story.alerted(alert, person, round, 1, Handling.ACTUAL));
    }

    private @Nullable String given(AlertId alert, String person) {
        return Story.only(NotificationSending.class, told(alert, person, 1))
                .getFirst()
                .replyCode();
    }
}
