package cn.liandong.faults.checker.laws.reports;

import static cn.liandong.faults.checker.findings.FindingKind.LOST;

import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.calls.StepOf;
import cn.liandong.faults.checker.calls.WebhookCalls;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.laws.Evidence;
import cn.liandong.faults.checker.laws.inputs.InputRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was answered with success goes all the way: it is in `reports`, an incident was opened for it or it was linked to one,
 * whoever had to know was alerted, and the sink was called for each. A report is named once, with the first thing missing.
 */
public final class ReportLaw {
    private final Instant settledBy;
    private final Map<String, LogRecord> reports = new LinkedHashMap<>();
    private final Map<String, Known> incidents = new HashMap<>();
    private final Alerting alerting;
    private final Set<StepOf> called;
    private final InputRecords inputs;

    private record Known(String incident, Place place) {}

    private record Missing(Place place, String says) {}

    private ReportLaw(Evidence evidence) {
        settledBy = evidence.history().takenAt().minus(evidence.settle());
        alerting = Alerting.of(evidence.journals());
        inputs = new InputRecords(evidence.history());
        called = WebhookCalls.of(evidence.history()).stream()
                .map(WebhookCalls.WebhookCall::step)
                .collect(Collectors.toSet());
        for (var log : evidence.history().logs(Topics.REPORTS)) {
            log.records().stream()
                    .filter(record -> record.value() != null)
                    .forEach(record -> reports.put(record.keyText(), record));
        }
        evidence.journals().events(Topics.INCIDENTS).forEach(this::know);
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new ReportLaw(evidence);
        var findings = new ArrayList<Finding>();
        for (var id : law.everyReport(evidence.history()).entrySet()) {
            var missing = law.missing(id.getKey(), id.getValue());
            if (missing != null) {
                findings.add(new Finding(LOST, missing.place(), id.getKey(), missing.says()));
            }
        }
        return findings;
    }

    /** Those of the ledger first; and whatever else came into the log, though nobody was told, is a report all the same. */
    private Map<String, Place> everyReport(History history) {
        var all = new LinkedHashMap<String, Place>();
        for (int line = 0; line < history.ledger().size(); line++) {
            all.putIfAbsent(history.ledger().get(line).reportId(), Place.inLedger(line));
        }
        reports.forEach((id, record) -> all.putIfAbsent(id, Place.of(record)));
        return all;
    }

    private void know(JournalEvent event) {
        if (event.is(IncidentOpened.class) || event.is(ReportLinked.class)) {
            incidents.putIfAbsent(event.text("report"), new Known(event.text("incident"), Place.of(event)));
        }
    }

    private @Nullable Missing missing(String id, Place told) {
        var record = reports.get(id);
        if (record == null) {
            return new Missing(told, "it was answered with success, and is not in `reports`");
        }
        var known = incidents.get(id);
        if (known == null) {
            // Nobody was told of one that is not in the ledger: it may have come a moment ago, or be noise.
            boolean nobodysLoss = told.equals(Place.of(record))
                    && (inputs.isQuarantined(record)
                            || !Instant.ofEpochMilli(record.timestamp()).isBefore(settledBy));
            return nobodysLoss
                    ? null
                    : new Missing(
                            Place.of(record),
                            inputs.isQuarantined(record)
                                    ? "it lies in quarantine, and no accepted entry opened an incident for it or linked it"
                                    : "no accepted entry opened an incident for it or linked it");
        }
        return alerting.alerts(known.incident()).isEmpty() ? nobody(known) : alerts(known.incident());
    }

    /** The city's duty room has to know of everything: that no rule found a post is no excuse, unless it is a trial. */
    private @Nullable Missing nobody(Known known) {
        if (alerting.isTrial(known.incident())) {
            return null;
        }
        return new Missing(
                known.place(),
                "nobody was alerted of its incident " + known.incident()
                        + (alerting.foundNobody(known.incident()) ? ": the rules found no post" : ""));
    }

    private @Nullable Missing alerts(String incident) {
        for (var alert : alerting.alerts(incident)) {
            var people = alerting.people(alert.id());
            if (people.isEmpty() && alert.reachesSomebody()) {
                return new Missing(alert.place(), "the alert " + alert.id() + " began, and told nobody of its plan");
            }
            for (var told : people) {
                if (isMissed(alert, told)) {
                    return new Missing(told.place(), "the sink was never called for " + told.step());
                }
            }
        }
        return null;
    }

    /** A later step may have been taken a moment ago; the first of an alert had its time. */
    private boolean isMissed(Alerting.Began alert, Alerting.Told told) {
        boolean hadItsTime = told.place().equals(alert.place()) || told.at().isBefore(settledBy);
        return hadItsTime && !called.contains(told.step()) && !alerting.needsNoCall(told.step());
    }
}
