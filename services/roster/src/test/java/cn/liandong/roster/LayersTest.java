package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.roster.rotations.Turn;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The patterns in use, layers above one another, and holidays. */
class LayersTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PersonId ZHAO = new PersonId("zhao-lei");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalTime EIGHT = LocalTime.parse("08:00");
    private static final List<List<PersonId>> FOUR = List.of(List.of(ZHANG), List.of(LI), List.of(WANG), List.of(ZHAO));

    /** The Spring Festival of 2026 as the State Council's office arranged it. */
    private static final PMap<Integer, Holidays> Y2026 = HashTreePMap.singleton(
            2026,
            new Holidays(
                    2026,
                    List.of(
                            LocalDate.parse("2026-02-16"),
                            LocalDate.parse("2026-02-17"),
                            LocalDate.parse("2026-02-18"),
                            LocalDate.parse("2026-02-19")),
                    List.of(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-02-23")),
                    List.of(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-02-28")),
                    "国务院办公厅关于2026年部分节假日安排的通知 (U)"));

    @Test
    void fourCrewsTurnThreeShiftsADay() {
        // 四班三运转: two early, two late, two nights, two days off; each crew is two days behind the one before.
        var order = new ArrayList<Integer>();
        for (int day = 0; day < 8; day++) {
            for (int shift = 0; shift < 3; shift++) {
                for (int crew = 0; crew < 4; crew++) {
                    if (Math.floorMod(day - 2 * crew, 8) / 2 == shift) {
                        order.add(crew);
                    }
                }
            }
        }
        var layer = new Layer("四班三运转", MONDAY, EIGHT, List.of(480), FOUR, order, List.of());
        var hours = new HashMap<PersonId, Integer>();
        for (int shift = 0; shift < 24; shift++) {
            var turn = at(List.of(layer), begin(MONDAY).plus(Duration.ofHours(8L * shift)));
            assertThat(Duration.between(turn.from(), turn.until())).isEqualTo(Duration.ofHours(8));
            hours.merge(turn.people().getFirst(), 8, Integer::sum);
        }
        assertThat(hours).hasSize(4).allSatisfy((person, all) -> assertThat(all).isEqualTo(48));
        assertThat(at(List.of(layer), begin(MONDAY)).people()).containsExactly(ZHANG);
        assertThat(at(List.of(layer), begin(MONDAY.plusDays(1))).people()).containsExactly(ZHANG);
        assertThat(at(List.of(layer), begin(MONDAY.plusDays(2))).people()).containsExactly(LI);
    }

    @Test
    void fourCrewsTurnTwoShiftsADayWithALongNight() {
        var layer =
                new Layer("四班两运转", MONDAY, EIGHT, List.of(570, 870), FOUR, List.of(0, 3, 1, 0, 2, 1, 3, 2), List.of());
        var night = at(List.of(layer), instant("2026-11-02T23:00:00+08:00"));
        assertThat(night.people()).containsExactly(ZHAO);
        assertThat(night.from()).isEqualTo(instant("2026-11-02T17:30:00+08:00"));
        assertThat(night.until()).isEqualTo(instant("2026-11-03T08:00:00+08:00"));
    }

    @Test
    void twoPeopleSitTogetherAndAWeekIsAShift() {
        var layer = new Layer(
                "双人",
                MONDAY,
                EIGHT,
                List.of(7 * 1440),
                List.of(List.of(ZHANG, LI), List.of(WANG, ZHAO)),
                List.of(),
                List.of());
        assertThat(at(List.of(layer), instant("2026-11-08T23:00:00+08:00")).people())
                .containsExactly(ZHANG, LI);
        assertThat(at(List.of(layer), instant("2026-11-09T08:00:00+08:00")).people())
                .containsExactly(WANG, ZHAO);
    }

    @Test
    void anUpperLayerHoldsOnItsDaysAndLeavesTheOthersToTheLower() {
        var festival = new Layer(
                "节假日",
                LocalDate.parse("2026-01-01"),
                EIGHT,
                List.of(1440),
                List.of(List.of(ZHAO)),
                List.of(),
                List.of(DayKind.HOLIDAY));
        var usual = new Layer(
                "平日",
                LocalDate.parse("2026-01-01"),
                LocalTime.parse("20:00"),
                List.of(720),
                List.of(List.of(LI), List.of(WANG)),
                List.of(),
                List.of());
        var layers = List.of(festival, usual);
        // New Year's Eve is the 16th: the night before it ends where the festival's layer begins.
        var before = at(layers, instant("2026-02-16T07:59:59+08:00"));
        assertThat(before.people()).containsExactly(LI);
        assertThat(before.until()).isEqualTo(instant("2026-02-16T08:00:00+08:00"));
        var eve = at(layers, instant("2026-02-16T23:00:00+08:00"));
        assertThat(eve.people()).containsExactly(ZHAO);
        // The festival's last shift begins on the 19th and ends on the 20th, when nobody turns in the lower layer but
        // WANG's day begins.
        assertThat(at(layers, instant("2026-02-20T07:59:00+08:00")).people()).containsExactly(ZHAO);
        assertThat(at(layers, instant("2026-02-20T08:00:00+08:00")).people()).containsExactly(WANG);
    }

    @Test
    void aShiftThatAnUpperLayerCutsIsOnePieceOnEachSide() {
        var noon = new Layer(
                "午间",
                MONDAY,
                LocalTime.parse("12:00"),
                List.of(60, 1380),
                List.of(List.of(ZHAO), List.of()),
                List.of(),
                List.of());
        var day = new Layer("平日", MONDAY, EIGHT, List.of(1440), List.of(List.of(LI)), List.of(), List.of());
        var layers = List.of(noon, day);
        assertThat(at(layers, instant("2026-11-03T09:00:00+08:00")))
                .extracting(Turn::from, Turn::until)
                .containsExactly(instant("2026-11-03T08:00:00+08:00"), instant("2026-11-03T12:00:00+08:00"));
        assertThat(at(layers, instant("2026-11-03T15:00:00+08:00")))
                .extracting(Turn::from, Turn::until)
                .containsExactly(instant("2026-11-03T13:00:00+08:00"), instant("2026-11-04T08:00:00+08:00"));
    }

    @Test
    void aWorkedSundayIsAWorkdayAndADayOffIsNone() {
        var rotations = new Rotations("Asia/Shanghai", HashTreePMap.empty(), Y2026);
        assertThat(rotations.kindOf(LocalDate.parse("2026-02-14"))).isEqualTo(DayKind.WORKDAY);
        assertThat(rotations.kindOf(LocalDate.parse("2026-02-17"))).isEqualTo(DayKind.HOLIDAY);
        assertThat(rotations.kindOf(LocalDate.parse("2026-02-23"))).isEqualTo(DayKind.REST_DAY);
        assertThat(rotations.kindOf(LocalDate.parse("2026-02-21"))).isEqualTo(DayKind.REST_DAY);
        assertThat(rotations.kindOf(LocalDate.parse("2027-02-21"))).isEqualTo(DayKind.REST_DAY);
        assertThat(rotations.kindOf(LocalDate.parse("2027-02-22"))).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void everyMinuteBelongsToOneShiftWhateverTheLayersAndTheZone() {
        SeededHistories.holds(200, random -> {
            var zone = ZoneId.of(List.of("Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe")
                    .get(random.nextInt(3)));
            var layers = List.of(layer(random), layer(random), layer(random));
            var cursor = instant("2026-03-20T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
            for (int i = 0; i < 60; i++) {
                var turn = Rotations.shiftAt(layers, zone, Y2026, cursor);
                assertThat(turn.from()).isBeforeOrEqualTo(cursor);
                assertThat(turn.until()).isAfter(cursor);
                var length = Duration.between(cursor, turn.until()).toMillis();
                var within = cursor.plusMillis(random.nextLong(length));
                assertThat(Rotations.shiftAt(layers, zone, Y2026, within).people())
                        .isEqualTo(turn.people());
                if (turn.layer() >= 0) {
                    assertThat(Rotations.shiftAt(layers, zone, Y2026, within)).isEqualTo(turn);
                    assertThat(Rotations.shiftAt(layers, zone, Y2026, turn.from()))
                            .isEqualTo(turn);
                }
                cursor = turn.until();
            }
        });
    }

    private static Layer layer(RandomGenerator random) {
        var crews =
                List.of(List.of(ZHANG), List.of(LI, WANG), random.nextBoolean() ? List.<PersonId>of() : List.of(ZHAO));
        return new Layer(
                "",
                LocalDate.parse("2026-01-01").plusDays(random.nextInt(120)),
                LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
                List.of(30 * (1 + random.nextInt(60)), 30 * (1 + random.nextInt(60))),
                crews,
                List.of(random.nextInt(3), random.nextInt(3), random.nextInt(3)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(List.of(DayKind.values()).get(random.nextInt(3))));
    }

    private static Turn at(List<Layer> layers, Instant instant) {
        return Rotations.shiftAt(layers, SHANGHAI, Y2026, instant);
    }

    private static Instant begin(LocalDate date) {
        return date.atTime(EIGHT).atZone(SHANGHAI).toInstant();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
