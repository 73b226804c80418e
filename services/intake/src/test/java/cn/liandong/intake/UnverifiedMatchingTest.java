package cn.liandong.intake;

import static cn.liandong.intake.Desk.NEIGHBOURS;
import static cn.liandong.intake.Desk.NOBODY;
import static cn.liandong.intake.Desk.OFFICER;
import static cn.liandong.intake.Desk.SITE;
import static cn.liandong.intake.Desk.TANK;
import static cn.liandong.intake.Desk.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchReason;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.intake.Desk.Telling;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnverifiedMatchingTest {
    private static final String WHY = "电话核实";

    private final Desk desk = new Desk();

    @Test
    void whatSomebodyAnswersForOpensItsOwnIncidentBesideOneOfWhichNobodyKnows() {
        var unverified = desk.tell(leak(NOBODY).at(SITE));
        var verified = desk.tell(leak(WORKS).at(SITE));
        assertThat(verified).isNotEqualTo(unverified);
        assertThat(desk.last(IncidentOpened.class).orElseThrow().flags()).doesNotContain(IncidentFlag.UNVERIFIED);
        var proposed = desk.last(MatchProposed.class).orElseThrow();
        assertThat(proposed.reason()).isEqualTo(MatchReason.UNVERIFIED);
        assertThat(proposed.other()).isEqualTo(unverified);
    }

    @Test
    void itJoinsTheOneThatSomebodyAnswersForWhereThereAreBoth() {
        desk.tell(leak(NOBODY).at(SITE));
        var verified = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.tell(leak(NEIGHBOURS).at(SITE))).isEqualTo(verified);
    }

    @Test
    void whatNobodyAnswersForJoinsOneAnother() {
        var first = desk.tell(leak(NOBODY).at(SITE).hurt(1));
        assertThat(desk.tell(leak(NOBODY).at(SITE).hurt(4))).isEqualTo(first);
        assertThat(hurt(first)).as("the most counts, as of any callers").isEqualTo(4);
        assertThat(desk.opened()).hasSize(1);
    }

    @Test
    void nobodyIsNotOneCaller() {
        var leak = desk.tell(leak(NOBODY).at(SITE));
        assertThat(desk.tell(Telling.of(NOBODY, Category.FOOD_SAFETY).at(SITE)))
                .as("an organization that says it in other words within minutes would have misread its form")
                .isNotEqualTo(leak);
    }

    @Test
    void itIsJoinedToWhatSomebodyAnswersForAndMovesNothingThere() {
        var verified = desk.tell(leak(WORKS).at(SITE).at(TANK).hurt(1));
        assertThat(desk.tell(leak(NOBODY).at(SITE).north(900).hurt(30))).isEqualTo(verified);
        var linked = desk.last(ReportLinked.class).orElseThrow();
        assertThat(linked.reason()).isEqualTo(LinkReason.MATCHED_BY_SITE);
        assertThat(linked.organization()).isEqualTo(NOBODY);
        assertThat(desk.last).hasSize(1);
        assertThat(hurt(verified)).isEqualTo(1);
    }

    @Test
    void itMovesNothingEitherWhenOthersAreMergedIn() {
        var verified = desk.tell(leak(WORKS).at(SITE).hurt(1));
        desk.tell(leak(NOBODY).at(SITE).hurt(30));
        var far = desk.tell(leak(NEIGHBOURS).north(2_000).hurt(2));
        desk.ask(OFFICER, new MergeIncidents(far, verified, WHY));
        assertThat(hurt(verified)).isEqualTo(2);
    }

    @Test
    void whatAnOfficerMergesCounts() {
        var verified = desk.tell(leak(WORKS).at(SITE).hurt(1));
        var unverified = desk.tell(leak(NOBODY).north(2_000).hurt(3));
        desk.ask(OFFICER, new MergeIncidents(unverified, verified, WHY));
        assertThat(hurt(verified)).isEqualTo(3);
    }

    @Test
    void nothingThatSomebodyAnswersForIsMergedIntoOneOfWhichNobodyKnows() {
        var unverified = desk.tell(leak(NOBODY).at(SITE));
        var verified = desk.tell(leak(WORKS).at(SITE));
        assertThat(desk.refused(OFFICER, new MergeIncidents(verified, unverified, WHY)))
                .isEqualTo("UNVERIFIED_TAKES_NONE");
        desk.ask(OFFICER, new MergeIncidents(unverified, verified, WHY));
        assertThat(desk.memberships().values()).containsOnly(verified);
    }

    @Test
    void whatLeavesIsFlaggedWhereNobodyAnswersForAnyOfIt() {
        var verified = desk.tell(leak(WORKS).at(SITE));
        desk.tell(leak(NOBODY).at(SITE));
        desk.ask(OFFICER, new UnlinkReport(desk.report(), WHY));
        var opened = desk.last(IncidentOpened.class).orElseThrow();
        assertThat(opened.flags()).containsExactly(IncidentFlag.UNVERIFIED);
        assertThat(desk.last).noneMatch(FollowUpEvent.class::isInstance);
        assertThat(desk.of(opened.report())).isNotEqualTo(verified);
    }

    @Test
    void whoeverIsKnownToHaveToldItOpensWhatLeaves() {
        var verified = desk.tell(leak(WORKS).at(SITE));
        desk.tell(leak(NOBODY).at(SITE).hurt(9));
        var nobodys = desk.report();
        desk.tell(leak(NEIGHBOURS).at(SITE).hurt(2));
        var neighbours = desk.report();
        desk.ask(OFFICER, new SplitIncident(verified, List.of(nobodys, neighbours), WHY));
        var opened = desk.last(IncidentOpened.class).orElseThrow();
        assertThat(opened.report()).isEqualTo(neighbours);
        assertThat(opened.flags()).isEmpty();
        assertThat(hurt(opened.incident())).isEqualTo(2);
        assertThat(desk.last(SituationUpdated.class)).isPresent();
    }

    private @Nullable Integer hurt(IncidentId incident) {
        Casualties told = Objects.requireNonNull(desk.intake.incidents().find(incident))
                .situation()
                .casualties();
        return told == null ? null : told.seriouslyInjured();
    }

    private static Telling leak(OrganizationId by) {
        return Telling.of(by, Category.HAZARDOUS_CHEMICAL_LEAK);
    }
}
