package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.intake.Desk.Telling;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchLawsTest {
    private static final List<Category> TOLD_AS =
            List.of(Category.FIRE, Category.EXPLOSION, Category.HAZARDOUS_CHEMICAL_LEAK, Category.UNKNOWN);
    private static final List<Category> ANYTHING =
            List.of(Category.FIRE, Category.HAZARDOUS_CHEMICAL_LEAK, Category.FOOD_SAFETY, Category.UNKNOWN);
    private static final List<Substance> WHICH =
            List.of(new Substance("1005", null, "氨", 100.0, null), new Substance("1017", null, "氯", 2_000.0, null));
    private static final String WHY = "同一起";

    @Test
    void twoHundredReportsOfOneFireAreOneIncident() {
        SeededHistories.holds(30, random -> {
            var desk = new Desk();
            // Somebody answers for the first one: of nobody's fire, and of theirs, there are two.
            desk.tell(Telling.of(Desk.WORKS, Category.FIRE).at(Desk.SITE).at(Desk.TANK));
            for (int i = 1; i < 200; i++) {
                desk.now = desk.now.plusSeconds(random.nextInt(30));
                desk.tell(ofTheFire(random));
            }
            assertThat(desk.opened()).hasSize(1);
            assertThat(desk.memberships()).hasSize(200);
            assertThat(new HashSet<>(desk.memberships().values())).hasSize(1);
            assertThat(desk.history.stream().filter(ZonesDrawn.class::isInstance))
                    .as("what is told once more draws nothing anew")
                    .hasSizeLessThan(10);
        });
    }

    @Test
    void twoPointsCloseByAreOneWhereverTheyLie() {
        SeededHistories.holds(200, random -> {
            var desk = new Desk();
            var one = new Coordinates(random.nextDouble(-80, 80), random.nextDouble(-179, 179));
            var beside = new Coordinates(one.latitude() + random.nextDouble(-0.0026, 0.0026), one.longitude());
            var first = desk.tell(Telling.of(Desk.WORKS, Category.FIRE).at(one));
            assertThat(desk.tell(Telling.of(Desk.NEIGHBOURS, Category.FIRE).at(beside)))
                    .as("no cell's edge lies between them")
                    .isEqualTo(first);
        });
    }

    @Test
    void everyReportBelongsToOneIncidentThatWasOpenedAndAnyPrefixRestores() {
        SeededHistories.holds(60, random -> {
            var desk = new Desk();
            var told = new ArrayList<ReportRecord>();
            for (int i = 0; i < 60; i++) {
                desk.now = desk.now.plusSeconds(random.nextInt(600));
                if (random.nextInt(4) == 0 && !told.isEmpty()) {
                    officerSays(desk, random);
                } else if (random.nextInt(6) == 0 && !told.isEmpty()) {
                    desk.tell(told.get(random.nextInt(told.size())));
                    assertThat(desk.last).as("a repeat adds nothing").isEmpty();
                } else if (random.nextInt(6) == 0 && !told.isEmpty()) {
                    told.add(desk.goOn(anyReport(desk, random), ReportKind.FOLLOW_UP, anywhere(random)));
                } else {
                    var report = anywhere(random).record("420583-h" + i + "-b");
                    desk.tell(report);
                    told.add(report);
                }
            }
            var opened = desk.opened().stream().map(IncidentOpened::incident).toList();
            assertThat(opened).doesNotHaveDuplicates();
            assertThat(desk.opened()).extracting(IncidentOpened::number).doesNotHaveDuplicates();
            assertThat(desk.memberships().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            told.stream().map(ReportRecord::id).toList());
            assertThat(opened).containsAll(desk.memberships().values());
            desk.memberships().forEach((report, incident) -> {
                assertThat(desk.intake.incidents().whereIs(report)).isEqualTo(incident);
                assertThat(opened.stream()
                                .filter(one -> desk.intake.merges().linksOf(one).stream()
                                        .anyMatch(link -> link.report().equals(report))))
                        .containsExactly(incident);
            });
            int cut = random.nextInt(desk.history.size() + 1);
            var restored = Desk.stored(desk.fold(Intake.EMPTY, desk.history.subList(0, cut)));
            assertThat(Desk.json(desk.fold(restored, desk.history.subList(cut, desk.history.size()))))
                    .isEqualTo(Desk.json(desk.intake));
        });
    }

    @Test
    void mergingAndTakingItBackLeavesEverythingAsItWas() {
        SeededHistories.holds(60, random -> {
            var desk = new Desk();
            for (int i = 0; i < 25; i++) {
                // Not until the sun sets: what is drawn by night is drawn anew.
                desk.now = desk.now.plusSeconds(random.nextInt(60));
                desk.tell(anywhere(random));
            }
            var before = desk.memberships();
            var believed = believed(desk);
            var merged = new ArrayList<IncidentId>();
            for (int i = 0; i < 6; i++) {
                var from = any(desk, random);
                int events = desk.history.size();
                says(desk, new MergeIncidents(from, any(desk, random), WHY));
                if (desk.history.size() > events) {
                    merged.add(from);
                }
            }
            while (!merged.isEmpty()) {
                says(desk, new UnmergeIncident(merged.remove(random.nextInt(merged.size())), WHY));
            }
            assertThat(desk.memberships()).isEqualTo(before);
            assertThat(believed(desk))
                    .as("what is believed, how far, how grave, and what is missing")
                    .isEqualTo(believed);
        });
    }

    @Test
    void aMatchDependsOnNothingButStateReportAndMoment() {
        SeededHistories.holds(20, random -> {
            var desk = new Desk();
            for (int i = 0; i < 40; i++) {
                desk.now = desk.now.plusSeconds(random.nextInt(600));
                desk.tell(anywhere(random));
            }
            var report = anywhere(random).record("420583-last-b");
            Incoming<IntakeCommand> told =
                    new Incoming.Told<>("reports", report.id().value(), report);
            var moment = new Moment(Desk.CITY, desk.now, Desk.OFFICER, "last", Handling.ACTUAL, null);
            var once = new Desk().shard.decide(moment, told, desk.intake, desk.view);
            var again = desk.shard.decide(moment, told, Desk.stored(desk.intake), desk.view);
            assertThat(again).isEqualTo(once).isInstanceOf(Decision.Accepted.class);
        });
    }

    /** Of each incident, in the order they were opened. */
    private static List<List<Object>> believed(Desk desk) {
        return desk.opened().stream()
                .map(IncidentOpened::incident)
                .map(id -> Stream.of(
                                Objects.requireNonNull(desk.intake.incidents().find(id))
                                        .situation(),
                                desk.zones(id),
                                desk.intake.grades().of(id),
                                Optional.ofNullable(desk.intake
                                                .followUps()
                                                .byIncident()
                                                .get(id))
                                        .map(awaited -> List.of(awaited.organization(), awaited.missing())))
                        .<Object>map(each -> each)
                        .toList())
                .toList();
    }

    private static Telling ofTheFire(RandomGenerator random) {
        var telling = Telling.of(caller(random), TOLD_AS.get(random.nextInt(TOLD_AS.size())));
        if (random.nextBoolean()) {
            telling = telling.hurt(random.nextInt(9));
        }
        return switch (random.nextInt(3)) {
            case 0 -> telling.at(Desk.SITE);
            case 1 -> telling.at(near(random, 100));
            default -> telling.at(Desk.SITE).at(near(random, 100));
        };
    }

    private static Telling anywhere(RandomGenerator random) {
        var telling = Telling.of(caller(random), ANYTHING.get(random.nextInt(ANYTHING.size())));
        if (random.nextInt(3) == 0) {
            telling = telling.with(WHICH.get(random.nextInt(WHICH.size())));
        }
        return switch (random.nextInt(5)) {
            case 0 -> telling;
            case 1 -> telling.in("安福寺镇");
            case 2 -> telling.at(Desk.SITE).hurt(random.nextInt(14));
            default -> telling.at(near(random, 3_000));
        };
    }

    private static OrganizationId caller(RandomGenerator random) {
        return random.nextInt(5) == 0 ? Desk.NOBODY : random.nextBoolean() ? Desk.WORKS : Desk.NEIGHBOURS;
    }

    private static Coordinates near(RandomGenerator random, double metres) {
        return new Coordinates(
                Desk.TANK.latitude() + (random.nextDouble() * 2 - 1) * metres / 111_195,
                Desk.TANK.longitude() + (random.nextDouble() * 2 - 1) * metres / 95_800);
    }

    private static IncidentId any(Desk desk, RandomGenerator random) {
        return desk.opened().get(random.nextInt(desk.opened().size())).incident();
    }

    private static void officerSays(Desk desk, RandomGenerator random) {
        var report = anyReport(desk, random);
        var incident = any(desk, random);
        says(
                desk,
                switch (random.nextInt(7)) {
                    case 0 -> new UnmergeIncident(incident, WHY);
                    case 1 -> new SplitIncident(desk.of(report), List.of(report), WHY);
                    case 2 -> new UnlinkReport(report, WHY);
                    case 3 -> new RegradeIncident(incident, Grade.LARGER, WHY);
                    case 4 -> new RecategoriseIncident(incident, ANYTHING.get(random.nextInt(ANYTHING.size())), WHY);
                    case 5 -> new RedrawZones(incident, new Wind(random.nextInt(360), 3.0), null);
                    default -> new MergeIncidents(incident, any(desk, random), WHY);
                });
    }

    private static ReportId anyReport(Desk desk, RandomGenerator random) {
        var reports = desk.memberships().keySet().stream()
                .sorted(Comparator.comparing(ReportId::value))
                .toList();
        return reports.get(random.nextInt(reports.size()));
    }

    /** What is refused changes nothing. */
    private static void says(Desk desk, IntakeCommand command) {
        try {
            desk.ask(Desk.OFFICER, command);
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining("Refused");
        }
    }
}
