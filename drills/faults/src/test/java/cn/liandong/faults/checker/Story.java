package cn.liandong.faults.checker;

import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand.RecordResults;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.FrozenPlan.FrozenStep;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small run of everything, written as the services write it, in which every promise is kept. One class, because each step of it
 * names what the one before wrote. */
final class Story {
    static final String ZHIJIANG = "420583";
    static final String YILING = "420506";
    static final Instant BEGUN = Instant.parse("2026-11-24T01:40:00Z");
    private static final int PATIENCE_SECONDS = 60;
    private static final PersonId FIRST = new PersonId("p05");
    private static final PersonId SECOND = new PersonId("p06");
    private static final PostId POST = new PostId("city-duty");

    private final JournalWriter duty = new JournalWriter(Topics.ROSTER, Topics.DUTY);
    private final JournalWriter incidents = new JournalWriter(Topics.INTAKE, Topics.INCIDENTS);
    private final JournalWriter response = new JournalWriter(Topics.DISPATCH, Topics.RESPONSE);
    private final JournalWriter notifications = new JournalWriter(Topics.NOTIFIER, Topics.NOTIFICATIONS);
    private final Map<String, PlainWriter> plain = new LinkedHashMap<>();
    private final List<LedgerLine> ledger = new ArrayList<>();
    private final List<SinkCall> calls = new ArrayList<>();

    private Story() {
        Stream.of(Topics.REPORTS, Topics.OUTCOMES, Topics.QUARANTINE)
                .forEach(topic -> plain.put(topic, new PlainWriter(topic)));
        Topics.DECIDING_SERVICES.stream()
                .map(Topics::commands)
                .forEach(topic -> plain.put(topic, new PlainWriter(topic)));
    }

    /** Two cities in one partition, a fenced writer's record, a refusal, an escalation, a repeat, acknowledgements. */
    static History good() {
        var story = new Story();
        story.zone();
        story.report(1, ZHIJIANG);
        story.report(2, YILING);
        story.incidents.leaveBehind(at(2_500), YILING);
        story.report(3, ZHIJIANG);
        story.acknowledge(2, YILING, 30_000);
        story.acknowledge(3, ZHIJIANG, 31_000);
        story.refuse(40_000);
        story.escalate(1, ZHIJIANG, 61_040);
        story.acknowledge(1, ZHIJIANG, 70_000);
        story.report(100, ZHIJIANG);
        story.cover(110_000);
        return story.history(at(130_000));
    }

    /** The same, held against the heads that it leads to. */
    static History witnessed() {
        var good = good();
        return good.withHeads(Journals.of(good).heads());
    }

    private static Instant at(long millis) {
        return BEGUN.plusMillis(millis);
    }

    private void zone() {
        var asked = ask(Topics.ROSTER, ZHIJIANG, "zone-1", new SetZone("Asia/Shanghai"), at(0));
        duty.passed(Topics.commands(Topics.ROSTER), asked.offset());
        duty.decide(
                at(0),
                ZHIJIANG,
                "zone-1",
                asked.bodyHash(),
                List.of(new ZoneSet("Asia/Shanghai")),
                Outcome.accepted(Map.of()));
        tell(duty, ZHIJIANG, "zone-1", asked.bodyHash(), Outcome.accepted(Map.of()), at(1));
        duty.published(1);
    }

    /** A report that comes second {@code number}, with everything that follows from it at once. */
    private void report(int number, String jurisdiction) {
        var at = at(number * 1_000L);
        var report =
                plain(Topics.REPORTS).write(at, reportId(number, jurisdiction), reportRecord(number, jurisdiction));
        ledger.add(new LedgerLine(
                at,
                at.plusMillis(1),
                at.plusMillis(9),
                jurisdiction,
                "key-" + number,
                reportId(number, jurisdiction),
                1));
        open(number, jurisdiction, report, at);
        alert(number, jurisdiction, at);
        send(number, jurisdiction, 1, FIRST, 1, false, at.plusMillis(3));
        call(number, jurisdiction, 1, FIRST, 1, false, "204", at.plusMillis(20));
        sent(number, jurisdiction, 1, FIRST, 1, at.plusMillis(25));
    }

    private void open(int number, String jurisdiction, PlainWriter.Written report, Instant at) {
        incidents.passed(Topics.REPORTS, report.offset());
        incidents.followed(duty);
        var incident = incident(number, jurisdiction);
        var id = new ReportId(reportId(number, jurisdiction));
        incidents.decide(
                at,
                jurisdiction,
                "reports/" + id,
                report.bodyHash(),
                List.of(
                        new IncidentOpened(
                                incident,
                                jurisdiction + "-20261124-00" + number,
                                id,
                                new OrganizationId("ent-coldstore"),
                                Category.FIRE,
                                new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                                null,
                                null,
                                null,
                                at,
                                null,
                                List.of()),
                        new ReportLinked(incident, id, at, 0)),
                null);
    }

    private void alert(int number, String jurisdiction, Instant at) {
        response.followed(duty);
        response.followed(incidents);
        var alert = alertId(number, jurisdiction);
        var incident = incident(number, jurisdiction);
        var events = new ArrayList<Object>();
        events.add(new AlertBegan(
                alert,
                incident,
                POST,
                new OrganizationId("city"),
                AlertReason.CITY_DUTY_ROOM,
                subject(number, jurisdiction, at),
                new FrozenPlan(new PlanId("plan-city"), List.of(step(1, FIRST), step(2, SECOND)), 600)));
        events.addAll(taken(number, jurisdiction, 1, FIRST, at, at, StepReason.ALERT_BEGAN));
        response.decide(at, jurisdiction, incidents.lastEntryId(), null, events, null);
    }

    private static FrozenStep step(int number, PersonId person) {
        return new FrozenStep(number, List.of(new SeatedPerson(POST, person)), PATIENCE_SECONDS);
    }

    private static List<Object> taken(
            int number, String jurisdiction, int step, PersonId person, Instant due, Instant done, StepReason reason) {
        return List.of(
                new StepTaken(
                        alertId(number, jurisdiction),
                        incident(number, jurisdiction),
                        1,
                        step,
                        due,
                        done,
                        Duration.between(due, done).toMillis(),
                        reason,
                        done.plusSeconds(PATIENCE_SECONDS)),
                new PersonAlerted(
                        alertId(number, jurisdiction),
                        incident(number, jurisdiction),
                        1,
                        step,
                        person,
                        POST,
                        subject(number, jurisdiction, at(number * 1_000L))));
    }

    /** Nobody acknowledged: the second person is told, hears nothing of the first call, and is called again. */
    private void escalate(int number, String jurisdiction, long millis) {
        var due = at(number * 1_000L).plusSeconds(PATIENCE_SECONDS);
        var alert = alertId(number, jurisdiction);
        var commandId = "deadline/" + jurisdiction + "/" + alert + "/" + due;
        var asked = ask(Topics.DISPATCH, jurisdiction, commandId, new TakeStep(alert, 1, 2, due), at(millis), "quiet");
        response.passed(Topics.commands(Topics.DISPATCH), asked.offset());
        response.decide(
                at(millis),
                jurisdiction,
                commandId,
                asked.bodyHash(),
                taken(number, jurisdiction, 2, SECOND, due, at(millis), StepReason.SILENCE),
                null);
        send(number, jurisdiction, 2, SECOND, 1, false, at(millis + 4));
        call(number, jurisdiction, 2, SECOND, 1, false, SinkCall.HUNG, at(millis + 6));
        failed(number, jurisdiction, 2, SECOND, 1, at(millis + 3_000));
        send(number, jurisdiction, 2, SECOND, 2, true, at(millis + 4_000));
        call(number, jurisdiction, 2, SECOND, 2, true, "204", at(millis + 4_010));
        sent(number, jurisdiction, 2, SECOND, 2, at(millis + 4_020));
    }

    private void acknowledge(int number, String jurisdiction, long millis) {
        var alert = alertId(number, jurisdiction);
        var commandId = "acknowledge-" + number;
        var asked = ask(Topics.DISPATCH, jurisdiction, commandId, new AcknowledgeAlert(alert), at(millis));
        var outcome = Outcome.accepted(Map.of("acknowledgedBy", POST.value()));
        response.passed(Topics.commands(Topics.DISPATCH), asked.offset());
        response.decide(
                at(millis),
                jurisdiction,
                commandId,
                asked.bodyHash(),
                List.of(new AlertAcknowledged(alert, incident(number, jurisdiction), POST, FIRST, at(millis))),
                outcome);
        tell(response, jurisdiction, commandId, asked.bodyHash(), outcome, at(millis + 5));
        notifications.followed(response);
        notifications.decide(
                at(millis),
                jurisdiction,
                response.lastEntryId(),
                null,
                List.of(new NotificationsEnded(alert, at(millis))),
                null);
    }

    private void refuse(long millis) {
        var asked =
                ask(Topics.DISPATCH, ZHIJIANG, "refused-1", new AcknowledgeAlert(new AlertId("nobody")), at(millis));
        var outcome = Outcome.refused("UNKNOWN_ALERT", "There is no such alert.");
        response.passed(Topics.commands(Topics.DISPATCH), asked.offset());
        response.decide(at(millis), ZHIJIANG, "refused-1", asked.bodyHash(), List.of(), outcome);
        tell(response, ZHIJIANG, "refused-1", asked.bodyHash(), outcome, at(millis + 5));
        // At least once: whoever took over told it again.
        tell(response, ZHIJIANG, "refused-1", asked.bodyHash(), outcome, at(millis + 3_000));
    }

    private void send(
            int number, String jurisdiction, int step, PersonId person, int attempt, boolean repeat, Instant at) {
        if (attempt == 1) {
            notifications.followed(response);
        }
        var commandId = response.lastEntryId();
        String bodyHash = null;
        if (attempt > 1) {
            commandId = "retry-" + number + "-" + attempt;
            var asked = ask(Topics.NOTIFIER, jurisdiction, commandId, Map.of("type", "RetryNotification"), at, "quiet");
            notifications.passed(Topics.commands(Topics.NOTIFIER), asked.offset());
            bodyHash = asked.bodyHash();
        }
        notifications.decide(
                at,
                jurisdiction,
                commandId,
                bodyHash,
                List.of(new NotificationSending(
                        notification(number, jurisdiction, step, person),
                        alertId(number, jurisdiction),
                        incident(number, jurisdiction),
                        person,
                        POST,
                        Channel.WEBHOOK,
                        attempt,
                        repeat,
                        1,
                        step,
                        subject(number, jurisdiction, at(number * 1_000L)),
                        null)),
                null);
    }

    private void sent(int number, String jurisdiction, int step, PersonId person, int attempt, Instant at) {
        var id = notification(number, jurisdiction, step, person);
        result(
                jurisdiction,
                "results/" + id + attempt,
                at,
                new NotificationSent(id, alertId(number, jurisdiction), attempt, at));
    }

    private void failed(int number, String jurisdiction, int step, PersonId person, int attempt, Instant at) {
        var id = notification(number, jurisdiction, step, person);
        result(
                jurisdiction,
                "results/" + id + attempt,
                at,
                new NotificationFailed(id, alertId(number, jurisdiction), attempt, "TIMED_OUT", at.plusSeconds(1)));
    }

    private void result(String jurisdiction, String commandId, Instant at, Object event) {
        var asked = ask(Topics.NOTIFIER, jurisdiction, commandId, new RecordResults(List.of(), List.of()), at, "quiet");
        notifications.passed(Topics.commands(Topics.NOTIFIER), asked.offset());
        notifications.decide(at, jurisdiction, commandId, asked.bodyHash(), List.of(event), null);
    }

    private void call(
            int number,
            String jurisdiction,
            int step,
            PersonId person,
            int attempt,
            boolean repeat,
            String answer,
            Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("notificationId", notification(number, jurisdiction, step, person));
        body.put("alertId", alertId(number, jurisdiction));
        body.put("incidentId", incident(number, jurisdiction));
        body.put("round", 1);
        body.put("step", step);
        body.put("personId", person);
        body.put("attempt", attempt);
        body.put("repeat", repeat);
        calls.add(new SinkCall(at, "/alerts", answer, Json.mapper().writeValueAsString(body)));
    }

    private void cover(long millis) {
        incidents.followed(duty);
        incidents.cover(at(millis));
        // Says that the outcome of its first entry was published.
        duty.cover(at(millis));
    }

    private PlainWriter.Written ask(
            String service, String jurisdiction, String commandId, Object command, Instant at, String... headers) {
        return plain(Topics.commands(service))
                .write(
                        at,
                        jurisdiction,
                        new CommandEnvelope<>(commandId, Actor.SYSTEM, Handling.ACTUAL, null, command),
                        headers);
    }

    private void tell(
            JournalWriter journal,
            String jurisdiction,
            String commandId,
            String bodyHash,
            Outcome outcome,
            Instant at) {
        plain(Topics.OUTCOMES)
                .write(
                        at,
                        jurisdiction,
                        new OutcomeNotice(
                                commandId,
                                bodyHash,
                                journal.service(),
                                new Jurisdiction(jurisdiction),
                                journal.number(),
                                journal.sequence(jurisdiction),
                                outcome));
    }

    private History history(Instant takenAt) {
        var logs = new ArrayList<Log>();
        Stream.of(
                        Map.entry(Topics.DUTY, duty),
                        Map.entry(Topics.INCIDENTS, incidents),
                        Map.entry(Topics.RESPONSE, response),
                        Map.entry(Topics.NOTIFICATIONS, notifications))
                .forEach(journal -> logs.add(log(journal.getKey(), journal.getValue().records)));
        plain.forEach((topic, writer) -> logs.add(log(topic, writer.records)));
        return new History(takenAt, ledger, logs, calls, List.of());
    }

    private static Log log(String topic, List<LogRecord> records) {
        return new Log(topic, JournalWriter.PARTITION, 0, records.size(), records);
    }

    private PlainWriter plain(String topic) {
        var writer = plain.get(topic);
        if (writer == null) {
            throw new IllegalArgumentException("the story has no topic " + topic);
        }
        return writer;
    }

    static String reportId(int number, String jurisdiction) {
        return jurisdiction + "-r" + number;
    }

    static AlertId alertId(int number, String jurisdiction) {
        return new AlertId(incident(number, jurisdiction) + "." + POST);
    }

    private static IncidentId incident(int number, String jurisdiction) {
        return new IncidentId("incident:" + reportId(number, jurisdiction));
    }

    static NotificationId notification(int number, String jurisdiction, int step, PersonId person) {
        return new NotificationId(alertId(number, jurisdiction) + ".r1.s" + step + "." + person + ".WEBHOOK");
    }

    private static AlertSubject subject(int number, String jurisdiction, Instant at) {
        return new AlertSubject(jurisdiction + "-20261124-00" + number, Category.FIRE, null, at, false);
    }

    private static ReportRecord reportRecord(int number, String jurisdiction) {
        return new ReportRecord(
                new ReportId(reportId(number, jurisdiction)),
                new CredentialId("key:ent-coldstore"),
                new OrganizationId("ent-coldstore"),
                "a".repeat(32),
                "b".repeat(64),
                Handling.ACTUAL,
                new Understood(Category.FIRE, null, null, null, null, null, null, null, null, null, null, null, false),
                List.of(),
                "{\"category\":\"FIRE\"}");
    }
}
