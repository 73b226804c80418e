package cn.liandong.dispatch.levels;

import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Contingencies.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Contingencies;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire whose plan adds an engine with the first alarm, and an engine and an ambulance with the second. */
class AlarmDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Fleet.register(story);
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES));
        story.opened(incident("i1"));
    }

    @Test
    void an_alarm_offers_what_the_plan_adds_one_unit_for_each_need_and_alerts_and_claims_as_any_offer_does() {
        var first = sound(1);
        assertThat(units(first)).containsExactly(Fleet.ENGINE_1);
        assertThat(line(first).offered()).hasSize(1);
        assertThat(line(first).missing()).isEmpty();
        assertThat(Story.only(AlertBegan.class, first)).isNotEmpty();
        assertThat(Story.only(IncidentClaimed.class, first)).hasSize(1);

        assertThat(units(sound(2))).containsExactly(Fleet.ENGINE_2, Fleet.AMBULANCE);
    }

    @Test
    void two_who_ask_for_the_same_alarm_at_once_do_not_sound_two() {
        sound(1);
        assertThat(story.asked(OFFICER, "another input", new SoundAlarm(FIRE, 1)))
                .isEmpty();
    }

    @Test
    void alarms_add_up_and_what_is_on_its_way_counts() {
        story.asked(OFFICER, new OfferUnit(FIRE, Fleet.ENGINE_3, List.of(Capability.FIREFIGHTING), null));
        assertThat(units(sound(1))).as("an engine was asked already").isEmpty();
        var second = sound(2);
        assertThat(units(second)).containsExactly(Fleet.ENGINE_1, Fleet.AMBULANCE);
    }

    @Test
    void what_ended_counts_no_more_and_the_next_alarm_makes_it_good() {
        var engine = Story.only(UnitOffered.class, sound(1)).getFirst().assignment();
        story.asked(OFFICER, new WithdrawAssignment(engine));
        assertThat(units(sound(2))).containsExactly(Fleet.ENGINE_1, Fleet.ENGINE_2, Fleet.AMBULANCE);
    }

    @Test
    void a_unit_of_an_alarm_that_declines_is_followed_by_the_next_as_any_other() {
        var engine = Story.only(UnitOffered.class, sound(1)).getFirst().assignment();
        var next = story.asked(Story.of(Fleet.BRIGADE), new DeclineOffer(engine, DeclineReason.BUSY));
        assertThat(units(next)).containsExactly(Fleet.ENGINE_2);
    }

    @Test
    void what_no_free_unit_can_do_is_named() {
        sound(1);
        story.opened(incident("i2"));
        for (var unit : List.of(Fleet.ENGINE_2, Fleet.ENGINE_3, Fleet.AMBULANCE)) {
            story.asked(OFFICER, unit.value(), new OfferUnit(incident("i2").incident(), unit, List.of(), null));
        }
        var second = sound(2);
        assertThat(units(second)).isEmpty();
        assertThat(line(second).missing()).containsExactly(Capability.FIREFIGHTING, Capability.FIRST_AID);
    }

    @Test
    void what_an_alarm_lacks_alerts_the_duty_room_until_a_unit_is_offered() {
        assertThat(shortfalls(sound(1))).isEmpty();
        for (var unit : List.of(Fleet.ENGINE_2, Fleet.ENGINE_3, Fleet.AMBULANCE)) {
            story.asked(OFFICER, unit + " out", new SetUnitState(unit, UnitState.OUT_OF_SERVICE));
        }
        var began = shortfalls(sound(2));
        assertThat(began).singleElement().satisfies(alert -> {
            assertThat(alert.post()).isEqualTo(City.officer("city"));
            assertThat(alert.subject().matter()).extracting(AlertMatter::about).isEqualTo("2");
        });

        story.asked(OFFICER, "back", new SetUnitState(Fleet.ENGINE_2, UnitState.AVAILABLE));
        var offered = story.asked(OFFICER, "offer", new OfferUnit(FIRE, Fleet.ENGINE_2, List.of(), null));
        assertThat(Story.only(AlertSettled.class, offered))
                .extracting(AlertSettled::alert)
                .containsExactly(began.getFirst().alert());
    }

    private static List<AlertBegan> shortfalls(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).stream()
                .filter(began -> began.reason() == AlertReason.ALARM_SHORTFALL)
                .toList();
    }

    @Test
    void which_alarm_may_be_sounded_and_by_whom() {
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), new SoundAlarm(FIRE, 1)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(Actor.SYSTEM, new SoundAlarm(FIRE, 1))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(OFFICER, new SoundAlarm(new IncidentId("none"), 1)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(story.refusal(OFFICER, new SoundAlarm(FIRE, 2))).isEqualTo("NOT_THE_NEXT_ALARM");
        assertThat(story.refusal(OFFICER, new SoundAlarm(FIRE, 3))).isEqualTo("NO_SUCH_ALARM");
        assertThat(story.refusal(OFFICER, new SoundAlarm(FIRE, 0))).isEqualTo("NO_SUCH_ALARM");
        story.opened(incident("i2"), Handling.TEST);
        assertThat(story.refusal(OFFICER, new SoundAlarm(incident("i2").incident(), 1)))
                .isEqualTo("INCIDENT_IS_A_TEST");
    }

    private List<ResponseEvent> sound(int number) {
        return story.asked(OFFICER, "alarm-" + number, new SoundAlarm(FIRE, number));
    }

    private static AlarmSounded line(List<ResponseEvent> events) {
        return Story.only(AlarmSounded.class, events).getFirst();
    }

    private static List<UnitId> units(List<ResponseEvent> events) {
        return Story.only(UnitOffered.class, events).stream()
                .map(UnitOffered::unit)
                .toList();
    }
}
