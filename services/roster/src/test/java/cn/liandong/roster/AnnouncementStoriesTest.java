package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.NoticeEvent.AnnouncementDue;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.AnnounceDuty;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** ZHANG by day, LI by night, WANG the next day: who is told of it, and when. */
class AnnouncementStoriesTest {
    private static final PostId AT = OFFICER.id();
    private static final Instant EIGHT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant NEXT_TWENTY = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-01T11:00:00Z");

    @Test
    void theEveningBeforeEachShiftOfTheDayAfterIsToldAndTheNextEveningIsSet() {
        var given = city(10);
        assertThat(given.last()).contains(new AnnouncementDue(AT, EVENING, EIGHT));
        given.due("announce/" + AT)
                .then(
                        notice("ahead", NoticeKind.DUTY_AHEAD, WANG, NEXT_EIGHT, NEXT_TWENTY),
                        notice(
                                "ahead",
                                NoticeKind.DUTY_AHEAD,
                                ZHANG,
                                NEXT_TWENTY,
                                NEXT_TWENTY.plus(Duration.ofHours(12))),
                        new AnnouncementDue(AT, EVENING.plus(Duration.ofDays(1)), EVENING))
                .when(new AnnounceDuty(AT, EVENING))
                .thenNothing();
    }

    @Test
    void whoIsToComeIsToldWhenTheShiftBegins() {
        var given = city(10).due("announce/" + AT).due("shift/" + AT);
        assertThat(given.last()).contains(notice("begins", NoticeKind.DUTY_BEGINS, LI, TWENTY, NEXT_EIGHT));
        var byTheClock = city(null).due("announce/" + AT).due("shift/" + AT);
        assertThat(byTheClock.last()).contains(notice("begins", NoticeKind.DUTY_BEGINS, LI, TWENTY, NEXT_EIGHT));
    }

    @Test
    void aLateEveningIsToldOnceAndOfNothingThatIsOver() {
        var late = NEXT_EIGHT.plus(Duration.ofHours(13));
        var given = city(10).at(late).when(new AnnounceDuty(AT, EVENING));
        assertThat(notices(given)).containsExactly(ZHANG);
        assertThat(given.last()).contains(new AnnouncementDue(AT, EVENING.plus(Duration.ofDays(2)), late));
    }

    @Test
    void whereNoRuleSaysSoNobodyIsTold() {
        var given =
                Given.aCity().when(new SetRotation(AT, Given.EIGHT_TO_EIGHT)).due("shift/" + AT);
        assertThat(notices(given)).isEmpty();
        assertThat(given.roster().announcements().deadlines().size()).isZero();
    }

    @Test
    void whoeverAnOverrideOrASwapConcernsIsToldOfIt() {
        var given = city(null)
                .at(EIGHT.plusSeconds(60))
                .when(new MakeOverride(AT, OverrideKind.REPLACE, null, TWENTY, List.of(ZHANG), List.of(WANG), "发热"));
        assertThat(given.last())
                .filteredOn(DutyNotice.class::isInstance)
                .extracting(event -> ((DutyNotice) event).kind())
                .containsExactly(NoticeKind.ROSTER_CHANGED, NoticeKind.ROSTER_CHANGED);
        assertThat(notices(given)).containsExactly(WANG, ZHANG);
        given.when(new AskSwap(
                new Swap.Seat(LI, AT, TWENTY, NEXT_EIGHT), new Swap.Seat(WANG, AT, NEXT_EIGHT, NEXT_TWENTY), "家事"));
        assertThat(notices(given)).containsExactly(WANG);
    }

    @Test
    void whoeverSitsInAMonthThatIsPublishedIsToldOfTheFirstShiftOnce() {
        var december = YearMonth.of(2026, 12);
        var first = Instant.parse("2026-12-01T00:00:00Z");
        var given = city(null)
                .when(new DraftSchedule(Given.CITY.id(), december))
                .when(new PublishSchedule(Given.CITY.id(), december, 1));
        assertThat(given.last())
                .filteredOn(DutyNotice.class::isInstance)
                .extracting(
                        event -> ((DutyNotice) event).kind(),
                        event -> ((DutyNotice) event).person(),
                        event -> ((DutyNotice) event).from())
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.ROSTER_PUBLISHED, ZHANG, first),
                        tuple(NoticeKind.ROSTER_PUBLISHED, LI, first.plus(Duration.ofHours(12))),
                        tuple(NoticeKind.ROSTER_PUBLISHED, WANG, first.plus(Duration.ofHours(24))));
        var untold = Given.aCity()
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .when(new DraftSchedule(Given.CITY.id(), december))
                .when(new PublishSchedule(Given.CITY.id(), december, 1));
        assertThat(notices(untold)).as("no rule asks for it").isEmpty();
    }

    private static Given city(@Nullable Integer signOnWithin) {
        return Given.aCity()
                .when(new SetDutyRules(List.of(new DutyRule(
                        "值班提醒",
                        null,
                        PostKind.DUTY_OFFICER,
                        1,
                        signOnWithin,
                        30,
                        5,
                        LocalTime.parse("19:00"),
                        "test"))))
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT));
    }

    private static List<PersonId> notices(Given given) {
        return given.last().stream()
                .filter(DutyNotice.class::isInstance)
                .map(event -> ((DutyNotice) event).person())
                .toList();
    }

    private static DutyNotice notice(String what, NoticeKind kind, PersonId person, Instant from, Instant until) {
        return new DutyNotice(
                what + "/" + AT + "/" + from.getEpochSecond() + "/" + person, person, kind, AT, null, from, until);
    }
}
