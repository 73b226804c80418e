package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.StandDownReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlertStandingsTest {
    private static final AlertId ALERT = new AlertId("a1");
    private static final IncidentId INCIDENT = new IncidentId("i1");
    private static final PostId POST = new PostId("dongshi.officer");
    private static final PersonId FIRST = new PersonId("p1");
    private static final PersonId SECOND = new PersonId("p2");
    private static final Instant NOON = Story.NOON;

    private final AlertStandings standings = new AlertStandings();

    @Test
    void where_each_person_acknowledges_it_stays_open_for_the_others() {
        happened(new PersonAcknowledged(ALERT, INCIDENT, POST, FIRST, NOON));
        assertThat(standings.of(ALERT, FIRST).isOpen()).isFalse();
        assertThat(standings.of(ALERT, SECOND).isOpen()).isTrue();
        assertThat(standings.of(ALERT).isOpen()).isTrue();
    }

    @Test
    void each_sees_the_own_acknowledgement_when_everybody_has() {
        happened(
                new PersonAcknowledged(ALERT, INCIDENT, POST, FIRST, NOON),
                new PersonAcknowledged(ALERT, INCIDENT, POST, SECOND, NOON.plusSeconds(5)),
                new AlertAcknowledged(ALERT, INCIDENT, POST, SECOND, NOON.plusSeconds(5)));
        assertThat(Objects.requireNonNull(standings.of(ALERT, FIRST).acknowledged())
                        .person())
                .isEqualTo(FIRST);
        assertThat(standings.of(ALERT).isOpen()).isFalse();
    }

    @Test
    void one_that_is_raised_again_is_open_for_everybody() {
        happened(
                new PersonAcknowledged(ALERT, INCIDENT, POST, FIRST, NOON),
                new AlertRaisedAgain(ALERT, INCIDENT, 2, NOON, NOON));
        assertThat(standings.of(ALERT, FIRST).isOpen()).isTrue();
        assertThat(standings.of(ALERT, FIRST).round()).isEqualTo(2);
    }

    @Test
    void one_that_is_stood_down_is_so_for_everybody() {
        happened(
                new PersonAcknowledged(ALERT, INCIDENT, POST, FIRST, NOON),
                new AlertStoodDown(ALERT, INCIDENT, StandDownReason.FALSE_ALARM, POST, null, NOON));
        assertThat(standings.of(ALERT, FIRST).isStoodDown()).isTrue();
        assertThat(standings.of(ALERT, SECOND).isStoodDown()).isTrue();
    }

    @Test
    void who_was_told_is_counted_until_relieved_and_anew_when_it_is_raised_again() {
        assertThat(standings.roll(ALERT)).isNull();
        happened(began(Acknowledgement.EACH_PERSON), told(FIRST), told(SECOND), told(FIRST));
        assertThat(standings.roll(ALERT)).isEqualTo(new AlertRoll(2, 0));
        happened(new PersonAcknowledged(ALERT, INCIDENT, POST, FIRST, NOON));
        assertThat(standings.roll(ALERT)).isEqualTo(new AlertRoll(2, 1));
        happened(new PersonRelieved(ALERT, INCIDENT, POST, SECOND, NOON), told(new PersonId("p3")));
        assertThat(standings.roll(ALERT)).isEqualTo(new AlertRoll(2, 1));
        happened(new AlertRaisedAgain(ALERT, INCIDENT, 2, NOON, NOON), told(FIRST));
        assertThat(standings.roll(ALERT)).isEqualTo(new AlertRoll(1, 0));
    }

    @Test
    void where_one_of_a_post_is_enough_nobody_is_counted() {
        happened(began(Acknowledgement.ONE_OF_POST), told(FIRST));
        assertThat(standings.roll(ALERT)).isNull();
    }

    private static AlertBegan began(Acknowledgement acknowledgement) {
        return new AlertBegan(
                ALERT,
                INCIDENT,
                POST,
                Story.CITY_ORGANIZATION,
                AlertReason.CITY_DUTY_ROOM,
                Story.subject(Handling.ACTUAL),
                new FrozenPlan(new PlanId("p"), List.of(), null, acknowledgement));
    }

    private static PersonAlerted told(PersonId person) {
        return new PersonAlerted(ALERT, INCIDENT, 1, 1, person, POST, Story.subject(Handling.ACTUAL));
    }

    private void happened(ResponseEvent... events) {
        standings.entry(
                Topics.RESPONSE,
                new Jurisdiction("420583"),
                new Entry<>(
                        1,
                        NOON,
                        Actor.SYSTEM,
                        "c",
                        null,
                        Handling.ACTUAL,
                        null,
                        Map.of(),
                        null,
                        List.of(events),
                        null));
    }
}
