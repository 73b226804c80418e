package cn.liandong.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Gcj02;
import cn.liandong.testkit.SeededHistories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {
    @ParameterizedTest
    @CsvSource({
        // Pairs published with the formula: Shanghai, Shenzhen, Beijing.
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657",
    })
    void thePublishedPairsAreMetBothWaysWithinTwoMetres(double lat, double lon, double gcjLat, double gcjLon) {
        var wgs = new Coordinates(lat, lon);
        var gcj = new Coordinates(gcjLat, gcjLon);
        assertThat(Gcj02.fromWgs84(wgs).distanceMetres(gcj)).isLessThan(2);
        assertThat(Gcj02.toWgs84(gcj).distanceMetres(wgs)).isLessThan(2);
        assertThat(gcj.distanceMetres(wgs)).isGreaterThan(100);
    }

    @Test
    void thereAndBackIsWithinTwoMetresEverywhereInChina() {
        SeededHistories.holds(2000, random -> {
            var wgs = new Coordinates(random.nextDouble(18, 53), random.nextDouble(74, 134));
            assertThat(Gcj02.toWgs84(Gcj02.fromWgs84(wgs)).distanceMetres(wgs)).isLessThan(2);
        });
    }

    /** The other way round: what a Chinese map gives, taken back to it. */
    @Test
    void backAndThereIsWithinTwoMetresEverywhereInChina() {
        SeededHistories.holds(2000, random -> {
            var gcj = new Coordinates(random.nextDouble(18, 53), random.nextDouble(74, 134));
            assertThat(Gcj02.fromWgs84(Gcj02.toWgs84(gcj)).distanceMetres(gcj)).isLessThan(2);
        });
    }

    @Test
    void outsideChinaNothingIsShifted() {
        var berlin = new Coordinates(52.52, 13.4);
        assertThat(Gcj02.fromWgs84(berlin)).isEqualTo(berlin);
        assertThat(Gcj02.toWgs84(berlin)).isEqualTo(berlin);
    }
}
