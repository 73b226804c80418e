package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static cn.liandong.roster.ScheduleStoriesTest.local;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.LeaveCommand.FileLeave;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationEvent.PersonQualified;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.EditDraft;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelDisabled;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** December 2026 of a town: four people in turn, 24 hours on and 72 off; each check is broken by one edit. */
class ScheduleChecksTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final OrganizationId TOWN = new OrganizationId("town");
    private static final Post LEADER = new Post(new PostId("town/leader"), TOWN, PostKind.DUTY_LEADER, "镇带班领导");
    private static final Post DESK = new Post(new PostId("town/desk"), TOWN, PostKind.DUTY_OFFICER, "镇值班员");
    private static final PersonId CHEN = new PersonId("chen-jie");
    private static final PersonId BOSS = new PersonId("xu-ming");

    @Test
    void aMonthWithNothingWrongWarnsOfNothing() {
        assertThat(checked(town())).isEmpty();
    }

    @Test
    void nobodyForAnHourIsAGap() {
        assertThat(found(ScheduleCheck.UNFILLED, edited(DESK, "2026-12-05T10:00", "2026-12-05T11:00")))
                .containsExactly(warning(ScheduleCheck.UNFILLED, DESK, null, "2026-12-05T10:00", "2026-12-05T11:00"));
    }

    @Test
    void whatTouchesIsOneWarning() {
        var given = edited(DESK, "2026-12-05T10:00", "2026-12-05T11:00");
        given.when(new EditDraft(
                TOWN, DECEMBER, 2, DESK.id(), local("2026-12-05T11:00"), local("2026-12-05T12:00"), List.of()));
        assertThat(found(ScheduleCheck.UNFILLED, given))
                .containsExactly(warning(ScheduleCheck.UNFILLED, DESK, null, "2026-12-05T10:00", "2026-12-05T12:00"));
    }

    @Test
    void fewerThanTheRuleAsksForAreTooFewAndTheNightFromNovemberCountsToo() {
        var given = town().when(new SetDutyRules(List.of(
                new DutyRule("双人值班", Tier.TOWN, PostKind.DUTY_LEADER, 2, null, 60, 10, null, "DB3713/T 309-2023"))));
        assertThat(checked(given))
                .containsExactly(warning(ScheduleCheck.TOO_FEW, LEADER, null, "2026-12-01T00:00", "2027-01-01T00:00"));
    }

    @Test
    void onePersonOnTwoPostsIsSeenAlsoWhereTheOtherPostIsAnotherOrganizations() {
        var given = town().when(new SetLayers(OFFICER.id(), List.of(everyDay(List.of(BOSS)))));
        assertThat(found(ScheduleCheck.TWO_POSTS, given))
                .containsExactly(
                        warning(ScheduleCheck.TWO_POSTS, LEADER, BOSS, "2026-12-01T00:00", "2027-01-01T00:00"));
    }

    @Test
    void anOfficerWithoutALeaderIsNamed() {
        assertThat(checked(edited(LEADER, "2026-12-05T10:00", "2026-12-05T11:00")))
                .contains(warning(ScheduleCheck.NO_LEADER, DESK, null, "2026-12-05T10:00", "2026-12-05T11:00"))
                .hasSize(2);
    }

    @Test
    void whomNoChannelReachesIsNamedOnceWithTheFirstShift() {
        var given = town().happened(new ChannelDisabled(
                CHEN, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(), local("2026-11-02T10:00")));
        assertThat(checked(given))
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .extracting(ScheduleWarning::check, ScheduleWarning::person, ScheduleWarning::post)
                        .containsExactly(ScheduleCheck.UNREACHABLE, CHEN, DESK.id()));
        given.happened(new ChannelDisabled(
                CHEN, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(Channel.VOICE), local("2026-11-02T10:00")));
        assertThat(checked(given)).isEmpty();
    }

    @Test
    void whoIsRosteredWhileOnLeaveIsNamedWithWhatOfTheShiftFallsIntoIt() {
        var given = town();
        // WANG's 24 hours begin on 1 December at eight.
        assertThat(dutyOf(given, "2026-12-01T08:00")).containsExactly(WANG);
        given.when(new FileLeave(WANG, local("2026-12-01T20:00"), local("2026-12-03T00:00")));
        assertThat(checked(given))
                .containsExactly(warning(ScheduleCheck.ON_LEAVE, DESK, WANG, "2026-12-01T20:00", "2026-12-02T08:00"));
    }

    @Test
    void whoLacksAQualificationThatThePostAsksForIsNamedOnceWithWhatOfTheFirstShift() {
        var given = town().when(new SetDutyRules(List.of(asking("duty-training"))));
        for (var person : List.of(WANG, ZHANG, CHEN)) {
            qualified(given, person, new HeldQualification("duty-training", null));
        }
        qualified(given, LI, new HeldQualification("hazmat", null));
        assertThat(checked(given))
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .extracting(ScheduleWarning::check, ScheduleWarning::person, ScheduleWarning::post)
                        .containsExactly(ScheduleCheck.UNQUALIFIED, LI, DESK.id()));
        // WANG's 24 hours begin on 1 December at eight.
        qualified(given, LI, new HeldQualification("duty-training", null));
        qualified(given, WANG, new HeldQualification("duty-training", LocalDate.parse("2026-12-01")));
        assertThat(checked(given))
                .as("it holds on its last day, and no longer")
                .containsExactly(
                        warning(ScheduleCheck.UNQUALIFIED, DESK, WANG, "2026-12-02T00:00", "2026-12-02T08:00"));
        qualified(
                given,
                WANG,
                new HeldQualification("duty-training", LocalDate.parse("2026-12-01")),
                new HeldQualification("duty-training", LocalDate.parse("2027-01-01")));
        assertThat(checked(given)).as("the later of two counts").isEmpty();
        given.when(new PublishSchedule(TOWN, DECEMBER, 1));
    }

    @Test
    void whoIsSeatedWithoutOneIsSeatedAndNamed() {
        var given = town().when(new SetDutyRules(List.of(asking("duty-training"))));
        qualified(given, LI, new HeldQualification("duty-training", null));
        given.when(seating(WANG)).thenFacts(Map.of("unqualified", WANG.value()));
        given.when(seating(LI)).thenFacts(Map.of());
    }

    @Test
    void theSameQualificationsOnceMoreChangeNothingAndWhoSaysNothingOfThemLeavesThem() {
        var given = town();
        qualified(given, LI, new HeldQualification("hazmat", null));
        given.then(new PersonQualified(LI, List.of(new HeldQualification("hazmat", null))));
        qualified(given, LI, new HeldQualification("hazmat", null));
        given.thenNothing();
        given.when(new RosterCommand.RegisterPerson(
                        LI,
                        Objects.requireNonNull(
                                given.roster().directory().people().get(LI))))
                .thenNothing();
        qualified(given, LI);
        given.then(new PersonQualified(LI, List.of()));
        assertThat(given.roster().qualifications().held()).isEmpty();
    }

    private static MakeOverride seating(PersonId person) {
        return new MakeOverride(
                DESK.id(),
                OverrideKind.ADD,
                local("2026-12-05T10:00"),
                local("2026-12-05T11:00"),
                List.of(),
                List.of(person),
                "开会");
    }

    private static DutyRule asking(String kind) {
        return new DutyRule("持证上岗", Tier.TOWN, PostKind.DUTY_OFFICER, 1, null, 60, 10, null, "ours", List.of(kind));
    }

    private static void qualified(Given given, PersonId person, HeldQualification... held) {
        var organization =
                Objects.requireNonNull(given.roster().directory().people().get(person));
        given.when(new RosterCommand.RegisterPerson(person, organization, List.of(held)));
    }

    @Test
    void restBetweenTwoShiftsIsMeasuredAlsoOverTheBeginningOfTheMonth() {
        var given = town();
        // ZHANG's 24 hours end on 1 December at eight.
        assertThat(dutyOf(given, "2026-12-01T07:59")).containsExactly(LI);
        edit(given, "2026-12-01T15:00", "2026-12-01T18:00", LI);
        assertThat(found(ScheduleCheck.SHORT_REST, given))
                .contains(warning(ScheduleCheck.SHORT_REST, null, LI, "2026-12-01T08:00", "2026-12-01T15:00"));
    }

    @Test
    void overtimeIsWhatIsBeyondTheMonthsWorkdays() {
        // 23 workdays of 8 hours and 36 hours more are 220; CHEN has 8 days, which are 192.
        var given = edited(DESK, "2026-12-07T08:00", "2026-12-08T08:00", CHEN);
        assertThat(checked(given)).extracting(ScheduleWarning::check).doesNotContain(ScheduleCheck.OVERTIME);
        given.when(new SetDutyLimits(new DutyLimits(8, 8, 0, 24, List.of(PostKind.DUTY_OFFICER), "ours")));
        assertThat(checked(given))
                .contains(warning(ScheduleCheck.OVERTIME, null, CHEN, "2026-12-01T00:00", "2027-01-01T00:00"));
    }

    @Test
    void aWeekWithoutADayOfRestIsNamed() {
        var given = town();
        int revision = 1;
        for (int day = 7; day <= 13; day++) {
            given.when(new EditDraft(
                    TOWN,
                    DECEMBER,
                    revision++,
                    DESK.id(),
                    local("2026-12-%02dT08:00".formatted(day)),
                    local("2026-12-%02dT20:00".formatted(day)),
                    List.of(WANG)));
        }
        assertThat(checked(given))
                .contains(warning(ScheduleCheck.NO_REST_DAY, null, WANG, "2026-12-07T00:00", "2026-12-14T00:00"));
    }

    @Test
    void whatWarnsIsPublishedAllTheSameAndTheEventSaysOfWhat() {
        var given = edited(DESK, "2026-12-05T10:00", "2026-12-05T11:00")
                .when(new PublishSchedule(TOWN, DECEMBER, 2))
                .thenFacts(Map.of("revision", "2", "UNFILLED", "1", "SHORT_REST", "1"));
        assertThat(given.last().getFirst())
                .isInstanceOfSatisfying(
                        SchedulePublished.class,
                        published -> assertThat(published.findings())
                                .containsExactly(
                                        new ScheduleFinding(ScheduleCheck.UNFILLED, 1),
                                        new ScheduleFinding(ScheduleCheck.SHORT_REST, 1)));
    }

    private static Given town() {
        var given = Given.aCity()
                .when(new RosterCommand.RegisterOrganization(
                        new Organization(TOWN, "安福寺镇", Tier.TOWN, null, null, null)))
                .when(new RosterCommand.RegisterPerson(CHEN, TOWN))
                .when(new RosterCommand.RegisterPerson(BOSS, TOWN))
                .when(new RosterCommand.RegisterPost(OFFICER))
                .when(new RosterCommand.RegisterPost(LEADER))
                .when(new RosterCommand.RegisterPost(DESK))
                .when(new SetLayers(
                        DESK.id(), List.of(everyDay(List.of(ZHANG), List.of(LI), List.of(WANG), List.of(CHEN)))))
                .when(new SetLayers(LEADER.id(), List.of(everyDay(List.of(BOSS)))));
        return given.when(new DraftSchedule(TOWN, DECEMBER));
    }

    private static Given edited(Post post, String from, String until, PersonId... people) {
        return town().when(new EditDraft(TOWN, DECEMBER, 1, post.id(), local(from), local(until), List.of(people)));
    }

    private static void edit(Given given, String from, String until, PersonId... people) {
        given.when(new EditDraft(TOWN, DECEMBER, 1, DESK.id(), local(from), local(until), List.of(people)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Layer everyDay(List<PersonId>... crews) {
        return new Layer(
                "",
                LocalDate.parse("2026-11-01"),
                LocalTime.parse("08:00"),
                List.of(1440),
                List.of(crews),
                List.of(),
                List.of());
    }

    private static List<PersonId> dutyOf(Given given, String local) {
        var duty = given.roster().dutyAt(DESK.id(), local(local));
        return duty == null ? List.of() : duty.people();
    }

    private static List<ScheduleWarning> checked(Given given) {
        var draft = given.roster().schedules().find(TOWN, DECEMBER);
        given.when(new CheckDraft(TOWN, DECEMBER, draft == null ? 0 : draft.revision()));
        return ((ScheduleChecked) given.last().getFirst()).warnings();
    }

    private static List<ScheduleWarning> found(ScheduleCheck check, Given given) {
        return checked(given).stream()
                .filter(warning -> warning.check() == check)
                .toList();
    }

    private static ScheduleWarning warning(
            ScheduleCheck check, @Nullable Post post, @Nullable PersonId person, String from, String until) {
        return new ScheduleWarning(check, post == null ? null : post.id(), person, local(from), local(until));
    }
}
