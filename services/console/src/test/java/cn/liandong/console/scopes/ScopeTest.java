package cn.liandong.console.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.Organization;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

class ScopeTest {
    private static List<String> whoSees(Visibility incident) {
        return City.ORGANIZATIONS.stream()
                .filter(organization -> Scope.of(organization).sees(incident))
                .map(organization -> organization.id().value())
                .toList();
    }

    private static Visibility alerted(Organization... organizations) {
        return new Visibility(
                HashTreePSet.empty(),
                HashTreePSet.from(Stream.of(organizations).map(Organization::id).toList()),
                HashTreePSet.empty());
    }

    @Test
    void whatConcernsNobodyIsSeenByTheCityAlone() {
        assertThat(whoSees(Visibility.CITY_ONLY)).containsExactly("emergency-office");
    }

    @Test
    void aTownSeesWhatLiesInIt() {
        var there = new Visibility(HashTreePSet.singleton(City.DONGSHI), HashTreePSet.empty(), HashTreePSet.empty());

        assertThat(whoSees(there)).containsExactly("emergency-office", "dongshi");
    }

    @Test
    void everybodySeesWhatTheyWereAlertedFor() {
        assertThat(whoSees(alerted(City.FIRE, City.BAIYANG_TOWN, City.ENTERPRISE)))
                .containsExactly("emergency-office", "baiyang", "fire", "sanning");
    }

    @Test
    void anEnterpriseSeesWhatItReportedAndWhatIsOnItsSites() {
        var own = new Visibility(
                HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.singleton(City.ENTERPRISE.id()));

        assertThat(whoSees(own)).containsExactly("emergency-office", "sanning");
    }

    @Test
    void anAgencyDoesNotSeeAnIncidentBecauseItReportedIt() {
        var reported =
                new Visibility(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.singleton(City.FIRE.id()));

        assertThat(whoSees(reported)).containsExactly("emergency-office");
    }

    @Test
    void whatBelongsToADrillIsSeenByTheCityAndByThoseWhoTakePartAndIsNotThereForAnybodyElse() {
        var drill = new Visibility(
                HashTreePSet.singleton(City.DONGSHI),
                HashTreePSet.from(List.of(City.DONGSHI_TOWN.id(), City.OTHER_ENTERPRISE.id())),
                HashTreePSet.singleton(City.OTHER_ENTERPRISE.id()),
                HashTreePSet.from(List.of(City.FIRE.id(), City.ENTERPRISE.id())));

        assertThat(whoSees(drill)).containsExactly("emergency-office", "fire", "sanning");
        assertThat(City.ORGANIZATIONS)
                .filteredOn(organization ->
                        Scope.of(organization).sees(new Audience.OfMatter(drill, City.OTHER_ENTERPRISE.id())))
                .extracting(organization -> organization.id().value())
                .containsExactly("emergency-office", "fire");
        assertThat(Scope.ofWall().sees(drill))
                .as("a hall would take it for real")
                .isFalse();
    }

    @Test
    void whatComesWithinADrillIsSeenByThoseWhoRunItAloneAndNeverByAHall() {
        var organizations = HashTreePSet.from(List.of(City.CITY.id(), City.FIRE.id()));

        assertThat(whoSees(new Audience.OfConduct(organizations, true))).containsExactly("emergency-office", "fire");
        assertThat(whoSees(new Audience.OfConduct(organizations.minus(City.CITY.id()), false)))
                .containsExactly("fire");
        assertThat(whoSees(new Audience.OfDrill(organizations.minus(City.CITY.id()))))
                .containsExactly("emergency-office", "fire");
        assertThat(Scope.ofWall().sees(new Audience.OfConduct(organizations, true)))
                .isFalse();
        assertThat(Scope.ofWall().sees(new Audience.OfDrill(organizations))).isFalse();
    }

    private static List<String> whoSees(Audience audience) {
        return City.ORGANIZATIONS.stream()
                .filter(organization -> Scope.of(organization).sees(audience))
                .map(organization -> organization.id().value())
                .toList();
    }

    @Test
    void ofWhatIsAskedOfSomebodyAnEnterpriseSeesWhatIsAskedOfItself() {
        var incident = alerted(City.FIRE, City.ENTERPRISE, City.OTHER_ENTERPRISE);

        assertThat(City.ORGANIZATIONS)
                .filteredOn(organization ->
                        Scope.of(organization).sees(new Audience.OfMatter(incident, City.ENTERPRISE.id())))
                .extracting(organization -> organization.id().value())
                .containsExactly("emergency-office", "fire", "sanning");
    }

    @Test
    void aSiteIsForItsOwnEnterpriseAndForTheAuthoritiesAndPointsAreForTheseAlone() {
        assertThat(City.ORGANIZATIONS)
                .filteredOn(organization -> Scope.of(organization).sees(new Audience.OfSite(City.ENTERPRISE.id())))
                .extracting(organization -> organization.id().value())
                .containsExactly("emergency-office", "dongshi", "baiyang", "fire", "sanning");
        assertThat(City.ORGANIZATIONS)
                .filteredOn(organization -> Scope.of(organization).sees(Audience.AUTHORITIES))
                .extracting(organization -> organization.id().value())
                .containsExactly("emergency-office", "dongshi", "baiyang", "fire");
    }

    @Test
    void phonesAreForOfficersOfTheCityTheTownsAndTheAgencies() {
        assertThat(City.ORGANIZATIONS)
                .filteredOn(organization -> Scope.of(organization).seesPhones())
                .extracting(organization -> organization.id().value())
                .containsExactly("emergency-office", "dongshi", "baiyang", "fire");
    }

    @Test
    void aHallOfPeopleSeesTheCitysIncidentsAndNoPhoneAndNotWhatTheDutyRoomHasToDecide() {
        var wall = Scope.ofWall();

        assertThat(wall.key()).isEqualTo("WALL");
        assertThat(wall.sees(Visibility.CITY_ONLY)).isTrue();
        assertThat(wall.sees(Audience.OFFICERS)).isTrue();
        assertThat(wall.sees(Audience.DUTY_ROOM)).isFalse();
        assertThat(wall.seesPhones()).isFalse();
    }

    @Test
    void theKeyTellsScopesApart() {
        assertThat(City.ORGANIZATIONS.stream().map(Scope::of).map(Scope::key))
                .containsExactly(
                        "CITY",
                        "TOWN:420583104:dongshi",
                        "TOWN:420583102:baiyang",
                        "AGENCY:fire",
                        "ENTERPRISE:sanning",
                        "ENTERPRISE:jinrun");
    }
}
