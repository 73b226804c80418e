package cn.liandong.dispatch.claims;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.TakeOverReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One post at a time sees to an incident. */
class ClaimDeciderTest {
    private static final IncidentId INCIDENT = incident("i1").incident();
    private static final Actor TOWN = Story.at("dongshi.officer");
    private static final Actor CITY = new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId("city.leader"), null);
    private static final ClaimIncident CLAIM = new ClaimIncident(INCIDENT, null);
    private static final ClaimIncident TAKE_OVER = new ClaimIncident(INCIDENT, TakeOverReason.CLAIMER_UNREACHABLE);
    private static final Duration STALE = Duration.ofMinutes(30);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void a_post_that_was_alerted_claims_it() {
        assertThat(story.asked(TOWN, CLAIM))
                .containsExactly(new IncidentClaimed(
                        INCIDENT, new PostId("dongshi.officer"), null, null, null, story.now, story.now.plus(STALE)));
    }

    @Test
    void another_is_told_who_has_it_and_until_when() {
        story.asked(TOWN, CLAIM);
        var until = story.now.plus(STALE);
        story.now = until.minusMillis(1);

        assertThat(refusal(CITY, TAKE_OVER)).isEqualTo("CLAIMED");
        assertThat(story.decide(CITY, TAKE_OVER)).asString().contains("dongshi.officer", until.toString());
    }

    @Test
    void a_claim_that_is_stale_is_taken_over_with_a_reason() {
        story.asked(TOWN, CLAIM);
        story.now = story.now.plus(STALE);

        assertThat(refusal(CITY, CLAIM)).isEqualTo("REASON_NEEDED");
        assertThat(Story.only(IncidentClaimed.class, story.asked(CITY, TAKE_OVER)))
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.takenFrom()).isEqualTo(new PostId("dongshi.officer"));
                    assertThat(claimed.takeOver()).isEqualTo(TakeOverReason.CLAIMER_UNREACHABLE);
                });
        assertThat(refusal(TOWN, TAKE_OVER)).isEqualTo("CLAIMED");
    }

    @Test
    void the_same_post_says_it_again_and_its_claim_is_fresh() {
        story.asked(TOWN, CLAIM);
        story.now = story.now.plus(STALE).minusSeconds(1);

        assertThat(Story.only(IncidentClaimed.class, story.asked(TOWN, CLAIM)))
                .allMatch(claimed -> claimed.takenFrom() == null)
                .hasSize(1);

        story.now = story.now.plus(STALE).minusSeconds(1);
        assertThat(refusal(CITY, TAKE_OVER)).isEqualTo("CLAIMED");
    }

    @Test
    void a_reason_without_anybody_to_take_over_from_is_not_written_down() {
        assertThat(Story.only(IncidentClaimed.class, story.asked(CITY, TAKE_OVER)))
                .allMatch(claimed -> claimed.takeOver() == null && claimed.takenFrom() == null)
                .hasSize(1);
    }

    @Test
    void who_is_neither_alerted_nor_of_the_city_may_not() {
        assertThat(refusal(Story.at("baiyang.officer"), CLAIM)).isEqualTo("NEITHER_ALERTED_NOR_CITY");
        assertThat(refusal(Actor.SYSTEM, CLAIM)).isEqualTo("NEITHER_ALERTED_NOR_CITY");
        var key = new Actor(Actor.Kind.API_KEY, null, null, new PostId("dongshi.officer"), null);
        assertThat(refusal(key, CLAIM)).isEqualTo("NEITHER_ALERTED_NOR_CITY");
        var withoutPost = new Actor(Actor.Kind.OFFICER, null, City.ROOM, null, null);
        assertThat(refusal(withoutPost, CLAIM)).isEqualTo("NEITHER_ALERTED_NOR_CITY");
    }

    @Test
    void an_incident_that_does_not_exist_is_named() {
        assertThat(story.decide(CITY, new ClaimIncident(new IncidentId("i9"), null)))
                .asString()
                .contains("NO_SUCH_INCIDENT", "i9");
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(ClaimPolicies.all())
                .extracting(ClaimPolicies.ClaimPolicy::code)
                .doesNotHaveDuplicates();
    }

    private String refusal(Actor actor, ClaimIncident command) {
        return story.decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }
}
