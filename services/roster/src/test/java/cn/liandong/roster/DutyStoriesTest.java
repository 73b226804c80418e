package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.OverrideCommand.AnswerSwap;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideEvent.SwapAsked;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetHolidays;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nights on which a roster goes wrong: a festival's eve, a year's end, the clocks put back, a swap at the handover. */
class DutyStoriesTest {
    private static final PostId AT = OFFICER.id();

    @Test
    void onTheEveOfTheSpringFestivalTheHolidayLayerTakesTheChairAtMidnightAndNobodyLeavesBeforeItsCrewHasCome() {
        var midnight = instant("2026-02-16T00:00:00+08:00");
        var given = Given.aCity()
                .at("2026-02-15T01:00:00Z")
                .when(rules())
                .when(new SetHolidays(new Holidays(
                        2026,
                        List.of(LocalDate.parse("2026-02-16"), LocalDate.parse("2026-02-17")),
                        List.of(),
                        List.of(LocalDate.parse("2026-02-14")),
                        "国务院办公厅通知 (U)")))
                .when(new SetLayers(
                        AT,
                        List.of(
                                layer("春节", "00:00", 1440, List.of(WANG), DayKind.HOLIDAY),
                                layer("平日", "20:00", 720, List.of(LI, ZHANG)))));
        relieve(given.due("shift/" + AT));
        var night = given.roster().shifts().answering(AT).getFirst();
        assertThat(given.roster().dutyAt(AT, given.now()))
                .as("the night ends where the festival begins")
                .isEqualTo(new DutyChanged(AT, List.of(night), instant("2026-02-15T20:00:00+08:00"), midnight));
        given.due("shift/" + AT);
        assertThat(given.now()).isEqualTo(midnight);
        assertThat(given.last().getFirst())
                .isEqualTo(new ReliefDue(
                        AT,
                        List.of(WANG),
                        midnight,
                        midnight.plus(Duration.ofDays(1)),
                        midnight.plus(Duration.ofMinutes(10)),
                        midnight));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(night);
        given.due("sign-on/" + AT);
        assertThat(given.roster().shifts().answering(AT)).as("still").containsExactly(night);
        given.at(midnight.plusSeconds(1_500)).when(new SignOn(AT, WANG));
        handOver(given, night, WANG);
        assertThat(given.roster().shifts().answering(AT)).containsExactly(WANG);
    }

    @Test
    void holidaysThatAreAnnouncedOnTheLastEveningChangeWhoIsToComeAndNotWhoSits() {
        var given = Given.aCity()
                .at("2026-02-15T01:00:00Z")
                .when(new SetLayers(
                        AT,
                        List.of(
                                layer("春节", "00:00", 1440, List.of(WANG), DayKind.HOLIDAY),
                                layer("平日", "20:00", 720, List.of(LI, ZHANG)))))
                .due("shift/" + AT);
        var sitting = given.roster().shifts().answering(AT);
        given.at("2026-02-15T14:00:00Z")
                .when(new SetHolidays(new Holidays(
                        2026, List.of(LocalDate.parse("2026-02-16")), List.of(), List.of(), "国务院办公厅通知 (U)")));
        assertThat(given.roster().shifts().answering(AT)).isEqualTo(sitting);
        given.due("shift/" + AT);
        assertThat(given.now()).isEqualTo(instant("2026-02-16T00:00:00+08:00"));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(WANG);
    }

    @Test
    void aSwapWhileTheHandoverIsOnItsWaySeatsTheOtherAndTheOldShiftAnswersUntilHeHasSigned() {
        var twenty = Instant.parse("2026-11-01T12:00:00Z");
        var eight = Instant.parse("2026-11-02T00:00:00Z");
        var given = Given.aCity()
                .when(rules())
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .at(twenty)
                .when(new TurnShift(AT, twenty))
                .when(new SignOn(AT, LI))
                .when(new OfferHandover(AT, ZHANG, List.of(), "雨"));
        var soon = twenty.plusSeconds(120);
        var day = eight.plus(Duration.ofHours(12));
        given.at(soon)
                .when(new AskSwap(new Swap.Seat(LI, AT, soon, eight), new Swap.Seat(WANG, AT, eight, day), "家里急事"));
        var swap = ((SwapAsked) given.last().getFirst()).swap().id();
        given.when(new AnswerSwap(swap, WANG, true, null));
        // Whoever takes a shift that has begun says that he is there; ZHANG has signed, and answers until WANG has too.
        assertThat(given.roster().shifts().answering(AT)).containsExactlyInAnyOrder(ZHANG, WANG);
        given.thenRefused(new AcceptHandover(AT, LI), "NOT_THE_RELIEF").when(new AcceptHandover(AT, WANG));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(WANG);
        relieve(given.due("shift/" + AT));
        assertThat(given.now()).isEqualTo(eight);
        assertThat(given.roster().shifts().answering(AT))
                .as("the other half of the swap")
                .containsExactly(LI);
    }

    @Test
    void theYearEndsAtMidnightWithinAShiftOrBetweenTwoAndNoMinuteIsLost() {
        var midnight = instant("2027-01-01T00:00:00+08:00");
        var given = Given.aCity()
                .at("2026-12-30T16:00:00Z")
                .when(new SetHolidays(new Holidays(
                        2027, List.of(LocalDate.parse("2027-01-01")), List.of(), List.of(), "国务院办公厅通知 (U)")))
                .when(new SetLayers(
                        AT,
                        List.of(
                                layer("元旦", "00:00", 1440, List.of(WANG), DayKind.HOLIDAY),
                                layer("平日", "20:00", 720, List.of(LI, ZHANG)))));
        while (given.now().isBefore(midnight)) {
            given.due("shift/" + AT);
        }
        assertThat(given.last().getFirst())
                .isEqualTo(new DutyChanged(AT, List.of(WANG), midnight, midnight.plus(Duration.ofDays(1))));
        var before = given.roster().dutyAt(AT, midnight.minusSeconds(1));
        assertThat(before).isNotNull();
        assertThat(before.until()).isEqualTo(midnight);
        // Of the year after next nobody has said what is a holiday: its first day is a Saturday.
        assertThat(given.roster().rotations().kindOf(LocalDate.parse("2028-01-01")))
                .isEqualTo(DayKind.REST_DAY);
    }

    @Test
    void whereTheClocksArePutBackANightIsAnHourLongerAndInSpringAnHourShorter() {
        var given = Given.aCity()
                .when(new SetZone("Europe/Berlin"))
                .at("2026-03-28T20:00:00Z")
                .when(new SetLayers(AT, List.of(layer("日夜", "22:00", 480, List.of(ZHANG, LI, WANG)))));
        given.due("shift/" + AT);
        assertThat(length(given)).as("the night of 29 March 2026").isEqualTo(Duration.ofHours(7));
        given.due("shift/" + AT);
        assertThat(length(given)).isEqualTo(Duration.ofHours(8));
        var autumn = Given.aCity()
                .when(new SetZone("Europe/Berlin"))
                .at("2026-10-24T19:00:00Z")
                .when(new SetLayers(AT, List.of(layer("日夜", "22:00", 480, List.of(ZHANG, LI, WANG)))));
        autumn.due("shift/" + AT);
        assertThat(length(autumn)).as("the night of 25 October 2026").isEqualTo(Duration.ofHours(9));
        assertThat(autumn.roster().shifts().deadlines().find("shift/" + AT))
                .satisfies(deadline -> assertThat(deadline.dueAt()).isEqualTo(instant("2026-10-25T06:00:00+01:00")));
    }

    private static Duration length(Given given) {
        var duty = (DutyChanged) given.last().getFirst();
        return Duration.between(duty.from(), duty.until());
    }

    /** Whoever is due comes, and both sign. */
    private static void relieve(Given given) {
        for (var event : given.last()) {
            if (event instanceof ReliefDue due
                    && !given.roster().shifts().answering(AT).containsAll(due.people())) {
                var leaves = given.roster().shifts().answering(AT).getFirst();
                var comes = due.people().getFirst();
                given.when(new SignOn(AT, comes));
                handOver(given, leaves, comes);
            }
        }
    }

    private static void handOver(Given given, PersonId leaves, PersonId comes) {
        given.when(new OfferHandover(AT, leaves, List.of(), "")).when(new AcceptHandover(AT, comes));
    }

    private static Layer layer(String name, String turnsAt, int minutes, List<PersonId> people, DayKind... days) {
        return new Layer(
                name,
                LocalDate.parse("2026-01-01"),
                LocalTime.parse(turnsAt),
                List.of(minutes),
                people.stream().map(List::of).toList(),
                List.of(),
                List.of(days));
    }

    private static SetDutyRules rules() {
        return new SetDutyRules(
                List.of(new DutyRule("值班员签到", null, PostKind.DUTY_OFFICER, 1, 10, 30, 5, null, "test")));
    }

    private static Instant instant(String local) {
        return OffsetDateTime.parse(local).toInstant();
    }
}
