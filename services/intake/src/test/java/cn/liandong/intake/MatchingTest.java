package cn.liandong.intake;

import static cn.liandong.intake.Desk.NEIGHBOURS;
import static cn.liandong.intake.Desk.NOON;
import static cn.liandong.intake.Desk.OFFICER;
import static cn.liandong.intake.Desk.SITE;
import static cn.liandong.intake.Desk.TANK;
import static cn.liandong.intake.Desk.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchCommand.DismissMatch;
import cn.liandong.contracts.incidents.MatchCommand.ReadReports;
import cn.liandong.contracts.incidents.MatchEvent.MatchDismissed;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchEvent.ReportsRead;
import cn.liandong.contracts.incidents.MatchReason;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.TakenCall;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.intake.Desk.Telling;
import cn.liandong.intake.matches.MatchPolicies;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final PostId POST = new PostId("420583:city-duty");
    private static final Substance AMMONIA = new Substance("1005", null, "氨", null, null);
    private static final Substance CHLORINE = new Substance("1017", null, "氯", null, null);

    private final Desk desk = new Desk();

    @Test
    void anotherCallerWhoTellsOfTheSameSiteSoonAfterJoinsIt() {
        var fire = desk.tell(leak(WORKS).at(SITE));
        desk.now = NOON.plus(Duration.ofMinutes(119));
        assertThat(desk.tell(told(NEIGHBOURS, Category.FIRE).at(SITE))).isEqualTo(fire);
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_SITE);
        assertThat(desk.last(IncidentOpened.class)).isEmpty();
    }

    @Test
    void theWindowIsCountedFromTheLastReportOfIt() {
        var fire = desk.tell(leak(WORKS).at(SITE));
        for (int i = 1; i <= 5; i++) {
            desk.now = NOON.plus(Duration.ofMinutes(100L * i));
            assertThat(desk.tell(leak(NEIGHBOURS).at(SITE))).isEqualTo(fire);
        }
        desk.now = desk.now.plus(Duration.ofMinutes(121));
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE))).isNotEqualTo(fire);
    }

    @Test
    void aPointWithinThreeHundredMetresIsTheSamePlace() {
        var fire = desk.tell(leak(WORKS).at(TANK));
        assertThat(desk.tell(leak(NEIGHBOURS).north(299))).isEqualTo(fire);
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_DISTANCE);
        var other = desk.tell(leak(NEIGHBOURS).north(301));
        assertThat(other)
                .as("measured from the incident and not from its last report")
                .isNotEqualTo(fire);
        assertThat(proposed().reason()).isEqualTo(MatchReason.NEAR);
        assertThat(proposed().distanceMetres()).isEqualTo(301);
    }

    @Test
    void aPasserByTellsOfTheSiteThatSomebodyElseNamed() {
        var fire = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.tell(told(NEIGHBOURS, Category.UNKNOWN).north(150))).isEqualTo(fire);
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_DISTANCE);
    }

    @Test
    void whatComesTooLateForThatIsProposed() {
        var fire = desk.tell(leak(WORKS).at(TANK));
        desk.now = NOON.plus(Duration.ofMinutes(61));
        assertThat(desk.tell(leak(NEIGHBOURS).north(10))).isNotEqualTo(fire);
        assertThat(proposed().other()).isEqualTo(fire);
        desk.now = desk.now.plus(Duration.ofMinutes(121));
        desk.tell(leak(NEIGHBOURS).north(10));
        assertThat(desk.last(MatchProposed.class)).isEmpty();
    }

    @Test
    void oneCallerWhoTellsOfItsSiteTwiceWithinMinutesTellsOfOneThing() {
        var first = desk.tell(leak(WORKS).at(SITE));
        desk.now = NOON.plus(Duration.ofMinutes(10));
        assertThat(desk.tell(told(WORKS, Category.CROWD_EMERGENCY).at(SITE))).isEqualTo(first);
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_CALLER);
    }

    /** Both calls stand under the duty room that took them; whoever phones is not it. */
    @Test
    void twoWhoPhoneTheDutyRoomWithinMinutesAreNotOneCaller() {
        var first = call(taken(leak(Desk.DUTY_ROOM).at(SITE), "420583-call1-body"));
        desk.now = NOON.plus(Duration.ofMinutes(5));
        var second = call(taken(told(Desk.DUTY_ROOM, Category.CROWD_EMERGENCY).at(SITE), "420583-call2-body"));
        assertThat(second).isNotEqualTo(first);
        assertThat(proposed().reason()).isEqualTo(MatchReason.OTHER_CATEGORY);
        assertThat(call(taken(leak(Desk.DUTY_ROOM).at(SITE), "420583-call3-body")))
                .isEqualTo(first);
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_SITE);
    }

    private IncidentId call(ReportRecord report) {
        desk.tell(report);
        return desk.of(report.id());
    }

    private static ReportRecord taken(Telling telling, String id) {
        var sent = telling.record(id);
        return new ReportRecord(
                sent.id(),
                sent.credential(),
                sent.organization(),
                sent.keyHash(),
                sent.bodyHash(),
                sent.handling(),
                sent.understood(),
                sent.warnings(),
                sent.body(),
                sent.chain(),
                new TakenCall(POST, null));
    }

    @Test
    void oneSiteAndCategoriesThatDoNotGoTogetherAreDoubtful() {
        var first = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.tell(told(NEIGHBOURS, Category.FOOD_SAFETY).at(SITE))).isNotEqualTo(first);
        assertThat(proposed().reason()).isEqualTo(MatchReason.OTHER_CATEGORY);
    }

    @Test
    void sitesSideBySideAreDoubtfulHoweverCloseTheyLie() {
        var beside = new Site(
                new SiteId("site-beside"),
                NEIGHBOURS,
                "物流园",
                new Coordinates(TANK.latitude() + 0.001, TANK.longitude()),
                Desk.ANFUSI,
                List.of(),
                List.of());
        desk.ask(Actor.SYSTEM, new RegisterSite(beside));
        var first = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.tell(leak(NEIGHBOURS).at(beside))).isNotEqualTo(first);
        assertThat(proposed().reason()).isEqualTo(MatchReason.NEIGHBOURING_SITE);
        assertThat(proposed().distanceMetres()).isEqualTo(111);
    }

    @Test
    void aTownAloneIsNeverEnough() {
        var first = desk.tell(leak(WORKS).in("安福寺镇某路口"));
        assertThat(desk.tell(leak(NEIGHBOURS).in("安福寺镇高速口附近"))).isNotEqualTo(first);
        assertThat(proposed().reason()).isEqualTo(MatchReason.SAME_TOWN);
        assertThat(proposed().distanceMetres()).isNull();
        desk.tell(told(NEIGHBOURS, Category.ROAD_TRAFFIC_ACCIDENT).in("安福寺镇高速口附近"));
        assertThat(desk.last(MatchProposed.class)).as("of another category").isEmpty();
    }

    @Test
    void aReportWithoutAPlaceMatchesNothing() {
        desk.tell(leak(WORKS));
        desk.tell(leak(NEIGHBOURS));
        assertThat(desk.opened()).hasSize(2);
        assertThat(desk.last(MatchProposed.class)).isEmpty();
    }

    @Test
    void whatBothSayHappenedFarApartInTimeIsNotOne() {
        var first = desk.tell(leak(WORKS).at(TANK).occurred(NOON));
        assertThat(desk.tell(leak(NEIGHBOURS).at(TANK).occurred(NOON.minus(Duration.ofHours(3)))))
                .isNotEqualTo(first);
        assertThat(desk.last(MatchProposed.class)).isEmpty();
        assertThat(desk.tell(leak(NEIGHBOURS).at(TANK).occurred(NOON.minus(Duration.ofMinutes(30)))))
                .isEqualTo(first);
    }

    @Test
    void aTrialAndWhatSaysItIsAnExerciseNeverMeetWhatIsReal() {
        var real = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE).handled(Handling.TEST))).isNotEqualTo(real);
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE).handled(Handling.EXERCISE)))
                .isNotEqualTo(real);
        var exercise = desk.tell(leak(NEIGHBOURS).at(SITE).exercise());
        assertThat(exercise).isNotEqualTo(real);
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE))).isEqualTo(real);
    }

    @Test
    void aClosedIncidentTakesUpNothingUntilItIsReopened() {
        var first = desk.tell(leak(WORKS).at(SITE));
        desk.happened(new IncidentClosed(first, ClosingOutcome.HANDLED, List.of(), POST, null, NOON, null));
        var second = desk.tell(leak(NEIGHBOURS).at(SITE));
        assertThat(second).isNotEqualTo(first);
        desk.happened(new IncidentClosed(second, ClosingOutcome.FALSE_ALARM, List.of(), POST, null, NOON, null));
        desk.happened(new IncidentReopened(first, POST, null, NOON));
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE))).isEqualTo(first);
    }

    @Test
    void ofSeveralTheNearestIsMeant() {
        var south = desk.tell(leak(WORKS).north(-200));
        var north = desk.tell(leak(WORKS).north(250));
        assertThat(north).isNotEqualTo(south);
        assertThat(desk.tell(leak(NEIGHBOURS).north(40))).isEqualTo(north);
        assertThat(desk.tell(leak(NEIGHBOURS).north(10))).isEqualTo(south);
    }

    @Test
    void othersCountsAreTheMostAndAnotherSubstanceStandsBeside() {
        desk.tell(leak(WORKS).at(SITE).with(AMMONIA).hurt(3));
        desk.tell(leak(NEIGHBOURS).at(SITE).with(CHLORINE).hurt(1));
        var updated = desk.last(SituationUpdated.class).orElseThrow();
        assertThat(updated.changes()).containsExactly(SituationChange.OTHER_SUBSTANCE);
        assertThat(updated.situation().substance()).isEqualTo(AMMONIA);
        assertThat(updated.situation().otherSubstances()).containsExactly(CHLORINE);
        assertThat(Objects.requireNonNull(updated.situation().casualties()).seriouslyInjured())
                .isEqualTo(3);
        desk.tell(leak(NEIGHBOURS).at(SITE).with(CHLORINE).hurt(5));
        assertThat(desk.last(SituationUpdated.class).orElseThrow().changes())
                .containsExactly(SituationChange.MORE_CASUALTIES);
    }

    @Test
    void ofOneCallerTheLatestCounts() {
        desk.tell(leak(WORKS).at(SITE).hurt(3));
        desk.tell(leak(WORKS).at(SITE).hurt(1));
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_SITE);
        desk.tell(told(WORKS, Category.CROWD_EMERGENCY).at(SITE).hurt(1));
        assertThat(reason()).isEqualTo(LinkReason.MATCHED_BY_CALLER);
        assertThat(desk.last(SituationUpdated.class).orElseThrow().changes())
                .contains(SituationChange.FEWER_CASUALTIES);
    }

    @Test
    void aDoubtIsDismissedOnceByTheCityAlone() {
        var first = desk.tell(leak(WORKS).at(TANK));
        var second = desk.tell(leak(NEIGHBOURS).north(400));
        assertThat(desk.refused(Desk.officer(WORKS), new DismissMatch(second, first)))
                .isEqualTo("NOT_OF_THE_CITY");
        desk.ask(OFFICER, new DismissMatch(second, first));
        assertThat(desk.last(MatchDismissed.class)).isPresent();
        desk.ask(OFFICER, new DismissMatch(second, first));
        assertThat(desk.last).isEmpty();
    }

    @Test
    void whatWasJoinedIsUnreadUntilAnOfficerHasReadIt() {
        var fire = desk.tell(leak(WORKS).at(SITE));
        desk.tell(leak(NEIGHBOURS).at(SITE));
        var joined = desk.report();
        assertThat(desk.refused(Desk.officer(NEIGHBOURS), new ReadReports(fire)))
                .isEqualTo("NOT_OF_THE_CITY");
        desk.ask(OFFICER, new ReadReports(fire));
        assertThat(desk.last(ReportsRead.class).orElseThrow().reports()).containsExactly(joined);
        desk.ask(OFFICER, new ReadReports(fire));
        assertThat(desk.last).isEmpty();
    }

    @Test
    void everyRuleIsListedOnce() {
        assertThat(MatchPolicies.all())
                .doesNotHaveDuplicates()
                .contains(MatchReason.values())
                .contains(LinkReason.MATCHED_BY_SITE, LinkReason.MATCHED_BY_DISTANCE, LinkReason.MATCHED_BY_CALLER);
    }

    private MatchProposed proposed() {
        return desk.last(MatchProposed.class).orElseThrow();
    }

    private LinkReason reason() {
        return Objects.requireNonNull(
                desk.last(ReportLinked.class).orElseThrow().reason());
    }

    private static Telling leak(OrganizationId by) {
        return told(by, Category.HAZARDOUS_CHEMICAL_LEAK);
    }

    private static Telling told(OrganizationId by, Category category) {
        return Telling.of(by, category);
    }
}
