package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.schedules.Schedule;
import cn.liandong.roster.schedules.Schedules;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds of schedules whatever the layers, the edits, the order of publishing and the zone: clocks leap, years end. */
class ScheduleLawsTest {
    private static final PostId AT = OFFICER.id();
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe");
    private static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2026, 12),
            YearMonth.of(2027, 1),
            YearMonth.of(2027, 2),
            YearMonth.of(2027, 3),
            YearMonth.of(2027, 4),
            YearMonth.of(2027, 10));

    @Test
    void aPublishedMonthSaysWhatWasDraftedAndNothingElseChanges() {
        SeededHistories.holds(150, random -> {
            var given = aRoster(random);
            for (int i = 0; i < 3; i++) {
                var month = MONTHS.get(random.nextInt(MONTHS.size()));
                if (given.roster().schedules().find(CITY.id(), month) != null) {
                    continue;
                }
                var drafted = drafted(given, month, random);
                var before = given.roster();
                given.when(new PublishSchedule(CITY.id(), month, drafted.revision()));
                var shifts = Objects.requireNonNull(drafted.posts().get(AT)).shifts();
                for (var instant : instants(month, given, random)) {
                    var plan = before.schedules().plans().get(AT);
                    boolean held = plan != null && heldAt(plan.shifts(), instant);
                    var ours = shifts.stream()
                            .filter(shift -> shift.holdsAt(instant))
                            .findFirst();
                    assertThat(peopleAt(given.roster(), instant))
                            .as("%s at %s", month, instant)
                            .isEqualTo(
                                    held || ours.isEmpty()
                                            ? peopleAt(before, instant)
                                            : ours.get().people());
                }
            }
        });
    }

    @Test
    void everyMinuteBelongsToOneShiftOfThePublishedRoster() {
        SeededHistories.holds(100, random -> {
            var given = aRoster(random);
            for (var month : List.of(MONTHS.get(random.nextInt(3)), MONTHS.get(3 + random.nextInt(3)))) {
                var drafted = drafted(given, month, random);
                given.when(new PublishSchedule(CITY.id(), month, drafted.revision()));
            }
            var cursor = Instant.parse("2026-11-29T00:00:00Z");
            for (int i = 0; i < 400; i++) {
                var duty = Objects.requireNonNull(given.roster().dutyAt(AT, cursor));
                assertThat(duty.from()).isBeforeOrEqualTo(cursor);
                assertThat(duty.until()).isAfter(cursor);
                var within = cursor.plusMillis(
                        random.nextLong(Duration.between(cursor, duty.until()).toMillis()));
                assertThat(peopleAt(given.roster(), within)).isEqualTo(duty.people());
                cursor = duty.until();
            }
        });
    }

    @Test
    void anOverrideOfAPublishedMonthTouchesOnlyItsWindow() {
        SeededHistories.holds(100, random -> {
            var given = aRoster(random);
            var month = MONTHS.get(random.nextInt(MONTHS.size()));
            var drafted = drafted(given, month, random);
            given.when(new PublishSchedule(CITY.id(), month, drafted.revision()));
            var before = given.roster();
            var from = begin(month, given).plusSeconds(60L * random.nextInt(40_000));
            var until = from.plusSeconds(60L * (1 + random.nextInt(4_000)));
            given.when(new MakeOverride(AT, OverrideKind.COVER, from, until, List.of(), List.of(WANG, LI), "替班"));
            for (var instant : instants(month, given, random)) {
                boolean within = !instant.isBefore(from) && instant.isBefore(until);
                assertThat(peopleAt(given.roster(), instant))
                        .isEqualTo(within ? List.of(WANG, LI) : peopleAt(before, instant));
            }
        });
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndContinuesTheSame() {
        SeededHistories.holds(50, random -> {
            var given = aRoster(random);
            for (int i = 0; i < 2; i++) {
                var month = MONTHS.get(i);
                var drafted = drafted(given, month, random);
                if (random.nextInt(4) > 0) {
                    given.when(new PublishSchedule(CITY.id(), month, drafted.revision()));
                }
                var turns = given.roster().shifts().deadlines().inOrder().getFirst();
                given.at(turns.dueAt()).when(turns.command());
            }
            var history = given.history();
            int cut = random.nextInt(history.size() + 1);
            var bytes = Json.mapper().writeValueAsBytes(fold(Roster.EMPTY, history.subList(0, cut)));
            var restored = fold(Json.mapper().readValue(bytes, Roster.class), history.subList(cut, history.size()));
            assertThat(json(restored)).isEqualTo(json(given.roster()));
        });
    }

    private static Given aRoster(RandomGenerator random) {
        return Given.aCity()
                .when(new SetZone(ZONES.get(random.nextInt(ZONES.size()))))
                .when(new SetLayers(AT, List.of(layer(random), layer(random))))
                .at("2026-11-20T00:00:00Z");
    }

    private static Schedule drafted(Given given, YearMonth month, RandomGenerator random) {
        given.when(new DraftSchedule(CITY.id(), month));
        int revision = 1;
        for (int edit = 0; edit < 6; edit++) {
            var from = begin(month, given).plusSeconds(60L * random.nextInt(40_000));
            var until = from.plusSeconds(60L * (1 + random.nextInt(3_000)));
            var people = List.of(List.<PersonId>of(), List.of(ZHANG), List.of(LI, WANG))
                    .get(random.nextInt(3));
            var plan = given.roster().schedules().plans().get(AT);
            if (plan == null || plan.shifts().stream().noneMatch(new ScheduledShift(from, until, people)::overlaps)) {
                given.when(new EditDraft(CITY.id(), month, revision++, AT, from, until, people));
            }
        }
        return Objects.requireNonNull(given.roster().schedules().find(CITY.id(), month));
    }

    private static List<Instant> instants(YearMonth month, Given given, RandomGenerator random) {
        var begin = begin(month, given).minus(Duration.ofDays(3));
        var instants = new ArrayList<Instant>();
        for (int i = 0; i < 100; i++) {
            instants.add(begin.plusSeconds(60L * random.nextInt(40 * 24 * 60)));
        }
        return instants;
    }

    private static Instant begin(YearMonth month, Given given) {
        return Schedules.begin(month, ZoneId.of(given.roster().rotations().zone()));
    }

    private static boolean heldAt(List<ScheduledShift> plan, Instant instant) {
        return plan.stream().anyMatch(shift -> shift.holdsAt(instant));
    }

    private static List<PersonId> peopleAt(Roster roster, Instant instant) {
        return Objects.requireNonNull(roster.dutyAt(AT, instant)).people();
    }

    private static Roster fold(Roster from, List<DutyEvent> events) {
        var roster = from;
        for (var event : events) {
            roster = RosterDecider.evolve(roster, event);
        }
        return roster;
    }

    private static String json(Roster roster) {
        return Json.mapper().valueToTree(roster).toPrettyString();
    }

    private static Layer layer(RandomGenerator random) {
        return new Layer(
                "",
                LocalDate.parse("2026-11-01").plusDays(random.nextInt(60)),
                LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
                List.of(60 * (4 + random.nextInt(60)), 60 * (4 + random.nextInt(30))),
                List.of(List.of(ZHANG), List.of(LI, WANG), random.nextBoolean() ? List.<PersonId>of() : List.of(WANG)),
                List.of(random.nextInt(3), random.nextInt(3), random.nextInt(3)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(List.of(DayKind.values()).get(random.nextInt(3))));
    }
}
