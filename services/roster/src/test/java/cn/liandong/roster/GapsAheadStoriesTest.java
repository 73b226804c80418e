package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapEvent.GapsAheadFound;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeEvent.LookAheadDue;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.LookAhead;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** ZHANG by day, LI by night, WANG the next day, a leader beside them: what is lacking in the days to come. */
class GapsAheadStoriesTest {
    private static final PostId AT = OFFICER.id();
    private static final Post LEADER = new Post(new PostId("city/leader"), CITY.id(), PostKind.DUTY_LEADER, "市带班领导");
    private static final PersonId LEADING = LI;
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant NEXT_TWENTY = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void aShiftThatLosesItsPersonIsShownAtOnceAndNoLongerWhenSomebodyIsFound() {
        var given = city().when(without(LI, TWENTY, NEXT_EIGHT));
        assertThat(given.last()).contains(new GapsAheadFound(AT, List.of(gap(TWENTY, NEXT_EIGHT)), given.now()));
        assertThat(given.last())
                .as("who makes a roster is not told of what he does")
                .noneMatch(event -> event instanceof DutyNotice notice && notice.kind() == NoticeKind.GAP_AHEAD);
        given.when(new MakeOverride(AT, OverrideKind.COVER, TWENTY, NEXT_EIGHT, List.of(), List.of(WANG), "补岗"));
        assertThat(given.last()).contains(new GapsAheadFound(AT, List.of(), given.now()));
    }

    @Test
    void shiftsThatFollowEachOtherAreOneGap() {
        var given = city().when(without(LI, TWENTY, NEXT_EIGHT)).when(without(WANG, NEXT_EIGHT, NEXT_TWENTY));
        assertThat(given.last()).contains(new GapsAheadFound(AT, List.of(gap(TWENTY, NEXT_TWENTY)), given.now()));
    }

    @Test
    void whatLiesBeyondThreeDaysIsFoundWhenItComesNearer() {
        var far = TWENTY.plus(Duration.ofDays(4));
        var given = city().when(without(whoSits(far), far, far.plus(Duration.ofHours(12))));
        assertThat(given.history()).noneMatch(GapsAheadFound.class::isInstance);
        given.due("look-ahead").due("look-ahead");
        assertThat(given.history()).noneMatch(GapsAheadFound.class::isInstance);
        given.due("look-ahead");
        assertThat(given.last())
                .contains(new GapsAheadFound(AT, List.of(gap(far, far.plus(Duration.ofHours(12)))), given.now()));
    }

    @Test
    void whoIsAnswerableIsRemindedEveryMorningUntilItIsFilled() {
        var two = NEXT_TWENTY.plus(Duration.ofDays(1));
        var given = city().when(without(whoSits(two), two, two.plus(Duration.ofHours(12))));
        for (int day = 1; day <= 2; day++) {
            given.due("look-ahead");
            assertThat(given.last())
                    .filteredOn(DutyNotice.class::isInstance)
                    .extracting(event -> ((DutyNotice) event).kind(), event -> ((DutyNotice) event).person())
                    .containsExactly(Tuple.tuple(NoticeKind.GAP_AHEAD, LEADING));
        }
        assertThat(given.history().stream()
                        .filter(event -> event instanceof DutyNotice notice && notice.kind() == NoticeKind.GAP_AHEAD)
                        .map(event -> ((DutyNotice) event).notice())
                        .distinct())
                .hasSize(2);
        given.when(new MakeOverride(
                        AT, OverrideKind.COVER, two, two.plus(Duration.ofHours(12)), List.of(), List.of(ZHANG), "补岗"))
                .due("look-ahead");
        assertThat(given.last()).noneMatch(DutyNotice.class::isInstance).hasOnlyElementsOfType(LookAheadDue.class);
    }

    @Test
    void whatHasBegunIsAGapAndLiesAheadNoMore() {
        var given = city().when(without(LI, TWENTY, NEXT_EIGHT)).due("shift/" + AT);
        assertThat(given.last()).contains(new GapsAheadFound(AT, List.of(), given.now()));
        assertThat(given.roster().gaps().byPost()).containsKey(AT);
    }

    @Test
    void theMorningIsOnTheLocalClockAndIsTakenOnce() {
        var given = city();
        var begun = Instant.parse("2026-11-01T00:00:00Z");
        var first = Instant.parse("2026-11-01T01:00:00Z");
        assertThat(given.history()).contains(new LookAheadDue(first, begun));
        given.due("look-ahead").then(new LookAheadDue(NEXT_MORNING, first));
        given.when(new LookAhead(Instant.parse("2026-11-01T01:00:00Z"))).thenNothing();
    }

    private static Given city() {
        return Given.aCity()
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .when(new RegisterPost(LEADER))
                .when(new SetRotation(
                        LEADER.id(),
                        new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 24, List.of(LEADING))));
    }

    private static PersonId whoSits(Instant at) {
        var duty = city().roster().dutyAt(AT, at);
        assertThat(duty).isNotNull();
        return duty.people().getFirst();
    }

    private static MakeOverride without(PersonId person, Instant from, Instant until) {
        return new MakeOverride(AT, OverrideKind.REMOVE, from, until, List.of(person), List.of(), "请假");
    }

    private static GapAhead gap(Instant from, Instant until) {
        return new GapAhead(from, until, 0, 1);
    }
}
