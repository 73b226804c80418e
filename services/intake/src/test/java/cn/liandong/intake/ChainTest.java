package cn.liandong.intake;

import static cn.liandong.intake.Story.MORNING;
import static cn.liandong.intake.Story.WORKS;
import static cn.liandong.intake.Story.dead;
import static cn.liandong.intake.Story.fire;
import static cn.liandong.intake.Story.following;
import static cn.liandong.intake.Story.id;
import static cn.liandong.intake.Story.initial;
import static cn.liandong.intake.Story.parts;
import static cn.liandong.intake.Story.report;
import static cn.liandong.intake.Story.stored;
import static cn.liandong.intake.Story.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that go on from one another 首报、续报、终报、补报. */
class ChainTest {
    private static final List<ReportKind> LATER_ONES =
            List.of(ReportKind.FOLLOW_UP, ReportKind.FINAL, ReportKind.SUPPLEMENTARY);

    private final Story story = new Story();

    @Test
    void whatGoesOnFromAReportBelongsToItsIncidentAndIsNumbered() {
        story.tell(initial("a", fire(null)));
        var incident = story.opened();
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(0))));
        assertThat(story.the(ReportLinked.class)).satisfies(link -> {
            assertThat(link.incident()).isEqualTo(incident);
            assertThat(link.report()).isEqualTo(id("b"));
            assertThat(link.receivedAt()).isEqualTo(MORNING);
            assertThat(link.reason()).isEqualTo(LinkReason.FOLLOWED);
            assertThat(link.kind()).isEqualTo(ReportKind.FOLLOW_UP);
            assertThat(link.number()).isEqualTo(1);
            assertThat(link.organization()).isEqualTo(WORKS);
            assertThat(link.follows()).isEqualTo(id("a"));
            assertThat(link.fields())
                    .containsExactly(ReportField.CATEGORY, ReportField.CASUALTIES, ReportField.SUBSTANCE);
        });
        story.tell(following("c", "b", ReportKind.FOLLOW_UP, fire(null)));
        assertThat(story.the(ReportLinked.class).number()).isEqualTo(2);
        story.tell(following("d", "a", ReportKind.FINAL, fire(null)));
        assertThat(story.the(ReportLinked.class)).satisfies(last -> {
            assertThat(last.incident()).isEqualTo(incident);
            assertThat(last.kind()).isEqualTo(ReportKind.FINAL);
            assertThat(last.number()).isNull();
        });
        assertThat(story.history()).filteredOn(IncidentOpened.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsToldLaterCountsAndWhatIsNotToldStays() {
        story.tell(initial("a", told(Category.FIRE, new Casualties(0, 2, null, null, 3, null), null)));
        story.tell(following(
                "b",
                "a",
                ReportKind.FOLLOW_UP,
                told(Category.UNKNOWN, dead(1), new Extent(5L, null, null, null, null, null))));
        var updated = story.the(SituationUpdated.class);
        assertThat(updated.by()).isEqualTo(id("b"));
        assertThat(updated.changes()).containsExactly(SituationChange.MORE_CASUALTIES, SituationChange.EXTENT);
        assertThat(updated.situation().category()).isEqualTo(Category.FIRE);
        assertThat(updated.situation().casualties()).isEqualTo(new Casualties(1, 2, null, null, 3, null));
    }

    @Test
    void aZeroWhereNobodyKnewIsKnownFromNowOnAndGradesTheIncident() {
        story.tell(initial("a", fire(null)));
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(dead(0))));
        assertThat(story.the(SituationUpdated.class).changes()).containsExactly(SituationChange.CASUALTIES_KNOWN);
        assertThat(story.the(SituationUpdated.class).situation().casualties()).isEqualTo(dead(0));
        assertThat(story.the(IncidentGraded.class).grade()).isEqualTo(Grade.ORDINARY);
    }

    @Test
    void aCorrectionIsANewReportAndTheSituationTakesWhatItTells() {
        story.tell(initial("a", fire(dead(5))));
        story.tell(report(
                "b", WORKS, Handling.ACTUAL, fire(dead(1)), new ReportChain(ReportKind.FOLLOW_UP, id("a"), id("a"))));
        assertThat(story.the(SituationUpdated.class).changes()).containsExactly(SituationChange.FEWER_CASUALTIES);
        assertThat(story.the(SituationUpdated.class).situation().casualties()).isEqualTo(dead(1));
    }

    @Test
    void whatACorrectionDoesNotTellIsNotUnknownAgain() {
        story.tell(initial("a", fire(dead(5))));
        story.tell(report(
                "b", WORKS, Handling.ACTUAL, fire(null), new ReportChain(ReportKind.FOLLOW_UP, id("a"), id("a"))));
        assertThat(story.last()).noneMatch(SituationUpdated.class::isInstance);
    }

    @Test
    void whatGoesOnFromAReportThatNobodyKnowsOpensAnIncidentAndIsFlagged() {
        story.tell(following("b", "a", ReportKind.FOLLOW_UP, fire(null)));
        assertThat(story.the(IncidentOpened.class).flags()).containsExactly(IncidentFlag.FOLLOWS_UNKNOWN);
    }

    @Test
    void aTrialNeverJoinsARealIncident() {
        story.tell(initial("a", fire(null)));
        story.tell(
                report("b", WORKS, Handling.TEST, fire(dead(9)), new ReportChain(ReportKind.FOLLOW_UP, id("a"), null)));
        assertThat(story.the(IncidentOpened.class).handling()).isEqualTo(Handling.TEST);
    }

    @Test
    void casualtiesThatChangeAfterItWasClosedAreTakenAndAfterThePeriodTheyAreFlagged() {
        story.tell(initial("a", fire(dead(2))));
        var incident = story.opened();
        story.closed(incident);
        assertThat(story.the(StageNoted.class).stage()).isEqualTo(IncidentStage.CLOSED);
        story.after(Duration.ofDays(6)).tell(following("b", "a", ReportKind.SUPPLEMENTARY, fire(dead(3))));
        assertThat(story.the(ReportLinked.class).incident()).isEqualTo(incident);
        assertThat(story.the(SituationUpdated.class).situation().casualties()).isEqualTo(dead(3));

        story.after(Duration.ofDays(1)).archived(incident);
        story.tell(following("c", "a", ReportKind.SUPPLEMENTARY, fire(dead(4))));
        assertThat(story.the(IncidentOpened.class).flags()).containsExactly(IncidentFlag.SUPPLEMENT_LATE);
        story.tell(following("d", "a", ReportKind.FOLLOW_UP, fire(dead(4))));
        assertThat(story.the(IncidentOpened.class).flags()).containsExactly(IncidentFlag.FOLLOWS_UNKNOWN);
    }

    /** Each report belongs to one incident, with its follow-ups; what was told last counts, and any prefix restores. */
    @Test
    void noReportIsLostARepeatAddsNothingAndAnyPrefixRestores() {
        SeededHistories.holds(60, random -> {
            var all = new Story();
            var told = new ArrayList<ReportRecord>();
            var deaths = new HashMap<String, @Nullable Integer>();
            var roots = new HashMap<String, String>();
            for (int i = 0; i < 50; i++) {
                all.after(Duration.ofSeconds(random.nextInt(900)));
                if (!told.isEmpty() && random.nextInt(5) == 0) {
                    assertThat(all.tell(told.get(random.nextInt(told.size())))).isEmpty();
                    continue;
                }
                if (random.nextInt(6) == 0) {
                    all.due();
                    continue;
                }
                var name = "r" + i;
                var follows = told.isEmpty() || random.nextInt(3) == 0 ? null : anyOf(told, random);
                var dead = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(40));
                var report = follows == null
                        ? initial(name, fire(dead(dead)))
                        : following(name, follows, kind(random), fire(dead(dead)));
                all.tell(report);
                told.add(report);
                var root = follows == null ? name : Objects.requireNonNull(roots.get(follows));
                roots.put(name, root);
                if (dead != null) {
                    deaths.put(root, dead);
                }
            }
            holdsOf(all, told, roots, deaths);
            int cut = random.nextInt(all.history().size() + 1);
            var restored = stored(all.fold(Intake.EMPTY, all.history().subList(0, cut)));
            var rest = all.history().subList(cut, all.history().size());
            assertThat(parts(all.fold(restored, rest))).isEqualTo(parts(all.state()));
            assertThat(parts(stored(all.state()))).isEqualTo(parts(all.state()));
        });
    }

    private static void holdsOf(
            Story all, List<ReportRecord> told, Map<String, String> roots, Map<String, @Nullable Integer> deaths) {
        var links = all.history().stream()
                .filter(ReportLinked.class::isInstance)
                .map(ReportLinked.class::cast)
                .toList();
        assertThat(links.stream().map(ReportLinked::report))
                .containsExactlyElementsOf(told.stream().map(ReportRecord::id).toList());
        roots.forEach((name, root) -> {
            var incident = all.state().incidents().of(id(name));
            assertThat(incident).isNotNull().isEqualTo(all.state().incidents().of(id(root)));
            var casualties = Objects.requireNonNull(incident).situation().casualties();
            assertThat(casualties == null ? null : casualties.dead()).isEqualTo(deaths.get(root));
            assertThat(incident.reports()).contains(id(name));
        });
        // Follow-ups are numbered without gaps.
        links.stream()
                .filter(link -> link.kind() == ReportKind.FOLLOW_UP)
                .collect(java.util.stream.Collectors.groupingBy(ReportLinked::incident))
                .values()
                .forEach(followUps -> assertThat(followUps.stream().map(ReportLinked::number))
                        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, followUps.size())
                                .boxed()
                                .toList()));
    }

    private static String anyOf(List<ReportRecord> told, RandomGenerator random) {
        return told.get(random.nextInt(told.size())).id().value().split("-", 3)[1];
    }

    private static ReportKind kind(RandomGenerator random) {
        return LATER_ONES.get(random.nextInt(LATER_ONES.size()));
    }
}
