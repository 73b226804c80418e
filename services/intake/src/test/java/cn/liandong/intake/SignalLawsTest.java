package cn.liandong.intake;

import static cn.liandong.intake.SignalStory.OFFICER;
import static cn.liandong.intake.SignalStory.SECOND_SITE;
import static cn.liandong.intake.SignalStory.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.SignalEvent.SensorsSilent;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalLawsTest {
    @Test
    void aSiteHasOneIncidentAtATimeAndARecordThatComesAgainAddsNothing() {
        SeededHistories.holds(60, random -> {
            var story = new SignalStory();
            var open = new HashMap<SiteId, IncidentId>();
            for (int step = 0; step < 120; step++) {
                story.pass(Duration.ofSeconds(random.nextInt(40)));
                var readings = readings(story, random);
                story.hear(readings);
                for (var event : story.last) {
                    if (event instanceof IncidentOpened opened) {
                        assertThat(open.put(site(opened), opened.incident())).isNull();
                    }
                }
                long heard = heard(story);
                story.hear(readings);
                assertThat(story.last).as("the same readings once more").isEmpty();
                assertThat(heard(story)).isEqualTo(heard);
                if (random.nextInt(15) == 0 && !open.isEmpty()) {
                    var closed = open.keySet().stream()
                            .sorted(Comparator.comparing(SiteId::value))
                            .toList();
                    var id = open.remove(closed.get(random.nextInt(closed.size())));
                    assertThat(id).isNotNull();
                    story.close(id);
                }
            }
        });
    }

    @Test
    void anyPrefixOfTheJournalRestores() {
        SeededHistories.holds(40, random -> {
            var story = new SignalStory();
            run(story, random);
            int cut = random.nextInt(story.history.size() + 1);
            var begun = fold(story, story.begun, story.history.subList(0, cut));
            var restored = Json.mapper().readValue(Json.mapper().writeValueAsBytes(begun), Intake.class);
            assertThat(fold(story, restored, story.history.subList(cut, story.history.size())))
                    .isEqualTo(story.intake);
            assertThat(Json.mapper().readValue(Json.mapper().writeValueAsBytes(story.view), IntakeView.class))
                    .isEqualTo(story.view);
        });
    }

    @Test
    void everyDeadlineEndsOnceEverythingIsAnsweredAndClosedAndNothingIsHeard() {
        SeededHistories.holds(40, random -> {
            var story = new SignalStory();
            run(story, random);
            // Of an incident that is open somebody is asked for more again and again.
            story.all(IncidentOpened.class).forEach(opened -> story.close(opened.incident()));
            for (int round = 0; round < 3; round++) {
                story.pass(Duration.ofHours(1));
                for (var warning : List.copyOf(story.intake.signals().warnings().keySet())) {
                    story.ask(OFFICER, new AnswerWarning(warning, WarningAnswer.MAINTENANCE));
                }
            }
            assertThat(story.deadlines()).isEmpty();
        });
    }

    @Test
    void aDeadlineWaitsUntilItIsDueAndNoLonger() {
        SeededHistories.holds(40, random -> {
            var story = new SignalStory();
            for (int step = 0; step < 80; step++) {
                story.pass(Duration.ofSeconds(random.nextInt(60)));
                story.hear(readings(story, random));
                var now = story.now;
                story.deadlines()
                        .forEach(deadline -> assertThat(now.plusMillis(deadline.delayMillis()))
                                .isAfterOrEqualTo(deadline.dueAt()));
            }
        });
    }

    /** Each alert has a reason: a warning that is new, graver, answered before, or that nobody answers. */
    @Test
    void whatIsNoGraverAndUnansweredTellsNobodyAgain() {
        SeededHistories.holds(60, random -> {
            var story = new SignalStory();
            for (int step = 0; step < 100; step++) {
                story.now = story.now.plusSeconds(random.nextInt(5));
                story.hear(readings(story, random));
                for (var event : story.last) {
                    if (event instanceof WarningTold told) {
                        assertThat(story.last)
                                .anyMatch(one -> one instanceof WarningRaised raised
                                        && raised.warning().equals(told.warning()));
                    }
                }
            }
            // Two sites, three colours below red: no history has more reasons than that while nobody answers or closes.
            assertThat(story.all(WarningRaised.class)).hasSizeLessThanOrEqualTo(6);
        });
    }

    @Test
    void howeverManySensorsASiteHasItsSilenceIsOneAlarm() {
        SeededHistories.holds(40, random -> {
            var story = new SignalStory();
            int sensors = 2 + random.nextInt(40);
            for (int i = 0; i < sensors; i++) {
                story.hear("s" + i, null);
            }
            int rounds = random.nextInt(10);
            for (int round = 0; round < rounds; round++) {
                story.pass(Duration.ofSeconds(20));
                for (int i = 0; i < sensors; i++) {
                    story.hear("s" + i, null);
                    story.now = story.now.plusMillis(random.nextInt(200));
                }
            }
            story.pass(Duration.ofMinutes(20));
            assertThat(story.all(SensorsSilent.class)).hasSize(1);
            assertThat(story.all(SensorsSilent.class).getFirst().sensors()).hasSize(sensors);
            assertThat(story.all(WarningRaised.class)).hasSize(1);
        });
    }

    /** 50 sensors that send every three seconds for ten minutes, as wildly as chance makes them. */
    @Test
    void tenThousandReadingsAreAFewHundredEntriesAtMost() {
        SeededHistories.holds(5, random -> {
            var story = new SignalStory();
            for (int round = 0; round < 200; round++) {
                story.pass(Duration.ofSeconds(3));
                for (int sensor = 0; sensor < 50; sensor++) {
                    story.hear(story.reading("s" + sensor, SITE, colour(random)));
                }
            }
            assertThat(heard(story)).isEqualTo(10_000);
            // Of each sensor: registered, up to four colours, flapping; and what its site's warnings and incident take.
            assertThat(story.entries).isLessThan(50 * 6 + 40);
            assertThat(story.history.stream().filter(SignalEvent.class::isInstance))
                    .hasSizeLessThan(50 * 8 + 60);
            assertThat(story.all(IncidentOpened.class)).hasSize(1);
        });
    }

    /** The same where nothing is the matter: what is sent in an hour is not one entry more than in a minute. */
    @Test
    void tenThousandOrdinaryReadingsAreTheFirstOfEachSensor() {
        var story = new SignalStory();
        for (int round = 0; round < 200; round++) {
            story.pass(Duration.ofSeconds(20));
            for (int sensor = 0; sensor < 50; sensor++) {
                story.hear(story.reading("s" + sensor, SITE, null));
            }
        }
        long looks = story.all(SignalEvent.SilenceCheckDue.class).size();
        assertThat(story.entries).isLessThan(50 + 120);
        assertThat(looks).as("one look for all sensors, every 40 s or so").isLessThan(120);
    }

    private static long heard(SignalStory story) {
        return story.view.hearings().bySensor().values().stream()
                .mapToLong(one -> one.readings())
                .sum();
    }

    private static void run(SignalStory story, RandomGenerator random) {
        for (int step = 0; step < 80; step++) {
            story.pass(Duration.ofSeconds(random.nextInt(120)));
            story.hear(readings(story, random));
            var warnings = List.copyOf(story.intake.signals().warnings().keySet());
            if (!warnings.isEmpty() && random.nextInt(6) == 0) {
                story.ask(OFFICER, new AnswerWarning(warnings.getFirst(), WarningAnswer.SEEN_TO));
            }
        }
    }

    private static SignalReading[] readings(SignalStory story, RandomGenerator random) {
        var readings = new ArrayList<SignalReading>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            int sensor = random.nextInt(8);
            var reading = story.reading("s" + sensor, sensor % 2 == 0 ? SITE : SECOND_SITE, colour(random));
            if (readings.stream().noneMatch(one -> one.sensor().equals(reading.sensor()))) {
                readings.add(reading);
            }
        }
        story.now = story.now.plusMillis(1);
        return readings.toArray(SignalReading[]::new);
    }

    private static @Nullable WarningColour colour(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> WarningColour.BLUE;
            case 1 -> WarningColour.YELLOW;
            case 2 -> WarningColour.ORANGE;
            case 3 -> WarningColour.RED;
            default -> null;
        };
    }

    private static SiteId site(IncidentOpened opened) {
        var site = opened.site();
        assertThat(site).isNotNull();
        return site;
    }

    private static Intake fold(SignalStory story, Intake from, List<IncidentEvent> events) {
        var state = from;
        for (var event : events) {
            state = story.shard.evolve(state, event);
        }
        return state;
    }
}
