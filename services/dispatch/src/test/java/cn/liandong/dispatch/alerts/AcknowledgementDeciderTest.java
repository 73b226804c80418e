package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcknowledgementDeciderTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final AlertId ROOM = new AlertId("i1.city.officer");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Story story = new Story(City.view());

    @BeforeEach
    void an_incident_is_open() {
        story.opened(incident("i1"));
    }

    @Test
    void the_alerted_post_acknowledges_and_the_one_person_told_there_is_named() {
        assertThat(story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN)))
                .containsExactly(new AlertAcknowledged(
                        TOWN,
                        incident("i1").incident(),
                        new PostId("dongshi.officer"),
                        new PersonId("p-dongshi.officer"),
                        story.now));
    }

    @Test
    void the_person_who_signed_in_is_named_before_the_one_on_duty() {
        var actor =
                new Actor(Actor.Kind.OFFICER, null, null, new PostId("dongshi.officer"), new PersonId("p-substitute"));
        assertThat(Story.only(AlertAcknowledged.class, story.asked(actor, new AcknowledgeAlert(TOWN))))
                .allMatch(by -> new PersonId("p-substitute").equals(by.person()));
    }

    @Test
    void whoever_had_the_notification_in_hand_acknowledges_that_alert() {
        var actor = notified("dongshi.officer", "p-dongshi.officer");
        assertThat(Story.only(AlertAcknowledged.class, story.asked(actor, new AcknowledgeAlert(TOWN))))
                .hasSize(1)
                .allMatch(by -> new PersonId("p-dongshi.officer").equals(by.person()));
    }

    @Test
    void a_notified_person_who_was_not_told_of_it_is_refused() {
        for (var other : List.of(
                notified("dongshi.officer", "p-somebody"),
                new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, new PostId("dongshi.officer"), null))) {
            assertThat(code(story.decide(other, new AcknowledgeAlert(TOWN)))).isEqualTo("NOT_NOTIFIED");
        }
        assertThat(code(story.decide(notified("dongshi.officer", "p-dongshi.officer"), new AcknowledgeAlert(ROOM))))
                .isEqualTo("NOT_ALERTED");
    }

    @Test
    void a_notified_person_does_nothing_else() {
        var actor = notified("city.officer", "p-city.officer");
        var incident = new IncidentId("i1");
        for (var command : List.<DispatchCommand>of(
                new DispatchCommand.ClaimIncident(incident, null),
                new DispatchCommand.EscalateAlert(ROOM, 1, 2),
                new DispatchCommand.StandDownAlert(ROOM, StandDownReason.FALSE_ALARM),
                new ClosingCommand.DeclareControlled(incident))) {
            assertThat(code(story.decide(actor, command)))
                    .as(command.toString())
                    .isEqualTo("NOTIFIED_PERSON_ACKNOWLEDGES_ONLY");
        }
    }

    private static Actor notified(String post, String person) {
        return new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, new PostId(post), new PersonId(person));
    }

    @Test
    void where_two_people_are_at_the_post_nobody_is_named() {
        story.happened(City.onDuty(City.officer("dongshi"), new PersonId("a"), new PersonId("b")));
        story.opened(incident("i2"));
        var alert = new AlertId("i2.dongshi.officer");
        assertThat(Story.only(
                        AlertAcknowledged.class, story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(alert))))
                .allMatch(by -> by.person() == null);
    }

    @Test
    void an_acknowledgement_stops_that_alert_only() {
        story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN));
        assertThat(story.due(TOWN)).isInstanceOf(RaiseAlertAgain.class);
        assertThat(story.due(ROOM)).isInstanceOf(TakeStep.class);
    }

    @Test
    void a_post_that_was_told_on_the_way_may_acknowledge() {
        story.silence(TOWN, LIMIT);
        assertThat(story.asked(Story.at("dongshi.standby"), new AcknowledgeAlert(TOWN)))
                .hasSize(1);
    }

    @Test
    void a_post_that_is_not_told_yet_is_refused() {
        assertThat(code(story.decide(Story.at("dongshi.standby"), new AcknowledgeAlert(TOWN))))
                .isEqualTo("NOT_ALERTED");
    }

    @Test
    void a_caller_without_a_post_is_refused() {
        assertThat(code(story.decide(Actor.SYSTEM, new AcknowledgeAlert(TOWN)))).isEqualTo("NOT_ALERTED");
    }

    @Test
    void an_alert_that_is_not_there_is_refused_whoever_asks() {
        assertThat(code(story.decide(Story.at("city.officer"), new AcknowledgeAlert(new AlertId("i9.city.officer")))))
                .isEqualTo("NO_SUCH_ALERT");
    }

    @Test
    void the_second_acknowledgement_changes_nothing_and_says_who_was_first() {
        story.silence(TOWN, LIMIT);
        story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN));
        var at = story.now;
        story.now = story.now.plusSeconds(5);
        assertThat(story.decide(Story.at("dongshi.standby"), new AcknowledgeAlert(TOWN)))
                .isEqualTo(Decision.accepted(
                        List.of(),
                        Map.of(
                                "acknowledgedBy",
                                "dongshi.officer",
                                "acknowledgedAt",
                                at.toString(),
                                "person",
                                "p-dongshi.officer")));
    }

    @Test
    void every_policy_is_listed_in_the_order_of_refusal() {
        var constants = Arrays.stream(AcknowledgementPolicies.class.getDeclaredFields())
                .filter(field -> field.getType() == AcknowledgementPolicies.AcknowledgementPolicy.class
                        && Modifier.isStatic(field.getModifiers()))
                .count();
        assertThat(AcknowledgementPolicies.all()).hasSize((int) constants);
        assertThat(AcknowledgementPolicies.all().stream().map(AcknowledgementPolicies.AcknowledgementPolicy::code))
                .isEqualTo(List.of(
                        "NO_SUCH_ALERT",
                        "NOT_ALERTED",
                        "NOT_NOTIFIED",
                        "STOOD_DOWN",
                        "PERSON_NOT_TOLD",
                        "PERSON_NEEDED"));
    }

    private static String code(Decision<ResponseEvent> decision) {
        return decision instanceof Decision.Refused<ResponseEvent> refused ? refused.code() : "accepted";
    }
}
