package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Rotation;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.roster.rotations.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotationsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Rotation TWELVE_HOURS =
            new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 12, List.of(ZHANG, LI, WANG));

    @Test
    void peopleTakeTurnsRoundAndRound() {
        assertThat(at("2026-11-01T08:00:00+08:00")).isEqualTo(turn(ZHANG, "2026-11-01T08:00", "2026-11-01T20:00"));
        assertThat(at("2026-11-01T19:59:59+08:00")).isEqualTo(turn(ZHANG, "2026-11-01T08:00", "2026-11-01T20:00"));
        assertThat(at("2026-11-01T20:00:00+08:00")).isEqualTo(turn(LI, "2026-11-01T20:00", "2026-11-02T08:00"));
        assertThat(at("2026-11-02T08:00:00+08:00")).isEqualTo(turn(WANG, "2026-11-02T08:00", "2026-11-02T20:00"));
        assertThat(at("2026-11-02T20:00:00+08:00")).isEqualTo(turn(ZHANG, "2026-11-02T20:00", "2026-11-03T08:00"));
    }

    @Test
    void nobodyIsOnDutyBeforeARotationBegins() {
        assertThat(at("2026-11-01T07:59:59.999+08:00")).isNull();
        assertThat(at("2025-01-01T00:00:00+08:00")).isNull();
    }

    @Test
    void theNextTurnIsTheOneAfterTheShiftThatHolds() {
        assertThat(Rotations.turnAfter(TWELVE_HOURS, SHANGHAI, instant("2026-11-01T09:00:00+08:00")))
                .isEqualTo(turn(LI, "2026-11-01T20:00", "2026-11-02T08:00"));
        assertThat(Rotations.turnAfter(TWELVE_HOURS, SHANGHAI, instant("2026-10-01T09:00:00+08:00")))
                .isEqualTo(turn(ZHANG, "2026-11-01T08:00", "2026-11-01T20:00"));
    }

    @Test
    void aShiftTurnsAtTheSameLocalTimeWhenTheClocksChange() {
        var rotation = new Rotation(LocalDate.parse("2026-03-28"), LocalTime.parse("08:00"), 24, List.of(ZHANG, LI));
        var spring = Rotations.shiftAt(rotation, BERLIN, instant("2026-03-29T01:00:00Z"));
        assertThat(length(spring)).isEqualTo(Duration.ofHours(23));
        var autumn = Rotations.shiftAt(rotation, BERLIN, instant("2026-10-25T01:00:00Z"));
        assertThat(length(autumn)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aShiftThatTheClocksLeapOverIsNobodys() {
        var hourly = new Rotation(LocalDate.parse("2026-03-29"), LocalTime.parse("00:00"), 1, List.of(ZHANG, LI, WANG));
        // The hour from 02:00 does not exist on that day: it is WANG's.
        assertThat(Rotations.shiftAt(hourly, BERLIN, instant("2026-03-29T00:59:59Z")))
                .extracting(Turn::person)
                .isEqualTo(LI);
        assertThat(Rotations.shiftAt(hourly, BERLIN, instant("2026-03-29T01:00:00Z")))
                .extracting(Turn::person)
                .isEqualTo(ZHANG);
    }

    @Test
    void everyMinuteBelongsToExactlyOneShiftInEveryZone() {
        cn.liandong.testkit.SeededHistories.holds(300, random -> {
            var zones = List.of(
                    "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns");
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var rotation = new Rotation(
                    LocalDate.of(2011, 12, 1).plusDays(random.nextInt(40)),
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    1 + random.nextInt(30),
                    List.of(ZHANG, LI, WANG));
            Instant at = rotation.from().atTime(rotation.turnsAt()).atZone(zone).toInstant();
            var turn = Rotations.shiftAt(rotation, zone, at);
            for (int i = 0; i < 200; i++) {
                assertThat(turn).isNotNull();
                assertThat(turn.from()).isBefore(turn.until());
                var last = Rotations.shiftAt(rotation, zone, turn.until().minusMillis(1));
                assertThat(last).isEqualTo(turn);
                var next = Rotations.shiftAt(rotation, zone, turn.until());
                assertThat(next).isNotNull();
                assertThat(next.from()).isEqualTo(turn.until());
                turn = next;
            }
        });
    }

    private static @Nullable Turn at(String instant) {
        return Rotations.shiftAt(TWELVE_HOURS, SHANGHAI, instant(instant));
    }

    private static Turn turn(cn.liandong.contracts.ids.PersonId person, String from, String until) {
        return new Turn(person, instant(from + ":00+08:00"), instant(until + ":00+08:00"));
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static Duration length(@Nullable Turn turn) {
        assertThat(turn).isNotNull();
        return Duration.between(turn.from(), turn.until());
    }
}
