package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitPosition;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units, and who goes, as a page is told of them. */
class UnitFoldTest extends FoldStory {
    @BeforeEach
    void begin() {
        this.<ResponseEvent>given(
                Topics.RESPONSE, City.registeredUnit(City.FIRE, "一队"), City.registeredUnit(City.ENTERPRISE, "厂队"));
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.OTHER_ENTERPRISE, null, List.of(City.BAIYANG)), City.linked(1));
    }

    @Test
    void aUnitIsWhereItWasLastSeenAndAtItsBaseBefore() {
        assertThat(unit(City.FIRE).coordinates()).isEqualTo(new Coordinates(30.43, 111.75));
        assertThat(unit(City.FIRE).positionAt()).isNull();
        var there = new Coordinates(30.5, 111.6);
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new UnitEvent.UnitsMoved(List.of(new UnitPosition(City.unit(City.FIRE), there, City.AT))));

        assertThat(last.touched()).containsExactly(ItemKey.of(City.unit(City.FIRE)));
        assertThat(unit(City.FIRE).coordinates()).isEqualTo(there);
        assertThat(unit(City.FIRE).positionAt()).isEqualTo(City.AT);
    }

    @Test
    void anOfferBindsTheUnitAndSaysWhyAndUntilWhen() {
        offered(City.FIRE, Handling.ACTUAL);

        assertThat(unit(City.FIRE).engaged()).isEqualTo(Item.Unit.Engaged.ACTUAL);
        var assignment = assignment(City.FIRE);
        assertThat(assignment.state()).isEqualTo(Item.Assignment.Standing.OFFERED);
        assertThat(assignment.unitName()).isEqualTo("一队");
        assertThat(assignment.answerBy()).isEqualTo(City.AT.plusSeconds(60));
        assertThat(assignment.asked()).isEqualTo(1);
        assertThat(assignment.why())
                .isNotNull()
                .satisfies(why -> assertThat(why.distanceMetres()).isEqualTo(4_200));
    }

    @Test
    void howFarItHasComeIsTimedAndAtTheEndTheUnitIsFree() {
        offered(City.FIRE, Handling.ACTUAL);
        given(Topics.RESPONSE, City.goes(1, City.FIRE).toArray());

        var assignment = assignment(City.FIRE);
        assertThat(assignment.state()).isEqualTo(Item.Assignment.Standing.RELEASED);
        assertThat(assignment.acceptedAt()).isEqualTo(City.AT.plusSeconds(20));
        assertThat(assignment.enRouteAt()).isEqualTo(City.AT.plusSeconds(40));
        assertThat(assignment.onSceneAt()).isEqualTo(City.AT.plusSeconds(500));
        assertThat(assignment.endedAt()).isEqualTo(City.AT.plusSeconds(900));
        assertThat(unit(City.FIRE).engaged()).isEqualTo(Item.Unit.Engaged.NO);
        assertThat(lines())
                .containsExactly("UnitOffered", "OfferAccepted", "UnitEnRoute", "UnitOnScene", "UnitReleased");
    }

    @Test
    void aCrewOnSceneIsMissedUntilItIsHeardOfAndNobodyWaitsOnceItLeft() {
        offered(City.FIRE, Handling.ACTUAL);
        given(Topics.RESPONSE, City.goes(1, City.FIRE).subList(0, 3).toArray());
        var crew = City.crew(1, City.FIRE);
        given(Topics.RESPONSE, crew.subList(0, 3).toArray());
        assertThat(assignment(City.FIRE).crew()).isEqualTo(new Item.Crew(1_200, City.AT.plusSeconds(1_700), 2));

        given(Topics.RESPONSE, crew.get(3));
        assertThat(assignment(City.FIRE).crew()).isEqualTo(new Item.Crew(1_200, City.AT.plusSeconds(2_970), 0));

        given(Topics.RESPONSE, City.goes(1, City.FIRE).get(3));
        assertThat(assignment(City.FIRE).crew()).isNull();
    }

    @Test
    void aDrillsAssignmentThatIsDissolvedIsOver() {
        offered(City.FIRE, Handling.EXERCISE);
        assertThat(unit(City.FIRE).engaged()).isEqualTo(Item.Unit.Engaged.EXERCISE);
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new AssignmentDissolved(
                        City.assignment(1, City.FIRE),
                        City.incident(1),
                        City.unit(City.FIRE),
                        City.assignment(2, City.FIRE),
                        City.AT),
                City.offered(2, City.FIRE, Handling.ACTUAL));

        assertThat(assignment(City.FIRE).state()).isEqualTo(Item.Assignment.Standing.DISSOLVED);
        assertThat(unit(City.FIRE).engaged()).isEqualTo(Item.Unit.Engaged.ACTUAL);
    }

    @Test
    void whoseUnitIsOfferedSeesTheIncident() {
        var sees = Scope.of(City.ENTERPRISE);
        assertThat(sees.sees(last.picture().visibility(City.incident(1)))).isFalse();

        offered(City.ENTERPRISE, Handling.ACTUAL);

        assertThat(sees.sees(last.picture().visibility(City.incident(1)))).isTrue();
        assertThat(last.revealed()).containsKey(City.incident(1));
        assertThat(last.picture().keysOf(City.incident(1))).contains(ItemKey.of(City.assignment(1, City.ENTERPRISE)));
    }

    @Test
    void anEnterpriseSeesItsOwnUnitsAndNoOthers() {
        var enterprise = Scope.of(City.ENTERPRISE);
        assertThat(enterprise.sees(audience(City.ENTERPRISE))).isTrue();
        assertThat(enterprise.sees(audience(City.FIRE))).isFalse();
        for (var organization : List.of(City.CITY, City.DONGSHI_TOWN, City.FIRE)) {
            assertThat(Scope.of(organization).sees(audience(City.ENTERPRISE))).isTrue();
        }
    }

    @Test
    void proposalsAreAnItemOfTheirIncidentAndTheNewestReplacesTheOneBefore() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.proposed(1, City.ENTERPRISE));
        this.<ResponseEvent>given(Topics.RESPONSE, City.proposed(1, City.FIRE));

        var proposal = (Item.Proposal) item(ItemKey.proposal(City.incident(1)));
        assertThat(proposal.units()).extracting(Item.ProposedUnit::unitName).containsExactly("一队");
        assertThat(proposal.shortfall()).containsExactly(Capability.WATER_RESCUE);
    }

    @Test
    void aShortfallIsALineWithWhatIsMissing() {
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new ShortfallNamed(
                        City.incident(1),
                        City.assignment(1, City.FIRE),
                        List.of(Capability.FIREFIGHTING),
                        List.of(City.unit(City.FIRE))));
        var line = (Item.TimelineLine) item(new ItemKey(ItemKey.Kind.LINE, "response/2/0", City.incident(1)));
        assertThat(line.event()).isEqualTo("ShortfallNamed");
        assertThat(line.params()).containsEntry("missing", "FIREFIGHTING").containsEntry("asked", "1");
    }

    @Test
    void aUnitsNewNameIsShownWhereverItStands() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.proposed(1, City.FIRE));
        offered(City.FIRE, Handling.ACTUAL);
        this.<ResponseEvent>given(Topics.RESPONSE, City.registeredUnit(City.FIRE, "特勤队"));

        assertThat(last.touched())
                .containsExactlyInAnyOrder(
                        ItemKey.of(City.unit(City.FIRE)),
                        ItemKey.of(City.assignment(1, City.FIRE)),
                        ItemKey.proposal(City.incident(1)),
                        new ItemKey(ItemKey.Kind.LINE, "response/3/0", City.incident(1)));
        assertThat(assignment(City.FIRE).unitName()).isEqualTo("特勤队");
    }

    private void offered(Organization organization, Handling handling) {
        this.<ResponseEvent>given(Topics.RESPONSE, City.offered(1, organization, handling));
    }

    private Audience audience(Organization organization) {
        return last.picture().audience(ItemKey.of(City.unit(organization)));
    }

    private List<String> lines() {
        return Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                .linesOf(Topics.RESPONSE)
                .stream()
                .map(line -> line.event().getClass().getSimpleName())
                .toList();
    }

    private Item.Unit unit(Organization organization) {
        return (Item.Unit) item(ItemKey.of(City.unit(organization)));
    }

    private Item.Assignment assignment(Organization organization) {
        return (Item.Assignment) item(ItemKey.of(City.assignment(1, organization)));
    }

    private Item item(ItemKey key) {
        return Objects.requireNonNull(Items.find(last.picture(), key, true), () -> "no " + key);
    }
}
