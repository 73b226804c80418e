package cn.liandong.intake;

import static cn.liandong.contracts.incidents.WarningColour.BLUE;
import static cn.liandong.contracts.incidents.WarningColour.ORANGE;
import static cn.liandong.contracts.incidents.WarningColour.RED;
import static cn.liandong.contracts.incidents.WarningColour.YELLOW;
import static cn.liandong.intake.SignalStory.CITY_DUTY;
import static cn.liandong.intake.SignalStory.OFFICER;
import static cn.liandong.intake.SignalStory.OTHER;
import static cn.liandong.intake.SignalStory.RESPONDER;
import static cn.liandong.intake.SignalStory.SECOND_SITE;
import static cn.liandong.intake.SignalStory.SITE;
import static cn.liandong.intake.SignalStory.TOWN_DUTY;
import static cn.liandong.intake.SignalStory.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.SignalCommand.RegisterSensor;
import cn.liandong.contracts.incidents.SignalCommand.SetSignalRules;
import cn.liandong.contracts.incidents.SignalEvent.FlappingEnded;
import cn.liandong.contracts.incidents.SignalEvent.FlappingFound;
import cn.liandong.contracts.incidents.SignalEvent.SensorHeard;
import cn.liandong.contracts.incidents.SignalEvent.SensorRegistered;
import cn.liandong.contracts.incidents.SignalEvent.SensorsSilent;
import cn.liandong.contracts.incidents.SignalEvent.SignalQuietened;
import cn.liandong.contracts.incidents.SignalEvent.SignalRaised;
import cn.liandong.contracts.incidents.SignalEvent.SignalRepeated;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningClosed;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalStoriesTest {
    private final SignalStory story = new SignalStory();

    @Test
    void anOrdinaryReadingRegistersItsSensorAndIsNoEntryAfterThat() {
        story.hear("g1", null);
        assertThat(story.all(SensorRegistered.class)).hasSize(1);
        for (int i = 0; i < 20; i++) {
            story.now = story.now.plusSeconds(20);
            story.hear("g1", null);
            assertThat(story.last).isEmpty();
        }
    }

    @Test
    void aRedSignalOpensOneIncidentOfItsSiteAndTheNextOneBelongsToIt() {
        story.hear("g1", RED);
        var opened = story.all(IncidentOpened.class).getFirst();
        assertThat(opened.category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(opened.site()).isEqualTo(SITE);
        assertThat(opened.reportedBy()).isEqualTo(WORKS);
        assertThat(opened.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(story.all(SignalRaised.class).getFirst().incident()).isEqualTo(opened.incident());
        assertThat(story.all(ReportLinked.class))
                .as("no report lies anywhere, and every reader can tell")
                .extracting(ReportLinked::reason)
                .containsExactly(LinkReason.SIGNALLED);
        story.now = story.now.plusSeconds(5);
        story.hear("g2", RED);
        story.hear("g3", ORANGE);
        assertThat(story.all(IncidentOpened.class)).hasSize(1);
        assertThat(story.all(SignalRaised.class))
                .hasSize(3)
                .allSatisfy(raised -> assertThat(raised.incident()).isEqualTo(opened.incident()));
        assertThat(story.all(WarningRaised.class)).isEmpty();
    }

    @Test
    void anotherSiteHasItsOwnIncidentAlsoWhereOneRecordToldOfBoth() {
        story.hear(story.reading("g1", SITE, RED), story.reading("g9", SECOND_SITE, RED));
        assertThat(story.all(IncidentOpened.class))
                .extracting(IncidentOpened::number)
                .containsExactly("420583-20261124-001", "420583-20261124-002");
    }

    @Test
    void onceItIsClosedTheNextRedSignalOpensAnother() {
        story.hear("g1", RED);
        story.close(story.all(IncidentOpened.class).getFirst().incident());
        story.now = story.now.plusSeconds(20);
        story.hear("g1", RED);
        assertThat(story.all(IncidentOpened.class))
                .as("whoever closed it knew that the signal goes on")
                .hasSize(1);
        story.now = story.now.plusSeconds(20);
        story.hear("g2", RED);
        assertThat(story.all(IncidentOpened.class)).hasSize(2);
    }

    @Test
    void theSameWordsWithoutATimeAreTrueAgainAfterItWasClosedAndQuiet() {
        var red = new SignalReading(
                new SensorId("works/g1"), SITE, SensorKind.TOXIC_GAS, 200, "ppm", null, RED, 150.0, null);
        story.hear(red);
        story.close(story.all(IncidentOpened.class).getFirst().incident());
        quieten("g1");
        story.hear(red);
        assertThat(story.all(IncidentOpened.class)).hasSize(2);
    }

    @Test
    void aLowerColourIsAWarningThatIsToldTierByTierUntilSomebodyAnswers() {
        story.hear("g1", ORANGE);
        assertThat(told().people()).extracting(seated -> seated.post()).containsExactly(RESPONDER);
        keepHeard(Duration.ofMinutes(10));
        assertThat(told().people()).extracting(seated -> seated.post()).containsExactly(TOWN_DUTY);
        keepHeard(Duration.ofMinutes(10));
        assertThat(told().people()).extracting(seated -> seated.post()).containsExactly(CITY_DUTY);
        keepHeard(Duration.ofMinutes(10));
        assertThat(told().people())
                .as("the last is told again")
                .extracting(seated -> seated.post())
                .containsExactly(CITY_DUTY);
        answer(OFFICER);
        assertThat(story.refused).isNull();
        int before = story.all(WarningTold.class).size();
        keepHeard(Duration.ofHours(2));
        assertThat(story.all(WarningTold.class)).hasSize(before);
        assertThat(story.all(WarningAnswered.class)).hasSize(1);
        assertThat(story.all(WarningClosed.class)).as("it goes on").isEmpty();
    }

    @Test
    void aWarningIsOverOnceItIsAnsweredAndQuiet() {
        story.hear("g1", YELLOW);
        answer(OFFICER);
        quieten("g1");
        assertThat(story.all(SignalQuietened.class)).hasSize(1);
        assertThat(story.all(WarningClosed.class)).hasSize(1);
        assertThat(story.intake.signals().warnings()).isEmpty();
    }

    @Test
    void aWarningThatIsQuietAgainIsStillToBeAnswered() {
        story.hear("g1", YELLOW);
        quieten("g1");
        assertThat(story.intake.signals().warnings()).hasSize(1);
        answer(OFFICER);
        assertThat(story.last).hasSize(2).last().isInstanceOf(WarningClosed.class);
    }

    @Test
    void aGraverColourAsksAnewAndRedIsTakenOverByItsIncident() {
        story.hear("g1", BLUE);
        answer(OFFICER);
        story.now = story.now.plusSeconds(20);
        story.hear("g1", ORANGE);
        assertThat(story.all(WarningRaised.class)).hasSize(2);
        assertThat(story.all(WarningRaised.class).get(0).warning())
                .isEqualTo(story.all(WarningRaised.class).get(1).warning());
        story.now = story.now.plusSeconds(20);
        story.hear("g1", RED);
        var opened = story.all(IncidentOpened.class).getFirst();
        assertThat(story.all(WarningClosed.class).getFirst().incident()).isEqualTo(opened.incident());
        assertThat(story.intake.signals().deadlines().inOrder())
                .extracting(deadline -> deadline.id())
                .containsExactly("silence");
    }

    @Test
    void anotherSensorOfTheSiteBelongsToTheWarningThatIsOpenAndTellsNobody() {
        story.hear("g1", ORANGE);
        story.hear("g2", YELLOW);
        assertThat(story.all(WarningTold.class)).hasSize(1);
        assertThat(story.all(SignalRaised.class).getLast().warning())
                .isEqualTo(story.all(WarningRaised.class).getFirst().warning());
    }

    @Test
    void aSignalThatGoesOnIsOneEntryInTenMinutes() {
        story.hear("g1", ORANGE);
        for (int i = 0; i < 60; i++) {
            story.now = story.now.plusSeconds(20);
            story.hear("g1", ORANGE);
        }
        assertThat(story.all(SignalRepeated.class)).hasSize(2);
        assertThat(story.all(SignalRepeated.class).getLast().times()).isEqualTo(61);
    }

    @Test
    void aSensorThatGoesToAndFroIsNamedAndIsNoEntryUntilItIsSteady() {
        for (int i = 0; i < 30; i++) {
            story.now = story.now.plusSeconds(20);
            story.hear("g1", i % 2 == 0 ? ORANGE : null);
        }
        assertThat(story.all(FlappingFound.class)).hasSize(1);
        assertThat(story.all(SignalRaised.class)).hasSize(1);
        assertThat(story.all(WarningTold.class)).hasSize(1);
        story.now = story.now.plusSeconds(20);
        story.hear("g1", RED);
        assertThat(story.all(IncidentOpened.class))
                .as("a graver colour is never held back")
                .hasSize(1);
        keepQuiet("g1", Duration.ofMinutes(11));
        assertThat(story.all(FlappingEnded.class)).hasSize(1);
        assertThat(story.all(SignalQuietened.class)).hasSize(1);
    }

    @Test
    void aSensorThatSendsNothingForThreeTimesItsIntervalIsAnAlarm() {
        story.hear("g1", null);
        for (int i = 0; i < 30; i++) {
            story.now = story.now.plusSeconds(20);
            story.hear("g2", null);
            story.hear("g3", null);
        }
        story.now = SignalStory.BEGIN;
        assertThat(story.all(SensorsSilent.class)).isEmpty();
        story.pass(Duration.ofMinutes(5));
        assertThat(story.all(SensorsSilent.class)).hasSize(1);
        var silent = story.all(SensorsSilent.class).getFirst();
        assertThat(silent.sensors()).containsExactly(new SensorId("works/g1"));
        assertThat(silent.wholeSite()).isFalse();
        assertThat(silent.at()).isEqualTo(SignalStory.BEGIN.plusSeconds(60));
        assertThat(story.all(WarningRaised.class).getFirst().subject().colour()).isEqualTo(YELLOW);
        story.hear("g1", null);
        assertThat(story.all(SensorHeard.class)).hasSize(1);
        assertThat(story.intake.signals().silent()).isEmpty();
    }

    @Test
    void aSiteWhoseSensorsAreAllSilentIsOneAlarm() {
        for (int i = 0; i < 10; i++) {
            story.now = SignalStory.BEGIN.plusSeconds(2L * i);
            story.hear("g" + i, null);
        }
        story.pass(Duration.ofHours(1));
        assertThat(story.all(SensorsSilent.class)).hasSize(1);
        assertThat(story.all(SensorsSilent.class).getFirst().sensors()).hasSize(10);
        assertThat(story.all(WarningRaised.class)).hasSize(1);
        assertThat(story.all(WarningRaised.class).getFirst().subject().colour()).isEqualTo(ORANGE);
        assertThat(story.all(WarningRaised.class).getFirst().subject().wholeSite())
                .isTrue();
    }

    @Test
    void whileThisSystemWasAwayNobodyFellSilent() {
        story.hear("g1", null);
        story.hear("g2", null);
        var due = story.deadlines().findFirst().orElseThrow();
        story.now = due.dueAt().plus(Duration.ofHours(3));
        story.ask(due.command());
        assertThat(story.all(SensorsSilent.class)).isEmpty();
        story.hear("g1", null);
        story.hear("g2", null);
        story.pass(Duration.ofSeconds(70));
        assertThat(story.all(SensorsSilent.class)).hasSize(1);
    }

    @Test
    void aTrialKeyGoesTheWholeWayAndWakesNobody() {
        story.hear(Handling.TEST, WORKS, story.reading("trial", SITE, ORANGE));
        assertThat(story.all(WarningRaised.class)).hasSize(1);
        assertThat(story.all(WarningTold.class)).isEmpty();
        assertThat(story.deadlines()).isEmpty();
        story.hear(Handling.TEST, WORKS, story.reading("trial-2", SITE, RED));
        assertThat(story.all(IncidentOpened.class).getFirst().handling()).isEqualTo(Handling.TEST);
        story.hear("g1", RED);
        assertThat(story.all(IncidentOpened.class))
                .as("a trial's incident takes up nothing real")
                .hasSize(2);
    }

    @Test
    void aSensorOfAnotherOrganizationIsNotHeard() {
        story.hear(Handling.ACTUAL, OTHER, story.reading("g1", SITE, RED));
        assertThat(story.last).isEmpty();
        story.hear("g1", null);
        story.now = story.now.plusSeconds(1);
        story.hear(Handling.ACTUAL, OTHER, story.reading("g1", SITE, RED));
        assertThat(story.last).isEmpty();
    }

    @Test
    void theCityFileSaysWhoIsToldAndWithinHowLong() {
        story.ask(new SetSignalRules(List.of(new SignalRule(ORANGE, List.of(Tier.CITY), 120, "the city's"))));
        story.hear("g1", ORANGE);
        assertThat(told().people()).extracting(seated -> seated.post()).containsExactly(CITY_DUTY);
        assertThat(told().nextAt()).isEqualTo(story.now.plusSeconds(120));
        story.ask(new SetSignalRules(List.of(new SignalRule(ORANGE, List.of(Tier.CITY), 120, "the city's"))));
        assertThat(story.last).isEmpty();
    }

    @Test
    void aSensorComesWithTheCityFileAloneAndOnlyWhereItsSiteIsKnown() {
        var sensor = new Sensor(
                new SensorId("works/t1"), WORKS, SITE, SensorKind.LEVEL, "m", 60, List.of(), Handling.ACTUAL);
        story.ask(new RegisterSensor(sensor));
        assertThat(story.last).hasSize(2);
        story.ask(new RegisterSensor(sensor));
        assertThat(story.last).isEmpty();
        story.ask(OFFICER, new RegisterSensor(sensor));
        assertThat(story.refused).isEqualTo("NOT_ALLOWED");
        story.ask(new RegisterSensor(new Sensor(
                new SensorId("works/t2"),
                WORKS,
                new SiteId("nowhere"),
                SensorKind.LEVEL,
                "m",
                60,
                List.of(),
                Handling.ACTUAL)));
        assertThat(story.refused).isEqualTo("NO_SUCH_SITE");
    }

    @Test
    void onlyWhoeverIsConcernedAnswersAndOnlyOnce() {
        story.hear("g1", ORANGE);
        answer(new Actor(Actor.Kind.OFFICER, OFFICER.credential(), OTHER, new PostId("other-post"), null));
        assertThat(story.refused).isEqualTo("NOT_CONCERNED");
        answer(OFFICER);
        answer(OFFICER);
        assertThat(story.refused).isNull();
        assertThat(story.last).isEmpty();
        quieten("g1");
        answer(OFFICER);
        assertThat(story.refused).isEqualTo("NO_SUCH_WARNING");
    }

    private void answer(Actor actor) {
        story.ask(
                actor,
                new AnswerWarning(story.all(WarningRaised.class).getFirst().warning(), WarningAnswer.SEEN_TO));
    }

    private WarningTold told() {
        return story.all(WarningTold.class).getLast();
    }

    /** Time passes, and the sensor goes on with what it said. */
    private void keepHeard(Duration duration) {
        var until = story.now.plus(duration);
        while (story.now.isBefore(until)) {
            story.pass(Duration.ofSeconds(20));
            story.hear("g1", ORANGE);
        }
    }

    private void keepQuiet(String sensor, Duration duration) {
        var until = story.now.plus(duration);
        while (story.now.isBefore(until)) {
            story.pass(Duration.ofSeconds(20));
            story.hear(sensor, null);
        }
    }

    private void quieten(String sensor) {
        keepQuiet(sensor, Duration.ofSeconds(100));
    }
}
