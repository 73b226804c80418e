package cn.liandong.contracts.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes are measured by haversine, which had no part in drawing. */
class ZoneOutlineTest {
    private static final List<Coordinates> SPILLS =
            List.of(new Coordinates(30.4312, 111.7583), new Coordinates(-17.7, 179.99), new Coordinates(69.65, 18.96));
    private static final double HALF_A_PERCENT = 0.005;
    private static final double METRES_OF_A_DEGREE = 111_195;

    @ParameterizedTest
    @CsvSource({
        "30.4312, 111.7583, 30",
        "30.4312, 111.7583, 11000",
        "-54.8, -68.3, 4300",
        "69.65, 18.96, 1600",
        // On either side of the date line.
        "-17.7, 179.99, 11000",
        "-17.7, -179.99, 11000"
    })
    void aCircleIsClosedCounterclockwiseAndOfItsSize(double latitude, double longitude, int metres) {
        var centre = new Coordinates(latitude, longitude);
        var ring = ZoneOutline.of(new Zone(ZoneKind.ISOLATION, metres, false, null, "a table"), centre);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        double area = Math.PI * metres * metres;
        assertThat(area(ring, centre)).isCloseTo(area, within(HALF_A_PERCENT * area));
        assertThat(ring)
                .allSatisfy(point ->
                        assertThat(point.distanceMetres(centre)).isCloseTo(metres, within(HALF_A_PERCENT * metres)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45, 90, 135, 180, 270, 359})
    void aSquareBeginsAtTheSpillAndRunsDownwindHalfOfItToEitherHand(int towards) {
        for (var centre : SPILLS) {
            for (int side : new int[] {100, 11_000}) {
                var ring = ZoneOutline.of(new Zone(ZoneKind.PROTECTIVE, side, false, towards, "a table"), centre);
                assertThat(ring).hasSize(5);
                assertThat(ring.getFirst()).isEqualTo(ring.getLast());
                assertThat(area(ring, centre)).isPositive();
                for (int corner = 0; corner < 4; corner++) {
                    assertThat(ring.get(corner).distanceMetres(ring.get(corner + 1)))
                            .isCloseTo(side, within(HALF_A_PERCENT * side));
                }
                var begins = middle(ring.get(0), ring.get(3), centre);
                assertThat(Math.hypot(begins[0], begins[1])).isLessThan(HALF_A_PERCENT * side);
                var ends = middle(ring.get(1), ring.get(2), centre);
                assertThat(Math.hypot(
                                ends[0] - side * Math.sin(Math.toRadians(towards)),
                                ends[1] - side * Math.cos(Math.toRadians(towards))))
                        .isLessThan(HALF_A_PERCENT * side);
            }
        }
    }

    /** Square metres; positive where it runs counterclockwise. */
    private static double area(List<Coordinates> ring, Coordinates centre) {
        double twice = 0;
        for (int corner = 0; corner + 1 < ring.size(); corner++) {
            var one = metres(ring.get(corner), centre);
            var next = metres(ring.get(corner + 1), centre);
            twice += one[0] * next[1] - next[0] * one[1];
        }
        return twice / 2;
    }

    private static double[] middle(Coordinates one, Coordinates other, Coordinates centre) {
        var a = metres(one, centre);
        var b = metres(other, centre);
        return new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2};
    }

    /** East and north of the centre. */
    private static double[] metres(Coordinates point, Coordinates centre) {
        double east = point.longitude() - centre.longitude();
        double turned = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
        double latitude = Math.toRadians((point.latitude() + centre.latitude()) / 2);
        return new double[] {
            turned * METRES_OF_A_DEGREE * Math.cos(latitude),
            (point.latitude() - centre.latitude()) * METRES_OF_A_DEGREE
        };
    }
}
