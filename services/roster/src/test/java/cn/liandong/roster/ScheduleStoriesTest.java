package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.WithdrawDraft;
import cn.liandong.contracts.duty.ScheduleEvent.DraftEdited;
import cn.liandong.contracts.duty.ScheduleEvent.DraftWithdrawn;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** ZHANG, LI and WANG take turns at eight and at twenty, and a month of it is drafted, edited and published. */
class ScheduleStoriesTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final PostId AT = OFFICER.id();
    private static final Post HAND_SET =
            new Post(new PostId("city/duty-leader"), CITY.id(), PostKind.DUTY_LEADER, "市带班领导");

    @Test
    void aDraftHasTheShiftsThatBeginWithinTheMonthAndRulesNothing() {
        var given = onDuty().when(draft(DECEMBER)).thenFacts(Map.of("revision", "1"));
        var shifts = drafted(given).getFirst().shifts();
        assertThat(shifts).hasSize(62);
        // The night of 30 November ends on 1 December and is November's; the night of 31 December is whole.
        assertThat(shifts.getFirst().from()).isEqualTo(local("2026-12-01T08:00"));
        assertThat(shifts.getLast().from()).isEqualTo(local("2026-12-31T20:00"));
        assertThat(shifts.getLast().until()).isEqualTo(local("2027-01-01T08:00"));
        given.when(edit(DECEMBER, 1, "2026-12-05T08:00", "2026-12-05T20:00", LI))
                .then(new DraftEdited(CITY.id(), DECEMBER, 2, AT, shift("2026-12-05T08:00", "2026-12-05T20:00", LI)));
        assertThat(dutyAt(given, "2026-12-05T09:00").people()).isNotEqualTo(List.of(LI));
    }

    @Test
    void aPublishedMonthRulesOverTheLayersUntilItsLastNightEnds() {
        var given = onDuty().when(draft(DECEMBER))
                .when(edit(DECEMBER, 1, "2026-12-31T20:00", "2027-01-01T08:00", ZHANG, LI))
                .when(publish(DECEMBER, 2));
        assertThat(given.last().getFirst())
                .isInstanceOfSatisfying(
                        SchedulePublished.class,
                        published -> assertThat(published.posts()).containsExactly(AT));
        given.when(new SetRotation(
                AT, new Rotation(LocalDate.parse("2026-11-20"), LocalTime.parse("08:00"), 24, List.of(WANG))));
        assertThat(dutyAt(given, "2026-11-30T21:00").people()).containsExactly(WANG);
        assertThat(dutyAt(given, "2026-12-01T07:00").people()).containsExactly(WANG);
        assertThat(dutyAt(given, "2026-12-01T07:00").until()).isEqualTo(local("2026-12-01T08:00"));
        assertThat(dutyAt(given, "2026-12-01T09:00").people()).containsExactly(ZHANG);
        assertThat(dutyAt(given, "2027-01-01T07:59").people()).containsExactly(ZHANG, LI);
        assertThat(dutyAt(given, "2027-01-01T08:00").people()).containsExactly(WANG);
        assertThat(dutyAt(given, "2027-01-01T08:00").from()).isEqualTo(local("2027-01-01T08:00"));
    }

    @Test
    void theNextMonthDoesNotChangeThePublishedNightBeforeIt() {
        var given = onDuty().when(draft(JANUARY))
                .when(edit(JANUARY, 1, "2027-01-01T00:00", "2027-01-01T08:00", WANG))
                .when(draft(DECEMBER))
                .when(edit(DECEMBER, 1, "2026-12-31T20:00", "2027-01-01T08:00", LI))
                .when(publish(DECEMBER, 2))
                .thenRefused(edit(JANUARY, 2, "2027-01-01T00:00", "2027-01-01T08:00", ZHANG), "SCHEDULE_PUBLISHED")
                .when(publish(JANUARY, 2));
        assertThat(dutyAt(given, "2027-01-01T07:00"))
                .isEqualTo(new DutyChanged(AT, List.of(LI), local("2026-12-31T20:00"), local("2027-01-01T08:00")));
        assertThat(dutyAt(given, "2027-01-01T08:00").from()).isEqualTo(local("2027-01-01T08:00"));
    }

    @Test
    void theSecondWhoEditsIsToldWhatTheFirstHasChanged() {
        var given =
                onDuty().when(draft(DECEMBER)).when(edit(DECEMBER, 1, "2026-12-05T08:00", "2026-12-05T20:00", WANG));
        var refused = given.refused(edit(DECEMBER, 1, "2026-12-06T08:00", "2026-12-06T20:00", LI));
        assertThat(refused.code()).isEqualTo("DRAFT_CHANGED");
        assertThat(refused.message())
                .contains("at revision 2 and not at 1")
                .contains(AT + " from " + local("2026-12-05T08:00") + " until " + local("2026-12-05T20:00")
                        + ": wang-qiang");
        given.thenRefused(publish(DECEMBER, 1), "DRAFT_CHANGED")
                .thenRefused(new WithdrawDraft(CITY.id(), DECEMBER, 1), "DRAFT_CHANGED");
    }

    @Test
    void aPublishedMonthIsChangedByAnOverrideAlone() {
        var given = onDuty().when(draft(DECEMBER)).when(publish(DECEMBER, 1));
        given.when(publish(DECEMBER, 1)).thenNothing();
        var refused = given.refused(edit(DECEMBER, 1, "2026-12-05T08:00", "2026-12-05T20:00", WANG));
        assertThat(refused.code()).isEqualTo("SCHEDULE_PUBLISHED");
        assertThat(refused.message()).contains("MakeOverride");
        given.thenRefused(draft(DECEMBER), "SCHEDULE_PUBLISHED")
                .thenRefused(new WithdrawDraft(CITY.id(), DECEMBER, 1), "SCHEDULE_PUBLISHED");
        var before = dutyAt(given, "2026-12-05T09:00").people();
        given.when(new MakeOverride(
                AT,
                OverrideKind.COVER,
                local("2026-12-05T10:00"),
                local("2026-12-05T12:00"),
                List.of(),
                List.of(WANG),
                "发热"));
        assertThat(dutyAt(given, "2026-12-05T11:00").people()).containsExactly(WANG);
        assertThat(dutyAt(given, "2026-12-05T12:00").people()).isEqualTo(before);
    }

    @Test
    void aWithdrawnDraftIsGoneAndTheNextOneIsNotTakenForIt() {
        onDuty().when(draft(DECEMBER))
                .thenRefused(draft(DECEMBER), "DRAFT_EXISTS")
                .when(new WithdrawDraft(CITY.id(), DECEMBER, 1))
                .then(new DraftWithdrawn(CITY.id(), DECEMBER, 1))
                .thenRefused(publish(DECEMBER, 1), "NO_SUCH_DRAFT")
                .when(draft(DECEMBER))
                .thenFacts(Map.of("revision", "2"))
                .thenRefused(edit(DECEMBER, 1, "2026-12-05T08:00", "2026-12-05T20:00", WANG), "DRAFT_CHANGED");
    }

    @Test
    void aHandSetRosterHasNoLayersAndWhereItNamesNobodyAGapIsOpened() {
        var leader = HAND_SET.id();
        var given = onDuty().when(new RosterCommand.RegisterPost(HAND_SET))
                .at(local("2026-11-25T12:00"))
                .when(draft(DECEMBER));
        assertThat(drafted(given)).extracting(ScheduledPost::post).containsExactly(AT);
        given.when(new EditDraft(
                        CITY.id(),
                        DECEMBER,
                        1,
                        leader,
                        local("2026-12-01T00:00"),
                        local("2026-12-31T00:00"),
                        List.of(WANG)))
                .when(publish(DECEMBER, 2));
        assertThat(given.last())
                .contains(
                        new DutyChanged(leader, List.of(), local("2026-11-25T12:00"), local("2026-12-01T00:00")),
                        new GapOpened(leader, GapReason.UNFILLED, List.of(), local("2026-11-25T12:00")));
        given.due("shift/" + leader);
        assertThat(given.roster().shifts().answering(leader)).containsExactly(WANG);
        given.due("shift/" + leader);
        // Whoever sat there stays, the gap says that nobody is named, and the roster is looked at when a month begins.
        assertThat(given.roster().shifts().answering(leader)).containsExactly(WANG);
        assertThat(given.last())
                .contains(new GapOpened(leader, GapReason.UNFILLED, List.of(), local("2026-12-31T00:00")));
        assertThat(given.roster().shifts().byPost().get(leader))
                .isNotNull()
                .satisfies(duty -> assertThat(duty.until()).isEqualTo(local("2027-01-01T00:00")));
        given.due("shift/" + leader);
        assertThat(dutyAt(given, leader, "2027-01-05T00:00").until()).isEqualTo(local("2027-02-01T00:00"));
    }

    @Test
    void publishingAMonthThatIsUnderWayChangesTheDutyAtOnce() {
        var given = onDuty().at(local("2026-12-05T10:00"))
                .when(new RosterCommand.TurnShift(AT, local("2026-11-01T20:00")))
                .when(draft(DECEMBER))
                .when(edit(DECEMBER, 1, "2026-12-05T08:00", "2026-12-05T20:00", WANG, LI))
                .when(publish(DECEMBER, 2));
        assertThat(given.last())
                .contains(new DutyChanged(AT, List.of(WANG, LI), local("2026-12-05T10:00"), local("2026-12-05T20:00")));
    }

    @Test
    void anEditThatFitsNoMonthNoPostOrNobodyIsRefused() {
        var given = onDuty().when(draft(DECEMBER));
        given.thenRefused(draft(YearMonth.of(2026, 10)), "MONTH_UNFIT")
                .thenRefused(draft(YearMonth.of(2028, 1)), "MONTH_UNFIT")
                .thenRefused(edit(JANUARY, 1, "2027-01-02T08:00", "2027-01-02T20:00", LI), "NO_SUCH_DRAFT")
                .thenRefused(edit(DECEMBER, 1, "2026-11-30T20:00", "2026-12-01T08:00", LI), "WINDOW_UNFIT")
                .thenRefused(edit(DECEMBER, 1, "2027-01-01T00:00", "2027-01-01T08:00", LI), "WINDOW_UNFIT")
                .thenRefused(edit(DECEMBER, 1, "2026-12-02T08:00", "2026-12-02T08:00", LI), "WINDOW_UNFIT")
                .thenRefused(edit(DECEMBER, 1, "2026-12-02T08:00", "2027-01-03T08:00", LI), "WINDOW_UNFIT")
                .thenRefused(edit(DECEMBER, 1, "2026-12-02T08:00", "2026-12-02T20:00", LI, LI), "PEOPLE_UNFIT")
                .thenRefused(
                        edit(DECEMBER, 1, "2026-12-02T08:00", "2026-12-02T20:00", new PersonId("nobody")),
                        "NO_SUCH_PERSON")
                .thenRefused(new DraftSchedule(new OrganizationId("nowhere"), DECEMBER), "NO_SUCH_ORGANIZATION");
        var town = new OrganizationId("town");
        given.when(new RosterCommand.RegisterOrganization(new Organization(town, "安福寺镇", Tier.TOWN, null, null, null)))
                .when(new DraftSchedule(town, DECEMBER))
                .thenRefused(
                        new EditDraft(
                                town,
                                DECEMBER,
                                1,
                                AT,
                                local("2026-12-02T08:00"),
                                local("2026-12-02T20:00"),
                                List.of(LI)),
                        "NOT_ITS_POST");
    }

    @Test
    void aMonthThatNoEntryCouldHoldIsRefused() {
        var everyHalfHour = new Layer(
                "half hours",
                LocalDate.parse("2026-11-01"),
                LocalTime.parse("08:00"),
                List.of(30),
                List.of(List.of(ZHANG)),
                List.of(),
                List.of());
        var given = onDuty();
        for (int i = 0; i < 4; i++) {
            var post = new Post(new PostId("city/other-" + i), CITY.id(), PostKind.STANDBY_OFFICER, "备班员");
            given.when(new RosterCommand.RegisterPost(post))
                    .when(new RosterCommand.SetLayers(post.id(), List.of(everyHalfHour)));
        }
        given.thenRefused(draft(DECEMBER), "SCHEDULE_TOO_LARGE");
    }

    @Test
    void onlyItsOwnOrganizationAndTheCityMakeASchedule() {
        onDuty().thenRefused(draft(DECEMBER), officerOf("town-101"), "NEITHER_OWN_NOR_CITY")
                .thenRefused(new RosterCommand.SetZone("Asia/Tokyo"), officerOf("city"), "NOT_ALLOWED")
                .when(draft(DECEMBER), officerOf("city"))
                .thenRefused(publish(DECEMBER, 1), officerOf("town-101"), "NEITHER_OWN_NOR_CITY");
    }

    private static Given onDuty() {
        return Given.aCity().when(new SetRotation(AT, Given.EIGHT_TO_EIGHT));
    }

    private static ScheduleCommand draft(YearMonth month) {
        return new DraftSchedule(CITY.id(), month);
    }

    private static ScheduleCommand edit(YearMonth month, int revision, String from, String until, PersonId... people) {
        return new EditDraft(CITY.id(), month, revision, AT, local(from), local(until), List.of(people));
    }

    private static ScheduleCommand publish(YearMonth month, int revision) {
        return new PublishSchedule(CITY.id(), month, revision);
    }

    private static ScheduledShift shift(String from, String until, PersonId... people) {
        return new ScheduledShift(local(from), local(until), List.of(people));
    }

    private static List<ScheduledPost> drafted(Given given) {
        return ((ScheduleDrafted) given.last().getFirst()).posts();
    }

    private static DutyChanged dutyAt(Given given, String local) {
        return dutyAt(given, AT, local);
    }

    private static DutyChanged dutyAt(Given given, PostId post, String local) {
        return Objects.requireNonNull(given.roster().dutyAt(post, local(local)));
    }

    private static Actor officerOf(String organization) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("officer"), new OrganizationId(organization), null, null);
    }

    static Instant local(String text) {
        return OffsetDateTime.parse(text + ":00+08:00").toInstant();
    }
}
