package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalEvent.SensorsSilent;
import cn.liandong.contracts.incidents.SignalEvent.SignalRaised;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Desk.Telling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillSignalsTest {
    private static final DrillId DRILL = new DrillId("drill-1");
    private static final DrillId OTHER = new DrillId("drill-2");

    private final SignalStory story = new SignalStory();

    @Test
    void aRedReadingOpensOneIncidentForADrillAndASite() {
        story.hear("gas-1", null);
        story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, WarningColour.RED));
        var opened = story.all(IncidentOpened.class).getFirst();
        assertThat(opened.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(opened.drill()).isEqualTo(DRILL);
        assertThat(opened.site()).isEqualTo(SignalStory.SITE);
        assertThat(story.all(ReportLinked.class))
                .extracting(ReportLinked::reason)
                .containsExactly(LinkReason.SIGNALLED);
        story.pass(Duration.ofSeconds(5));
        story.drill(
                DRILL,
                story.reading("gas-1", SignalStory.SITE, WarningColour.RED),
                story.reading("gas-2", SignalStory.SITE, WarningColour.RED));
        assertThat(story.last).isEmpty();
        story.drill(DRILL, story.reading("gas-3", SignalStory.SECOND_SITE, WarningColour.RED));
        story.drill(OTHER, story.reading("gas-1", SignalStory.SITE, WarningColour.RED));
        assertThat(story.all(IncidentOpened.class)).hasSize(3);
    }

    @Test
    void itJoinsWhatTheDrillsReportOpenedThere() {
        var report = Desk.of(
                DRILL,
                Telling.of(Desk.WORKS, Category.HAZARDOUS_CHEMICAL_LEAK)
                        .at(Desk.SITE)
                        .record("420583-k-b"));
        story.report(new ReportRecord(
                report.id(),
                report.credential(),
                SignalStory.WORKS,
                "",
                "",
                report.handling(),
                report.understood().at(SignalStory.SITE),
                List.of(),
                "",
                report.chain(),
                null,
                DRILL));
        story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, WarningColour.RED));
        assertThat(story.all(IncidentOpened.class)).hasSize(1);
        assertThat(story.all(ReportLinked.class)).hasSize(2);
        assertThat(story.last).as("a sensor answers nothing that was asked").noneMatch(FollowUpEvent.class::isInstance);
    }

    @Test
    void noColourOfADrillChangesWhatIsKnownOfTheSensor() {
        story.hear("gas-1", WarningColour.YELLOW);
        var signals = story.intake.signals();
        var hearings = story.view.hearings();
        for (var colour : WarningColour.values()) {
            story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, colour));
            story.drill(DRILL, story.reading("gas-new", SignalStory.SITE, colour));
        }
        story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, null));
        assertThat(story.intake.signals()).isEqualTo(signals);
        assertThat(story.view.hearings()).isEqualTo(hearings);
        assertThat(story.all(SignalRaised.class)).hasSize(1);
    }

    @Test
    void aSensorThatFallsSilentInADrillIsSilent() {
        story.hear("gas-1", null);
        for (int i = 0; i < 60; i++) {
            story.pass(Duration.ofSeconds(20));
            story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, null));
        }
        assertThat(story.all(SensorsSilent.class)).hasSize(1);
    }

    @Test
    void whatIsRedForRealOpensItsOwn() {
        story.drill(DRILL, story.reading("gas-1", SignalStory.SITE, WarningColour.RED));
        story.hear("gas-1", WarningColour.RED);
        assertThat(story.all(IncidentOpened.class))
                .extracting(IncidentOpened::handling)
                .containsExactly(Handling.EXERCISE, Handling.ACTUAL);
        assertThat(story.all(SignalRaised.class)).hasSize(1);
    }
}
