package cn.liandong.intake.zones;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of domain.md §7, which stand in the guidebook. */
class ZoningTest {
    private static final ZoneTable TABLE = ZoneTableFile.read();
    private static final Coordinates PLACE = new Coordinates(30.4, 111.76);
    private static final double SMALL = 50;
    private static final double LARGE = 20_000;

    @ParameterizedTest
    @CsvSource({
        "1005, 30, 100, 200",
        "1017, 60, 300, 1100",
        "1050, 30, 100, 300",
        "2186, 30, 100, 300",
        "1079, 100, 700, 2200",
        "1040, 30, 100, 200",
        "1052, 30, 100, 400",
        "1053, 30, 100, 400",
        "1076, 100, 600, 2500"
    })
    void aSmallSpillIsTableOne(String number, int isolation, int day, int night) {
        var byDay = zones(un(number, SMALL, null), null, false, false);
        assertThat(metres(byDay, ZoneKind.ISOLATION)).isEqualTo(isolation);
        assertThat(metres(byDay, ZoneKind.PROTECTIVE)).isEqualTo(day);
        assertThat(metres(zones(un(number, SMALL, null), null, false, true), ZoneKind.PROTECTIVE))
                .isEqualTo(night);
        assertThat(byDay.zones()).allMatch(zone -> zone.source().contains("Table 1"));
        assertThat(byDay.assumed()).containsExactly(ZoneAssumption.WIND_DIRECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "1005, 铁路罐车, 300, 1700, 1300, 1000, 4300, 2300, 1300",
        "1005, 液氨槽车, 150, 900, 500, 400, 2000, 800, 600",
        "1017, rail tank car, 1000, 9900, 6400, 5100, 11000, 9000, 6700",
        "1017, 槽车, 600, 5800, 3400, 2900, 6700, 5000, 4100",
        "1017, 3个吨瓶, 300, 2100, 1300, 1000, 4000, 2400, 1300",
        "1017, 一吨钢瓶, 150, 1500, 800, 500, 2900, 1300, 600",
        "1050, 槽车, 200, 1500, 800, 600, 3800, 1500, 800",
        "1079, 火车, 1000, 11000, 11000, 7000, 11000, 11000, 9800",
        "1040, 罐车, 100, 900, 500, 400, 2000, 700, 400",
        "1052, 罐车, 200, 1900, 1000, 900, 3400, 1600, 900"
    })
    void aLargeOneOfTheseGasesIsTableThreeByContainerAndWind(
            String number,
            String container,
            int isolation,
            int dayLow,
            int dayMid,
            int dayHigh,
            int low,
            int mid,
            int high) {
        int[][] told = {{dayLow, dayMid, dayHigh}, {low, mid, high}};
        double[] speeds = {2.7, 5.5, 5.6};
        for (int night = 0; night < 2; night++) {
            for (int wind = 0; wind < 3; wind++) {
                var found = zones(un(number, LARGE, container), new Wind(90, speeds[wind]), false, night == 1);
                assertThat(metres(found, ZoneKind.ISOLATION)).isEqualTo(isolation);
                assertThat(metres(found, ZoneKind.PROTECTIVE))
                        .as("night %s, wind %s", night, wind)
                        .isEqualTo(told[night][wind]);
                assertThat(found.assumed()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1053, 400, 2100, 5400", "1076, 500, 3000, 9000"})
    void aLargeOneOfTheOthersIsTableOne(String number, int isolation, int day, int night) {
        assertThat(metres(zones(un(number, LARGE, null), null, false, false), ZoneKind.ISOLATION))
                .isEqualTo(isolation);
        assertThat(metres(zones(un(number, LARGE, null), null, false, false), ZoneKind.PROTECTIVE))
                .isEqualTo(day);
        assertThat(metres(zones(un(number, LARGE, null), null, false, true), ZoneKind.PROTECTIVE))
                .isEqualTo(night);
    }

    @Test
    void whatNobodyToldIsTakenAtItsWorstAndSaid() {
        var found = zones(new Substance("1017", null, null, null, null), null, false, true);
        assertThat(metres(found, ZoneKind.ISOLATION)).isEqualTo(1000);
        assertThat(metres(found, ZoneKind.PROTECTIVE)).isEqualTo(11_000);
        assertThat(zone(found, ZoneKind.PROTECTIVE).orMore()).isTrue();
        assertThat(found.assumed())
                .containsExactly(
                        ZoneAssumption.SPILL_SIZE,
                        ZoneAssumption.CONTAINER,
                        ZoneAssumption.WIND_SPEED,
                        ZoneAssumption.WIND_DIRECTION);
    }

    @ParameterizedTest
    @CsvSource({"氨", "液氨", "Ammonia", "ANHYDROUS AMMONIA", "7664-41-7", " 1005 "})
    void aSubstanceIsFoundByEachOfItsNames(String name) {
        var found = zones(new Substance(null, null, name, SMALL, null), null, false, false);
        assertThat(found.unNumber()).isEqualTo("1005");
        assertThat(found.substance()).isEqualTo("氨");
        assertThat(found.guide()).isEqualTo("125");
    }

    @Test
    void whatIsNotInTheTableGetsNoFigure() {
        var found = zones(new Substance("9999", null, "神秘粉末", 5.0, null), null, true, false);
        assertThat(found.zones()).isEmpty();
        assertThat(found.guide()).isNull();
        assertThat(found.substance()).isEqualTo("神秘粉末");
    }

    @Test
    void theSquareRunsDownwindAndWithoutAWindItIsACircle() {
        var known = zone(zones(un("1005", SMALL, null), new Wind(315, 3.0), false, false), ZoneKind.PROTECTIVE);
        assertThat(known.towardsDegrees()).isEqualTo(135);
        var unknown = zone(zones(un("1005", SMALL, null), null, false, false), ZoneKind.PROTECTIVE);
        assertThat(unknown.towardsDegrees()).isNull();
    }

    @Test
    void whereItBurnsTheFireDistanceIsDrawnWhereItIsTheLarger() {
        var small = zones(un("1005", SMALL, null), null, true, true);
        assertThat(metres(small, ZoneKind.FIRE)).isEqualTo(1600);
        assertThat(zone(small, ZoneKind.FIRE).source()).contains("guides");
        assertThat(zones(un("1017", LARGE, null), null, true, true).zones())
                .noneMatch(zone -> zone.kind() == ZoneKind.FIRE);
        var petrol = zones(new Substance(null, null, "汽油", LARGE, "槽车"), null, true, false);
        assertThat(metres(petrol, ZoneKind.ISOLATION)).isEqualTo(50);
        assertThat(metres(petrol, ZoneKind.PROTECTIVE)).isEqualTo(300);
        assertThat(metres(petrol, ZoneKind.FIRE)).isEqualTo(800);
    }

    /** domain.md §7: preferred evacuation by what the tank holds; of one between two rows, the larger. */
    @ParameterizedTest
    @CsvSource({
        "8000, 1600, orange guides",
        "8001, 1852, BLEVE",
        "22000, 1852, BLEVE",
        "22001, 2200, BLEVE",
        "42000, 2200, BLEVE",
        "400000, 2200, BLEVE",
        "100, 1600, orange guides"
    })
    void aTankOfALiquefiedGasThatBurnsMayBurst(double litres, int metres, String source) {
        var tank = new Substance("1075", null, null, LARGE, "储罐", litres);
        var burning = zones(tank, null, true, false);
        assertThat(metres(burning, ZoneKind.FIRE)).isEqualTo(metres);
        assertThat(zone(burning, ZoneKind.FIRE).source()).contains(source);
        assertThat(burning.assumed()).doesNotContain(ZoneAssumption.TANK_CAPACITY);
        assertThat(zones(tank, null, false, false).zones())
                .as("what does not burn does not burst")
                .noneMatch(zone -> zone.kind() == ZoneKind.FIRE);
    }

    @ParameterizedTest
    @CsvSource({"100, 307", "400, 488", "2000, 834", "4000, 1050", "8000, 1323", "22000, 1852", "42000, 2200"})
    void theRowsOfTanksAreTheBooks(double litres, int metres) {
        assertThat(TABLE.bleve().metres(litres)).isEqualTo(metres);
        assertThat(TABLE.bleve().metres(null)).isEqualTo(2200);
    }

    @Test
    void aTankOfUnknownSizeIsTakenAsTheLargestAndACylinderIsNone() {
        var unknown = zones(un("1978", null, null), null, true, false);
        assertThat(metres(unknown, ZoneKind.FIRE)).isEqualTo(2200);
        assertThat(unknown.assumed()).contains(ZoneAssumption.TANK_CAPACITY);
        assertThat(metres(zones(un("1978", 15.0, "钢瓶"), null, true, false), ZoneKind.FIRE))
                .isEqualTo(1600);
        assertThat(metres(zones(un("1971", null, null), null, true, false), ZoneKind.FIRE))
                .as("no liquefied petroleum gas")
                .isEqualTo(1600);
    }

    @Test
    void ofSeveralSubstancesTheLargestDistancesAreTaken() {
        var both = Zoning.zones(
                new Spill(PLACE, List.of(un("1005", SMALL, null), un("1076", SMALL, null)), false, null, true), TABLE);
        assertThat(metres(both, ZoneKind.ISOLATION)).isEqualTo(100);
        assertThat(metres(both, ZoneKind.PROTECTIVE)).isEqualTo(2500);
        assertThat(both.substance()).isEqualTo("光气");
        assertThat(both.assumed()).contains(ZoneAssumption.SUBSTANCE);
    }

    @Test
    void whereASmallSpillReachesFurtherThanALargeOneAnUnknownOneReachesAsFar() {
        var strong = new Wind(233, 8.0);
        var small = zones(un("1017", SMALL, "钢瓶"), strong, false, true);
        var large = zones(un("1017", LARGE, "钢瓶"), strong, false, true);
        var unknown = zones(un("1017", null, "钢瓶"), strong, false, true);

        assertThat(metres(small, ZoneKind.PROTECTIVE)).isGreaterThan(metres(large, ZoneKind.PROTECTIVE));
        assertThat(metres(unknown, ZoneKind.PROTECTIVE)).isEqualTo(metres(small, ZoneKind.PROTECTIVE));
        assertThat(metres(unknown, ZoneKind.ISOLATION)).isEqualTo(metres(large, ZoneKind.ISOLATION));
        assertThat(zone(unknown, ZoneKind.PROTECTIVE).source())
                .isEqualTo(zone(small, ZoneKind.PROTECTIVE).source());
        assertThat(unknown.assumed()).contains(ZoneAssumption.SPILL_SIZE);
    }

    /** Whoever tells more never gets a larger zone than whoever told less. */
    @Test
    void knowingMoreNeverMakesAZoneLarger() {
        var numbers = TABLE.rows().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.unNumbers().stream())
                .distinct()
                .sorted()
                .toList();
        SeededHistories.holds(2_000, random -> {
            var number = numbers.get(random.nextInt(numbers.size()));
            var kilograms = random.nextDouble(0, 3_000);
            var container = List.of("槽车", "铁路", "钢瓶", "储罐").get(random.nextInt(4));
            var wind = new Wind(random.nextInt(360), random.nextDouble(0, 15));
            boolean night = random.nextBoolean();
            boolean burns = random.nextBoolean();
            var litres = random.nextDouble(0, 60_000);
            var known = zones(new Substance(number, null, null, kilograms, container, litres), wind, burns, night);
            for (var less : List.of(
                    zones(new Substance(number, null, null, null, container, litres), wind, burns, night),
                    zones(new Substance(number, null, null, kilograms, null, litres), wind, burns, night),
                    zones(un(number, kilograms, container), wind, burns, night),
                    zones(un(number, null, container), wind, burns, night),
                    zones(un(number, kilograms, null), wind, burns, night),
                    zones(un(number, kilograms, container), null, burns, night),
                    zones(new Substance(number, null, null, null, null), null, burns, night))) {
                assertThat(reach(less)).as("%s than %s", less, known).isGreaterThanOrEqualTo(reach(known));
            }
            var more = new ArrayList<>(List.of(new Substance(number, null, null, kilograms, container, litres)));
            more.add(un(numbers.get(random.nextInt(numbers.size())), kilograms, container));
            assertThat(reach(Zoning.zones(new Spill(PLACE, more, burns, wind, night), TABLE)))
                    .isGreaterThanOrEqualTo(reach(known));
        });
    }

    private static int reach(HazardZones found) {
        return found.zones().stream().mapToInt(Zone::metres).max().orElse(0);
    }

    private static Substance un(String number, @Nullable Double kilograms, @Nullable String container) {
        return new Substance(number, null, null, kilograms, container);
    }

    private static HazardZones zones(Substance substance, @Nullable Wind wind, boolean burns, boolean night) {
        return Zoning.zones(new Spill(PLACE, List.of(substance), burns, wind, night), TABLE);
    }

    private static Zone zone(HazardZones found, ZoneKind kind) {
        return found.zones().stream()
                .filter(zone -> zone.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static int metres(HazardZones found, ZoneKind kind) {
        return zone(found, kind).metres();
    }
}
