package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.intake.Desk.Telling;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is real comes out byte for byte as if nobody drilled, and each drill as if nothing else was. */
class DrillLawsTest {
    private static final List<DrillId> DRILLS = List.of(new DrillId("drill-1"), new DrillId("drill-2"));
    private static final List<Category> ANYTHING =
            List.of(Category.FIRE, Category.HAZARDOUS_CHEMICAL_LEAK, Category.FOOD_SAFETY, Category.UNKNOWN);
    private static final List<WarningColour> COLOURS =
            List.of(WarningColour.RED, WarningColour.ORANGE, WarningColour.YELLOW, WarningColour.BLUE);
    private static final String WHY = "同一起";

    /** One thing that is done, of a drill or of none. */
    private record Act(String of, Instant at, Consumer<Desk> does) {}

    @Test
    void reportsAndOfficersInterleavedWithThoseOfDrills() {
        SeededHistories.holds(8, random -> {
            var acts = acts(1_000, random);
            var whole = done(acts, act -> true);
            for (var of : List.of("", "drill-1", "drill-2")) {
                var alone = done(acts, act -> act.of().equals(of));
                assertThat(lines(whole, of)).as("of <%s>", of).isEqualTo(lines(alone, of));
            }
            assertThat(whole.opened().stream().filter(one -> one.drill() == null))
                    .hasSizeGreaterThan(3);
            assertThat(whole.opened().stream().filter(one -> one.drill() != null))
                    .hasSizeGreaterThan(3);
        });
    }

    @Test
    void signalsInterleavedWithThoseOfDrills() {
        SeededHistories.holds(12, random -> {
            long seed = random.nextLong();
            var whole = signals(seed, true);
            var alone = signals(seed, false);
            assertThat(real(whole)).isEqualTo(real(alone));
            assertThat(whole.intake.signals()).isEqualTo(alone.intake.signals());
            assertThat(whole.view).isEqualTo(alone.view);
            assertThat(whole.all(IncidentOpened.class).stream().filter(one -> one.drill() != null))
                    .as("two drills at two sites")
                    .hasSize(4);
        });
    }

    private static List<Act> acts(int count, RandomGenerator random) {
        var acts = new ArrayList<Act>();
        var at = Desk.NOON;
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(random.nextInt(20));
            int which = random.nextInt(4);
            var drill = which < 2 ? null : DRILLS.get(which - 2);
            var of = drill == null ? "" : drill.value();
            int earlier = random.nextInt(i + 1);
            int other = random.nextInt(i + 1);
            if (random.nextInt(5) == 0) {
                var command = command(incident(earlier), incident(other), random);
                acts.add(new Act(of, at, desk -> says(desk, command, of)));
            } else {
                var report = anywhere(random).record("420583-r" + i + "-b");
                acts.add(new Act(of, at, desk -> desk.tell(drill == null ? report : Desk.of(drill, report))));
            }
        }
        return acts;
    }

    /** Whatever an officer says of two incidents that may be there, and of any handling. */
    private static IntakeCommand command(IncidentId one, IncidentId other, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new UnmergeIncident(one, WHY);
            case 1 -> new RegradeIncident(one, Grade.LARGER, WHY);
            default -> new MergeIncidents(one, other, WHY);
        };
    }

    private static IncidentId incident(int report) {
        return new IncidentId("incident:420583-r" + report + "-b");
    }

    /** What is refused changes nothing; of what is not of this act's own the other runs know nothing. */
    private static void says(Desk desk, IntakeCommand command, String of) {
        boolean isOwn = desk.opened().stream()
                .filter(opened -> command instanceof MergeIncidents merge
                        ? opened.incident().equals(merge.from())
                        : command.toString().contains(opened.incident().value()))
                .anyMatch(opened -> of(opened).equals(of));
        if (!isOwn) {
            return;
        }
        try {
            desk.ask(Desk.OFFICER, command);
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining("Refused");
        }
    }

    private static Desk done(List<Act> acts, Predicate<Act> wanted) {
        var desk = new Desk();
        for (var act : acts) {
            desk.now = act.at();
            if (wanted.test(act)) {
                act.does().accept(desk);
            }
        }
        return desk;
    }

    /** The journal's lines of incidents of this drill, or of none. */
    private static List<String> lines(Desk desk, String of) {
        var others = desk.opened().stream()
                .filter(opened -> !of(opened).equals(of))
                .map(opened -> '"' + opened.incident().value() + '"')
                .collect(Collectors.toSet());
        return without(others, desk.history);
    }

    private static List<String> real(SignalStory story) {
        var others = story.all(IncidentOpened.class).stream()
                .filter(opened -> opened.drill() != null)
                .map(opened -> '"' + opened.incident().value() + '"')
                .collect(Collectors.toSet());
        return without(others, story.history);
    }

    private static List<String> without(Set<String> incidents, List<IncidentEvent> history) {
        return history.stream()
                .map(DrillLawsTest::line)
                .filter(line -> incidents.stream().noneMatch(line::contains))
                .toList();
    }

    /** Drills are counted together, and apart from all that is real. */
    private static String line(IncidentEvent event) {
        return Json.mapper().writeValueAsString(event).replaceAll("演\\d{3}", "演");
    }

    private static String of(IncidentOpened opened) {
        return opened.drill() == null ? "" : opened.drill().value();
    }

    private static SignalStory signals(long seed, boolean drilling) {
        var story = new SignalStory();
        var real = new SplittableRandom(seed);
        var drilled = new SplittableRandom(seed + 1);
        for (int step = 0; step < 100; step++) {
            story.pass(Duration.ofSeconds(real.nextInt(60)));
            for (int i = 0; drilling && i < 5; i++) {
                story.drill(DRILLS.get(drilled.nextInt(2)), reading(story, drilled));
            }
            story.hear(reading(story, real), reading(story, real));
        }
        return story;
    }

    private static SignalReading reading(SignalStory story, RandomGenerator random) {
        SiteId site = random.nextBoolean() ? SignalStory.SITE : SignalStory.SECOND_SITE;
        int colour = random.nextInt(8);
        return story.reading(
                site + "-" + random.nextInt(3), site, colour < COLOURS.size() ? COLOURS.get(colour) : null);
    }

    private static Telling anywhere(RandomGenerator random) {
        var telling = Telling.of(caller(random), ANYTHING.get(random.nextInt(ANYTHING.size())));
        return switch (random.nextInt(4)) {
            case 0 -> telling.in("安福寺镇");
            case 1 -> telling.at(Desk.SITE).hurt(random.nextInt(14));
            default -> telling.at(near(random, 3_000));
        };
    }

    private static OrganizationId caller(RandomGenerator random) {
        return random.nextBoolean() ? Desk.WORKS : Desk.NEIGHBOURS;
    }

    private static Coordinates near(RandomGenerator random, double metres) {
        return new Coordinates(
                Desk.TANK.latitude() + (random.nextDouble() * 2 - 1) * metres / 111_195,
                Desk.TANK.longitude() + (random.nextDouble() * 2 - 1) * metres / 95_800);
    }
}
