package cn.liandong.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.incidents.ZoneOutline;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.testkit.SeededHistories;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AntimeridianTest {
    @Test
    void whatDoesNotCrossItStaysAsItIs() {
        var ring = ring(new Coordinates(30.5, 111.6), null, 5_000);
        assertThat(Antimeridian.cut(ring)).containsExactly(ring);
    }

    @Test
    void aCircleThatCrossesItIsTwoRingsOnEitherSide() {
        for (var longitude : List.of(179.99, -179.99)) {
            var parts = Antimeridian.cut(ring(new Coordinates(0, longitude), null, 5_000));
            assertThat(parts).hasSize(2);
            assertThat(parts).anySatisfy(part -> assertThat(part).allMatch(point -> point.getFirst() > 179.9));
            assertThat(parts).anySatisfy(part -> assertThat(part).allMatch(point -> point.getFirst() < -179.9));
        }
    }

    /** Each part is a closed ring, counterclockwise, of longitudes that there are, and together they are as large as before. */
    @Test
    void nothingIsLostAndNothingComesTwice() {
        SeededHistories.holds(500, random -> {
            var centre = new Coordinates(random.nextDouble(-80, 80), random.nextDouble(179.9, 180));
            var ring = ring(centre, random.nextBoolean() ? null : random.nextInt(360), random.nextInt(100, 11_000));
            var parts = Antimeridian.cut(ring);
            double whole = 0;
            for (var part : parts) {
                assertThat(part.getFirst()).isEqualTo(part.getLast());
                assertThat(part).allMatch(point -> Math.abs(point.getFirst()) <= 180);
                assertThat(area(part, part.getFirst().getFirst())).isPositive();
                whole += area(part, part.getFirst().getFirst());
            }
            assertThat(whole).isCloseTo(area(ring, 180), Percentage.withPercentage(0.01));
        });
    }

    private static List<List<Double>> ring(Coordinates centre, @Nullable Integer towards, int metres) {
        return ZoneOutline.of(new Zone(ZoneKind.PROTECTIVE, metres, false, towards, "x"), centre).stream()
                .map(point -> List.of(point.longitude(), point.latitude()))
                .toList();
    }

    /** Twice the area in square degrees, positive where the ring runs counterclockwise. */
    private static double area(List<List<Double>> ring, double near) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            twice += x(ring.get(i - 1), near) * ring.get(i).getLast()
                    - x(ring.get(i), near) * ring.get(i - 1).getLast();
        }
        return twice;
    }

    private static double x(List<Double> point, double near) {
        return point.getFirst() + 360 * Math.round((near - point.getFirst()) / 360) - near;
    }
}
