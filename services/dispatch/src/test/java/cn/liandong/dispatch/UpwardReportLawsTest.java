package cn.liandong.dispatch;

import static cn.liandong.dispatch.Reports.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportCommand.DefineUpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.DiscardUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.EditUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.PressUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardFailed;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for upward reports in every history. */
class UpwardReportLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 90;
    private static final UpwardOffice OFFICE =
            new UpwardOffice(new PersonId("420500-duty-office"), "总值班室", ReportingParty.PREFECTURE, "第十一条");
    private static final List<Actor> ACTORS = List.of(
            Reports.OFFICER,
            Reports.OFFICER,
            Reports.LEADER,
            Reports.actor("city.standby"),
            Story.of(new OrganizationId("dongshi")));

    @Test
    void numbers_of_what_was_signed_off_have_no_gaps_and_nothing_follows_a_final_but_supplements() {
        histories((story, random) -> {
            var drafted = new HashMap<UpwardReportId, UpwardReportDrafted>();
            var signed = new HashMap<IncidentId, List<UpwardReportDrafted>>();
            for (var event : Story.only(UpwardReportEvent.class, story.journal)) {
                if (event instanceof UpwardReportDrafted one) {
                    drafted.put(one.report(), one);
                } else if (event instanceof UpwardReportSignedOff one) {
                    signed.computeIfAbsent(one.incident(), _ -> new ArrayList<>())
                            .add(drafted.get(one.report()));
                }
            }
            for (var row : signed.values()) {
                int number = 0;
                UpwardReportKind before = null;
                for (var one : row) {
                    assertThat(one.number()).isEqualTo(++number);
                    assertThat(one.kind() == UpwardReportKind.INITIAL).isEqualTo(number == 1);
                    if (before == UpwardReportKind.FINAL || before == UpwardReportKind.SUPPLEMENTARY) {
                        assertThat(one.kind()).isEqualTo(UpwardReportKind.SUPPLEMENTARY);
                    }
                    before = one.kind();
                }
            }
        });
    }

    @Test
    void nothing_is_sent_that_was_not_signed_and_nothing_signed_is_changed() {
        histories((story, random) -> {
            var submitted = new HashSet<UpwardReportId>();
            var signed = new HashSet<UpwardReportId>();
            for (var event : Story.only(UpwardReportEvent.class, story.journal)) {
                switch (event) {
                    case UpwardReportSubmitted by -> submitted.add(by.report());
                    case UpwardReportReturned by ->
                        assertThat(submitted.remove(by.report())).isTrue();
                    case UpwardReportSignedOff by -> {
                        assertThat(submitted.remove(by.report())).isTrue();
                        assertThat(signed.add(by.report())).isTrue();
                    }
                    case UpwardReportSent by -> assertThat(signed).contains(by.report());
                    case UpwardReportSending by -> assertThat(signed).contains(by.report());
                    case UpwardReportFailed by -> assertThat(signed).contains(by.report());
                    case UpwardReportDrafted by -> assertThat(signed).doesNotContain(by.report());
                    case UpwardReportEdited by -> assertThat(signed).doesNotContain(by.report());
                    case UpwardReportDiscarded by -> {
                        assertThat(signed).doesNotContain(by.report());
                        submitted.remove(by.report());
                    }
                    case UpwardReportOverdue line ->
                        assertThat(line.latenessMillis()).isNotNegative();
                }
            }
        });
    }

    @Test
    void each_attempt_at_an_office_ends_once_and_nothing_of_an_exercise_is_tried() {
        histories((story, random) -> {
            var underWay = new HashMap<UpwardReportId, Integer>();
            var attempts = new HashMap<UpwardReportId, Integer>();
            for (var event : Story.only(UpwardReportEvent.class, story.journal)) {
                switch (event) {
                    case UpwardReportSending by -> {
                        assertThat(by.subject().handling()).isEqualTo(Handling.ACTUAL);
                        assertThat(attempts.merge(by.report(), 1, Integer::sum)).isEqualTo(by.attempt());
                        assertThat(underWay.put(by.report(), by.attempt())).isNull();
                    }
                    case UpwardReportFailed by ->
                        assertThat(underWay.remove(by.report())).isEqualTo(by.attempt());
                    case UpwardReportSent by -> {
                        if (by.office() != null) {
                            assertThat(underWay.remove(by.report())).isNotNull();
                        }
                    }
                    default -> {}
                }
            }
        });
    }

    @Test
    void what_waits_is_pressed_for_for_ever_and_nothing_else_is() {
        histories((story, random) -> {
            for (int round = 0; round < 3; round++) {
                var waiting = waiting(story.journal);
                var deadlines = new HashSet<UpwardReportId>();
                story.state
                        .upwardReports()
                        .deadlines()
                        .inOrder()
                        .forEach(due -> deadlines.add(new UpwardReportId(due.id())));
                assertThat(deadlines).isEqualTo(waiting.keySet());
                for (var entry : waiting.entrySet()) {
                    var due = story.state
                            .upwardReports()
                            .deadlines()
                            .find(entry.getKey().value());
                    assertThat(due).isNotNull();
                    story.now = due.dueAt();
                    assertThat(Story.only(UpwardReportOverdue.class, story.asked(Actor.SYSTEM, due.command())))
                            .singleElement()
                            .satisfies(line -> assertThat(line.awaits()).isEqualTo(entry.getValue()));
                }
            }
        });
    }

    @Test
    void a_clock_that_an_upward_report_met_was_met_in_the_decision_of_its_sending() {
        histories((story, random) -> {
            UpwardReportSent last = null;
            for (var event : story.journal) {
                if (event instanceof UpwardReportSent sent) {
                    last = sent;
                } else if (event instanceof ClockMet met && met.upwardReport() != null) {
                    assertThat(last).isNotNull();
                    assertThat(met.upwardReport()).isEqualTo(last.report());
                    assertThat(met.metAt()).isEqualTo(last.sentAt());
                    assertThat(met.at()).isEqualTo(last.at());
                }
            }
            // What a sending left owed to that party, somebody still has to report.
            for (var sent : Story.only(UpwardReportSent.class, story.journal)) {
                for (var id : story.state.clocks().owed(sent.incident())) {
                    assertThat(story.state.clocks().find(id))
                            .satisfies(clock -> assertThat(clock.row().to() == sent.to()
                                            && clock.row().from() == ReportingParty.CITY
                                            && clock.row().channel() == null)
                                    .isFalse());
                }
            }
        });
    }

    @Test
    void a_repeat_of_any_input_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = begin();
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random);
                input.give();
                assertThat(input.give()).isEmpty();
            }
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            assertThat(state.upwardReports().byId())
                    .isEqualTo(story.state.upwardReports().byId());
            assertThat(state.upwardReports().byIncident())
                    .isEqualTo(story.state.upwardReports().byIncident());
            assertThat(state.upwardReports().deadlines().inOrder())
                    .isEqualTo(story.state.upwardReports().deadlines().inOrder());
        });
    }

    private static Map<UpwardReportId, UpwardReportAwaits> waiting(List<ResponseEvent> journal) {
        var waiting = new HashMap<UpwardReportId, UpwardReportAwaits>();
        for (var event : Story.only(UpwardReportEvent.class, journal)) {
            switch (event) {
                case UpwardReportSubmitted by -> waiting.put(by.report(), UpwardReportAwaits.SIGNATURE);
                case UpwardReportSignedOff by -> waiting.put(by.report(), UpwardReportAwaits.SENDING);
                case UpwardReportReturned by -> waiting.remove(by.report());
                case UpwardReportDiscarded by -> waiting.remove(by.report());
                case UpwardReportSent by -> waiting.remove(by.report());
                default -> {}
            }
        }
        return waiting;
    }

    private interface Input {
        List<ResponseEvent> give();
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    private static Story begin() {
        var story = new Story(City.view());
        Table.define(story);
        story.asked(Actor.SYSTEM, new DefineUpwardOffice(OFFICE));
        return story;
    }

    private static void histories(Law law) {
        var seen = new HashSet<Class<?>>();
        SeededHistories.holds(HISTORIES, random -> {
            var story = begin();
            for (int i = 0; i < INPUTS; i++) {
                input(story, random).give();
            }
            story.journal.forEach(event -> seen.add(event.getClass()));
            law.check(story, random);
        });
        assertThat(seen)
                .as("what these histories are about")
                .containsAll(Set.of(
                        UpwardReportReturned.class,
                        UpwardReportSent.class,
                        UpwardReportFailed.class,
                        UpwardReportOverdue.class));
    }

    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 200_000));
        int which = random.nextInt(20);
        if (which == 0) {
            var incident = City.incident("i" + random.nextInt(3));
            var handling = pick(random, List.of(Handling.ACTUAL, Handling.EXERCISE, Handling.TEST));
            return story.view.find(incident.incident()) == null ? () -> story.opened(incident, handling) : List::of;
        }
        if (which < 4) {
            var command = new DraftUpwardReport(
                    City.incident("i" + random.nextInt(3)).incident(),
                    pick(random, List.of(UpwardReportKind.values())),
                    text(random.nextInt(8) == 0 ? "" : "3 人死亡"));
            return asked(story, pick(random, ACTORS), "input-" + random.nextInt(1_000), command);
        }
        if (which < 6) {
            var due = story.state.upwardReports().deadlines().inOrder();
            DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                    ? new PressUpwardReport(report(story, random), UpwardReportAwaits.SENDING, 1, story.now)
                    : pick(random, due).command();
            return () -> story.asked(Actor.SYSTEM, command);
        }
        if (which >= 14) {
            return deliver(story, random);
        }
        return act(story, random);
    }

    private static Input deliver(Story story, RandomGenerator random) {
        var id = report(story, random);
        int attempt = random.nextInt(1, 4);
        return switch (random.nextInt(4)) {
            case 0 ->
                () -> story.asked(
                        Actor.SYSTEM,
                        new RecordUpwardSent(
                                id, OFFICE.id(), attempt, Channel.MAIL, new NotificationId("n"), story.now));
            case 1 -> () -> story.asked(Actor.SYSTEM, new RecordUpwardFailed(id, OFFICE.id(), attempt, "TIMED_OUT"));
            default -> asked(story, pick(random, ACTORS), "send", new SendUpwardReport(id, OFFICE.id(), attempt));
        };
    }

    private static Input act(Story story, RandomGenerator random) {
        var id = report(story, random);
        var known = story.state.upwardReports().find(id);
        int revision = known == null || random.nextInt(6) == 0
                ? random.nextInt(1, 4)
                : known.revisions().size();
        DispatchCommand command = switch (random.nextInt(9)) {
            case 0 -> new EditUpwardReport(id, revision, text("死亡 " + random.nextInt(9)));
            case 1, 2 -> new SubmitUpwardReport(id, revision);
            case 3, 4 -> new SignOffUpwardReport(id, revision);
            case 5 -> new ReturnUpwardReport(id, revision, "再核");
            case 6 -> new DiscardUpwardReport(id);
            default ->
                new RecordUpwardSending(
                        id,
                        pick(random, List.of(ReportingParty.PREFECTURE, ReportingParty.PROVINCE)),
                        pick(random, List.of(ReportingChannel.values())),
                        "值班员",
                        story.now.minusMillis(random.nextInt(60_000)),
                        null);
        };
        return asked(story, pick(random, ACTORS), "input", command);
    }

    private static Input asked(Story story, Actor actor, String inputId, DispatchCommand command) {
        return () -> story.decide(actor, inputId, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, inputId, command)
                : List.of();
    }

    private static UpwardReportId report(Story story, RandomGenerator random) {
        var all = List.copyOf(story.state.upwardReports().byId().keySet());
        return all.isEmpty() ? new UpwardReportId("none") : pick(random, all);
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
