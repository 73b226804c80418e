package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityZones;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The zones around an incident, as a page is told of them. */
class ZonesFoldTest extends FoldStory {
    @Test
    void zonesAreAnItemOfTheirOwnWithTheirOutlines() {
        opened(1, CityZones.drawn(1));
        assertThat(last.touched()).contains(ItemKey.zones(City.incident(1)));
        var zones = zones(1);
        assertThat(zones.substance()).isEqualTo("氨");
        assertThat(zones.drawnAt()).isEqualTo(City.AT);
        assertThat(zones.zones())
                .extracting(ZonesItem.Outlined::kind)
                .containsExactly(ZoneKind.ISOLATION, ZoneKind.PROTECTIVE);
        var circle = zones.zones().getFirst().outline();
        assertThat(circle.getFirst()).as("longitude, latitude; 150 m north").isEqualTo(List.of(111.6, 30.501349));
        assertThat(circle).hasSize(73).last().isEqualTo(circle.getFirst());
        var square = zones.zones().getLast();
        assertThat(square.towardsDegrees()).isEqualTo(135);
        assertThat(square.outline()).hasSize(5);
    }

    @Test
    void zonesDrawnAnewStandForThoseBefore() {
        opened(1, CityZones.drawn(1));
        given(Topics.INCIDENTS, CityZones.worst(1));
        assertThat(zones(1).assumed()).containsExactly(ZoneAssumption.values());
        assertThat(zones(1).zones().get(1).orMore()).isTrue();
        assertThat(last.picture().families().of(City.incident(1))).hasSize(1);
    }

    @Test
    void whoeverSeesTheIncidentSeesItsZonesAndNobodyElse() {
        opened(1, CityZones.drawn(1));
        assertThat(sees(City.CITY)).isTrue();
        assertThat(sees(City.DONGSHI_TOWN)).isTrue();
        assertThat(sees(City.ENTERPRISE)).as("who reported it").isTrue();
        assertThat(sees(City.BAIYANG_TOWN)).isFalse();
        assertThat(sees(City.OTHER_ENTERPRISE)).isFalse();
    }

    @Test
    void ofASubstanceThatNoTableHasThereIsAnItemWithoutAFigure() {
        opened(1, CityZones.notInTheTable(1));
        assertThat(zones(1).zones()).isEmpty();
        assertThat(line(1).params())
                .containsOnly(Map.entry("substance", "神秘粉末"), Map.entry("orMore", ""), Map.entry("points", "0"));
    }

    @Test
    void aLineTellsTheFigures() {
        opened(1, CityZones.worst(1));
        assertThat(line(1).event()).isEqualTo("ZonesDrawn");
        assertThat(line(1).params())
                .containsEntry("substance", "二氧化硫")
                .containsEntry("isolationMetres", "1000")
                .containsEntry("protectiveMetres", "11000")
                .containsEntry("fireMetres", "1600")
                .containsEntry("orMore", "PROTECTIVE");
    }

    @Test
    void zonesLeaveWithTheirIncidentAndOfOneThatHasLeftNoneComeBack() {
        opened(1, CityZones.drawn(1));
        for (int number = 2; number <= Leaving.MOST + 1; number++) {
            opened(number, CityZones.notInTheTable(number));
        }
        assertThat(last.removed()).containsKey(ItemKey.zones(City.incident(1)));
        given(Topics.INCIDENTS, CityZones.worst(1));
        assertThat(last.picture().has(ItemKey.zones(City.incident(1)))).isFalse();
        assertThat(last.touched()).isEmpty();
    }

    @Test
    void whoLiesInThemIsListedWithWhomToCallAndCountedByKind() {
        opened(1, CityZones.drawn(1));
        var points = Objects.requireNonNull(zones(1).points());
        assertThat(points).extracting(ZonesItem.PointIn::name).containsExactly("示例福利院", "示例厂区");
        assertThat(points.getFirst().contactId())
                .isEqualTo(City.post(City.DONGSHI_TOWN).id().value());
        assertThat(points.getLast().phoneNote()).isEqualTo("值班室 0717-0000000（示例）");
        assertThat(points.getLast().people()).as("unknown is not zero").isNull();
        assertThat(zones(1).counts()).extracting(PointCount::points).containsExactly(1, 1);
        assertThat(line(1).params()).containsEntry("points", "2");
    }

    @Test
    void whatChangedStandsInTheLineAndThoseBeforeStayInTheirs() {
        opened(1, CityZones.drawn(1));
        given(Topics.INCIDENTS, CityZones.redrawn(1));
        assertThat(zones(1).changes()).containsExactly(ZoneChange.WIND);
        assertThat(line(1).params()).containsEntry("changes", "WIND");
        var lines = Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                .linesOf(Topics.INCIDENTS);
        assertThat(lines.stream().filter(line -> line.event() instanceof ZonesDrawn))
                .hasSize(2);
    }

    @Test
    void liftedTheyLeaveThePictureAndALineSaysWhy() {
        opened(1, CityZones.drawn(1));
        given(Topics.INCIDENTS, CityZones.lifted(1));
        assertThat(last.removed()).containsKey(ItemKey.zones(City.incident(1)));
        assertThat(line(1).event()).isEqualTo("ZonesLifted");
        assertThat(line(1).params()).containsEntry("changes", "CATEGORY");
        given(Topics.INCIDENTS, CityZones.lifted(1));
        assertThat(last.isNothing()).isTrue();
    }

    @Test
    void aSiteThatIsRegisteredAnewMovesNoZoneAndIsShown() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS,
                City.opened(1, City.ENTERPRISE, City.site(1, City.ENTERPRISE).id(), List.of(City.DONGSHI)),
                CityZones.drawn(1));
        var before = zones(1).zones();
        given(Topics.INCIDENTS, new IncidentEvent.SiteRegistered(City.site(1, City.ENTERPRISE)));
        assertThat(zones(1).zones()).isEqualTo(before);
        assertThat(zones(1).siteChanged()).isTrue();
        given(Topics.INCIDENTS, CityZones.redrawn(1));
        assertThat(zones(1).siteChanged()).isFalse();
    }

    private void opened(int number, IncidentEvent zones) {
        this.<IncidentEvent>given(
                Topics.INCIDENTS,
                City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                City.linked(number),
                zones);
    }

    private boolean sees(Organization organization) {
        return Scope.of(organization).sees(last.picture().audience(ItemKey.zones(City.incident(1))));
    }

    private ZonesItem zones(int number) {
        return (ZonesItem) item(ItemKey.zones(City.incident(number)));
    }

    private Item.TimelineLine line(int number) {
        var incident = City.incident(number);
        var lines =
                Objects.requireNonNull(last.picture().incidents().get(incident)).linesOf(Topics.INCIDENTS);
        return (Item.TimelineLine) item(ItemKey.line(incident, lines.getLast()));
    }

    private Item item(ItemKey key) {
        return Objects.requireNonNull(Items.find(last.picture(), key, false));
    }
}
