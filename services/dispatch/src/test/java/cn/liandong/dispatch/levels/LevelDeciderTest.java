package cn.liandong.dispatch.levels;

import static cn.liandong.contracts.response.ResponseLevel.I;
import static cn.liandong.contracts.response.ResponseLevel.II;
import static cn.liandong.contracts.response.ResponseLevel.III;
import static cn.liandong.contracts.response.ResponseLevel.IV;
import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Contingencies.LEADER;
import static cn.liandong.dispatch.Contingencies.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ContingencyPlan.ItemOwner;
import cn.liandong.contracts.response.ContingencyPlan.Whose;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.EndLevel;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelEvent.AddedItem;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Contingencies;
import cn.liandong.dispatch.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire in Dongshi: which level holds, and what that asks of whom. */
class LevelDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final OrganizationId DONGSHI = new OrganizationId("dongshi");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES));
        story.opened(incident("i1"));
    }

    @Test
    void a_level_asks_for_its_items_and_for_those_below_each_of_its_owner_and_with_its_limit() {
        var set = set(OFFICER, III);

        assertThat(names(set)).containsExactly("count", "warn", "evacuate");
        assertThat(set.added().getFirst().organization()).isEqualTo(new OrganizationId("fire"));
        assertThat(set.added().getFirst().to()).containsExactly(City.officer("fire"));
        assertThat(set.added().get(2).organization()).isEqualTo(DONGSHI);
        assertThat(set.added().get(2).to())
                .containsExactly(Contingencies.leaderOf(DONGSHI).post());
        assertThat(set.added().get(2).dueAt()).isEqualTo(story.now.plusSeconds(1_800));
        assertThat(set.plan()).isEqualTo(Contingencies.FOR_FIRES);
        assertThat(set.from()).isNull();
        assertThat(story.asked(OFFICER, new SetLevel(FIRE, III))).isEmpty();
    }

    @Test
    void a_higher_level_adds_what_is_not_there_and_a_lower_one_keeps_what_was_ticked() {
        set(LEADER, II);
        story.asked(LEADER, new TickItem(FIRE, "report"));
        story.now = story.now.plusSeconds(60);
        var lowered = lower(IV);
        assertThat(lowered.from()).isEqualTo(II);
        assertThat(lowered.dropped()).containsExactly("evacuate");
        assertThat(lowered.plan()).isNull();

        var raised = set(LEADER, I);
        assertThat(names(raised)).containsExactly("evacuate");
        assertThat(raised.added().getFirst().round()).isEqualTo(2);
        assertThat(raised.added().getFirst().dueAt()).isEqualTo(story.now.plusSeconds(1_800));
        assertThat(raised.number()).isEqualTo(3);
        assertThat(story.state.levels().open(FIRE))
                .containsExactly("checklist/count", "checklist/warn", "checklist/evacuate");
    }

    @Test
    void who_may_set_which_level_is_a_named_right_and_nobody_else_may() {
        var wanted = new SetLevel(FIRE, II);
        assertThat(story.refusal(OFFICER, wanted)).isEqualTo("NO_RIGHT_TO_THE_LEVEL");
        assertThat(story.refusal(Contingencies.leaderOf(DONGSHI), wanted)).isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(Actor.SYSTEM, wanted)).isEqualTo("NOT_OF_THE_CITY");
        set(LEADER, II);
        assertThat(story.refusal(OFFICER, new SetLevel(FIRE, IV)))
                .as("who may not set it may not put an end to it")
                .isEqualTo("NO_RIGHT_TO_THE_LEVEL");
        assertThat(story.refusal(OFFICER, new EndLevel(FIRE))).isEqualTo("NO_RIGHT_TO_THE_LEVEL");
        assertThat(LevelRights.all()).extracting(LevelRights.LevelRight::name).doesNotHaveDuplicates();
    }

    @Test
    void a_level_is_refused_where_there_is_nothing_to_activate() {
        assertThat(story.refusal(OFFICER, new SetLevel(new IncidentId("none"), III)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(story.refusal(OFFICER, new EndLevel(FIRE))).isEqualTo("NO_LEVEL_HOLDS");
        story.opened(incident("i2"), Handling.TEST);
        assertThat(story.refusal(OFFICER, new SetLevel(incident("i2").incident(), III)))
                .isEqualTo("INCIDENT_IS_A_TEST");
        close(List.copyOf(open()));
        assertThat(story.refusal(OFFICER, new SetLevel(FIRE, III))).isEqualTo("INCIDENT_CLOSED");
    }

    @Test
    void a_later_edit_of_the_plan_changes_the_next_incident_and_not_this_one() {
        set(OFFICER, IV);
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.plan(Category.FIRE, Contingencies.COUNT)));
        assertThat(names(set(OFFICER, III))).containsExactly("evacuate");

        story.opened(incident("i2"));
        var other = Story.only(
                LevelSet.class, story.asked(OFFICER, new SetLevel(incident("i2").incident(), III)));
        assertThat(names(other.getFirst())).containsExactly("count");
    }

    @Test
    void a_category_without_a_plan_takes_the_one_for_all_others_and_a_city_without_any_sets_a_level_all_the_same() {
        var leak = incident("i3", Category.GAS_PIPELINE_LEAK, List.of(City.DONGSHI), null);
        story.opened(leak);
        assertThat(Story.only(LevelSet.class, story.asked(OFFICER, new SetLevel(leak.incident(), III)))
                        .getFirst()
                        .added())
                .isEmpty();

        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.plan(null, Contingencies.WARN)));
        var next = incident("i4", Category.GAS_PIPELINE_LEAK, List.of(City.DONGSHI), null);
        story.opened(next);
        assertThat(names(Story.only(LevelSet.class, story.asked(OFFICER, new SetLevel(next.incident(), III)))
                        .getFirst()))
                .containsExactly("warn");
    }

    @Test
    void what_nobody_else_can_have_the_citys_duty_room_has() {
        var nowhere = incident("i5", Category.FIRE, List.of(), null);
        story.opened(nowhere);
        var warn = Story.only(LevelSet.class, story.asked(OFFICER, new SetLevel(nowhere.incident(), IV)))
                .getFirst()
                .added()
                .get(1);
        assertThat(warn.item().name()).isEqualTo("warn");
        assertThat(warn.organization()).isEqualTo(City.ROOM);
        assertThat(warn.to()).containsExactly(City.officer("city"));
    }

    @Test
    void a_plan_is_defined_by_the_city_only_once_and_names_owners_that_are_registered() {
        assertThat(story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES)))
                .isEmpty();
        assertThat(story.refusal(Story.of(DONGSHI), new DefineContingencyPlan(Contingencies.FOR_FIRES)))
                .isEqualTo("NOT_OF_THE_CITY");
        var owner = new ItemOwner(Whose.ORGANIZATION, PostKind.DUTY_OFFICER, new OrganizationId("nobody"));
        var plan = Contingencies.plan(Category.FIRE, Contingencies.item("x", IV, owner, 60));
        assertThat(story.refusal(OFFICER, new DefineContingencyPlan(plan))).isEqualTo("NO_SUCH_ORGANIZATION");
    }

    @Test
    void whoever_has_something_to_do_is_alerted_of_the_level_until_another_one_holds() {
        var events = story.asked(OFFICER, new SetLevel(FIRE, III));
        var began = Story.only(AlertBegan.class, events);
        assertThat(began).extracting(AlertBegan::reason).containsOnly(AlertReason.LEVEL_SET);
        assertThat(began)
                .extracting(AlertBegan::post)
                .containsExactly(
                        City.officer("fire"),
                        City.officer("dongshi"),
                        Contingencies.leaderOf(DONGSHI).post());
        assertThat(began.getFirst().subject().matter())
                .extracting(AlertMatter::about)
                .isEqualTo("III");

        var next = story.asked(OFFICER, new SetLevel(FIRE, IV));
        assertThat(Story.only(AlertSettled.class, next)).hasSize(3);
    }

    @Test
    void with_the_incident_its_level_ends_and_what_was_not_done_is_named_once() {
        set(OFFICER, IV);
        story.asked(OFFICER, new TickItem(FIRE, "warn"));
        assertThat(story.refusal(OFFICER, new CloseIncident(FIRE, ClosingOutcome.HANDLED, List.of())))
                .isEqualTo("STILL_OPEN");
        var events = close(open());
        var ended = Story.only(LevelEnded.class, events);
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().dropped()).containsExactly("count");
        assertThat(Story.only(AlertSettled.class, events))
                .as("its alerts were stood down with the incident")
                .isEmpty();
        assertThat(story.state.levels().deadlines().inOrder()).isEmpty();
        assertThat(story.state.levels().open(FIRE)).isEmpty();
    }

    @Test
    void a_level_that_was_ended_can_be_set_again_under_the_same_plan() {
        set(OFFICER, IV);
        story.asked(OFFICER, new TickItem(FIRE, "warn"));
        story.asked(OFFICER, new EndLevel(FIRE));
        assertThat(story.refusal(OFFICER, new EndLevel(FIRE))).isEqualTo("NO_LEVEL_HOLDS");
        var again = set(OFFICER, IV);
        assertThat(again.plan()).isNull();
        assertThat(again.from()).isNull();
        assertThat(names(again)).containsExactly("count");
    }

    private List<String> open() {
        var open = new ArrayList<String>();
        story.state.alerts().open(FIRE).forEach(alert -> open.add(alert.value()));
        open.addAll(story.state.levels().open(FIRE));
        return open;
    }

    private List<ResponseEvent> close(List<String> leftOpen) {
        return story.asked(OFFICER, new CloseIncident(FIRE, ClosingOutcome.HANDLED, leftOpen));
    }

    @Test
    void a_level_that_is_high_is_lowered_or_ended_by_two_and_holds_until_then() {
        set(LEADER, II);
        var asked = Story.only(LevelStandDownAsked.class, story.asked(LEADER, new EndLevel(FIRE)))
                .getFirst();
        assertThat(asked.level()).isEqualTo(II);
        assertThat(asked.to()).isNull();
        assertThat(asked.until()).isEqualTo(story.now.plusSeconds(1_800));
        assertThat(story.asked(LEADER, new EndLevel(FIRE))).as("said again").isEmpty();
        assertThat(story.state.levels().level(FIRE)).isEqualTo(II);
        assertThat(story.refusal(LEADER, new SecondStandDown(FIRE, 1))).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(story.refusal(Contingencies.leaderOf(DONGSHI), new SecondStandDown(FIRE, 1)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.refusal(OFFICER, new SecondStandDown(FIRE, 2))).isEqualTo("NOTHING_TO_AGREE_TO");
        var ended = Story.only(LevelEnded.class, story.asked(OFFICER, new SecondStandDown(FIRE, 1)))
                .getFirst();
        assertThat(ended.post()).isEqualTo(OFFICER.post());
        assertThat(story.refusal(OFFICER, new SecondStandDown(FIRE, 1))).isEqualTo("NOTHING_TO_AGREE_TO");
    }

    @Test
    void what_was_asked_is_void_after_half_an_hour_and_once_another_level_was_set() {
        set(LEADER, II);
        story.asked(LEADER, new SetLevel(FIRE, IV));
        story.now = story.now.plusSeconds(1_800);
        assertThat(story.refusal(OFFICER, new SecondStandDown(FIRE, 1))).isEqualTo("NOTHING_TO_AGREE_TO");
        var again = Story.only(LevelStandDownAsked.class, story.asked(LEADER, new SetLevel(FIRE, IV)))
                .getFirst();
        assertThat(again.number()).isEqualTo(2);
        set(LEADER, I);
        assertThat(story.refusal(OFFICER, new SecondStandDown(FIRE, 2)))
                .as("raised meanwhile")
                .isEqualTo("NOTHING_TO_AGREE_TO");
    }

    @Test
    void a_second_leader_who_wants_the_same_is_the_second_one_and_the_same_person_at_another_post_is_not() {
        var wu = new PersonId("wu");
        var leader = withPerson(LEADER, wu);
        set(leader, II);
        story.asked(leader, new EndLevel(FIRE));
        assertThat(story.refusal(withPerson(OFFICER, wu), new SecondStandDown(FIRE, 1)))
                .isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(Story.only(
                        LevelEnded.class, story.asked(withPerson(LEADER, new PersonId("li")), new EndLevel(FIRE))))
                .as("who relieved him at the post")
                .hasSize(1);
    }

    @Test
    void an_incident_at_a_level_that_takes_two_is_not_closed_by_one() {
        set(LEADER, I);
        assertThat(story.refusal(OFFICER, new CloseIncident(FIRE, ClosingOutcome.HANDLED, open())))
                .isEqualTo("LEVEL_TAKES_TWO");
        lower(III);
        assertThat(Story.only(LevelEnded.class, close(open()))).hasSize(1);
        assertThat(AskedStandDown.isNeeded(III, null)).isFalse();
        assertThat(AskedStandDown.isNeeded(II, I)).as("raised").isFalse();
        assertThat(AskedStandDown.isNeeded(I, II)).isTrue();
        assertThat(SecondPolicies.all())
                .extracting(SecondPolicies.SecondPolicy::code)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    private static Actor withPerson(Actor actor, PersonId person) {
        return new Actor(actor.kind(), actor.credential(), actor.organization(), actor.post(), person);
    }

    /** It takes two. */
    private LevelSet lower(ResponseLevel level) {
        var asked = Story.only(LevelStandDownAsked.class, story.asked(LEADER, new SetLevel(FIRE, level)))
                .getFirst();
        return Story.only(LevelSet.class, story.asked(OFFICER, new SecondStandDown(FIRE, asked.number())))
                .getFirst();
    }

    private LevelSet set(Actor actor, ResponseLevel level) {
        return Story.only(LevelSet.class, story.asked(actor, new SetLevel(FIRE, level)))
                .getFirst();
    }

    private static List<String> names(LevelSet set) {
        return set.added().stream()
                .map(AddedItem::item)
                .map(item -> item.name())
                .toList();
    }
}
