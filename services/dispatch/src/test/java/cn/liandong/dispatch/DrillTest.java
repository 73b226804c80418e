package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.FollowDrill;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.PauseEvent.IncidentResumed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.dispatch.closings.Closings.Stage;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.runtime.journal.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An incident of a drill calls on those who take part, and on nobody and nothing else. */
class DrillTest {
    private static final PostId ROOM = City.officer("city");
    private static final PostId TOWN = City.officer("dongshi");
    private static final PostId BRIGADE = City.officer("fire");
    private static final List<PostId> PARTIES = List.of(ROOM, TOWN);
    private static final List<UnitId> UNITS = List.of(Fleet.ENGINE_2);
    private static final IncidentOpened LEAK = Drills.of(Drills.DRILL, City.incident("x1"));
    private static final OrganizationId DONGSHI = new OrganizationId("dongshi");
    private static final IncidentId X1 = LEAK.incident();
    private static final List<Capability> ENGINE = List.of(Capability.FIREFIGHTING);
    private static final AlertId TOWNS = new AlertId("x1.dongshi.officer");
    private static final Actor CITY = Story.of(City.ROOM);

    private final Story story = new Story(City.view());

    @Test
    void whoever_takes_part_is_alerted_and_the_others_are_written_down() {
        running();
        var events = story.told(LEAK, Handling.EXERCISE);

        assertThat(Story.only(AlertBegan.class, events))
                .extracting(AlertBegan::post)
                .containsExactly(ROOM, TOWN);
        assertThat(Story.only(PersonAlerted.class, events))
                .extracting(told -> told.person().value())
                .containsExactly("p-city.officer", "p-dongshi.officer");
        assertThat(Story.only(RuleAlertedNobody.class, events))
                .containsExactly(
                        new RuleAlertedNobody(X1, AlertReason.LEAD_AGENCY, NobodyReason.NOT_IN_DRILL, List.of(BRIGADE)),
                        new RuleAlertedNobody(
                                X1,
                                AlertReason.OWN_SITE,
                                NobodyReason.NOT_IN_DRILL,
                                List.of(new PostId("yaohua-chemical.responder-north"))));
    }

    @Test
    void what_is_said_of_it_says_of_which_drill_it_is() {
        running();
        assertThat(Story.only(PersonAlerted.class, story.told(LEAK, Handling.EXERCISE)))
                .isNotEmpty()
                .allSatisfy(told -> {
                    assertThat(told.subject().handling()).isEqualTo(Handling.EXERCISE);
                    assertThat(told.subject().drill()).isEqualTo(Drills.DRILL);
                });
    }

    @Test
    void the_plan_is_frozen_to_whoever_took_part_at_the_start_whoever_is_on_duty_since() {
        running();
        story.happened(City.onDuty(TOWN, new PersonId("p-another")));
        story.told(LEAK, Handling.EXERCISE);
        var relief = story.handedOver(City.onDuty(TOWN, new PersonId("p-third")));

        // Neither its standby nor its leader takes part: after the officer the city's, who does.
        story.silence(TOWNS, Duration.ofSeconds(60));
        assertThat(relief).isEmpty();
        assertThat(Story.told(TOWNS, story.journal)).containsExactly("p-dongshi.officer", "p-city.officer");
    }

    @Test
    void an_incident_that_is_read_before_its_drill_waits_for_it_and_alerts_nobody_till_then() {
        var early = story.told(LEAK, Handling.EXERCISE);
        assertThat(Story.only(AlertBegan.class, early)).isEmpty();
        assertThat(Story.only(RuleAlertedNobody.class, early))
                .isNotEmpty()
                .allMatch(line -> line.reason() == NobodyReason.NO_DRILL);

        assertThat(story.drilled(Drills.scheduled(Drills.DRILL, PARTIES, UNITS)))
                .isEmpty();
        var started = story.drilled(Drills.started(Drills.DRILL, PARTIES));
        assertThat(Story.only(AlertBegan.class, started))
                .extracting(AlertBegan::post)
                .containsExactly(ROOM, TOWN);
        assertThat(DrillWork.noticed(story.state, story.view)).isEmpty();
    }

    @Test
    void a_clock_of_an_incident_that_waits_starts_when_its_drill_does() {
        Table.define(story);
        assertThat(Story.only(ClockStarted.class, story.told(LEAK, Handling.EXERCISE)))
                .isEmpty();
        story.drilled(Drills.scheduled(Drills.DRILL, PARTIES, UNITS));
        assertThat(Story.only(ClockStarted.class, story.drilled(Drills.started(Drills.DRILL, PARTIES))))
                .isNotEmpty()
                .allMatch(clock -> clock.handling() == Handling.EXERCISE);
    }

    @Test
    void an_exercise_of_no_drill_alerts_nobody() {
        var nowhere = City.incident("x9");
        var events = story.told(
                new IncidentOpened(
                        nowhere.incident(),
                        nowhere.number(),
                        nowhere.report(),
                        nowhere.reportedBy(),
                        Category.FIRE,
                        nowhere.place(),
                        null,
                        null,
                        null,
                        City.NOON,
                        null,
                        List.of()),
                Handling.EXERCISE);
        assertThat(events)
                .isNotEmpty()
                .allMatch(event -> event instanceof RuleAlertedNobody line && line.reason() == NobodyReason.NO_DRILL);
    }

    @Test
    void only_units_of_the_drill_are_offered_and_another_that_is_named_is_refused() {
        Fleet.register(story);
        running();
        story.told(LEAK, Handling.EXERCISE);

        assertThat(story.refusal(CITY, new OfferUnit(X1, Fleet.ENGINE_1, List.of(), null)))
                .isEqualTo("UNIT_NOT_IN_DRILL");
        var offered = story.asked(CITY, new OfferUnit(X1, null, List.of(), null));
        assertThat(Story.only(UnitOffered.class, offered))
                .extracting(UnitOffered::unit)
                .containsExactly(Fleet.ENGINE_2);
    }

    @Test
    void a_real_incident_gets_the_unit_that_it_would_get_without_the_drill() {
        Fleet.register(story);
        story.drilled(Drills.scheduled(Drills.DRILL, PARTIES, List.of(Fleet.ENGINE_1)));
        story.drilled(Drills.started(Drills.DRILL, PARTIES));
        story.told(LEAK, Handling.EXERCISE);
        story.asked(CITY, "drill", new OfferUnit(X1, null, ENGINE, null));
        story.opened(City.incident("i1"));

        var real = story.asked(CITY, "real", new OfferUnit(new IncidentId("i1"), null, ENGINE, null));
        assertThat(Story.only(UnitOffered.class, real))
                .extracting(UnitOffered::unit)
                .containsExactly(Fleet.ENGINE_1);
        assertThat(Story.only(AssignmentDissolved.class, real))
                .singleElement()
                .satisfies(dissolved -> assertThat(dissolved.incident()).isEqualTo(X1));
    }

    @Test
    void whoever_takes_no_part_is_ordered_nothing_and_leads_nothing() {
        running();
        story.told(LEAK, Handling.EXERCISE);
        assertThat(story.refusal(CITY, new GiveDirective(X1, Fleet.BRIGADE, null, null, "出动", null)))
                .isEqualTo("NOBODY_TO_TELL");
        assertThat(story.refusal(CITY, new GiveDirective(X1, DONGSHI, null, null, "警戒", null)))
                .isEqualTo("accepted");
        assertThat(story.refusal(CITY, new OfferLead(X1, new OrganizationId("baiyang"))))
                .isEqualTo("NOBODY_TO_TELL");
        assertThat(story.refusal(CITY, new OfferLead(X1, DONGSHI))).isEqualTo("accepted");
    }

    @Test
    void a_drill_that_stands_still_lets_its_people_and_units_go_and_nothing_of_it_falls_due() {
        busy();
        story.opened(City.incident("i1"));
        var live = open("i1");
        var events = story.drilled(Drills.paused(Drills.DRILL));

        assertThat(Story.only(AlertSettled.class, events)).isNotEmpty();
        assertThat(Story.only(AssignmentDissolved.class, events))
                .singleElement()
                .satisfies(dissolved -> assertThat(dissolved.by()).isNull());
        assertThat(events.getLast()).isEqualTo(new IncidentPaused(X1, Drills.DRILL, story.now));
        assertThat(deadlines("x1")).isEmpty();
        assertThat(story.state.assignments().exercise()).isEmpty();
        assertThat(deadlines("i1")).isNotEmpty();
        assertThat(open("i1")).isEqualTo(live);
        assertThat(DrillWork.noticed(story.state, story.view)).isEmpty();
    }

    @Test
    void whatever_falls_due_within_an_incident_falls_due_no_more_and_of_that_clocks_alone_go_on_with_the_drill() {
        Table.define(story);
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES));
        Fleet.register(story);
        story.opened(City.incident("x1"), Handling.EXERCISE);
        var crew = Story.only(UnitOffered.class, story.asked(CITY, new OfferUnit(X1, Fleet.ENGINE_1, ENGINE, null)))
                .getFirst()
                .assignment();
        story.asked(CITY, new AcceptOffer(crew));
        story.asked(CITY, new ReportOnScene(crew));
        story.asked(CITY, "second", new OfferUnit(X1, Fleet.ENGINE_2, ENGINE, null));
        story.asked(Contingencies.OFFICER, new SetLevel(X1, ResponseLevel.III));
        story.asked(CITY, new OfferLead(X1, DONGSHI));
        story.asked(CITY, new GiveDirective(X1, DONGSHI, null, null, "警戒", null));
        story.asked(Reports.OFFICER, new SubmitUpwardReport(Reports.draft(story, X1, UpwardReportKind.INITIAL), 1));
        var keepers = new DispatchShard(RoadFactor.ASSUMED).deadlines(story.state);
        // Of the nine that keep deadlines of a city's own incidents all but that of closed ones.
        assertThat(keepers.stream()
                        .filter(all -> all.inOrder().stream()
                                .anyMatch(deadline -> deadline.id().startsWith("x1"))))
                .hasSize(8);

        story.drilled(Drills.paused(Drills.DRILL));
        assertThat(deadlines("x1")).isEmpty();
        story.drilled(Drills.resumed(Drills.DRILL));
        assertThat(deadlines("x1")).isNotEmpty().allMatch(id -> id.startsWith("x1.clock."));
    }

    @Test
    void a_deadline_that_was_under_way_when_the_drill_was_paused_does_nothing() {
        busy();
        var due = story.due(TOWNS);
        story.view = story.view.follow(Drills.paused(Drills.DRILL));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void of_a_drill_that_stands_still_an_officer_may_acknowledge_and_do_nothing_else() {
        busy();
        story.drilled(Drills.paused(Drills.DRILL));

        for (var command : List.<DispatchCommand>of(
                new ClaimIncident(X1, null),
                new EscalateAlert(TOWNS, 1, 2),
                new OfferUnit(X1, null, List.of(), null),
                new CloseIncident(X1, ClosingOutcome.HANDLED, List.of()))) {
            assertThat(story.refusal(CITY, command)).isEqualTo("DRILL_PAUSED");
        }
        assertThat(story.refusal(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWNS)))
                .isEqualTo("accepted");
    }

    @Test
    void what_came_while_it_stood_still_is_alerted_when_it_goes_on_and_no_alert_begins_twice() {
        running();
        story.told(LEAK, Handling.EXERCISE);
        story.drilled(Drills.paused(Drills.DRILL));
        var x2 = Drills.of(Drills.DRILL, City.incident("x2"));
        assertThat(Story.only(AlertBegan.class, story.told(x2, Handling.EXERCISE)))
                .isEmpty();

        var resumed = story.drilled(Drills.resumed(Drills.DRILL));
        assertThat(Story.only(IncidentResumed.class, resumed))
                .extracting(IncidentResumed::incident)
                .containsExactly(X1, x2.incident());
        assertThat(Story.only(AlertBegan.class, resumed))
                .isNotEmpty()
                .allMatch(began -> began.incident().equals(x2.incident()));
        assertThat(story.refusal(CITY, new ClaimIncident(X1, null))).isEqualTo("accepted");
        assertThat(DrillWork.noticed(story.state, story.view)).isEmpty();
    }

    @Test
    void with_the_drill_its_incidents_are_closed_in_the_name_of_its_director_and_archived_an_hour_later() {
        Table.define(story);
        busy();
        var events = story.drilled(Drills.finished(Drills.DRILL));

        assertThat(Story.only(IncidentClosed.class, events)).singleElement().satisfies(closed -> {
            assertThat(closed.outcome()).isEqualTo(ClosingOutcome.DRILL_OVER);
            assertThat(closed.post()).isEqualTo(Drills.DIRECTOR);
            assertThat(closed.followedUpUntil()).isEqualTo(story.now.plus(Duration.ofHours(1)));
        });
        assertThat(Story.only(ClockStopped.class, events))
                .isNotEmpty()
                .allMatch(clock -> clock.reason() == ClockStopReason.DRILL_OVER);
        assertThat(deadlines("x1")).containsExactly("x1");
        assertThat(story.refusal(CITY, new ReopenIncident(X1))).isEqualTo("DRILL_OVER");
        assertThat(DrillWork.noticed(story.state, story.view)).isEmpty();

        var due = Objects.requireNonNull(story.state.closings().deadlines().find("x1"));
        story.now = due.dueAt();
        assertThat(Story.only(IncidentArchived.class, story.asked(Actor.SYSTEM, due.command())))
                .hasSize(1);
        assertThat(story.state.alerts().of(X1)).isEmpty();
        assertThat(DrillWork.noticed(story.state, story.view)).isEmpty();
    }

    @Test
    void an_officer_closed_it_before_and_its_clocks_stop_all_the_same() {
        Table.define(story);
        busy();
        var open = List.copyOf(stillOpen());
        story.asked(CITY, new CloseIncident(X1, ClosingOutcome.HANDLED, open));
        var events = story.drilled(Drills.finished(Drills.DRILL));
        assertThat(Story.only(IncidentClosed.class, events)).isEmpty();
        assertThat(Story.only(ClockStopped.class, events)).isNotEmpty();
        assertThat(deadlines("x1")).containsExactly("x1");
    }

    @Test
    void what_was_taken_in_before_the_drill_was_over_and_read_after_it_alerts_nobody_and_is_closed_at_once() {
        running();
        story.drilled(Drills.finished(Drills.DRILL));
        var events = story.told(LEAK, Handling.EXERCISE);
        assertThat(Story.only(AlertBegan.class, events)).isEmpty();
        assertThat(Story.only(IncidentClosed.class, events)).hasSize(1);
        assertThat(story.state.closings().stage(X1)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobody_but_a_drill_closes_as_one_and_nobody_but_the_engine_follows_it() {
        story.opened(City.incident("i1"));
        assertThat(story.refusal(CITY, new CloseIncident(new IncidentId("i1"), ClosingOutcome.DRILL_OVER, List.of())))
                .isEqualTo("DRILL_RUNS");
        assertThat(story.refusal(CITY, new FollowDrill(Drills.DRILL, X1))).isEqualTo("NOT_A_DRILL");
    }

    @Test
    void the_entry_of_what_follows_from_a_drill_says_of_which_it_is() {
        var moment = new Moment(story.jurisdiction, story.now, Actor.SYSTEM, "noticed/1", Handling.SYSTEM, null);
        var stamped = new DispatchShard(RoadFactor.ASSUMED)
                .stamped(moment, new Incoming.Asked<>(new FollowDrill(Drills.DRILL, X1)));
        assertThat(stamped.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(stamped.drillId()).isEqualTo(Drills.DRILL);
    }

    private void running() {
        story.drilled(Drills.scheduled(Drills.DRILL, PARTIES, UNITS));
        story.drilled(Drills.started(Drills.DRILL, PARTIES));
    }

    /** Alerted, a unit offered, a directive given. */
    private void busy() {
        Fleet.register(story);
        running();
        story.told(LEAK, Handling.EXERCISE);
        story.asked(CITY, new OfferUnit(X1, null, List.of(), null));
        story.asked(CITY, new GiveDirective(X1, DONGSHI, null, null, "警戒", null));
    }

    private List<ResponseEvent> open(String incident) {
        return story.journal.stream()
                .filter(event -> event instanceof AlertBegan began
                        && began.incident().value().equals(incident))
                .toList();
    }

    private List<String> stillOpen() {
        var decision = story.decide(CITY, new CloseIncident(X1, ClosingOutcome.HANDLED, List.of()));
        var message = decision instanceof Decision.Refused<ResponseEvent> refused ? refused.message() : "";
        return List.of(
                message.replaceAll("^.*is still open: (.*?)\\. Settle.*$", "$1").split(", "));
    }

    /** The ids of what falls due within the incident. */
    private List<String> deadlines(String incident) {
        return new DispatchShard(RoadFactor.ASSUMED)
                .deadlines(story.state).stream()
                        .flatMap(all -> all.inOrder().stream())
                        .filter(deadline -> deadline.id().startsWith(incident))
                        .map(deadline -> deadline.id())
                        .toList();
    }
}
