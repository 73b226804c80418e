package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.Desk.Telling;
import cn.liandong.runtime.journal.Incoming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrillReportsTest {
    private static final DrillId DRILL = new DrillId("drill-1");
    private static final DrillId OTHER = new DrillId("drill-2");
    private static final Telling FIRE = Telling.of(Desk.WORKS, Category.FIRE).at(Desk.SITE);

    private final Desk desk = new Desk();

    @Test
    void whatComesUnderADrillsKeyIsOfThatDrillInEntryAndIncident() {
        var report = Desk.of(DRILL, FIRE.record("420583-k-b"));
        var moment = desk.shard.stamped(
                new Moment(Desk.CITY, desk.now, Actor.SYSTEM, "input", Handling.SYSTEM, null),
                new Incoming.Told<>("reports", report.id().value(), report));
        assertThat(moment.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(moment.drillId()).isEqualTo(DRILL);
        assertThat(moment.actor().credential()).isEqualTo(report.credential());
        desk.tell(report);
        var opened = desk.last(IncidentOpened.class).orElseThrow();
        assertThat(opened.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(opened.drill()).isEqualTo(DRILL);
    }

    @Test
    void oneHappeningTwiceDrilledAndOnceRealIsThreeIncidents() {
        var real = desk.tell(FIRE);
        var drilled = desk.drill(DRILL, FIRE);
        var again = desk.drill(OTHER, FIRE);
        assertThat(List.of(real, drilled, again)).doesNotHaveDuplicates();
        assertThat(desk.history).noneMatch(MatchProposed.class::isInstance);
        assertThat(desk.tell(FIRE)).isEqualTo(real);
        assertThat(desk.drill(DRILL, FIRE)).isEqualTo(drilled);
        assertThat(desk.drill(OTHER, FIRE)).isEqualTo(again);
        assertThat(desk.last(ReportLinked.class).orElseThrow().reason()).isEqualTo(LinkReason.MATCHED_BY_SITE);
    }

    @Test
    void anIncidentOfADrillIsNoDoubtfulOneEither() {
        desk.tell(FIRE);
        desk.drill(DRILL, Telling.of(Desk.NEIGHBOURS, Category.FOOD_SAFETY).at(Desk.SITE));
        assertThat(desk.last).noneMatch(MatchProposed.class::isInstance);
    }

    @Test
    void aDrillsReportThatSaysSoJoinsLikeAnyOtherOfIt() {
        var drilled = desk.drill(DRILL, FIRE.exercise());
        assertThat(desk.last(IncidentOpened.class).orElseThrow().flags()).doesNotContain(IncidentFlag.SAYS_EXERCISE);
        assertThat(desk.drill(DRILL, FIRE.exercise())).isEqualTo(drilled);
    }

    @Test
    void drillsAreCountedApartAndWhatIsRealShowsNoGap() {
        desk.tell(FIRE);
        desk.drill(DRILL, FIRE);
        desk.drill(OTHER, FIRE);
        desk.tell(Telling.of(Desk.WORKS, Category.FOOD_SAFETY).north(9_000));
        assertThat(desk.opened())
                .extracting(IncidentOpened::number)
                .containsExactly(
                        "420583-20261124-001", "420583-20261124-演001", "420583-20261124-演002", "420583-20261124-002");
    }

    @Test
    void nothingGoesOnFromWhatIsHandledOtherwise() {
        var real = desk.tell(FIRE);
        var realReport = desk.report();
        var drilled = desk.drill(DRILL, FIRE);
        var drillReport = desk.report();
        assertThat(goOn(DRILL, realReport)).isNotIn(real, drilled);
        assertThat(desk.last(IncidentOpened.class).orElseThrow().flags()).contains(IncidentFlag.FOLLOWS_UNKNOWN);
        assertThat(goOn(OTHER, drillReport)).isNotIn(real, drilled);
        desk.goOn(drillReport, ReportKind.FOLLOW_UP, FIRE);
        assertThat(desk.of(desk.report())).isNotIn(real, drilled);
        assertThat(desk.last(IncidentOpened.class).orElseThrow().handling()).isEqualTo(Handling.ACTUAL);
        assertThat(goOn(DRILL, drillReport)).isEqualTo(drilled);
    }

    @Test
    void neverMergedWithWhatIsRealNorWithAnotherDrill() {
        var real = desk.tell(FIRE);
        var drilled = desk.drill(DRILL, FIRE);
        var again = desk.drill(OTHER, FIRE);
        var elsewhere =
                desk.drill(DRILL, Telling.of(Desk.NEIGHBOURS, Category.FIRE).north(9_000));
        assertThat(desk.refused(Desk.OFFICER, new MergeIncidents(drilled, real, "一起")))
                .isEqualTo("OTHER_HANDLING");
        assertThat(desk.refused(Desk.OFFICER, new MergeIncidents(real, drilled, "一起")))
                .isEqualTo("OTHER_HANDLING");
        assertThat(desk.refused(Desk.OFFICER, new MergeIncidents(again, drilled, "一起")))
                .isEqualTo("OTHER_HANDLING");
        desk.ask(Desk.OFFICER, new MergeIncidents(elsewhere, drilled, "一起"));
        assertThat(desk.last).isNotEmpty();
    }

    @Test
    void whatIsSplitOffStaysOfItsDrill() {
        var drilled = desk.drill(DRILL, FIRE);
        desk.drill(DRILL, FIRE);
        desk.ask(Desk.OFFICER, new SplitIncident(drilled, List.of(desk.report()), "两起"));
        var opened = desk.last(IncidentOpened.class).orElseThrow();
        assertThat(opened.drill()).isEqualTo(DRILL);
        assertThat(opened.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(opened.number()).isEqualTo("420583-20261124-演002");
    }

    @Test
    void aKeyThatSaysTooMuchGathersNothingOfAnotherHandling() {
        var beyond = List.of(new ReportRecord.Warning("", OverQuota.BEYOND_RESERVE.name(), ""));
        desk.tell(flooding(null, "one", beyond));
        desk.tell(flooding(DRILL, "two", beyond));
        assertThat(desk.last(IncidentOpened.class)).isPresent();
        desk.tell(flooding(OTHER, "three", beyond));
        assertThat(desk.last(IncidentOpened.class)).isPresent();
    }

    @Test
    void aFloodOfDrilledReportsPushesNothingRealFromUnderItsPlace() {
        var real = desk.tell(Telling.of(Desk.WORKS, Category.FIRE).at(Desk.TANK));
        for (int i = 0; i < 60; i++) {
            desk.drill(new DrillId("drill-" + i), FIRE.at(Desk.TANK));
        }
        assertThat(desk.tell(Telling.of(Desk.NEIGHBOURS, Category.FIRE).at(Desk.TANK)))
                .isEqualTo(real);
    }

    private IncidentId goOn(DrillId drill, ReportId follows) {
        var one = Desk.of(drill, FIRE.record("420583-" + drill + follows.value().replace("-", "") + "-b"));
        desk.tell(new ReportRecord(
                one.id(),
                one.credential(),
                one.organization(),
                one.keyHash(),
                one.bodyHash(),
                one.handling(),
                one.understood(),
                List.of(),
                one.body(),
                new ReportChain(ReportKind.FOLLOW_UP, follows, null),
                null,
                drill));
        return desk.of(one.id());
    }

    /** Under one credential, so that nothing but handling and drill tells them apart. */
    private static ReportRecord flooding(@Nullable DrillId drill, String key, List<ReportRecord.Warning> warnings) {
        var one = Telling.of(Desk.WORKS, Category.FIRE).record("420583-" + key + "-b");
        return new ReportRecord(
                one.id(),
                new CredentialId("420583:key:one"),
                one.organization(),
                one.keyHash(),
                one.bodyHash(),
                drill == null ? Handling.ACTUAL : Handling.EXERCISE,
                one.understood(),
                warnings,
                one.body(),
                one.chain(),
                null,
                drill);
    }
}
