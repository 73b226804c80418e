package cn.liandong.intake.zones;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sunrise and sunset as almanacs print them, three minutes before and after. */
class SunDaylightTest {
    @ParameterizedTest
    @CsvSource({
        // Beijing, the shortest day: 07:32 and 16:53 local.
        "39.9042, 116.4074, 2025-12-20T23:29:00Z, false", "39.9042, 116.4074, 2025-12-20T23:36:00Z, true",
        "39.9042, 116.4074, 2025-12-21T08:49:00Z, true", "39.9042, 116.4074, 2025-12-21T08:57:00Z, false",
        // Tromso: no sunset in June, no sunrise in December.
        "69.65, 18.96, 2025-06-21T00:00:00Z, true", "69.65, 18.96, 2025-12-21T11:00:00Z, false",
        // Across the date line.
        "-17.7, -179.9, 2025-03-20T00:00:00Z, true", "-17.7, 179.9, 2025-03-20T12:00:00Z, false"
    })
    void theSunIsUpFromSunriseToSunset(double latitude, double longitude, Instant at, boolean day) {
        assertThat(new SunDaylight().isDay(new Coordinates(latitude, longitude), at))
                .isEqualTo(day);
    }
}
