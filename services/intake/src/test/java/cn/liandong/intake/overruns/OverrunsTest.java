package cn.liandong.intake.overruns;

import static cn.liandong.intake.Story.MORNING;
import static cn.liandong.intake.Story.WORKS;
import static cn.liandong.intake.Story.dead;
import static cn.liandong.intake.Story.fire;
import static cn.liandong.intake.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.OverrunEvent.OverrunBegan;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Intake;
import cn.liandong.intake.Story;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a key reports beyond its reserve is kept and shown, and alerts once. */
class OverrunsTest {
    private static final OrganizationId OTHER = new OrganizationId("other");

    private final Story story = new Story();

    @Test
    void aReportOverTheQuotaOpensItsIncidentAndIsFlagged() {
        story.tell(report("a", WORKS, Handling.ACTUAL, OverQuota.OVER_QUOTA, fire(null)));
        story.tell(report("b", WORKS, Handling.ACTUAL, OverQuota.OVER_QUOTA, fire(null)));
        assertThat(story.the(IncidentOpened.class).flags()).containsExactly(IncidentFlag.OVER_QUOTA);
        assertThat(story.history()).noneMatch(OverrunBegan.class::isInstance);
    }

    @Test
    void whatComesBeyondTheReserveIsGatheredInOneIncident() {
        story.tell(beyond("a", fire(null)));
        var incident = story.opened();
        assertThat(story.the(IncidentOpened.class).flags()).containsExactly(IncidentFlag.BEYOND_RESERVE);
        assertThat(story.the(OverrunBegan.class))
                .isEqualTo(new OverrunBegan(
                        incident, new CredentialId("420583:key:works"), false, MORNING.plus(Duration.ofHours(1))));
        story.after(Duration.ofMinutes(59));
        story.tell(beyond("b", fire(dead(4))));
        assertThat(story.last())
                .as("linked, and nothing that anybody is alerted by or that is believed of the first")
                .hasSize(1);
        var linked = (ReportLinked) story.last().getFirst();
        assertThat(linked)
                .extracting(
                        ReportLinked::incident, ReportLinked::report, ReportLinked::receivedAt, ReportLinked::reason)
                .containsExactly(incident, id("b"), story.now(), LinkReason.GATHERED_BEYOND_RESERVE);
        assertThat(Objects.requireNonNull(linked.told()).casualties())
                .as("kept for whoever splits it off")
                .isEqualTo(dead(4));
        assertThat(story.tell(beyond("b", fire(dead(4))))).as("a repeat").isEmpty();
    }

    @Test
    void afterAnHourTheNextOneIsAlertedOfAnew() {
        story.tell(beyond("a", fire(null)));
        story.after(Duration.ofHours(1));
        story.tell(beyond("b", fire(null)));
        assertThat(story.the(OverrunBegan.class).incident()).isEqualTo(story.opened());
    }

    @Test
    void aClosedIncidentGathersNothing() {
        story.tell(beyond("a", fire(null)));
        story.closed(story.opened());
        story.tell(beyond("b", fire(null)));
        assertThat(story.the(IncidentOpened.class).report()).isEqualTo(id("b"));
    }

    @Test
    void anotherKeyTrialsAndWhatCallsItselfAnExerciseAreGatheredApart() {
        story.tell(beyond("a", fire(null)));
        story.tell(report("b", OTHER, Handling.ACTUAL, OverQuota.BEYOND_RESERVE, fire(null)));
        assertThat(story.opened()).isNotNull();
        story.tell(beyond("c", exercise()));
        var exercise = story.opened();
        story.tell(beyond("d", exercise()));
        assertThat(story.the(ReportLinked.class).incident()).isEqualTo(exercise);
        story.tell(report("e", WORKS, Handling.TEST, OverQuota.BEYOND_RESERVE, fire(null)));
        assertThat(story.the(IncidentOpened.class).handling()).isEqualTo(Handling.TEST);
    }

    @Test
    void whatGoesOnFromAGatheredReportIsBelievedAndSaysSo() {
        story.tell(beyond("a", fire(null)));
        story.tell(beyond("b", fire(null)));
        story.tell(Story.following("c", "b", ReportKind.FOLLOW_UP, fire(dead(3))));
        assertThat(story.last())
                .anyMatch(event -> event instanceof ReportLinked linked && linked.reason() == LinkReason.FOLLOWED);
        assertThat(story.last().size()).isGreaterThan(1);
    }

    @Test
    void noIncidentGathersWithoutEnd() {
        story.tell(beyond("first", fire(null)));
        for (int i = 1; i < 2_000; i++) {
            story.tell(beyond("r" + i, fire(null)));
            assertThat(story.last()).hasSize(1);
        }
        story.tell(beyond("next", fire(null)));
        assertThat(story.the(IncidentOpened.class).report()).isEqualTo(id("next"));
        story.tell(beyond("after", fire(null)));
        assertThat(story.the(ReportLinked.class).incident())
                .isEqualTo(Objects.requireNonNull(story.state().incidents().of(id("next")))
                        .id());
    }

    /** Of any history: each report belongs to one incident, few are opened, and it comes out the same from what is stored. */
    @Test
    void noReportIsLostAndEachKeyIsAlertedOnceAnHour() {
        SeededHistories.holds(200, random -> {
            var told = new Story();
            var sent = new HashSet<String>();
            int hours = 0;
            for (int i = 0; i < 60; i++) {
                if (random.nextInt(20) == 0) {
                    told.after(Duration.ofMinutes(61));
                    hours++;
                }
                var name = "r" + random.nextInt(80);
                told.tell(report(
                        name,
                        random.nextBoolean() ? WORKS : OTHER,
                        Handling.ACTUAL,
                        OverQuota.BEYOND_RESERVE,
                        fire(null)));
                sent.add(name);
            }
            assertThat(sent).allMatch(name -> told.state().incidents().of(id(name)) != null);
            assertThat(opened(told.history())).isLessThanOrEqualTo(2 * (hours + 1));
            assertThat(told.fold(Intake.EMPTY, told.history()).overruns())
                    .isEqualTo(told.state().overruns())
                    .isEqualTo(Story.stored(told.state()).overruns());
        });
    }

    private static int opened(List<IncidentEvent> history) {
        return (int) history.stream().filter(IncidentOpened.class::isInstance).count();
    }

    private static ReportRecord beyond(String name, Understood told) {
        return report(name, WORKS, Handling.ACTUAL, OverQuota.BEYOND_RESERVE, told);
    }

    private static Understood exercise() {
        return new Understood(
                fire(null).category(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    private static ReportRecord report(
            String name, OrganizationId by, Handling handling, @Nullable OverQuota over, Understood told) {
        var plain = Story.report(name, by, handling, told, ReportChain.INITIAL);
        return new ReportRecord(
                plain.id(),
                plain.credential(),
                by,
                plain.keyHash(),
                plain.bodyHash(),
                handling,
                told,
                over == null ? List.of() : List.of(new ReportRecord.Warning("", over.name(), "")),
                plain.body(),
                plain.chain());
    }
}
