package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.EndSpotCheck;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissRaised;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.journal.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The city, a town with ZHAO and QIAN by turns, and an enterprise in it: who calls whom, and what comes of it. */
class SpotCheckStoriesTest {
    private static final Instant NINE = Instant.parse("2026-11-01T01:00:00Z");
    private static final TownCode CODE = new TownCode("420583101");
    private static final Organization TOWN =
            new Organization(new OrganizationId("town"), "安福寺镇", Tier.TOWN, null, CODE, null);
    private static final Organization STORE =
            new Organization(new OrganizationId("store"), "青禾冷库", Tier.ENTERPRISE, null, CODE, null);
    private static final Post AT = new Post(new PostId("town/duty"), TOWN.id(), PostKind.DUTY_OFFICER, "镇值班员");
    private static final Post GUARD = new Post(new PostId("store/guard"), STORE.id(), PostKind.RESPONDER, "应急响应人");
    private static final PersonId ZHAO = new PersonId("zhao");
    private static final PersonId QIAN = new PersonId("qian");
    private static final Actor CITY_OFFICER = officer(Given.CITY.id(), OFFICER.id());
    private static final Actor TOWN_CHAIR = officer(TOWN.id(), AT.id());

    @Test
    void theCityCallsATownAndWhoeverSitsThereAnswersInTime() {
        var given = town().when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        var check = check(given);
        given.then(
                new SpotCheckCalled(check, AT.id(), List.of(ZHAO), null, Given.CITY.id(), NINE, NINE.plusSeconds(300)),
                new DutyNotice(
                        "spot-check/" + check + "/zhao",
                        ZHAO,
                        NoticeKind.SPOT_CHECK,
                        AT.id(),
                        null,
                        NINE,
                        NINE.plusSeconds(300),
                        check));
        given.at(NINE.plusSeconds(40))
                .when(new AnswerSpotCheck(AT.id(), check, ZHAO), TOWN_CHAIR)
                .then(new SpotCheckAnswered(check, AT.id(), ZHAO, NINE.plusSeconds(40), false))
                .when(new AnswerSpotCheck(AT.id(), check, null), phone(ZHAO))
                .thenNothing();
        given.at(NINE.plusSeconds(300))
                .when(new EndSpotCheck(AT.id(), check, NINE.plusSeconds(300)))
                .thenNothing();
        assertThat(given.roster().spotChecks().deadlines().size()).isZero();
    }

    @Test
    void aMissIsToldToTheTierAboveAndALateAnswerIsKeptAsLate() {
        var given = town().when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        var check = check(given);
        var missedAt = NINE.plusSeconds(300);
        given.due("spot-check/" + AT.id())
                .then(
                        new SpotCheckMissed(check, AT.id(), SpotCheckMissReason.NO_ANSWER, missedAt),
                        new SpotCheckMissRaised(check, AT.id(), 1, List.of(OFFICER.id()), missedAt, null),
                        new DutyNotice(
                                "spot-check-missed/" + check + "/1/" + ZHANG,
                                ZHANG,
                                NoticeKind.SPOT_CHECK_MISSED,
                                AT.id(),
                                null,
                                NINE,
                                missedAt));
        given.at(missedAt.plusSeconds(60))
                .when(new AnswerSpotCheck(AT.id(), check, null), phone(ZHAO))
                .then(new SpotCheckAnswered(check, AT.id(), ZHAO, missedAt.plusSeconds(60), true))
                .when(new AnswerSpotCheck(AT.id(), check, null), TOWN_CHAIR)
                .thenNothing();
    }

    @Test
    void aMissOfAnEnterpriseGoesToItsTownAndALimitLaterToTheCity() {
        var given = town().when(new CallSpotCheck(GUARD.id(), 10), officer(TOWN.id(), AT.id()));
        var check = check(given);
        given.due("spot-check/" + GUARD.id());
        assertThat(raised(given).posts()).containsExactly(AT.id());
        assertThat(raised(given).nextAt()).isEqualTo(NINE.plusSeconds(1200));
        given.due("spot-check/" + GUARD.id());
        assertThat(raised(given).step()).isEqualTo(2);
        assertThat(raised(given).posts()).containsExactly(OFFICER.id());
        assertThat(given.roster().spotChecks().deadlines().size()).isZero();
        given.when(new AnswerSpotCheck(GUARD.id(), check, LI), officer(STORE.id(), GUARD.id()));
        assertThat(given.last()).singleElement().isInstanceOf(SpotCheckAnswered.class);
    }

    @Test
    void aLateAnswerEndsWhatGoesUpTheTiers() {
        var given = town().when(new CallSpotCheck(GUARD.id(), 10), CITY_OFFICER);
        var check = check(given);
        given.due("spot-check/" + GUARD.id())
                .when(new AnswerSpotCheck(GUARD.id(), check, LI), officer(STORE.id(), GUARD.id()));
        assertThat(given.roster().spotChecks().deadlines().size()).isZero();
    }

    @Test
    void whereNobodySitsTheCallIsMissedAtOnce() {
        var given = town().when(
                        new RegisterPost(new Post(new PostId("town/leader"), TOWN.id(), PostKind.DUTY_LEADER, "镇带班领导")))
                .when(new CallSpotCheck(new PostId("town/leader"), 5), CITY_OFFICER);
        assertThat(given.last())
                .filteredOn(SpotCheckMissed.class::isInstance)
                .extracting(event -> ((SpotCheckMissed) event).reason())
                .containsExactly(SpotCheckMissReason.NOBODY_THERE);
        assertThat(notices(given)).containsExactly(NoticeKind.SPOT_CHECK_MISSED);
    }

    @Test
    void aTierWhereNobodySitsIsPassedOverAtOnceAndThatStandsThere() {
        var given = town(false).when(new CallSpotCheck(GUARD.id(), 5), CITY_OFFICER);
        given.due("spot-check/" + GUARD.id());
        assertThat(given.last())
                .filteredOn(SpotCheckMissRaised.class::isInstance)
                .extracting(event -> ((SpotCheckMissRaised) event).step())
                .containsExactly(1, 2);
        assertThat(notices(given)).containsExactly(NoticeKind.SPOT_CHECK_MISSED);
    }

    @Test
    void reliefThatComesDuringACheckMayAnswerAndSoMayWhoeverWasCalled() {
        var turn = Instant.parse("2026-11-01T12:00:00Z");
        var given = town().at(turn.minusSeconds(60)).when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        var check = check(given);
        given.due("shift/" + AT.id());
        assertThat(given.roster().shifts().answering(AT.id())).containsExactly(QIAN);
        given.thenRefused(new AnswerSpotCheck(AT.id(), check, null), phone(LI), "NOT_CALLED");
        given.at(turn.plusSeconds(30))
                .when(new AnswerSpotCheck(AT.id(), check, QIAN), TOWN_CHAIR)
                .then(new SpotCheckAnswered(check, AT.id(), QIAN, turn.plusSeconds(30), false));

        var other = town().at(turn.minusSeconds(60)).when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        var same = check(other);
        other.due("shift/" + AT.id()).when(new AnswerSpotCheck(AT.id(), same, null), phone(ZHAO));
        assertThat(other.last()).singleElement().isInstanceOf(SpotCheckAnswered.class);
    }

    @Test
    void aPostIsCalledByItsOwnOrFromAboveAndNeverTwiceAtOnce() {
        var given = town();
        given.thenRefused(new CallSpotCheck(new PostId("nowhere"), 5), CITY_OFFICER, "NO_SUCH_POST")
                .thenRefused(new CallSpotCheck(AT.id(), 61), CITY_OFFICER, "BAD_LIMIT")
                .thenRefused(new CallSpotCheck(OFFICER.id(), 5), TOWN_CHAIR, "NEITHER_OWN_NOR_ABOVE")
                .thenRefused(new CallSpotCheck(AT.id(), 5), officer(STORE.id(), GUARD.id()), "NEITHER_OWN_NOR_ABOVE")
                .thenRefused(new CallSpotCheck(AT.id(), 5), TOWN_CHAIR, "OWN_CHAIR")
                .thenRefused(new CallSpotCheck(AT.id(), 5), Actor.SYSTEM, "NEITHER_OWN_NOR_ABOVE");
        given.when(new CallSpotCheck(AT.id(), null), CITY_OFFICER);
        given.thenRefused(new CallSpotCheck(AT.id(), 5), CITY_OFFICER, "CHECK_IS_OPEN");
    }

    @Test
    void onlyTheLatestCheckIsAnsweredAndOnlyFromItsChair() {
        var given = town().when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        var first = check(given);
        given.thenRefused(new AnswerSpotCheck(AT.id(), first, ZHAO), CITY_OFFICER, "NOT_CALLED")
                .thenRefused(new AnswerSpotCheck(AT.id(), first, LI), TOWN_CHAIR, "NOT_CALLED")
                .thenRefused(
                        new AnswerSpotCheck(AT.id(), new SpotCheckId("check-none"), ZHAO),
                        TOWN_CHAIR,
                        "NO_SUCH_SPOT_CHECK");
        given.due("spot-check/" + AT.id()).when(new CallSpotCheck(AT.id(), 5), CITY_OFFICER);
        given.thenRefused(new AnswerSpotCheck(AT.id(), first, ZHAO), TOWN_CHAIR, "NO_SUCH_SPOT_CHECK");
    }

    static Given town() {
        return town(true);
    }

    /** ZHANG sits in the city, ZHAO in the town where it is manned, LI at the enterprise. */
    private static Given town(boolean manned) {
        var given = Given.aCity()
                .when(new RegisterOrganization(TOWN))
                .when(new RegisterOrganization(STORE))
                .when(new RegisterPerson(ZHAO, TOWN.id()))
                .when(new RegisterPerson(QIAN, TOWN.id()))
                .when(new RegisterPost(AT))
                .when(new RegisterPost(GUARD))
                .at(NINE)
                .when(new SetRotation(OFFICER.id(), rotation(ZHANG)))
                .when(new SetRotation(GUARD.id(), rotation(LI)));
        return manned ? given.when(new SetRotation(AT.id(), rotation(ZHAO, QIAN))) : given;
    }

    private static Rotation rotation(PersonId... people) {
        return new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 12, List.of(people));
    }

    private static Actor officer(OrganizationId organization, PostId post) {
        return new Actor(Actor.Kind.OFFICER, null, organization, post, null);
    }

    private static Actor phone(PersonId person) {
        return new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, AT.id(), person);
    }

    private static SpotCheckId check(Given given) {
        return ((SpotCheckCalled) given.last().getFirst()).check();
    }

    private static SpotCheckMissRaised raised(Given given) {
        return (SpotCheckMissRaised) given.last().stream()
                .filter(SpotCheckMissRaised.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<NoticeKind> notices(Given given) {
        return given.last().stream()
                .filter(DutyNotice.class::isInstance)
                .map((DutyEvent event) -> ((DutyNotice) event).kind())
                .toList();
    }
}
