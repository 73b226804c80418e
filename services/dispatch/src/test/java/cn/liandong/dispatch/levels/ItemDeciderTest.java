package cn.liandong.dispatch.levels;

import static cn.liandong.contracts.response.ResponseLevel.II;
import static cn.liandong.contracts.response.ResponseLevel.IV;
import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Contingencies.LEADER;
import static cn.liandong.dispatch.Contingencies.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.RuleOutItem;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelCommand.UntickItem;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.UntickReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Contingencies;
import cn.liandong.dispatch.Story;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire at level IV: the lead agency counts, the town warns, and what is not done is said. */
class ItemDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final Actor TOWN = Story.of(new OrganizationId("dongshi"));
    private static final Actor OTHER_TOWN = Story.of(new OrganizationId("baiyang"));
    private static final TickItem TICK = new TickItem(FIRE, "warn");
    private static final UntickItem UNTICK = new UntickItem(FIRE, "warn", UntickReason.TICKED_BY_MISTAKE, null);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES));
        story.opened(incident("i1"));
        story.asked(OFFICER, new SetLevel(FIRE, IV));
    }

    @Test
    void its_owner_or_the_city_ticks_it_once_and_nobody_else() {
        assertThat(story.refusal(OTHER_TOWN, TICK)).isEqualTo("NEITHER_OWNER_NOR_CITY");
        assertThat(story.refusal(Actor.SYSTEM, TICK)).isEqualTo("NEITHER_OWNER_NOR_CITY");
        story.now = story.now.plusSeconds(30);
        var ticked = Story.only(ItemTicked.class, story.asked(TOWN, TICK)).getFirst();
        assertThat(ticked.post()).isEqualTo(TOWN.post());
        assertThat(ticked.latenessMillis()).isZero();
        assertThat(story.asked(OFFICER, TICK)).isEmpty();
        assertThat(story.state.levels().deadlines().find(due("warn"))).isNull();
    }

    @Test
    void it_is_unticked_with_a_reason_and_has_its_whole_limit_again() {
        assertThat(story.asked(TOWN, UNTICK)).isEmpty();
        story.asked(TOWN, TICK);
        story.now = story.now.plusSeconds(90);
        assertThat(story.refusal(TOWN, new UntickItem(FIRE, "warn", UntickReason.OTHER, " ")))
                .isEqualTo("TEXT_MISSING");
        assertThat(story.refusal(TOWN, new UntickItem(FIRE, "warn", UntickReason.OTHER, "\u0007")))
                .isEqualTo("TEXT_UNFIT");
        var unticked = Story.only(ItemUnticked.class, story.asked(TOWN, UNTICK)).getFirst();
        assertThat(unticked.round()).isEqualTo(2);
        assertThat(unticked.dueAt()).isEqualTo(story.now.plusSeconds(900));
        assertThat(story.state.levels().open(FIRE)).contains("checklist/warn");
    }

    @Test
    void it_is_ruled_out_with_a_reason_and_is_ticked_only_once_it_is_asked_for_again() {
        var out = new RuleOutItem(FIRE, "warn", NotApplicableReason.NOTHING_OF_THE_KIND, null);
        assertThat(Story.only(ItemRuledOut.class, story.asked(TOWN, out))).hasSize(1);
        assertThat(story.asked(TOWN, out)).isEmpty();
        assertThat(story.refusal(TOWN, TICK)).isEqualTo("RULED_OUT");
        story.asked(TOWN, new UntickItem(FIRE, "warn", UntickReason.NEEDED_AGAIN, null));
        story.asked(TOWN, TICK);
        assertThat(story.refusal(TOWN, out)).isEqualTo("TICKED_ALREADY");
        assertThat(story.refusal(OFFICER, new RuleOutItem(FIRE, "count", NotApplicableReason.OTHER, null)))
                .isEqualTo("TEXT_MISSING");
    }

    @Test
    void what_the_level_does_not_ask_for_is_not_ticked() {
        assertThat(story.refusal(LEADER, new TickItem(FIRE, "report"))).isEqualTo("NO_SUCH_ITEM");
        story.asked(LEADER, new SetLevel(FIRE, II));
        story.asked(LEADER, new SetLevel(FIRE, IV));
        story.asked(OFFICER, new SecondStandDown(FIRE, 1));
        assertThat(story.refusal(LEADER, new TickItem(FIRE, "report"))).isEqualTo("NOT_ASKED_FOR");
    }

    @Test
    void silence_has_its_line_and_alerts_its_owner_until_it_is_ticked() {
        var deadline = deadline("warn");
        assertThat(deadline.dueAt()).isEqualTo(story.now.plusSeconds(900));
        assertThat(story.refusal(OFFICER, deadline.command())).isEqualTo("NOT_A_DEADLINE");
        story.now = deadline.dueAt().plusMillis(1_200);
        var events = story.asked(Actor.SYSTEM, deadline.command());
        var line = Story.only(ItemOverdue.class, events).getFirst();
        assertThat(line.latenessMillis()).isEqualTo(1_200);
        assertThat(line.to()).containsExactly(City.officer("dongshi"));
        var began = Story.only(AlertBegan.class, events).getFirst();
        assertThat(began.reason()).isEqualTo(AlertReason.ITEM_OVERDUE);
        assertThat(began.subject().matter()).extracting(AlertMatter::about).isEqualTo("做 warn");
        assertThat(story.asked(Actor.SYSTEM, deadline.command())).isEmpty();

        assertThat(settled(story.asked(TOWN, TICK)))
                .containsExactly(began.alert().value());
    }

    @Test
    void it_is_overdue_once_for_each_time_it_is_asked_for_and_alerts_each_time() {
        overdue("warn");
        story.asked(TOWN, TICK);
        story.asked(TOWN, UNTICK);
        var again = overdue("warn");
        assertThat(Story.only(ItemOverdue.class, again).getFirst().round()).isEqualTo(2);
        assertThat(Story.only(AlertBegan.class, again)).hasSize(1);
    }

    @Test
    void a_lower_level_settles_the_alert_of_what_it_does_not_ask_for_and_of_nothing_else() {
        story.asked(LEADER, new SetLevel(FIRE, II));
        var evacuate = Story.only(AlertBegan.class, overdue("evacuate")).getFirst();
        var warn = Story.only(AlertBegan.class, overdue("warn")).getFirst();
        story.asked(LEADER, new SetLevel(FIRE, IV));
        assertThat(settled(story.asked(OFFICER, new SecondStandDown(FIRE, 1))))
                .contains(evacuate.alert().value())
                .doesNotContain(warn.alert().value());
    }

    private List<ResponseEvent> overdue(String item) {
        var deadline = deadline(item);
        story.now = deadline.dueAt();
        return story.asked(Actor.SYSTEM, deadline.command());
    }

    private Deadline<DispatchCommand> deadline(String item) {
        return Objects.requireNonNull(story.state.levels().deadlines().find(due(item)));
    }

    private static List<String> settled(List<ResponseEvent> events) {
        return Story.only(AlertSettled.class, events).stream()
                .map(event -> event.alert().value())
                .toList();
    }

    private static String due(String item) {
        return Levels.deadlineId(FIRE, item);
    }
}
