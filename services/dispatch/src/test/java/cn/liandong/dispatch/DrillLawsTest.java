package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.dispatch.closings.Closings.Stage;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A live city beside drills, over histories of a thousand inputs of both, told twice: with the drills, and without. Ids of what is of
 * a drill begin with {@code drilled}, as do those of all that dispatch makes within it.
 */
class DrillLawsTest {
    private static final int HISTORIES = 8;
    private static final int INPUTS = 1_000;
    private static final Actor CITY = Story.of(City.ROOM);
    /** Of each kind one drill after the other is held. */
    private static final List<String> KINDS = List.of("room", "agencies", "all");

    private static final List<UnitId> UNITS =
            IntStream.range(0, 8).mapToObj(i -> new UnitId("u" + i)).toList();
    private static final List<OrganizationId> BELOW =
            List.of(new OrganizationId("dongshi"), new OrganizationId("baiyang"), Fleet.BRIGADE);

    @Test
    void what_is_live_is_to_the_byte_what_it_is_without_the_drills() {
        histories(city -> {
            assertThat(live(city.both.state)).isEqualTo(json(city.alone.state).toString());
            assertThat(city.both.journal.stream()
                            .filter(event -> !isOfDrill(event))
                            .map(DrillLawsTest::withoutDrills))
                    .containsExactlyElementsOf(city.alone.journal.stream()
                            .map(DrillLawsTest::withoutDrills)
                            .toList());
        });
    }

    @Test
    void the_histories_have_much_of_both_and_drills_in_every_phase() {
        SeededHistories.holds(1, random -> {
            var city = new Interleaved(random);
            city.live(INPUTS);
            var drilled =
                    city.both.journal.stream().filter(DrillLawsTest::isOfDrill).toList();
            assertThat(drilled).hasSizeGreaterThan(300);
            assertThat(city.alone.journal).hasSizeGreaterThan(300);
            assertThat(drilled.stream().map(event -> event.getClass().getSimpleName()))
                    .contains(
                            "PersonAlerted",
                            "UnitOffered",
                            "AssignmentDissolved",
                            "ClockStarted",
                            "DirectiveGiven",
                            "IncidentPaused",
                            "IncidentResumed",
                            "IncidentClosed",
                            "IncidentArchived");
        });
    }

    @Test
    void nobody_is_told_of_a_drill_who_takes_no_part_in_it() {
        histories(city -> {
            for (var told : Story.only(PersonAlerted.class, city.both.journal)) {
                var drill = told.subject().drill();
                assertThat(drill != null).isEqualTo(told.subject().handling() == Handling.EXERCISE);
                assertThat(drill != null).isEqualTo(isOfDrill(told));
                if (drill != null) {
                    assertThat(parties(drill)).contains(told.post());
                    assertThat(told.person()).isEqualTo(City.person(told.post()));
                }
            }
        });
    }

    @Test
    void a_drill_is_offered_its_own_units_and_no_real_one_is_dissolved() {
        histories(city -> {
            for (var offered : Story.only(UnitOffered.class, city.both.journal)) {
                assertThat(offered.handling() == Handling.EXERCISE).isEqualTo(isOfDrill(offered));
                if (isOfDrill(offered)) {
                    assertThat(units(drillOf(offered.incident()))).contains(offered.unit());
                }
            }
            assertThat(Story.only(AssignmentDissolved.class, city.both.journal)).allMatch(DrillLawsTest::isOfDrill);
        });
    }

    @Test
    void of_a_drill_that_does_not_run_nothing_falls_due_nobody_is_called_and_no_unit_is_bound() {
        wheneverADrillIsConducted(city -> {
            var state = city.both.state;
            var shard = new DispatchShard(RoadFactor.ASSUMED);
            city.both
                    .view
                    .drills()
                    .forEach((id, drill) -> drill.incidents().keySet().forEach(incident -> {
                        if (!drill.isRunning()) {
                            assertThat(shard.deadlines(state).stream()
                                            .flatMap(all -> all.inOrder().stream())
                                            .map(deadline -> deadline.id()))
                                    // Under its own id it is archived.
                                    .noneMatch(deadline -> deadline.startsWith(incident.value() + ".")
                                            || deadline.startsWith(incident.value() + "/"));
                            assertThat(state.assignments().open(incident)).isEmpty();
                            assertThat(state.alerts().of(incident)).noneMatch(alert -> alert.isOpen());
                        }
                        if (drill.isOver()) {
                            assertThat(state.closings().stage(incident)).isEqualTo(Stage.CLOSED);
                        }
                    }));
        });
    }

    @Test
    void what_was_noticed_of_drills_is_not_due_any_more() {
        wheneverADrillIsConducted(city ->
                assertThat(DrillWork.noticed(city.both.state, city.both.view)).isEmpty());
    }

    @Test
    void a_state_and_a_view_that_were_laid_down_go_on_as_those_that_were_not() {
        SeededHistories.holds(HISTORIES, random -> {
            var city = new Interleaved(random);
            city.live(INPUTS);
            assertThat(json(city.both.laidDownAndGoneOn(random))).isEqualTo(json(city.both.state));
            var read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(city.both.view), DispatchView.class);
            assertThat(read).isEqualTo(city.both.view);
        });
    }

    private interface Law {
        void check(Interleaved city);
    }

    /** What becomes of a drill is soon covered by what becomes of the city: it is looked at there and then. */
    private static void wheneverADrillIsConducted(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var city = new Interleaved(random);
            city.conducted = law;
            city.live(INPUTS);
            law.check(city);
        });
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var city = new Interleaved(random);
            city.live(INPUTS);
            law.check(city);
        });
    }

    /** The live inputs are given to both stories, those of the drills to the one alone. */
    private static final class Interleaved {
        final Story both = new Story(City.view());
        final Story alone = new Story(City.view());
        private final RandomGenerator random;
        private final Map<String, Integer> held = new HashMap<>();
        private Law conducted = city -> {};
        private int opened;

        Interleaved(RandomGenerator random) {
            this.random = random;
            for (var story : List.of(both, alone)) {
                Table.define(story);
                for (var unit : UNITS) {
                    var number = UNITS.indexOf(unit);
                    story.asked(
                            Actor.SYSTEM,
                            new RegisterUnit(Fleet.unit(
                                    unit,
                                    number % 2 == 0 ? Fleet.BRIGADE : Fleet.HEALTH,
                                    UnitKind.FIRE_ENGINE,
                                    6,
                                    1_000 + 500 * number,
                                    Capability.FIREFIGHTING)));
                }
            }
            KINDS.forEach(this::begin);
        }

        private void begin(String kind) {
            held.merge(kind, 1, Integer::sum);
            var drill = drill(kind, 0);
            drilled(Drills.scheduled(drill, parties(drill), units(drill)));
            drilled(Drills.started(drill, parties(drill)));
        }

        private void drilled(DrillEvent event) {
            both.drilled(event);
        }

        void live(int inputs) {
            for (int i = 0; i < inputs; i++) {
                both.now = both.now.plusMillis(random.nextInt(60_000));
                alone.now = both.now;
                boolean ofDrill = random.nextBoolean();
                switch (random.nextInt(12)) {
                    case 0 -> open(ofDrill);
                    case 1 -> {
                        if (ofDrill) {
                            conduct();
                        } else {
                            duty();
                        }
                    }
                    case 2, 3, 4, 5 -> due(ofDrill);
                    default -> act(ofDrill, "input-" + i);
                }
            }
        }

        private void open(boolean ofDrill) {
            var category = pick(List.of(Category.FIRE, Category.EXPLOSION, Category.ROAD_TRAFFIC_ACCIDENT));
            var town = List.of(pick(List.of(City.DONGSHI, City.BAIYANG)));
            var number = opened++;
            if (ofDrill) {
                // Journals are not read in step: some are read before their drill has begun, and some after it was
                // over.
                var drill = drill(pick(KINDS), random.nextInt(8) == 0 ? pick(List.of(-1, 1)) : 0);
                both.told(
                        Drills.of(drill, City.incident("drilled-" + drill + "-" + number, category, town, City.SITE)),
                        Handling.EXERCISE);
            } else {
                var incident = City.incident("i" + number, category, town, City.SITE);
                both.told(incident, Handling.ACTUAL);
                alone.told(incident, Handling.ACTUAL);
            }
        }

        /** The one that is held now, the one before it or the one after. */
        private DrillId drill(String kind, int after) {
            return new DrillId(kind + "." + Math.max(1, held.getOrDefault(kind, 0) + after));
        }

        private void conduct() {
            var kind = pick(KINDS);
            var drill = drill(kind, 0);
            var known = Objects.requireNonNull(both.view.find(drill));
            boolean over = random.nextInt(6) == 0;
            drilled(over ? Drills.finished(drill) : known.isRunning() ? Drills.paused(drill) : Drills.resumed(drill));
            conducted.check(this);
            if (over) {
                begin(kind);
                conducted.check(this);
            }
        }

        private void duty() {
            var post = pick(City.posts()).id();
            var event =
                    City.onDuty(post, random.nextBoolean() ? City.person(post) : new PersonId("x" + random.nextInt(9)));
            both.handedOver(event);
            alone.handedOver(event);
        }

        /** Deadlines are sent by their ids: which of them is due is the same in both. */
        private void due(boolean ofDrill) {
            var all = new DispatchShard(RoadFactor.ASSUMED)
                    .deadlines(both.state).stream()
                            .flatMap(deadlines -> deadlines.inOrder().stream())
                            .filter(deadline -> deadline.id().startsWith("drilled") == ofDrill)
                            .toList();
            if (!all.isEmpty()) {
                give(
                        Actor.SYSTEM,
                        "due",
                        all.get(random.nextInt(Math.min(5, all.size()))).command(),
                        ofDrill);
            }
        }

        private void act(boolean ofDrill, String input) {
            var incidents = both.view.incidents().keySet().stream()
                    .filter(one -> one.value().startsWith("drilled") == ofDrill)
                    .sorted((a, b) -> a.value().compareTo(b.value()))
                    .toList();
            if (incidents.isEmpty()) {
                return;
            }
            var incident = pick(incidents);
            var actor = pick(List.of(CITY, CITY, Story.of(Fleet.BRIGADE), Story.of(new OrganizationId("dongshi"))));
            give(actor, input, command(incident), ofDrill);
        }

        private DispatchCommand command(IncidentId incident) {
            var alerts = both.state.alerts().of(incident);
            var assignments = both.state.assignments().open(incident);
            return switch (random.nextInt(9)) {
                case 0 -> new ClaimIncident(incident, null);
                case 1, 2 -> new OfferUnit(incident, random.nextInt(3) == 0 ? pick(UNITS) : null, List.of(), null);
                case 3 -> new GiveDirective(incident, pick(BELOW), null, null, "警戒", null);
                case 4 -> new CloseIncident(incident, pick(List.of(ClosingOutcome.values())), open(incident));
                case 5 -> new ReopenIncident(incident);
                case 6 ->
                    alerts.isEmpty()
                            ? new ClaimIncident(incident, null)
                            : new AcknowledgeAlert(pick(alerts).id());
                default -> {
                    if (assignments.isEmpty()) {
                        yield new OfferUnit(incident, null, List.of(), null);
                    }
                    var one = pick(assignments);
                    yield pick(List.of(
                            new AcceptOffer(one),
                            new DeclineOffer(one, DeclineReason.BUSY),
                            new ReportOnScene(one),
                            new ReleaseUnit(one)));
                }
            };
        }

        private List<String> open(IncidentId incident) {
            var state = both.state;
            return Stream.of(
                            state.alerts().open(incident).stream().map(Object::toString),
                            state.assignments().open(incident).stream().map(Object::toString),
                            state.directives().open(incident).stream().map(Object::toString),
                            state.clocks().owed(incident).stream().map(Object::toString))
                    .flatMap(ids -> ids)
                    .toList();
        }

        private void give(Actor actor, String input, DispatchCommand command, boolean ofDrill) {
            give(both, actor, input, command);
            if (!ofDrill) {
                give(alone, actor, input, command);
            }
        }

        private static void give(Story story, Actor actor, String input, DispatchCommand command) {
            if (story.decide(actor, input, command) instanceof Decision.Accepted<ResponseEvent>) {
                story.asked(actor, input, command);
            }
        }

        private <T> T pick(List<? extends T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    /** Some are of the duty room and a town, some of agencies, some of all. */
    private static List<PostId> parties(DrillId drill) {
        return switch (kind(drill)) {
            case "room" -> List.of(City.officer("city"), City.officer("dongshi"), new PostId("dongshi.leader"));
            case "agencies" -> List.of(City.officer("fire"), City.officer("health"), City.officer("emergency"));
            default -> City.posts().stream().map(Post::id).toList();
        };
    }

    private static List<UnitId> units(DrillId drill) {
        return switch (kind(drill)) {
            case "room" -> UNITS.subList(0, 3);
            case "agencies" -> UNITS.subList(2, 5);
            default -> UNITS;
        };
    }

    private static String kind(DrillId drill) {
        return drill.value().substring(0, drill.value().indexOf('.'));
    }

    private static DrillId drillOf(IncidentId incident) {
        return new DrillId(incident.value().split("-")[1]);
    }

    private static boolean isOfDrill(ResponseEvent event) {
        var incident = json(event).get("incident");
        return incident != null && incident.asString().startsWith("drilled");
    }

    /** That a unit would leave a drill is told with it, and changes nothing. */
    private static String withoutDrills(ResponseEvent event) {
        return json(event).toString().replace("\"inDrill\":true", "\"inDrill\":false");
    }

    private static String live(DispatchState state) {
        return String.valueOf(live(json(state)));
    }

    /** The same, with nothing in it that is of a drill; null where all of it is. */
    private static @Nullable JsonNode live(JsonNode node) {
        if (node.isString()) {
            return node.asString().startsWith("drilled") ? null : node;
        }
        if (node instanceof ArrayNode all) {
            var left = JsonNodeFactory.instance.arrayNode();
            for (var one : all) {
                var kept = live(one);
                if (kept != null) {
                    left.add(kept);
                }
            }
            return left;
        }
        if (!node.isObject()) {
            return node;
        }
        if (isOfDrill(node)) {
            return null;
        }
        var left = JsonNodeFactory.instance.objectNode();
        for (var field : node.properties()) {
            var kept = field.getKey().startsWith("drilled") ? null : live(field.getValue());
            if (kept != null) {
                left.set(field.getKey(), kept);
            } else if (field.getKey().equals("exercise")) {
                left.putNull(field.getKey());
            }
        }
        return left;
    }

    private static boolean isOfDrill(JsonNode object) {
        return Stream.of("incident", "id", "alert", "assignment", "clock", "directive")
                .map(object::get)
                .anyMatch(id -> id != null && id.isString() && id.asString().startsWith("drilled"));
    }

    private static JsonNode json(Object value) {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(value));
    }
}
