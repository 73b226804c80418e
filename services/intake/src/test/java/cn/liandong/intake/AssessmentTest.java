package cn.liandong.intake;

import static cn.liandong.intake.Story.DUTY_OFFICER;
import static cn.liandong.intake.Story.MORNING;
import static cn.liandong.intake.Story.OFFICER;
import static cn.liandong.intake.Story.WU;
import static cn.liandong.intake.Story.dead;
import static cn.liandong.intake.Story.fire;
import static cn.liandong.intake.Story.following;
import static cn.liandong.intake.Story.id;
import static cn.liandong.intake.Story.initial;
import static cn.liandong.intake.Story.officer;
import static cn.liandong.intake.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of which grade and category an incident is, by its reports and by an officer. */
class AssessmentTest {
    private static final List<Grade> GRADES = List.of(Grade.values());

    private final Story story = new Story();

    @Test
    void aReportWithFiguresGradesItsIncidentAndSaysByWhich() {
        story.tell(initial("a", fire(dead(3))));
        assertThat(story.the(IncidentGraded.class))
                .isEqualTo(new IncidentGraded(
                        story.opened(),
                        Grade.LARGER,
                        Grade.UNKNOWN,
                        new Grading(Grade.LARGER, GradeCriterion.DEATHS, List.of()),
                        id("a"),
                        null,
                        MORNING));
    }

    @Test
    void whatTellsOfNoFiguresIsGradedByNothing() {
        story.tell(initial("a", fire(null)));
        assertThat(story.last()).noneMatch(GradeEvent.class::isInstance);
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(new Casualties(null, null, 5, 1, null, null))));
        assertThat(story.last()).noneMatch(GradeEvent.class::isInstance);
    }

    @Test
    void laterReportsGradeItAnewUpwardAndDownward() {
        story.tell(initial("a", fire(dead(0))));
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(10))));
        assertThat(story.the(IncidentGraded.class)).satisfies(up -> {
            assertThat(up.from()).isEqualTo(Grade.ORDINARY);
            assertThat(up.grade()).isEqualTo(Grade.MAJOR);
            assertThat(up.report()).isEqualTo(id("b"));
        });
        story.tell(following("c", "b", ReportKind.FOLLOW_UP, fire(dead(2))));
        assertThat(story.the(IncidentGraded.class)).satisfies(down -> {
            assertThat(down.from()).isEqualTo(Grade.MAJOR);
            assertThat(down.grade()).isEqualTo(Grade.ORDINARY);
        });
        story.tell(following("d", "c", ReportKind.FOLLOW_UP, fire(dead(2))));
        assertThat(story.last()).noneMatch(GradeEvent.class::isInstance);
    }

    @Test
    void anotherCriterionOrANearMissOfTheSameGradeIsWrittenDownToo() {
        story.tell(initial("a", fire(dead(0))));
        story.tell(following(
                "b",
                "a",
                ReportKind.FOLLOW_UP,
                told(Category.FIRE, null, new Extent(null, null, 600, null, null, null))));
        assertThat(story.the(IncidentGraded.class)).satisfies(same -> {
            assertThat(same.from()).isEqualTo(Grade.ORDINARY);
            assertThat(same.grade()).isEqualTo(Grade.ORDINARY);
            assertThat(same.grading().nearMiss()).containsExactly(NearMiss.EVACUATED);
        });
    }

    @Test
    void whatAnOfficerSaysStandsAndALaterReportIsShownBesideIt() {
        story.tell(initial("a", fire(dead(1))));
        var incident = story.opened();
        story.ask(OFFICER, new RegradeIncident(incident, Grade.LARGER, "医院核实三人死亡"));
        assertThat(story.the(IncidentGraded.class)).satisfies(regraded -> {
            assertThat(regraded.grade()).isEqualTo(Grade.LARGER);
            assertThat(regraded.from()).isEqualTo(Grade.ORDINARY);
            assertThat(regraded.report()).isNull();
            assertThat(regraded.officer()).isEqualTo(new OfficersWord("医院核实三人死亡", DUTY_OFFICER, WU));
            assertThat(regraded.grading().grade()).isEqualTo(Grade.ORDINARY);
        });
        assertThat(story.ask(OFFICER, new RegradeIncident(incident, Grade.LARGER, "再说一遍")))
                .isEmpty();

        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(12))));
        assertThat(story.the(GradeProposed.class)).satisfies(proposed -> {
            assertThat(proposed.stands()).isEqualTo(Grade.LARGER);
            assertThat(proposed.grading().grade()).isEqualTo(Grade.MAJOR);
        });
        assertThat(story.state().grades().of(incident).grade()).isEqualTo(Grade.LARGER);
    }

    @Test
    void theGradeThatTheFiguresMakeGivesItBackToTheRule() {
        story.tell(initial("a", fire(dead(1))));
        var incident = story.opened();
        story.ask(OFFICER, new RegradeIncident(incident, Grade.MAJOR, "误听"));
        story.ask(OFFICER, new RegradeIncident(incident, Grade.ORDINARY, "更正"));
        assertThat(story.last()).hasSize(1);
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(4))));
        assertThat(story.the(IncidentGraded.class).grade()).isEqualTo(Grade.LARGER);
    }

    @Test
    void anOfficersCategoryStandsAgainstLaterReportsUntilItIsGivenBack() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        story.ask(OFFICER, new RecategoriseIncident(incident, Category.EXPLOSION, "现场确认为爆炸"));
        assertThat(story.the(IncidentRecategorised.class).from()).isEqualTo(Category.FIRE);
        assertThat(story.the(SituationUpdated.class)).satisfies(updated -> {
            assertThat(updated.by()).isNull();
            assertThat(updated.changes()).containsExactly(SituationChange.CATEGORY);
            assertThat(updated.situation().category()).isEqualTo(Category.EXPLOSION);
        });
        assertThat(story.ask(OFFICER, new RecategoriseIncident(incident, Category.EXPLOSION, "再说一遍")))
                .isEmpty();
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(null)));
        assertThat(story.last()).noneMatch(SituationUpdated.class::isInstance);

        story.ask(OFFICER, new RecategoriseIncident(incident, Category.UNKNOWN, "以续报为准"));
        story.tell(following("c", "a", ReportKind.FOLLOW_UP, fire(null)));
        assertThat(story.the(SituationUpdated.class).situation().category()).isEqualTo(Category.FIRE);
    }

    @Test
    void onlyAnOfficerOfTheCityMayAndSaysWhy() {
        story.tell(initial("a", fire(dead(1))));
        var incident = story.opened();
        var regrade = new RegradeIncident(incident, Grade.MAJOR, "核实");
        for (var actor : List.of(
                officer(new OrganizationId("town")),
                officer(new OrganizationId("nobody-knows")),
                Actor.SYSTEM,
                new Actor(Actor.Kind.API_KEY, OFFICER.credential(), Story.CITY, null, null))) {
            assertThat(story.refused(actor, regrade)).as(actor.toString()).isEqualTo("NOT_OF_THE_CITY");
        }
        assertThat(story.refused(OFFICER, new RegradeIncident(incident, Grade.MAJOR, " ")))
                .isEqualTo("REASON_NEEDED");
        assertThat(story.refused(OFFICER, new RecategoriseIncident(incident, Category.FIRE, "x".repeat(501))))
                .isEqualTo("REASON_NEEDED");
        assertThat(story.refused(OFFICER, new RegradeIncident(new IncidentId("none"), Grade.MAJOR, "核实")))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(AssessmentPolicies.all().stream().map(AssessmentPolicies.AssessmentPolicy::code))
                .containsExactly("NO_SUCH_INCIDENT", "NOT_OF_THE_CITY", "REASON_NEEDED");
    }

    /** Whatever was told and said: what counts is what an officer said last, or else what the figures make. */
    @Test
    void theGradeThatCountsIsTheOfficersOrTheRules() {
        SeededHistories.holds(100, random -> {
            var told = new Story();
            told.tell(initial("r0", fire(null)));
            var incident = told.opened();
            var seen = new ArrayList<Grade>(List.of(Grade.UNKNOWN));
            @Nullable Grade said = null;
            for (int i = 1; i < 40; i++) {
                told.after(Duration.ofMinutes(1));
                if (random.nextInt(4) == 0) {
                    var grade = GRADES.get(random.nextInt(GRADES.size()));
                    told.ask(OFFICER, new RegradeIncident(incident, grade, "核实"));
                    said = grade;
                } else {
                    told.tell(following("r" + i, "r0", ReportKind.FOLLOW_UP, fire(dead(random.nextInt(40)))));
                }
                for (var event : told.last()) {
                    if (event instanceof IncidentGraded graded) {
                        assertThat(graded.from()).isEqualTo(seen.getLast());
                        seen.add(graded.grade());
                    }
                }
                var stands = told.state().grades().of(incident);
                var situation = Objects.requireNonNull(told.state().incidents().find(incident))
                        .situation();
                assertThat(stands.grading()).isEqualTo(Grading.of(situation.casualties(), situation.extent()));
                // What the figures make is no officer's any more.
                said = said == stands.grading().grade() ? null : said;
                assertThat(stands.byOfficer()).isEqualTo(said != null);
                assertThat(stands.grade())
                        .isEqualTo(said == null ? stands.grading().grade() : said);
                assertThat(stands.grade()).isEqualTo(seen.getLast());
            }
        });
    }
}
