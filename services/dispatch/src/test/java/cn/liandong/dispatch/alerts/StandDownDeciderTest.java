package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody has to acknowledge an alert any more. */
class StandDownDeciderTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final AlertId ROOM = new AlertId("i1.city.officer");
    private static final Actor CITY = new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId("city.leader"), null);
    private static final StandDownAlert STAND_DOWN = new StandDownAlert(TOWN, StandDownReason.FALSE_ALARM);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void the_city_stops_that_alert_and_no_other() {
        var due = story.due(TOWN);

        assertThat(story.asked(CITY, STAND_DOWN))
                .containsExactly(new AlertStoodDown(
                        TOWN,
                        incident("i1").incident(),
                        StandDownReason.FALSE_ALARM,
                        new PostId("city.leader"),
                        null,
                        story.now));

        story.now = story.now.plus(Duration.ofMinutes(5));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNull();
        assertThat(story.silence(ROOM, Duration.ofMinutes(1))).isNotEmpty();
    }

    @Test
    void the_first_one_counts_and_the_second_is_told_of_it() {
        story.asked(CITY, STAND_DOWN);
        var first = story.now;
        story.now = first.plusSeconds(9);

        var again = story.decide(CITY, new StandDownAlert(TOWN, StandDownReason.NOT_CONCERNED));

        assertThat(again)
                .isEqualTo(Decision.accepted(
                        List.of(), Map.of("stoodDownBy", "city.leader", "stoodDownAt", first.toString())));
    }

    @Test
    void nobody_acknowledges_or_escalates_it_afterwards() {
        story.asked(CITY, STAND_DOWN);

        assertThat(refusal(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN)))
                .isEqualTo("STOOD_DOWN");
        assertThat(refusal(CITY, new EscalateAlert(TOWN, 1, 2))).isEqualTo("NOBODY_IS_AWAITED");
    }

    @Test
    void one_that_was_acknowledged_is_not_raised_again() {
        story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN));
        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNotNull();

        story.asked(CITY, STAND_DOWN);

        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNull();
        assertThat(story.state.escalations().acknowledged()).isEmpty();
    }

    @Test
    void only_an_officer_of_the_city_may() {
        assertThat(refusal(Story.at("dongshi.officer"), STAND_DOWN)).isEqualTo("NOT_OF_THE_CITY");
        assertThat(refusal(Actor.SYSTEM, STAND_DOWN)).isEqualTo("NOT_OF_THE_CITY");
        var key = new Actor(Actor.Kind.API_KEY, null, City.ROOM, new PostId("city.leader"), null);
        assertThat(refusal(key, STAND_DOWN)).isEqualTo("NOT_OF_THE_CITY");
        var withoutPost = new Actor(Actor.Kind.OFFICER, null, City.ROOM, null, null);
        assertThat(refusal(withoutPost, STAND_DOWN)).isEqualTo("NOT_OF_THE_CITY");
    }

    @Test
    void an_alert_that_does_not_exist_is_named() {
        assertThat(story.decide(CITY, new StandDownAlert(new AlertId("i9.none"), StandDownReason.FALSE_ALARM)))
                .asString()
                .contains("NO_SUCH_ALERT", "i9.none");
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(StandDownPolicies.all())
                .extracting(StandDownPolicies.StandDownPolicy::code)
                .doesNotHaveDuplicates();
    }

    private String refusal(Actor actor, DispatchCommand command) {
        return story.decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }
}
