package cn.liandong.dispatch.assignments;

import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Fleet.AMBULANCE;
import static cn.liandong.dispatch.Fleet.BRIGADE;
import static cn.liandong.dispatch.Fleet.ENGINE_1;
import static cn.liandong.dispatch.Fleet.ENGINE_2;
import static cn.liandong.dispatch.Fleet.ENGINE_3;
import static cn.liandong.dispatch.Fleet.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentCommand;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.LapseOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire at the site: three engines, one, two and three kilometres away, and an ambulance. */
class AssignmentDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final IncidentId SECOND = incident("i2").incident();
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor CREW = Story.of(BRIGADE);
    private static final Actor STRANGER = Story.of(HEALTH);
    private static final List<Capability> ENGINES = List.of(Capability.FIREFIGHTING);

    private final Story story = new Story(City.view());
    private int inputs;

    @BeforeEach
    void begin() {
        Fleet.register(story);
        story.opened(incident("i1"));
        story.opened(incident("i2"));
    }

    @Test
    void the_best_that_is_free_is_offered_and_says_why() {
        var offered = offer(FIRE, null);

        assertThat(offered.unit()).isEqualTo(ENGINE_1);
        assertThat(offered.organization()).isEqualTo(BRIGADE);
        assertThat(offered.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(offered.answerBy()).isEqualTo(story.now.plusSeconds(60));
        assertThat(offered.why()).isNotNull().satisfies(why -> {
            assertThat(why.covers()).isEqualTo(ENGINES);
            assertThat(why.distanceMetres()).isEqualTo(1_400);
        });
        assertThat(offer(FIRE, null).unit()).isEqualTo(ENGINE_2);
    }

    @Test
    void without_needs_it_is_what_the_category_usually_needs() {
        var events = story.asked(CITY, "x", new OfferUnit(FIRE, null, List.of(), null));
        assertThat(Story.only(UnitOffered.class, events).getFirst().needs())
                .containsExactly(Capability.FIREFIGHTING, Capability.FIRST_AID);
    }

    @Test
    void a_unit_accepts_sets_out_arrives_and_is_released_and_is_free_again() {
        var id = offer(FIRE, ENGINE_2).assignment();
        assertThat(Story.only(AssignmentEvent.class, story.asked(CREW, new AcceptOffer(id))))
                .containsExactly(new OfferAccepted(id, FIRE, ENGINE_2, story.now));
        assertThat(story.state.assignments().deadlines().size()).isZero();
        assertThat(names(story.asked(CREW, new ReportEnRoute(id)))).containsExactly("UnitEnRoute");
        assertThat(names(story.asked(CREW, new ReportOnScene(id)))).containsExactly("UnitOnScene");
        assertThat(refusal(new OfferUnit(SECOND, ENGINE_2, ENGINES, null))).isEqualTo("UNIT_ENGAGED");
        assertThat(names(story.asked(CREW, new ReleaseUnit(id)))).containsExactly("UnitReleased");
        assertThat(offer(SECOND, ENGINE_2).assignment()).isNotEqualTo(id);
    }

    @Test
    void each_step_again_gives_nothing() {
        var id = offer(FIRE, ENGINE_2).assignment();
        for (var step :
                List.of(new AcceptOffer(id), new ReportEnRoute(id), new ReportOnScene(id), new ReleaseUnit(id))) {
            assertThat(Story.only(AssignmentEvent.class, story.asked(CREW, step)))
                    .hasSize(1);
            assertThat(story.asked(CITY, step)).isEmpty();
        }
    }

    @Test
    void the_same_request_again_offers_nobody_else() {
        var command = new OfferUnit(FIRE, null, ENGINES, null);
        var first = story.asked(CITY, "one", command);
        assertThat(story.asked(CITY, "one", command)).isEmpty();
        assertThat(story.decide(CITY, "one", command))
                .asString()
                .contains(
                        "unit=" + ENGINE_1,
                        Story.only(UnitOffered.class, first)
                                .getFirst()
                                .assignment()
                                .value());
    }

    @Test
    void who_declines_is_followed_by_the_next_and_in_the_end_by_a_shortfall() {
        var first = offer(FIRE, null);
        var declined = story.asked(CREW, new DeclineOffer(first.assignment(), DeclineReason.EQUIPMENT));
        assertThat(declined.getFirst())
                .isEqualTo(new OfferDeclined(first.assignment(), FIRE, ENGINE_1, DeclineReason.EQUIPMENT, story.now));
        var second = only(declined);
        assertThat(second.unit()).isEqualTo(ENGINE_2);
        assertThat(second.before()).containsExactly(ENGINE_1);
        assertThat(second.needs()).isEqualTo(ENGINES);

        var third = only(story.asked(CREW, new DeclineOffer(second.assignment(), DeclineReason.BUSY)));
        assertThat(third.unit()).isEqualTo(ENGINE_3);
        assertThat(story.asked(CREW, new DeclineOffer(third.assignment(), DeclineReason.BUSY)))
                .contains(new ShortfallNamed(FIRE, third.assignment(), ENGINES, List.of(ENGINE_1, ENGINE_2, ENGINE_3)));
        assertThat(story.state.assignments().deadlines().size()).isZero();
    }

    @Test
    void silence_offers_the_next_with_the_same_limit_and_says_how_late_it_was() {
        var first = only(story.asked(CITY, "x", new OfferUnit(FIRE, null, ENGINES, 30)));
        var due = due(first.assignment());
        story.now = story.now.plusSeconds(31);
        var events = story.asked(Actor.SYSTEM, due);

        assertThat(events.getFirst()).isEqualTo(new OfferLapsed(first.assignment(), FIRE, ENGINE_1, story.now, 1_000));
        assertThat(only(events).unit()).isEqualTo(ENGINE_2);
        assertThat(Duration.between(story.now, only(events).answerBy())).isEqualTo(Duration.ofSeconds(30));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        assertThat(refusal(CREW, new AcceptOffer(first.assignment()))).isEqualTo("ASSIGNMENT_OVER");
    }

    @Test
    void a_deadline_that_an_answer_was_ahead_of_offers_nobody() {
        var offered = offer(FIRE, null);
        var due = due(offered.assignment());
        story.asked(CREW, new AcceptOffer(offered.assignment()));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void the_next_is_looked_for_when_the_one_before_says_no_so_that_nobody_busy_is_asked() {
        var first = offer(FIRE, null);
        offer(SECOND, ENGINE_2);
        story.asked(CITY, new SetUnitState(ENGINE_3, UnitState.OUT_OF_SERVICE));
        assertThat(names(story.asked(CREW, new DeclineOffer(first.assignment(), DeclineReason.BUSY))))
                .containsExactly("OfferDeclined", "ShortfallNamed");
    }

    @Test
    void a_real_incident_takes_a_unit_out_of_a_drill_and_says_so() {
        story.opened(incident("drill"), Handling.EXERCISE);
        var drilled = offer(new IncidentId("drill"), ENGINE_1);
        assertThat(drilled.handling()).isEqualTo(Handling.EXERCISE);
        story.asked(CREW, new AcceptOffer(drilled.assignment()));

        var events = story.asked(CITY, "x", new OfferUnit(FIRE, ENGINE_1, ENGINES, null));
        var real = only(events);
        assertThat(events.getFirst())
                .isEqualTo(new AssignmentDissolved(
                        drilled.assignment(), new IncidentId("drill"), ENGINE_1, real.assignment(), story.now));
        assertThat(refusal(CREW, new ReportEnRoute(drilled.assignment()))).isEqualTo("ASSIGNMENT_OVER");
        assertThat(story.state.assignments().exercise()).isEmpty();
        assertThat(refusal(new OfferUnit(new IncidentId("drill"), ENGINE_1, ENGINES, null)))
                .isEqualTo("UNIT_ENGAGED");
    }

    @Test
    void one_drill_does_not_take_a_unit_from_another() {
        story.opened(incident("drill"), Handling.EXERCISE);
        story.opened(incident("drill2"), Handling.EXERCISE);
        offer(new IncidentId("drill"), ENGINE_1);
        assertThat(refusal(new OfferUnit(new IncidentId("drill2"), ENGINE_1, ENGINES, null)))
                .isEqualTo("UNIT_IN_A_DRILL");
    }

    @Test
    void the_city_withdraws_and_nobody_is_offered_instead() {
        var id = offer(FIRE, null).assignment();
        assertThat(refusal(CREW, new WithdrawAssignment(id))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(names(story.asked(CITY, new WithdrawAssignment(id)))).containsExactly("AssignmentWithdrawn");
        assertThat(story.asked(CITY, new WithdrawAssignment(id))).isEmpty();
        assertThat(story.state.assignments().actual()).isEmpty();
        assertThat(story.state.assignments().deadlines().size()).isZero();
    }

    @Test
    void only_the_city_offers_and_only_the_crews_organization_or_the_city_goes_on() {
        assertThat(refusal(CREW, new OfferUnit(FIRE, ENGINE_1, ENGINES, null))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(refusal(CREW, new ProposeUnits(FIRE, ENGINES))).isEqualTo("NOT_OF_THE_CITY");
        var id = offer(FIRE, ENGINE_1).assignment();
        for (var actor : List.of(STRANGER, Actor.SYSTEM, new Actor(Actor.Kind.API_KEY, null, BRIGADE, null, null))) {
            for (AssignmentCommand command : List.of(
                    new AcceptOffer(id),
                    new DeclineOffer(id, DeclineReason.OTHER),
                    new ReportEnRoute(id),
                    new ReportOnScene(id),
                    new ReleaseUnit(id))) {
                assertThat(refusal(actor, command)).isEqualTo("NEITHER_OWN_NOR_CITY");
            }
        }
        assertThat(refusal(CREW, due(id))).isEqualTo("NOT_A_DEADLINE");
        story.asked(CREW, new AcceptOffer(id));
        assertThat(refusal(STRANGER, new AcceptOffer(id))).isEqualTo("NEITHER_OWN_NOR_CITY");
    }

    @Test
    void what_comes_too_early_or_too_late_is_named() {
        var id = offer(FIRE, ENGINE_1).assignment();
        assertThat(refusal(CREW, new ReportEnRoute(id))).isEqualTo("OFFER_NOT_ACCEPTED");
        assertThat(refusal(CREW, new ReleaseUnit(id))).isEqualTo("OFFER_NOT_ACCEPTED");
        story.asked(CREW, new AcceptOffer(id));
        assertThat(refusal(CREW, new DeclineOffer(id, DeclineReason.BUSY))).isEqualTo("OFFER_ACCEPTED_ALREADY");
        story.asked(CREW, new ReportOnScene(id));
        assertThat(refusal(CITY, new WithdrawAssignment(id))).isEqualTo("ON_SCENE_ALREADY");
        story.asked(CREW, new ReleaseUnit(id));
        assertThat(refusal(CITY, new WithdrawAssignment(id))).isEqualTo("ASSIGNMENT_OVER");
        assertThat(refusal(CREW, new AcceptOffer(new AssignmentId("none")))).isEqualTo("NO_SUCH_ASSIGNMENT");
    }

    @Test
    void an_offer_that_cannot_be_is_named() {
        assertThat(refusal(new OfferUnit(new IncidentId("none"), ENGINE_1, ENGINES, null)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(refusal(new OfferUnit(FIRE, new UnitId("none"), ENGINES, null)))
                .isEqualTo("NO_SUCH_UNIT");
        assertThat(refusal(new OfferUnit(FIRE, null, List.of(Capability.WATER_RESCUE), null)))
                .isEqualTo("NO_UNIT_FREE");
        for (int seconds : new int[] {0, 9, 3_601}) {
            assertThat(refusal(new OfferUnit(FIRE, ENGINE_1, ENGINES, seconds))).isEqualTo("LIMIT_OUT_OF_RANGE");
        }
        story.asked(CITY, new SetUnitState(AMBULANCE, UnitState.OUT_OF_SERVICE));
        assertThat(refusal(new OfferUnit(FIRE, AMBULANCE, ENGINES, null))).isEqualTo("UNIT_OUT_OF_SERVICE");
        story.opened(incident("trial"), Handling.TEST);
        assertThat(refusal(new OfferUnit(new IncidentId("trial"), ENGINE_1, ENGINES, null)))
                .isEqualTo("INCIDENT_IS_A_TEST");
    }

    @Test
    void where_nobody_knows_the_place_a_unit_is_named_or_none_goes() {
        story.view = DispatchView.EMPTY.follow(incident("i1", Category.FIRE, List.of(), null), Handling.ACTUAL);
        story.view = new DispatchView(
                City.view().directory(),
                story.view.onDuty(),
                story.view.sites(),
                story.view.incidents(),
                story.view.unreached(),
                story.view.drills());
        assertThat(refusal(new OfferUnit(FIRE, null, ENGINES, null))).isEqualTo("NO_PLACE");
        var offered = offer(FIRE, ENGINE_3);
        assertThat(offered.why())
                .isNotNull()
                .satisfies(why -> assertThat(why.distanceMetres()).isNull());
        assertThat(names(story.asked(CREW, new DeclineOffer(offered.assignment(), DeclineReason.BUSY))))
                .containsExactly("OfferDeclined", "ShortfallNamed");
    }

    @Test
    void proposals_name_the_best_first_and_what_nobody_covers() {
        var events =
                story.asked(CITY, new ProposeUnits(FIRE, List.of(Capability.FIREFIGHTING, Capability.WATER_RESCUE)));
        var proposed = Story.only(UnitsProposed.class, events).getFirst();
        assertThat(proposed.units()).extracting(one -> one.unit()).containsExactly(ENGINE_1, ENGINE_2, ENGINE_3);
        assertThat(proposed.shortfall()).containsExactly(Capability.WATER_RESCUE);
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(OfferPolicies.all())
                .extracting(OfferPolicies.OfferPolicy::code)
                .doesNotHaveDuplicates();
        assertThat(AssignmentPolicies.all())
                .extracting(AssignmentPolicies.AssignmentPolicy::code)
                .doesNotHaveDuplicates();
    }

    private UnitOffered offer(IncidentId incident, @Nullable UnitId unit) {
        return only(story.asked(CITY, "input-" + inputs++, new OfferUnit(incident, unit, ENGINES, null)));
    }

    private LapseOffer due(AssignmentId id) {
        var deadline = story.state.assignments().deadlines().find(id.value());
        assertThat(deadline).as(id.value()).isNotNull();
        return (LapseOffer) java.util.Objects.requireNonNull(deadline).command();
    }

    private String refusal(OfferUnit command) {
        return refusal(CITY, "other-input", command);
    }

    private String refusal(Actor actor, AssignmentCommand command) {
        return refusal(actor, "other-input", command);
    }

    private String refusal(Actor actor, String input, AssignmentCommand command) {
        return story.decide(actor, input, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }

    private static UnitOffered only(List<ResponseEvent> events) {
        return Story.only(UnitOffered.class, events).getFirst();
    }

    private static List<String> names(List<ResponseEvent> events) {
        return events.stream()
                .filter(AssignmentEvent.class::isInstance)
                .map(ResponseEvent::type)
                .toList();
    }
}
