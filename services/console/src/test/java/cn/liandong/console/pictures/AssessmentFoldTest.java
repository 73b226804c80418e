package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is thought of an incident beside what its reports told, as a page is told of it. */
class AssessmentFoldTest extends FoldStory {
    private static final OfficersWord OFFICER =
            new OfficersWord("医院核实三人死亡", City.post(City.CITY).id(), null);

    @BeforeEach
    void begin() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1));
    }

    @Test
    void untilAnybodyToldAFigureThereIsNoGradeAndARowMayProposeALevelAllTheSame() {
        assertThat(assessment().grade()).isNull();
        assertThat(assessment().missing()).isEmpty();
        assertThat(assessment().followUp()).isNull();
        assertThat(assessment().level()).extracting(AssessmentItem.Level::level).isEqualTo(ResponseLevel.IV);
    }

    @Test
    void aGradeSaysByWhichFigureOfWhichReport() {
        given(Topics.INCIDENTS, graded(Grade.LARGER, null));
        assertThat(assessment().grade())
                .isEqualTo(new AssessmentItem.Graded(
                        Grade.LARGER,
                        Grade.UNKNOWN,
                        GradeCriterion.DEATHS,
                        List.of(NearMiss.EVACUATED),
                        City.AT,
                        City.report(1).value(),
                        null,
                        null));
        assertThat(assessment().level()).extracting(AssessmentItem.Level::level).isEqualTo(ResponseLevel.III);
        assertThat(line().event()).isEqualTo("IncidentGraded");
        assertThat(line().params())
                .containsEntry("grade", "LARGER")
                .containsEntry("criterion", "DEATHS")
                .doesNotContainKey("reason");
    }

    @Test
    void anOfficersGradeNamesWhoAndWhyAndWhatALaterReportMakesOfItStandsBesideItUntilItCounts() {
        given(Topics.INCIDENTS, graded(Grade.MAJOR, OFFICER));
        var grade = Objects.requireNonNull(assessment().grade());
        assertThat(grade.criterion()).as("no figure made it").isNull();
        assertThat(grade.reason()).isEqualTo("医院核实三人死亡");
        assertThat(Objects.requireNonNull(grade.by()).postId())
                .isEqualTo(City.post(City.CITY).id().value());
        assertThat(line().params()).containsEntry("reason", "医院核实三人死亡").containsKey("postName");

        var more = new Grading(Grade.PARTICULARLY_MAJOR, GradeCriterion.DEATHS, List.of());
        given(Topics.INCIDENTS, new GradeProposed(City.incident(1), Grade.MAJOR, more, City.report(2), City.AT));
        assertThat(Objects.requireNonNull(assessment().grade()).grade()).isEqualTo(Grade.MAJOR);
        assertThat(assessment().proposed())
                .extracting(AssessmentItem.Proposed::grade)
                .isEqualTo(Grade.PARTICULARLY_MAJOR);
        given(Topics.INCIDENTS, graded(Grade.LARGER, null));
        assertThat(assessment().proposed()).isNull();
    }

    @Test
    void anOfficersCategoryNamesWhoAndWhyUntilItIsGivenBack() {
        given(Topics.INCIDENTS, recategorised(Category.EXPLOSION));
        assertThat(assessment().categorised())
                .extracting(AssessmentItem.Recategorised::from)
                .isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(line().params()).containsEntry("category", "EXPLOSION");
        given(Topics.INCIDENTS, recategorised(Category.UNKNOWN));
        assertThat(assessment().categorised()).isNull();
    }

    @Test
    void whatIsMissingAndUntilWhenMoreIsAwaitedEndsWithTheIncident() {
        var due = City.AT.plus(Duration.ofMinutes(20));
        var missing = List.of(ReportField.OCCURRED_AT, ReportField.CAUSE);
        given(
                Topics.INCIDENTS,
                new FollowUpAwaited(City.incident(1), City.ENTERPRISE.id(), missing, "first", due, City.AT));
        assertThat(assessment().missing()).isEqualTo(missing);
        assertThat(assessment().followUp())
                .isEqualTo(new AssessmentItem.FollowUp(City.ENTERPRISE.id().value(), due, null, 0));
        assertThat(line().event()).as("no line of its own").isEqualTo("ReportLinked");

        var next = due.plus(Duration.ofHours(1));
        given(
                Topics.INCIDENTS,
                new FollowUpOverdue(
                        City.incident(1), City.ENTERPRISE.id(), missing, 2, "missed", due, next, due, 1_500));
        assertThat(assessment().followUp())
                .isEqualTo(new AssessmentItem.FollowUp(City.ENTERPRISE.id().value(), next, due, 2));
        assertThat(line().params())
                .containsEntry("organizationName", City.ENTERPRISE.id().value())
                .containsEntry("round", "2");

        given(Topics.RESPONSE, City.closed(1, City.CITY));
        assertThat(assessment().followUp()).isNull();
        assertThat(assessment().level()).isNull();
        assertThat(assessment().missing()).isEqualTo(missing);
    }

    @Test
    void ofAnIncidentThatGathersManyReportsTheFirstAndTheNewestAreShown() {
        for (int i = 2; i <= 150; i++) {
            given(
                    Topics.INCIDENTS,
                    new ReportLinked(
                            City.incident(1),
                            City.report(i),
                            City.AT,
                            1,
                            LinkReason.GATHERED_BEYOND_RESERVE,
                            ReportKind.INITIAL,
                            null));
        }
        var incident = (Item.Incident) item(ItemKey.of(City.incident(1)));
        assertThat(incident.reportCount()).isEqualTo(150);
        assertThat(incident.reports()).hasSize(100).extracting(Item.Report::id).doesNotHaveDuplicates();
        assertThat(incident.reports().getFirst().id()).isEqualTo(City.report(1).value());
        assertThat(incident.reports().get(1).id()).isEqualTo(City.report(52).value());
        assertThat(incident.reports().getLast().id()).isEqualTo(City.report(150).value());
    }

    @Test
    void reportsSayWhichTheyAreAndACorrectionNamesBothSides() {
        var correcting = City.reported(2, City.ENTERPRISE);
        given(
                Topics.INCIDENTS,
                new ReportLinked(
                        City.incident(1), City.report(2), City.AT, 0, LinkReason.FOLLOWED, ReportKind.FOLLOW_UP, 1));
        last = PictureFold.report(last.picture(), correcting.id(), chained(correcting, City.report(1)));
        var incident = (Item.Incident) item(ItemKey.of(City.incident(1)));
        assertThat(incident.reports().getFirst().correctedBy())
                .containsExactly(City.report(2).value());
        assertThat(incident.reports().getLast().linkedBy()).isEqualTo(LinkReason.FOLLOWED);
        assertThat(incident.reports().getLast().chain())
                .isEqualTo(new Item.Report.Chain(
                        ReportKind.FOLLOW_UP, 1, City.report(1).value()));
        assertThat(incident.reports().getLast().body()).isEqualTo(correcting.body());
    }

    @Test
    void allOfItSurvivesASnapshot() {
        given(Topics.INCIDENTS, graded(Grade.MAJOR, OFFICER));
        this.<IncidentEvent>given(
                Topics.INCIDENTS,
                new GradeProposed(City.incident(1), Grade.MAJOR, Grading.UNKNOWN, null, City.AT),
                recategorised(Category.EXPLOSION),
                new FollowUpAwaited(City.incident(1), City.ENTERPRISE.id(), List.of(), null, null, City.AT));
        var view = Objects.requireNonNull(last.picture().incidents().get(City.incident(1)));
        var stored = Json.mapper().writeValueAsBytes(view.assessed());
        assertThat(Json.mapper().readValue(stored, Assessed.class)).isEqualTo(view.assessed());
    }

    private static ReportRecord chained(ReportRecord report, ReportId corrects) {
        return new ReportRecord(
                report.id(),
                report.credential(),
                report.organization(),
                report.keyHash(),
                report.bodyHash(),
                report.handling(),
                report.understood(),
                report.warnings(),
                report.body(),
                new ReportChain(ReportKind.FOLLOW_UP, corrects, corrects));
    }

    private static IncidentEvent graded(Grade grade, @Nullable OfficersWord officer) {
        var grading = new Grading(Grade.LARGER, GradeCriterion.DEATHS, List.of(NearMiss.EVACUATED));
        return new IncidentGraded(
                City.incident(1),
                grade,
                Grade.UNKNOWN,
                grading,
                officer == null ? City.report(1) : null,
                officer,
                City.AT);
    }

    private static IncidentEvent recategorised(Category category) {
        return new IncidentRecategorised(
                City.incident(1), category, Category.HAZARDOUS_CHEMICAL_LEAK, OFFICER, City.AT);
    }

    private AssessmentItem assessment() {
        return ((Item.Incident) item(ItemKey.of(City.incident(1)))).assessment();
    }

    private Item.TimelineLine line() {
        var incident = City.incident(1);
        var lines =
                Objects.requireNonNull(last.picture().incidents().get(incident)).linesOf(Topics.INCIDENTS);
        return (Item.TimelineLine) item(ItemKey.line(incident, lines.getLast()));
    }

    private Item item(ItemKey key) {
        return Objects.requireNonNull(Items.find(last.picture(), key, false));
    }
}
