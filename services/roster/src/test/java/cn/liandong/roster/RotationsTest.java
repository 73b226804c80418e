package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.roster.rotations.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class RotationsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Rotation TWELVE_HOURS =
            new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 12, List.of(ZHANG, LI, WANG));

    @Test
    void peopleTakeTurnsRoundAndRound() {
        assertThat(at("2026-11-01T08:00:00+08:00")).isEqualTo(turn(0, ZHANG, "2026-11-01T08:00", "2026-11-01T20:00"));
        assertThat(at("2026-11-01T19:59:59+08:00")).isEqualTo(turn(0, ZHANG, "2026-11-01T08:00", "2026-11-01T20:00"));
        assertThat(at("2026-11-01T20:00:00+08:00")).isEqualTo(turn(1, LI, "2026-11-01T20:00", "2026-11-02T08:00"));
        assertThat(at("2026-11-02T08:00:00+08:00")).isEqualTo(turn(2, WANG, "2026-11-02T08:00", "2026-11-02T20:00"));
        assertThat(at("2026-11-02T20:00:00+08:00")).isEqualTo(turn(3, ZHANG, "2026-11-02T20:00", "2026-11-03T08:00"));
    }

    @Test
    void nobodyIsOnDutyBeforeARotationBegins() {
        assertThat(at("2026-11-01T07:59:59.999+08:00").people()).isEmpty();
        assertThat(at("2025-01-01T00:00:00+08:00").people()).isEmpty();
        assertThat(at("2026-10-01T09:00:00+08:00").until()).isEqualTo(instant("2026-11-01T08:00:00+08:00"));
    }

    @Test
    void aShiftTurnsAtTheSameLocalTimeWhenTheClocksChange() {
        var rotation = new Rotation(LocalDate.parse("2026-03-28"), LocalTime.parse("08:00"), 24, List.of(ZHANG, LI));
        var spring = shiftAt(rotation, BERLIN, instant("2026-03-29T01:00:00Z"));
        assertThat(length(spring)).isEqualTo(Duration.ofHours(23));
        var autumn = shiftAt(rotation, BERLIN, instant("2026-10-25T01:00:00Z"));
        assertThat(length(autumn)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aShiftThatTheClocksLeapOverIsNobodys() {
        var hourly = new Rotation(LocalDate.parse("2026-03-29"), LocalTime.parse("00:00"), 1, List.of(ZHANG, LI, WANG));
        // The hour from 02:00 does not exist on that day: it is WANG's.
        assertThat(shiftAt(hourly, BERLIN, instant("2026-03-29T00:59:59Z")))
                .extracting(turn -> turn.people().getFirst())
                .isEqualTo(LI);
        assertThat(shiftAt(hourly, BERLIN, instant("2026-03-29T01:00:00Z")))
                .extracting(turn -> turn.people().getFirst())
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
            var turn = shiftAt(rotation, zone, at);
            for (int i = 0; i < 200; i++) {
                assertThat(turn.people()).hasSize(1);
                assertThat(turn.from()).isBefore(turn.until());
                var last = shiftAt(rotation, zone, turn.until().minusMillis(1));
                assertThat(last).isEqualTo(turn);
                var next = shiftAt(rotation, zone, turn.until());
                assertThat(next.from()).isEqualTo(turn.until());
                turn = next;
            }
        });
    }

    private static Turn at(String instant) {
        return shiftAt(TWELVE_HOURS, SHANGHAI, instant(instant));
    }

    private static Turn shiftAt(Rotation rotation, ZoneId zone, Instant instant) {
        return Rotations.shiftAt(List.of(Layer.of(rotation)), zone, HashTreePMap.empty(), instant);
    }

    private static Turn turn(int number, PersonId person, String from, String until) {
        return new Turn(List.of(person), instant(from + ":00+08:00"), instant(until + ":00+08:00"), 0, number);
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static Duration length(Turn turn) {
        return Duration.between(turn.from(), turn.until());
    }
}
