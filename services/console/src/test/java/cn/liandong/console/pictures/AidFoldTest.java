package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityAid;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent.NeighboursDefined;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Mutual aid, as pages of both sides are told of it. */
class AidFoldTest extends FoldStory {
    @Test
    void theAskingSideSeesHowFarTheUnitsOfTheOtherSideCome() {
        opened();
        var events = CityAid.asks(1);

        given(Topics.RESPONSE, events.get(0), events.get(1));
        assertThat(aid().asked()).isFalse();
        assertThat(aid().jurisdictionName()).isEqualTo("宜都市");
        assertThat(Objects.requireNonNull(aid().by()).postId())
                .isEqualTo(City.post(City.CITY).id().value());
        assertThat(aid().units()).extracting(Item.AidedUnit::state).containsExactly(AidUnitState.OFFERED);

        given(Topics.RESPONSE, events.get(2), events.get(3));
        assertThat(aid().units()).extracting(Item.AidedUnit::state).containsExactly(AidUnitState.ON_SCENE);
        assertThat(Objects.requireNonNull(aid().declined()).by()).isNull();

        given(Topics.RESPONSE, events.get(4));
        assertThat(aid().end()).isEqualTo(AidEnd.WITHDRAWN);
    }

    @Test
    void whoIsAskedSeesAnIncidentThatIsNotItsOwn() {
        var events = CityAid.isAsked(7);

        given(Topics.RESPONSE, events.get(0), events.get(1), events.get(2));
        assertThat(last.picture().has(ItemKey.of(City.incident(7)))).isFalse();
        var aid = item(7);
        assertThat(aid.asked()).isTrue();
        assertThat(aid.incidentNumber()).isEqualTo(City.subject(7).incidentNumber());
        assertThat(aid.by()).isNull();
        assertThat(aid.units()).hasSize(1);

        given(Topics.RESPONSE, events.get(3), events.get(4));
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(item(7).declined()).by())
                        .personId())
                .isEqualTo(City.person(City.CITY).value());
        assertThat(item(7).end()).isEqualTo(AidEnd.LAPSED);
    }

    @Test
    void whoseUnitGoesSeesIt() {
        given(Topics.RESPONSE, CityAid.isAsked(7).getFirst());
        var before = last.picture().audience(ItemKey.of(CityAid.aid(7)));
        assertThat(Scope.of(City.CITY).sees(before)).isTrue();
        assertThat(Scope.of(City.FIRE).sees(before)).isFalse();

        this.<ResponseEvent>given(Topics.RESPONSE, City.offered(7, City.FIRE, Handling.ACTUAL));

        assertThat(Scope.of(City.FIRE).sees(last.picture().audience(ItemKey.of(CityAid.aid(7)))))
                .isTrue();
    }

    @Test
    void whatIsOpenKeepsItsIncident() {
        opened();
        given(Topics.RESPONSE, CityAid.asks(1).getFirst());
        assertThat(last.picture().families().aids().anyOwed(City.incident(1))).isTrue();
        given(Topics.RESPONSE, CityAid.asks(1).get(5));
        assertThat(last.picture().families().aids().anyOwed(City.incident(1))).isFalse();
    }

    @Test
    void anotherJurisdictionsIncidentLeavesWithItsLastRequestAndCanComeAgain() {
        var events = CityAid.isAsked(7);
        given(Topics.RESPONSE, events.get(0), events.get(1), events.get(4));
        assertThat(last.picture().keysOf(City.incident(7))).isNotEmpty();

        this.<ResponseEvent>given(Topics.RESPONSE, CityAid.archived(7));

        assertThat(last.picture().keysOf(City.incident(7))).isEmpty();
        assertThat(last.removed()).containsKey(ItemKey.of(CityAid.aid(7)));
        given(Topics.RESPONSE, events.get(0));
        assertThat(last.picture().has(ItemKey.of(CityAid.aid(7)))).isTrue();
    }

    @Test
    void anOwnIncidentIsLeftAsItIs() {
        opened();
        this.<ResponseEvent>given(Topics.RESPONSE, CityAid.archived(1));
        assertThat(last.picture().has(ItemKey.of(City.incident(1)))).isTrue();
    }

    @Test
    void itsLinesSayWhatHappened() {
        opened();
        CityAid.asks(1).forEach(event -> given(Topics.RESPONSE, event));

        var lines = last.picture().keysOf(City.incident(1)).stream()
                .filter(key -> key.kind() == ItemKey.Kind.LINE && key.id().startsWith("response/"))
                .map(key -> (Item.TimelineLine) Objects.requireNonNull(Items.find(last.picture(), key, false)))
                .toList();
        assertThat(lines)
                .extracting(Item.TimelineLine::event)
                .containsExactly(
                        "AidRequested",
                        "AidUnitReported",
                        "AidUnitReported",
                        "AidDeclineReported",
                        "AidWithdrawn",
                        "AidLapsed");
        assertThat(lines.get(1).params()).containsEntry("unitName", "宜都消防一车").containsEntry("state", "OFFERED");
        assertThat(lines.get(3).params()).containsEntry("reason", "NEEDED_HERE");
    }

    @Test
    void whomItCanAskIsReplacedAsAWhole() {
        given(Topics.RESPONSE, CityAid.neighbours());
        assertThat(Items.find(last.picture(), ItemKey.neighbour(CityAid.YIDU), false))
                .isEqualTo(new Item.Neighbour("420581", "宜都市"));

        this.<ResponseEvent>given(Topics.RESPONSE, new NeighboursDefined(List.of()));

        assertThat(last.picture().has(ItemKey.neighbour(CityAid.YIDU))).isFalse();
        assertThat(last.removed()).containsKey(ItemKey.neighbour(CityAid.YIDU));
    }

    private void opened() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.OTHER_ENTERPRISE, null, List.of(City.BAIYANG)), City.linked(1));
    }

    private Item.Aid aid() {
        return item(1);
    }

    private Item.Aid item(int number) {
        return (Item.Aid) Objects.requireNonNull(Items.find(last.picture(), ItemKey.of(CityAid.aid(number)), false));
    }
}
