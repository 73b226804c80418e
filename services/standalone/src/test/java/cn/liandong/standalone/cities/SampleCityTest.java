package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.EscalationPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample city hangs together: what a rule would refuse at the first start is seen here. */
class SampleCityTest {
    private final City city = CityReader.read(CityFiles.sample());

    @Test
    void itHasTheNineTownsOfThePublishedTable() {
        assertThat(of(Tier.TOWN).map(town -> String.valueOf(town.town())))
                .containsExactly(
                        "420583001",
                        "420583101",
                        "420583102",
                        "420583103",
                        "420583104",
                        "420583105",
                        "420583106",
                        "420583107",
                        "420583108");
    }

    @Test
    void everyKindOfAgencyIsThereOnce() {
        assertThat(of(Tier.AGENCY).map(Organization::agency)).containsExactlyInAnyOrder(AgencyKind.values());
    }

    @Test
    void everySiteLiesNearestToTheTownItNames() {
        for (var site : city.sites()) {
            var nearest = of(Tier.TOWN)
                    .min((one, other) -> Double.compare(distance(one, site), distance(other, site)))
                    .map(Organization::town);
            assertThat(nearest).as(site.value().name()).contains(site.value().town());
        }
    }

    /** A file that is not in the list of a city's files is a file that nobody loads; what the map shows lies in a folder of its own. */
    @Test
    void everyFileOfItsFolderIsRead() throws Exception {
        var folder = Path.of(Objects.requireNonNull(getClass().getResource("/cities/zhijiang"))
                .toURI());
        try (var files = Files.list(folder)) {
            assertThat(CityFiles.sample().bytes().keySet())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void everySensorStandsAtASiteOfItsOrganizationAndEachColourThatAsksHasARule() {
        var sites = city.sites().stream().map(Sourced::value).collect(Collectors.toMap(Site::id, Site::organization));
        assertThat(city.monitoring().sensors())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(sites.get(row.value().site()))
                        .isEqualTo(row.value().organization()));
        assertThat(city.monitoring().rules().stream().map(row -> row.value().colour()))
                .containsExactlyInAnyOrder(WarningColour.ORANGE, WarningColour.YELLOW, WarningColour.BLUE);
    }

    /** Nobody may take an invented school for a real one, nor look for a post that is not there. */
    @Test
    void pointsSayThatTheyAreInventedAndWhomToCall() {
        var posts = city.allPosts().stream().map(Post::id).toList();
        for (var row : city.points()) {
            var point = row.value();
            assertThat(point.name()).contains("示例");
            assertThat(point.source()).contains("示例");
            assertThat(
                            point.contact() == null
                                    ? point.phoneNote()
                                    : point.contact().value())
                    .as(point.name())
                    .isNotNull();
            if (point.contact() != null) {
                assertThat(posts).contains(point.contact());
            }
            assertThat(of(Tier.TOWN).anyMatch(town -> point.name().startsWith(town.name())))
                    .as(point.name())
                    .isTrue();
        }
        assertThat(city.points().stream().map(row -> row.value().kind()).collect(Collectors.toSet()))
                .contains(
                        PointKind.SCHOOL,
                        PointKind.HOSPITAL,
                        PointKind.CARE_HOME,
                        PointKind.VILLAGE,
                        PointKind.MARKET,
                        PointKind.WATER_INTAKE)
                .doesNotContain(PointKind.SITE);
    }

    @Test
    void enterprisesLieInAllTowns() {
        assertThat(city.sites().stream().map(site -> site.value().town()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(of(Tier.TOWN)
                        .flatMap(town -> Stream.ofNullable(town.town()))
                        .collect(Collectors.toSet()));
        assertThat(of(Tier.ENTERPRISE).map(Organization::town)).allMatch(TownCode.class::isInstance);
    }

    @Test
    void everyPostBelongsToAnOrganizationAndIsFilledDayAndNight() {
        var people = city.people().stream()
                .collect(Collectors.toMap(
                        row -> row.value().id(), row -> row.value().organization()));
        var rotations = city.rotations().stream()
                .collect(Collectors.toMap(
                        row -> row.value().post(), row -> row.value().rotation()));
        for (var post : city.allPosts()) {
            assertThat(rotations).as("rotation of").containsKey(post.id());
            var rotation = Objects.requireNonNull(rotations.get(post.id()));
            assertThat(rotation.from()).isBefore(LocalDate.of(2026, 1, 1));
            assertThat(rotation.people()).allMatch(person -> post.organization().equals(people.get(person)));
            assertThat(24 % rotation.shiftHours()).isZero();
        }
        assertThat(rotations).hasSameSizeAs(city.allPosts());
    }

    @Test
    void theShiftPatternsInUseAllOccur() {
        assertThat(city.rotations().stream()
                        .map(row -> row.value().rotation().shiftHours() + " h, "
                                + row.value().rotation().people().size())
                        .collect(Collectors.toSet()))
                .contains("8 h, 3", "12 h, 2", "24 h, 3");
    }

    @Test
    void everyOrganizationHasWhomItsPlanCalls() {
        for (var organization : city.allOrganizations()) {
            var kinds = city.allPosts().stream()
                    .filter(post -> post.organization().equals(organization.id()))
                    .map(Post::kind);
            assertThat(kinds)
                    .as(organization.name())
                    .containsExactlyInAnyOrderElementsOf(
                            organization.tier() == Tier.ENTERPRISE
                                    ? List.of(PostKind.DUTY_LEADER, PostKind.RESPONDER)
                                    : List.of(PostKind.DUTY_LEADER, PostKind.DUTY_OFFICER, PostKind.STANDBY_OFFICER));
        }
        assertThat(city.plans().stream()
                        .map(Sourced::value)
                        .filter(plan -> plan.reason() == null)
                        .map(EscalationPlan::tier))
                .containsExactlyInAnyOrder(Tier.values());
    }

    @Test
    void aResponseLevelIsAcknowledgedByEachPersonWhoIsToldOfIt() {
        var plans = city.plans().stream()
                .map(Sourced::value)
                .filter(plan -> plan.reason() == AlertReason.LEVEL_SET)
                .toList();
        assertThat(plans).extracting(EscalationPlan::tier).containsExactly(Tier.CITY, Tier.AGENCY);
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.acknowledgement()).isEqualTo(Acknowledgement.EACH_PERSON);
            assertThat(plan.steps().getFirst().targets()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void allPeopleAreInventedAndReachedThroughTheInstallationsWebhook() {
        assertThat(city.people()).allSatisfy(row -> {
            assertThat(row.value().phone()).matches("199-0000-\\d{4}");
            assertThat(row.value().contacts()).extracting("address").containsExactly(Contacts.WEBHOOK);
        });
        assertThat(city.people().stream().map(row -> row.value().phone()).distinct())
                .hasSameSizeAs(city.people());
    }

    @Test
    void everyUnitIsOfAnOrganizationAndWhatIncidentsUsuallyNeedIsThere() {
        var organizations =
                city.allOrganizations().stream().map(Organization::id).collect(Collectors.toSet());
        assertThat(city.units()).isNotEmpty().allSatisfy(row -> {
            assertThat(organizations).contains(row.value().organization());
            assertThat(row.value().capabilities()).isNotEmpty();
            assertThat(row.value().crew()).isBetween(1, 1_000);
        });
        assertThat(city.units().stream()
                        .flatMap(row -> row.value().capabilities().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Capability.values());
    }

    /** Whoever has the files does not know when a post is called. */
    @Test
    void itsSpotChecksHaveAnotherSeedAndSoAnotherIdAtEachLoad() {
        var once = CityCommands.stages(city).getLast().getFirst().envelope();
        var again = CityCommands.stages(city).getLast().getFirst().envelope();
        assertThat(again.commandId()).isNotEqualTo(once.commandId());
        assertThat(((SetSpotCheckRules) again.command()).seed())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(((SetSpotCheckRules) once.command()).seed());
        assertThat(((SetSpotCheckRules) again.command()).rules())
                .isEqualTo(((SetSpotCheckRules) once.command()).rules());
    }

    @Test
    void itsCommandsAreAlwaysTheSameUnderTheSameIds() {
        var once = CityCommands.stages(city);
        var again = CityCommands.stages(CityReader.read(CityFiles.sample()));
        assertThat(again.subList(0, again.size() - 1)).isEqualTo(once.subList(0, once.size() - 1));
        assertThat(once.stream()
                        .flatMap(List::stream)
                        .map(asked -> asked.envelope().commandId()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("city/" + city.contentHash() + "/"));
    }

    private Stream<Organization> of(Tier tier) {
        return city.allOrganizations().stream().filter(each -> each.tier() == tier);
    }

    private static double distance(Organization town, Sourced<Site> site) {
        var seat = town.seat();
        return seat == null
                ? Double.MAX_VALUE
                : seat.distanceMetres(site.value().coordinates());
    }
}
