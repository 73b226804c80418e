package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city orders a town to close a road, and whoever has to say something is called. */
class DirectiveMattersTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final OrganizationId TOWN = new OrganizationId("dongshi");
    private static final String TEXT = "封闭白洋大道".repeat(20);

    private final Story story = new Story(City.view());
    private AlertBegan first;
    private DirectiveId id;

    @BeforeEach
    void give() {
        story.opened(incident("i1"));
        var events = story.asked(Story.of(City.ROOM), new GiveDirective(FIRE, TOWN, null, null, TEXT, 600));
        first = began(events);
        id = Story.only(DirectiveGiven.class, events).getFirst().directive();
    }

    @Test
    void its_receiver_is_called_and_told_the_beginning_of_it() {
        assertThat(first.reason()).isEqualTo(AlertReason.DIRECTIVE_GIVEN);
        assertThat(first.organization()).isEqualTo(TOWN);
        var matter = first.subject().matter();
        assertThat(matter).isNotNull();
        assertThat(matter.id()).isEqualTo(id.value());
        assertThat(matter.about()).hasSize(60).endsWith("…").startsWith("封闭白洋大道");
        assertThat(matter.answerBy()).isEqualTo(story.now.plusSeconds(600));
    }

    @Test
    void an_answer_ends_that_and_calls_the_giver_until_it_is_accepted() {
        var events = answer();
        assertThat(settled(events)).containsExactly(first.alert());
        var giver = began(events);
        assertThat(giver.reason()).isEqualTo(AlertReason.DIRECTIVE_ANSWERED);
        assertThat(giver.organization()).isEqualTo(City.ROOM);

        assertThat(settled(story.asked(Story.of(City.ROOM), new AcceptAnswer(id, 1))))
                .containsExactly(giver.alert());
        assertThat(open()).isEmpty();
    }

    @Test
    void a_returned_answer_calls_the_receiver_again() {
        var giver = began(answer());
        var events = story.asked(Story.of(City.ROOM), new ReturnAnswer(id, 1, "东口未封"));
        assertThat(settled(events)).containsExactly(giver.alert());
        assertThat(began(events).reason()).isEqualTo(AlertReason.DIRECTIVE_RETURNED);
        assertThat(began(events).organization()).isEqualTo(TOWN);

        var second = story.asked(Story.of(TOWN), new AnswerDirective(id, DirectiveAnswer.DONE, "已封"));
        assertThat(settled(second)).containsExactly(began(events).alert());
        assertThat(began(second).alert()).isNotEqualTo(giver.alert());
    }

    @Test
    void whoever_acknowledged_and_says_nothing_is_called_each_time_it_is_pressed_for() {
        acknowledge(first);
        var overdue = began(press());
        assertThat(overdue.reason()).isEqualTo(AlertReason.DIRECTIVE_OVERDUE);
        assertThat(overdue.organization()).isEqualTo(TOWN);
        assertThat(Story.only(AlertBegan.class, press())).isEmpty();

        acknowledge(overdue);
        var again = began(press());
        assertThat(again.alert()).isNotEqualTo(overdue.alert());
        assertThat(settled(answer())).containsExactly(again.alert());
    }

    @Test
    void a_withdrawn_one_calls_nobody_any_more() {
        press();
        story.asked(Story.of(City.ROOM), new WithdrawDirective(id));
        assertThat(open()).isEmpty();
    }

    private List<ResponseEvent> answer() {
        return story.asked(Story.of(TOWN), new AnswerDirective(id, DirectiveAnswer.DONE, null));
    }

    private void acknowledge(AlertBegan alert) {
        story.asked(Story.at(alert.post().value()), new AcknowledgeAlert(alert.alert()));
    }

    private List<ResponseEvent> press() {
        var due = story.state.directives().deadlines().find(id.value());
        assertThat(due).isNotNull();
        story.now = due.dueAt();
        return story.asked(Actor.SYSTEM, due.command());
    }

    private List<AlertId> open() {
        return story.state.alerts().of(FIRE).stream()
                .filter(alert -> alert.matter() != null && alert.isOpen())
                .map(Alert::id)
                .toList();
    }

    private static AlertBegan began(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).getFirst();
    }

    private static List<AlertId> settled(List<ResponseEvent> events) {
        return Story.only(AlertSettled.class, events).stream()
                .map(AlertSettled::alert)
                .toList();
    }
}
