package cn.liandong.notifier.callbacks;

import static cn.liandong.notifier.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.notifier.AlertStandings.Standing;
import cn.liandong.notifier.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given what people at one number were told and how the alerts stand, when an answer, then what it means. */
class MeaningTest {
    private static final Said YES = new Said.Yes();

    private final List<Told> told = new ArrayList<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private Instant now = NOON.plusSeconds(60);

    @Test
    void a_code_means_its_alert_whichever_was_told_last() {
        var first = told("a", "p1", Channel.SMS, "10");
        told("b", "p1", Channel.SMS, "11");
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, first));
    }

    @Test
    void what_nobody_is_to_answer_stands_in_no_yes_s_way_and_is_answered_by_none() {
        var alert = told("a", "p1", Channel.SMS, "10");
        notice(null);
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.NONE_OPEN, told.getLast()));
        var check = notice(new SpotCheckId("c1"));
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.SEVERAL_OPEN, check));
        told.remove(alert);
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, check));
    }

    @Test
    void the_latest_notification_of_that_alert_on_the_channel_is_the_one_answered() {
        told("a", "p1", Channel.SMS, "10");
        var latest = told("a", "p1", Channel.SMS, "10");
        told("a", "p1", Channel.WEBHOOK, "10");
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, latest));
    }

    @Test
    void a_code_that_nobody_there_was_told_acknowledges_nothing_even_where_one_alert_is_open() {
        var last = told("a", "p1", Channel.SMS, "10");
        assertThat(means(new Said.Code("11"))).isEqualTo(new Meaning(ReplyReading.UNKNOWN_CODE, last));
    }

    @Test
    void a_code_that_two_people_at_one_number_have_is_not_guessed() {
        told("a", "p1", Channel.SMS, "10");
        var last = told("a", "p2", Channel.SMS, "10");
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.SEVERAL_OPEN, last));
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.SEVERAL_OPEN, last));
    }

    @Test
    void a_code_names_its_alert_while_it_rests_and_none_after() {
        var only = told("a", "p1", Channel.SMS, "10");
        standings.put("a", new Standing(0, null, NOON));
        now = NOON.plus(Meaning.REST).minusNanos(1);
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, only));
        now = NOON.plus(Meaning.REST);
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.UNKNOWN_CODE, only));
    }

    @Test
    void a_code_given_out_again_means_the_alert_that_has_it_now() {
        told("a", "p1", Channel.SMS, "10");
        standings.put("a", new Standing(0, null, NOON));
        now = NOON.plus(Meaning.REST);
        var fresh = told("b", "p1", Channel.SMS, "10");
        assertThat(means(new Said.Code("10"))).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, fresh));
    }

    @Test
    void a_yes_means_the_one_alert_that_is_open() {
        told("a", "p1", Channel.SMS, "10");
        var open = told("b", "p1", Channel.SMS, "11");
        standings.put("a", new Standing(0, null, NOON));
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, open));
    }

    @Test
    void a_yes_with_several_open_or_none_acknowledges_nothing() {
        told("a", "p1", Channel.SMS, "10");
        var last = told("b", "p1", Channel.SMS, "11");
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.SEVERAL_OPEN, last));
        standings.put("a", new Standing(0, null, NOON));
        standings.put("b", new Standing(0, null, NOON));
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.NONE_OPEN, last));
    }

    @Test
    void a_yes_to_what_has_ended_is_none_to_another_alert_that_happens_to_be_open() {
        told("a", "p1", Channel.SMS, "10");
        var last = told("b", "p1", Channel.SMS, "11");
        standings.put("b", new Standing(0, null, NOON));
        assertThat(means(YES)).isEqualTo(new Meaning(ReplyReading.NONE_OPEN, last));
    }

    @Test
    void a_yes_is_none_to_what_was_told_on_another_channel_alone() {
        told("a", "p1", Channel.WEBHOOK, "10");
        assertThat(means(YES)).isNull();
        assertThat(means(new Said.Code("10"))).isNull();
        assertThat(means(new Said.Unclear())).isNull();
    }

    @Test
    void a_yes_to_a_call_that_the_provider_names_means_its_alert_whatever_else_is_open() {
        var named = told("a", "p1", Channel.SMS, "10");
        told("b", "p1", Channel.SMS, "11");
        assertThat(means(YES, named)).isEqualTo(new Meaning(ReplyReading.ACKNOWLEDGES, named));
        assertThat(means(new Said.Unclear(), named)).isEqualTo(new Meaning(ReplyReading.NOT_UNDERSTOOD, named));
    }

    @Test
    void who_wants_no_more_is_heard_for_the_channel_and_no_alert() {
        told("a", "p1", Channel.SMS, "10");
        var last = told("b", "p1", Channel.SMS, "11");
        told("b", "p1", Channel.MAIL, "11");
        assertThat(means(new Said.OptOut())).isEqualTo(new Meaning(ReplyReading.OPTED_OUT, last));
    }

    private @Nullable Meaning means(Said said) {
        return means(said, null);
    }

    private @Nullable Meaning means(Said said, @Nullable Told named) {
        return Meaning.of(
                Channel.SMS,
                said,
                told,
                named,
                one -> standings.getOrDefault(one.sending().alert().value(), Standing.OPEN),
                now);
    }

    /** Told of duty by SMS. */
    private Told notice(@Nullable SpotCheckId check) {
        var one = Story.sending("p1", Channel.SMS, 1, false);
        var id = "duty:" + told.size();
        var sending = new NotificationSending(
                new NotificationId(id),
                new AlertId(id),
                one.incident(),
                one.person(),
                one.post(),
                Channel.SMS,
                1,
                false,
                1,
                1,
                one.subject(),
                null,
                null,
                null,
                null,
                new DutyTold(NoticeKind.SPOT_CHECK, "值班员", null, NOON, null, check));
        var added = new Told(new Jurisdiction("420583"), sending, Handling.ACTUAL, null, NOON.plusSeconds(told.size()));
        told.add(added);
        return added;
    }

    private Told told(String alert, String person, Channel channel, String code) {
        var one = Story.sending(person, channel, 1, false);
        var sending = new NotificationSending(
                new NotificationId(alert + person + channel + told.size()),
                new AlertId(alert),
                one.incident(),
                new PersonId(person),
                one.post(),
                channel,
                1,
                false,
                1,
                1,
                one.subject(),
                code);
        var added = new Told(new Jurisdiction("420583"), sending, Handling.ACTUAL, null, NOON.plusSeconds(told.size()));
        told.add(added);
        return added;
    }
}
