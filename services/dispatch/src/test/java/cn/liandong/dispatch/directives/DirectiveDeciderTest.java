package cn.liandong.dispatch.directives;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.SuperviseDirective;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchDecider;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.units.RoadFactor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire in Dongshi: who orders whom, and what becomes of it. */
class DirectiveDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final OrganizationId DONGSHI = new OrganizationId("dongshi");
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor TOWN = Story.of(DONGSHI);
    private static final Actor OTHER_TOWN = Story.of(new OrganizationId("baiyang"));
    private static final Actor ENTERPRISE = Story.of(City.ENTERPRISE);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void a_directive_names_the_posts_that_have_to_be_told_and_is_given_once() {
        var command = order(DONGSHI, "封路");
        var given = Story.only(DirectiveGiven.class, story.asked(CITY, command)).getFirst();

        assertThat(given.to()).containsExactly(City.officer("dongshi"));
        assertThat(given.from()).isEqualTo(CITY.post());
        assertThat(given.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(given.answerBy()).isEqualTo(story.now.plusSeconds(1_800));
        assertThat(story.asked(CITY, command)).isEmpty();
    }

    @Test
    void hostile_text_stays_text() {
        var text = "<img src=x onerror=alert(1)>\n'; DROP TABLE 😀 ${jndi:ldap://x}";
        var given = Story.only(DirectiveGiven.class, story.asked(CITY, order(DONGSHI, text)));
        assertThat(given.getFirst().text()).isEqualTo(text);
    }

    @Test
    void it_is_answered_returned_answered_again_and_accepted() {
        var id = give(DONGSHI);
        story.now = story.now.plusSeconds(60);
        var cannot = new AnswerDirective(id, DirectiveAnswer.CANNOT, "缺人");
        var first =
                Story.only(DirectiveAnswered.class, story.asked(TOWN, cannot)).getFirst();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.to()).containsExactly(CITY.post());
        assertThat(first.latenessMillis()).isZero();
        assertThat(story.asked(TOWN, cannot)).isEmpty();
        assertThat(story.refusal(TOWN, new AnswerDirective(id, DirectiveAnswer.DONE, null)))
                .isEqualTo("ANSWERED_ALREADY");

        var back = new ReturnAnswer(id, 1, "向白洋镇借人");
        assertThat(Story.only(DirectiveReturned.class, story.asked(CITY, back))).hasSize(1);
        assertThat(story.asked(CITY, back)).isEmpty();
        assertThat(story.refusal(CITY, new AcceptAnswer(id, 1))).isEqualTo("NOT_ANSWERED");

        story.asked(TOWN, new AnswerDirective(id, DirectiveAnswer.DONE, null));
        assertThat(story.refusal(CITY, new AcceptAnswer(id, 1))).isEqualTo("NOT_THE_LAST_ANSWER");
        assertThat(Story.only(DirectiveAccepted.class, story.asked(CITY, new AcceptAnswer(id, 2))))
                .hasSize(1);
        assertThat(story.asked(CITY, new AcceptAnswer(id, 2))).isEmpty();
        assertThat(story.refusal(CITY, new WithdrawDirective(id))).isEqualTo("OVER");
        assertThat(story.state.directives().deadlines().inOrder()).isEmpty();
    }

    @Test
    void the_key_of_the_organization_that_was_ordered_answers_and_does_nothing_else() {
        var id = give(City.ENTERPRISE);
        var done = new AnswerDirective(id, DirectiveAnswer.DONE, "阀门已关");
        assertThat(refusal(key(DONGSHI), Handling.ACTUAL, done)).isEqualTo("NOT_THE_RECEIVER");
        assertThat(refusal(key(City.ROOM), Handling.ACTUAL, done)).isEqualTo("NOT_THE_RECEIVER");
        var own = key(City.ENTERPRISE);
        for (var handling : Handling.values()) {
            if (handling != Handling.ACTUAL) {
                assertThat(refusal(own, handling, done)).isEqualTo("NOT_THE_RECEIVER");
            }
        }
        var told = Story.only(DirectiveGiven.class, story.asked(CITY, "another", order(City.ENTERPRISE, "撤离")))
                .getFirst()
                .to();
        var answered = Story.only(DirectiveAnswered.class, accepted(own, done)).getFirst();
        assertThat(answered.post()).isEqualTo(told.getFirst());
        assertThat(answered.person()).isNull();
        assertThat(accepted(own, done)).as("a repeat").isEmpty();
        for (var notItsOwn : new DispatchCommand[] {
            new AcceptAnswer(id, 1), new ReturnAnswer(id, 1, "再看看"), new WithdrawDirective(id)
        }) {
            assertThat(refusal(own, Handling.ACTUAL, notItsOwn)).isEqualTo("NOT_THE_GIVER");
            assertThat(refusal(key(City.ROOM), Handling.ACTUAL, notItsOwn)).isEqualTo("NOT_THE_GIVER");
        }
        assertThat(refusal(own, Handling.ACTUAL, order(DONGSHI, "封路"))).isEqualTo("NOT_ABOVE");
    }

    private static Actor key(OrganizationId organization) {
        return new Actor(Actor.Kind.API_KEY, new CredentialId("420583:key:" + organization), organization, null, null);
    }

    private Decision<ResponseEvent> decide(Actor actor, Handling handling, DispatchCommand command) {
        var moment = new Moment(new Jurisdiction("420583"), story.now, actor, "input", handling, null);
        return DispatchDecider.decide(moment, command, story.state, story.view, RoadFactor.ASSUMED);
    }

    private String refusal(Actor actor, Handling handling, DispatchCommand command) {
        return decide(actor, handling, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }

    private List<ResponseEvent> accepted(Actor actor, DispatchCommand command) {
        if (decide(actor, Handling.ACTUAL, command)
                instanceof Decision.Accepted<ResponseEvent>(var events, var facts)) {
            events.forEach(event -> story.state = DispatchDecider.evolve(story.state, event));
            return events;
        }
        throw new AssertionError("refused");
    }

    @Test
    void silence_is_supervised_again_and_again_and_each_line_says_how_late_it_is() {
        var id = give(DONGSHI);
        var answerBy = story.now.plusSeconds(1_800);
        story.now = answerBy.plusMillis(40);
        var first = overdue(due(id));
        assertThat(first.time()).isEqualTo(1);
        assertThat(first.awaits()).isEqualTo(DirectiveAwaits.ANSWER);
        assertThat(first.to()).containsExactly(City.officer("dongshi"));
        assertThat(first.latenessMillis()).isEqualTo(40);
        story.now = first.nextDueAt();
        var second = overdue(due(id));
        assertThat(second.time()).isEqualTo(2);
        assertThat(second.since()).isEqualTo(answerBy);
        assertThat(second.latenessMillis()).isZero();

        var answered = Story.only(
                DirectiveAnswered.class, story.asked(TOWN, new AnswerDirective(id, DirectiveAnswer.DONE, null)));
        assertThat(answered.getFirst().latenessMillis()).isEqualTo(600_040);
    }

    @Test
    void a_giver_who_does_not_judge_an_answer_is_pressed_too() {
        var id = give(DONGSHI);
        story.asked(TOWN, new AnswerDirective(id, DirectiveAnswer.DONE, null));
        story.now = story.now.plusSeconds(600);
        var line = overdue(due(id));
        assertThat(line.awaits()).isEqualTo(DirectiveAwaits.ACCEPTANCE);
        assertThat(line.to()).containsExactly(CITY.post());
    }

    @Test
    void a_deadline_that_is_stale_or_nobodys_presses_for_nothing() {
        var id = give(DONGSHI);
        var due = due(id);
        story.now = story.now.plusSeconds(1_800);
        assertThat(story.refusal(CITY, due)).isEqualTo("NOT_A_DEADLINE");
        story.asked(TOWN, new AnswerDirective(id, DirectiveAnswer.DONE, null));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void whoever_is_not_above_orders_nobody() {
        assertThat(refusal(TOWN, order(City.ROOM, "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(TOWN, order(new OrganizationId("baiyang"), "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(TOWN, order(new OrganizationId("fire"), "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(ENTERPRISE, order(DONGSHI, "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(OTHER_TOWN, order(City.ENTERPRISE, "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(Story.of(new OrganizationId("health")), order(City.ENTERPRISE, "x")))
                .isEqualTo("NOT_ALERTED");
        assertThat(refusal(Actor.SYSTEM, order(DONGSHI, "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(apiKey(City.ROOM), order(DONGSHI, "x"))).isEqualTo("NOT_ABOVE");
        assertThat(refusal(TOWN, order(City.ENTERPRISE, "x"))).isEqualTo("accepted");
    }

    @Test
    void an_order_is_to_somebody_about_something_in_a_time_that_can_be_kept() {
        assertThat(refusal(CITY, order(new OrganizationId("nobody"), "x"))).isEqualTo("NO_SUCH_ORGANIZATION");
        assertThat(refusal(CITY, new GiveDirective(new IncidentId("none"), DONGSHI, null, null, "x", null)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(refusal(CITY, order(DONGSHI, " \n"))).isEqualTo("TEXT_MISSING");
        assertThat(refusal(CITY, order(DONGSHI, "长".repeat(1_001)))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(CITY, order(DONGSHI, "😀".repeat(1_000)))).isEqualTo("accepted");
        assertThat(refusal(CITY, order(DONGSHI, "a\u0000b"))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(CITY, order(DONGSHI, "a\ud83d"))).isEqualTo("TEXT_UNFIT");
        assertThat(refusal(CITY, new GiveDirective(FIRE, DONGSHI, null, null, "x", 59)))
                .isEqualTo("LIMIT_OUT_OF_RANGE");
        assertThat(refusal(CITY, new GiveDirective(FIRE, DONGSHI, null, City.officer("fire"), "x", null)))
                .isEqualTo("POST_OF_ANOTHER");
        assertThat(refusal(CITY, new GiveDirective(FIRE, DONGSHI, new UnitId("none"), null, "x", null)))
                .isEqualTo("UNIT_OF_ANOTHER");
    }

    @Test
    void a_unit_is_ordered_through_its_organization() {
        Fleet.register(story);
        var given = Story.only(
                DirectiveGiven.class,
                story.asked(CITY, new GiveDirective(FIRE, Fleet.BRIGADE, Fleet.ENGINE_1, null, "x", 60)));
        assertThat(given.getFirst().unit()).isEqualTo(Fleet.ENGINE_1);
    }

    @Test
    void a_trial_orders_nobody_and_a_drill_says_that_it_is_one() {
        story.opened(incident("i2"), Handling.TEST);
        story.opened(incident("i3"), Handling.EXERCISE);
        var drill = incident("i3").incident();
        assertThat(refusal(CITY, new GiveDirective(incident("i2").incident(), DONGSHI, null, null, "x", null)))
                .isEqualTo("INCIDENT_IS_A_TEST");
        var given = Story.only(
                DirectiveGiven.class, story.asked(CITY, new GiveDirective(drill, DONGSHI, null, null, "x", null)));
        assertThat(given.getFirst().handling()).isEqualTo(Handling.EXERCISE);
    }

    @Test
    void only_the_receiver_answers_and_only_the_giver_or_the_city_judges() {
        var id = give(DONGSHI);
        assertThat(story.refusal(CITY, new AnswerDirective(id, DirectiveAnswer.DONE, null)))
                .isEqualTo("NOT_THE_RECEIVER");
        assertThat(story.refusal(TOWN, new AnswerDirective(id, DirectiveAnswer.CANNOT, null)))
                .isEqualTo("TEXT_MISSING");
        assertThat(story.refusal(TOWN, new WithdrawDirective(id))).isEqualTo("NOT_THE_GIVER");
        assertThat(story.refusal(OTHER_TOWN, new WithdrawDirective(id))).isEqualTo("NOT_THE_GIVER");
        assertThat(story.refusal(CITY, new WithdrawDirective(new DirectiveId("none"))))
                .isEqualTo("NO_SUCH_DIRECTIVE");
    }

    @Test
    void an_open_directive_is_settled_or_named_when_the_incident_is_closed_and_goes_on() {
        var id = give(DONGSHI);
        var alerts = story.state.alerts().open(FIRE).stream()
                .map(alert -> alert.value())
                .toList();
        assertThat(story.decide(CITY, new CloseIncident(FIRE, ClosingOutcome.HANDLED, alerts)))
                .asString()
                .contains("STILL_OPEN", id.value());
        var all = new ArrayList<>(alerts);
        all.add(id.value());
        story.asked(CITY, new CloseIncident(FIRE, ClosingOutcome.HANDLED, all));
        assertThat(story.state.directives().open(FIRE)).containsExactly(id);
        assertThat(refusal(CITY, order(DONGSHI, "x"))).isEqualTo("INCIDENT_CLOSED");
        assertThat(story.asked(CITY, new WithdrawDirective(id))).hasSize(1);
        assertThat(story.state.directives().open(FIRE)).isEmpty();
    }

    private DirectiveId give(OrganizationId to) {
        return Story.only(DirectiveGiven.class, story.asked(CITY, "give", order(to, "封路")))
                .getFirst()
                .directive();
    }

    private SuperviseDirective due(DirectiveId id) {
        var deadline = story.state.directives().deadlines().find(id.value());
        if (deadline == null || !(deadline.command() instanceof SuperviseDirective due)) {
            throw new AssertionError(id + " keeps no deadline");
        }
        return due;
    }

    private DirectiveOverdue overdue(SuperviseDirective due) {
        var line = Story.only(DirectiveOverdue.class, story.asked(Actor.SYSTEM, due));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        return line.getFirst();
    }

    /** Under an id of its own, so that it is no repeat of what was given. */
    private String refusal(Actor actor, DispatchCommand command) {
        return story.decide(actor, "another", command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }

    private static GiveDirective order(OrganizationId to, String text) {
        return new GiveDirective(FIRE, to, null, null, text, null);
    }

    private static Actor apiKey(@Nullable OrganizationId organization) {
        return new Actor(Actor.Kind.API_KEY, null, organization, new PostId("city.officer"), null);
    }
}
