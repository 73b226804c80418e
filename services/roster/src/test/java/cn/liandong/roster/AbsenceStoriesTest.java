package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.LapseAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.SetAbsenceRights;
import cn.liandong.contracts.duty.AbsenceCommand.WithdrawAbsence;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceApproved;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceDeclined;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceFiled;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceLapsed;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceWithdrawn;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawOverride;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.journal.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A town's leader SUN is away with QIAN as substitute; ZHANG leads the city, LI and WANG sit in its duty room. */
class AbsenceStoriesTest {
    private static final PersonId SUN = new PersonId("sun");
    private static final PersonId QIAN = new PersonId("qian");
    private static final Organization TOWN =
            new Organization(new OrganizationId("town"), "董市镇", Tier.TOWN, null, new TownCode("420583101"), null);
    private static final Post TOWN_LEADER =
            new Post(new PostId("town/leader"), TOWN.id(), PostKind.DUTY_LEADER, "带班领导");
    private static final Post TOWN_DUTY = new Post(new PostId("town/duty"), TOWN.id(), PostKind.DUTY_OFFICER, "值班员");
    private static final Post LEADER = new Post(new PostId("city/leader"), CITY.id(), PostKind.DUTY_LEADER, "市带班领导");
    private static final PostId ROOM = Given.OFFICER.id();
    private static final PostId AT = TOWN_LEADER.id();
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant FROM = Instant.parse("2026-11-03T02:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-04T10:00:00Z");
    private static final Actor BY_THE_TOWN = officer(TOWN.id(), TOWN_DUTY.id());
    private static final Actor BY_THE_LEADER = officer(CITY.id(), LEADER.id());

    @Test
    void whoeverMayApproveItIsAskedAndNothingChangesUntilThen() {
        var given = cities().when(absence(), BY_THE_TOWN);
        var filed = (AbsenceFiled) given.last().getFirst();
        assertThat(filed.absence().person()).isEqualTo(SUN);
        assertThat(filed.elsewhere()).containsExactly(TOWN_DUTY.id());
        assertThat(told(given)).containsExactly(NoticeKind.ABSENCE_FILED + " zhang-wei");
        assertThat(seated(given, FROM)).containsExactly(SUN);
    }

    @Test
    void onceApprovedTheSubstituteSitsThereInExactlyThatWindowAndAllAreTold() {
        var given = filed();
        given.when(new AnswerAbsence(id(given), ZHANG, true, null), BY_THE_LEADER);
        assertThat(given.last().getFirst()).isEqualTo(new AbsenceApproved(id(given), AT, ZHANG, "city-leader"));
        assertThat(given.last().get(1)).isInstanceOf(OverrideMade.class);
        assertThat(told(given))
                .containsExactly(
                        NoticeKind.ABSENCE_APPROVED + " sun",
                        NoticeKind.SUBSTITUTE_NAMED + " qian",
                        NoticeKind.ABSENCE_APPROVED + " zhang-wei");
        assertThat(seated(given, FROM.minusSeconds(1))).containsExactly(SUN);
        assertThat(seated(given, FROM)).containsExactly(QIAN);
        assertThat(seated(given, UNTIL.minusSeconds(1))).containsExactly(QIAN);
        assertThat(seated(given, UNTIL)).containsExactly(SUN);
    }

    @Test
    void othersWhoSitThereByTurnsKeepTheirShifts() {
        var given = cities().when(new SetRotation(
                        AT,
                        new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 24, List.of(SUN, QIAN))))
                .when(new FileAbsence(AT, SUN, FROM, FROM.plus(Duration.ofDays(3)), WANG, "会议"), BY_THE_TOWN);
        given.when(new AnswerAbsence(id(given), ZHANG, true, null), BY_THE_LEADER);
        assertThat(seated(given, FROM)).containsExactly(WANG);
        assertThat(seated(given, FROM.plus(Duration.ofDays(1)))).containsExactly(QIAN);
        assertThat(seated(given, FROM.plus(Duration.ofDays(2)))).containsExactly(WANG);
    }

    @Test
    void nobodyApprovesHisOwnNorTheOneHeStandsInForNorWithoutTheRight() {
        var given = filed();
        var id = id(given);
        given.thenRefused(new AnswerAbsence(id, SUN, true, null), officer(TOWN.id(), AT), "OWN_ABSENCE");
        given.thenRefused(new AnswerAbsence(id, QIAN, true, null), BY_THE_TOWN, "NO_RIGHT_TO_APPROVE");
        given.thenRefused(new AnswerAbsence(id, LI, true, null), officer(CITY.id(), ROOM), "NO_RIGHT_TO_APPROVE");
        given.thenRefused(new AnswerAbsence(id, LI, true, null), BY_THE_LEADER, "NOT_ON_DUTY");
        given.thenRefused(new AnswerAbsence(id, ZHANG, true, null), Actor.SYSTEM, "NO_RIGHT_TO_APPROVE");
        given.when(new SetAbsenceRights(List.of(new AbsenceRight(
                        "room", List.of(Tier.TOWN), List.of(), PostKind.DUTY_OFFICER, Tier.CITY, "local order"))))
                .thenRefused(new AnswerAbsence(id, ZHANG, true, null), BY_THE_LEADER, "NO_RIGHT_TO_APPROVE");
        given.when(new AnswerAbsence(id, sitting(given, ROOM), true, null), officer(CITY.id(), ROOM));
        assertThat(given.last().getFirst()).isInstanceOf(AbsenceApproved.class);
    }

    @Test
    void aTownApprovesForWhatLiesInItAndForNoOther() {
        for (var town : List.of("420583101", "420583102")) {
            var works = new Organization(
                    new OrganizationId("works"), "化工厂", Tier.ENTERPRISE, null, new TownCode(town), null);
            var gate = new Post(new PostId("works/gate"), works.id(), PostKind.RESPONDER, "值班");
            var zhou = new PersonId("zhou");
            var given = cities().when(new RosterCommand.RegisterOrganization(works))
                    .when(new RosterCommand.RegisterPerson(zhou, works.id()))
                    .when(new RosterCommand.RegisterPost(gate))
                    .when(new SetAbsenceRights(List.of(new AbsenceRight(
                            "town", List.of(Tier.ENTERPRISE), List.of(), PostKind.DUTY_LEADER, Tier.TOWN, "test"))))
                    .when(new FileAbsence(gate.id(), zhou, FROM, UNTIL, WANG, "出差"));
            var answer = new AnswerAbsence(id(given), SUN, true, null);
            var byTheTown = officer(TOWN.id(), AT);
            if (town.equals("420583101")) {
                given.when(answer, byTheTown);
            } else {
                given.thenRefused(answer, byTheTown, "NO_RIGHT_TO_APPROVE");
            }
        }
    }

    @Test
    void whoLeadsTheCityIsApprovedByItsDutyRoom() {
        var given = cities();
        var command = new FileAbsence(LEADER.id(), ZHANG, FROM, UNTIL, LI, "出差");
        given.thenRefused(command, BY_THE_TOWN, "NEITHER_OWN_NOR_CITY").when(command, BY_THE_LEADER);
        given.thenRefused(new AnswerAbsence(id(given), ZHANG, true, null), BY_THE_LEADER, "OWN_ABSENCE");
        given.when(new AnswerAbsence(id(given), WANG, true, null), officer(CITY.id(), ROOM));
        assertThat(given.last().getFirst())
                .isEqualTo(new AbsenceApproved(id(given), LEADER.id(), WANG, "city-duty-room"));
    }

    @Test
    void declinedItComesToNothingAndOnlyWithAReason() {
        var given = filed();
        var id = id(given);
        given.thenRefused(new AnswerAbsence(id, ZHANG, false, " "), BY_THE_LEADER, "REASON_NEEDED")
                .when(new AnswerAbsence(id, ZHANG, false, "汛期"), BY_THE_LEADER)
                .then(new AbsenceDeclined(id, AT, ZHANG, "汛期"), notice(id, NoticeKind.ABSENCE_DECLINED, SUN))
                .thenRefused(new AnswerAbsence(id, ZHANG, true, null), BY_THE_LEADER, "NO_SUCH_ABSENCE");
        assertThat(given.roster().absences().deadlines().size()).isZero();
    }

    @Test
    void withoutAnApprovalItLapsesWhenItBeginsAndThePersonStaysAnswerable() {
        var given = filed();
        var id = id(given);
        given.due("absence/" + id)
                .then(
                        new AbsenceLapsed(id, AT),
                        notice(id, NoticeKind.ABSENCE_LAPSED, SUN),
                        notice(id, NoticeKind.ABSENCE_LAPSED, QIAN));
        assertThat(given.now()).isEqualTo(FROM);
        assertThat(given.roster().shifts().answering(AT)).containsExactly(SUN);
        given.when(new LapseAbsence(id, FROM)).thenNothing();
        // An answer that comes as it begins is too late, whichever comes first.
        var late = filed();
        late.at(FROM).thenRefused(new AnswerAbsence(id(late), ZHANG, true, null), BY_THE_LEADER, "NO_SUCH_ABSENCE");
    }

    @Test
    void anAbsenceIsTakenBackBeforeItBeginsAndItsOverrideWithIt() {
        var given = approved();
        var id = id(given);
        given.when(new WithdrawAbsence(id, "取消"), BY_THE_TOWN);
        assertThat(given.last())
                .contains(
                        new AbsenceWithdrawn(id, AT, "取消"),
                        new OverrideWithdrawn(override(id), AT, FROM, "取消"),
                        notice(id, NoticeKind.ABSENCE_WITHDRAWN, QIAN),
                        notice(id, NoticeKind.ABSENCE_WITHDRAWN, ZHANG));
        assertThat(seated(given, FROM)).containsExactly(SUN);
        given.at(FROM).thenRefused(new WithdrawAbsence(id, "取消"), BY_THE_TOWN, "NO_SUCH_ABSENCE");
    }

    @Test
    void whoIsBackEarlyHasTheOverrideTakenBackAndMayBeAwayAnew() {
        var given = approved();
        given.at(FROM.plusSeconds(60)).when(new WithdrawOverride(override(id(given)), "提前返回"), BY_THE_TOWN);
        assertThat(given.roster().absences().byId()).isEmpty();
        assertThat(seated(given, FROM.plusSeconds(60))).containsExactly(SUN);
    }

    @Test
    void whatIsOverIsForgotten() {
        var given = approved();
        while (given.now().isBefore(UNTIL.plus(Duration.ofDays(2)))) {
            given.due("shift/" + AT);
        }
        assertThat(given.roster().absences().byId()).isEmpty();
    }

    @Test
    void whatIsFiledIsBeforehandNamesAnotherAndIsOnceAtATime() {
        var given = cities();
        given.thenRefused(filing(NOW, UNTIL, SUN, QIAN, "x"), "IN_THE_PAST");
        given.thenRefused(filing(FROM, FROM, SUN, QIAN, "x"), "WINDOW_UNFIT");
        given.thenRefused(filing(FROM, FROM.plus(Duration.ofDays(93)), SUN, QIAN, "x"), "WINDOW_UNFIT");
        given.thenRefused(
                filing(NOW.plus(Duration.ofDays(367)), NOW.plus(Duration.ofDays(368)), SUN, QIAN, "x"), "WINDOW_UNFIT");
        given.thenRefused(filing(FROM, UNTIL, SUN, QIAN, " "), "REASON_NEEDED");
        given.thenRefused(filing(FROM, UNTIL, SUN, SUN, "x"), "SAME_PERSON");
        given.thenRefused(filing(FROM, UNTIL, LI, QIAN, "x"), "NOT_OF_THE_ORGANIZATION");
        given.thenRefused(filing(FROM, UNTIL, SUN, new PersonId("nobody"), "x"), "NO_SUCH_PERSON");
        given.when(absence());
        given.thenRefused(filing(UNTIL.minusSeconds(1), UNTIL.plusSeconds(60), SUN, LI, "x"), "AWAY_ALREADY");
        given.thenRefused(filing(FROM, UNTIL, QIAN, SUN, "x"), "SUBSTITUTE_AWAY");
        given.when(filing(UNTIL, UNTIL.plusSeconds(60), SUN, QIAN, "x"));
    }

    private static Given cities() {
        return Given.aCity()
                .when(new RosterCommand.RegisterOrganization(TOWN))
                .when(new RosterCommand.RegisterPerson(SUN, TOWN.id()))
                .when(new RosterCommand.RegisterPerson(QIAN, TOWN.id()))
                .when(new RosterCommand.RegisterPost(TOWN_LEADER))
                .when(new RosterCommand.RegisterPost(TOWN_DUTY))
                .when(new RosterCommand.RegisterPost(LEADER))
                .when(always(AT, SUN))
                .when(always(TOWN_DUTY.id(), QIAN))
                .when(always(LEADER.id(), ZHANG))
                .when(always(ROOM, WANG))
                .at(NOW);
    }

    private static Given filed() {
        return cities().when(absence(), BY_THE_TOWN);
    }

    private static Given approved() {
        var given = filed();
        return given.when(new AnswerAbsence(id(given), ZHANG, true, null), BY_THE_LEADER);
    }

    private static SetRotation always(PostId post, PersonId person) {
        return new SetRotation(
                post, new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 24, List.of(person)));
    }

    private static FileAbsence absence() {
        return filing(FROM, UNTIL, SUN, QIAN, "赴宜昌开会");
    }

    private static FileAbsence filing(Instant from, Instant until, PersonId person, PersonId substitute, String why) {
        return new FileAbsence(AT, person, from, until, substitute, why);
    }

    private static AbsenceId id(Given given) {
        return given.history().stream()
                .filter(AbsenceFiled.class::isInstance)
                .map(event -> ((AbsenceFiled) event).absence().id())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static OverrideId override(AbsenceId id) {
        return new OverrideId("override-" + id);
    }

    private static List<PersonId> seated(Given given, Instant at) {
        var duty = given.roster().dutyAt(AT, at);
        assertThat(duty).isNotNull();
        return duty.people();
    }

    private static PersonId sitting(Given given, PostId post) {
        return given.roster().shifts().answering(post).getFirst();
    }

    private static List<String> told(Given given) {
        return given.last().stream()
                .filter(DutyNotice.class::isInstance)
                .map(DutyNotice.class::cast)
                .map(told -> told.kind() + " " + told.person())
                .toList();
    }

    private static DutyNotice notice(AbsenceId id, NoticeKind kind, PersonId person) {
        return new DutyNotice(
                id + "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + person,
                person,
                kind,
                AT,
                SUN,
                FROM,
                UNTIL);
    }

    private static Actor officer(OrganizationId organization, PostId post) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("account"), organization, post, null);
    }
}
