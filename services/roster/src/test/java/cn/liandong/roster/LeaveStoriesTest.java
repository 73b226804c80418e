package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.SetAbsenceRights;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.LeaveCommand.EndLeave;
import cn.liandong.contracts.duty.LeaveCommand.FileLeave;
import cn.liandong.contracts.duty.LeaveCommand.WithdrawLeave;
import cn.liandong.contracts.duty.LeaveEvent.LeaveEnded;
import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.LeaveEvent.LeaveWithdrawn;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ZHANG, LI and WANG take turns; WANG goes on leave. */
class LeaveStoriesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant FROM = Instant.parse("2026-11-05T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-08T00:00:00Z");

    @Test
    void aLeaveIsFiledAndChangesNoRosterAndEndsByItself() {
        var given = city();
        var before = given.roster().shifts(OFFICER.id(), FROM, UNTIL);
        given.when(leave());
        var id = id(given);
        given.then(new LeaveFiled(new Leave(id, WANG, FROM, UNTIL), NOW));
        assertThat(given.roster().shifts(OFFICER.id(), FROM, UNTIL)).isEqualTo(before);
        given.due("leave/" + id).then(new LeaveEnded(id, WANG));
        assertThat(given.now()).isEqualTo(UNTIL);
        assertThat(given.roster().leaves().byId()).isEmpty();
        given.when(new EndLeave(id, UNTIL)).thenNothing();
    }

    @Test
    void aLeaveIsTakenBackByTheOwnOrganizationOrTheCityAlone() {
        var given = city().when(leave(), officer(CITY.id()));
        var id = id(given);
        given.thenRefused(new WithdrawLeave(id), officer(new OrganizationId("town")), "NEITHER_OWN_NOR_CITY");
        given.thenRefused(leave(), officer(new OrganizationId("town")), "NEITHER_OWN_NOR_CITY");
        given.when(new WithdrawLeave(id), officer(CITY.id())).then(new LeaveWithdrawn(id, WANG));
        assertThat(given.roster().leaves().deadlines().size()).isZero();
        given.thenRefused(new WithdrawLeave(id), "NO_SUCH_LEAVE");
    }

    @Test
    void aLeaveIsNotOverHasAnEndAndIsOnceAtATime() {
        var given = city().when(leave());
        given.thenRefused(new FileLeave(LI, NOW.minusSeconds(60), NOW), "IN_THE_PAST");
        given.thenRefused(new FileLeave(LI, UNTIL, UNTIL), "WINDOW_UNFIT");
        given.thenRefused(new FileLeave(LI, FROM, FROM.plus(Duration.ofDays(367))), "WINDOW_UNFIT");
        given.thenRefused(
                new FileLeave(LI, NOW.plus(Duration.ofDays(367)), NOW.plus(Duration.ofDays(368))), "WINDOW_UNFIT");
        given.thenRefused(new FileLeave(WANG, UNTIL.minusSeconds(1), UNTIL.plusSeconds(60)), "ON_LEAVE_ALREADY");
        given.thenRefused(new FileLeave(new PersonId("nobody"), FROM, UNTIL), "NO_SUCH_PERSON");
        given.when(new FileLeave(WANG, UNTIL, UNTIL.plusSeconds(60)));
        // Who fell ill yesterday files today.
        given.when(new FileLeave(LI, NOW.minusSeconds(86_400), NOW.plusSeconds(60)));
    }

    @Test
    void whoeverIsSeatedByAnOverrideWhileOnLeaveIsNamedAndSeatedAllTheSame() {
        var given = city().when(leave());
        given.when(cover(FROM.minusSeconds(60), FROM, WANG)).thenFacts(Map.of());
        given.when(cover(UNTIL, UNTIL.plusSeconds(60), WANG)).thenFacts(Map.of());
        given.when(cover(UNTIL.minusSeconds(60), UNTIL.plusSeconds(60), LI, WANG))
                .thenFacts(Map.of("onLeave", WANG.value()));
        var duty = given.roster().dutyAt(OFFICER.id(), UNTIL.minusSeconds(1));
        assertThat(duty).isNotNull();
        assertThat(duty.people()).containsExactly(LI, WANG);
    }

    @Test
    void nobodyStandsInForAnAbsenceWhileOnLeaveAlsoWhereTheLeaveCameLater() {
        var given = city().when(new SetAbsenceRights(
                List.of(new AbsenceRight("r", List.of(Tier.CITY), List.of(), PostKind.DUTY_OFFICER, null, "test"))));
        var absence = new FileAbsence(OFFICER.id(), LI, FROM, UNTIL, WANG, "会议");
        given.when(absence).when(leave());
        var id = given.roster().absences().byId().keySet().iterator().next();
        given.thenRefused(answer(id, true), officer(CITY.id()), "SUBSTITUTE_AWAY")
                .when(answer(id, false), officer(CITY.id()))
                .thenRefused(absence, "SUBSTITUTE_AWAY");
    }

    private static AnswerAbsence answer(AbsenceId id, boolean approve) {
        return new AnswerAbsence(id, ZHANG, approve, "缺人");
    }

    private static Given city() {
        return Given.aCity()
                .when(new SetRotation(OFFICER.id(), Given.EIGHT_TO_EIGHT))
                .at(NOW);
    }

    private static FileLeave leave() {
        return new FileLeave(WANG, FROM, UNTIL);
    }

    private static MakeOverride cover(Instant from, Instant until, PersonId... people) {
        return new MakeOverride(OFFICER.id(), OverrideKind.COVER, from, until, List.of(), List.of(people), "test");
    }

    private static LeaveId id(Given given) {
        return given.roster().leaves().byId().keySet().iterator().next();
    }

    private static Actor officer(OrganizationId organization) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("account"), organization, OFFICER.id(), null);
    }
}
