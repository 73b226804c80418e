package cn.liandong.faults.checker.laws.alerts;

import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.ORDER;
import static cn.liandong.faults.checker.findings.FindingKind.STEP_WITHOUT_LINE;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.laws.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the plan that was frozen with an alert: each step that fell due while nobody had acknowledged left its line. */
public final class StepLaw {
    private final Duration settle;
    private final Map<String, AlertSteps> alerts = new LinkedHashMap<>();
    private final Map<String, List<AlertSteps>> byIncident = new HashMap<>();
    private final Set<String> seenTo = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private StepLaw(Duration settle) {
        this.settle = settle;
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new StepLaw(evidence.settle());
        evidence.journals().events(Topics.RESPONSE).forEach(law::follow);
        law.alerts
                .values()
                .forEach(alert -> law.missing(alert, evidence.history().takenAt()));
        return law.findings;
    }

    private void follow(JournalEvent event) {
        if (event.is(AlertBegan.class)) {
            alerts.computeIfAbsent(event.text("alert"), id -> began(event));
        } else if (event.is(IncidentClaimed.class)) {
            seenTo.add(event.text("incident"));
            byIncident.getOrDefault(event.text("incident"), List.of()).stream()
                    .filter(AlertSteps::waitsForWhatFollows)
                    .forEach(alert -> settle(alert, event));
        } else {
            var alert = alerts.get(event.text("alert"));
            if (alert != null) {
                follow(alert, event);
            }
        }
    }

    private AlertSteps began(JournalEvent event) {
        var alert = new AlertSteps(event);
        byIncident
                .computeIfAbsent(event.text("incident"), any -> new ArrayList<>())
                .add(alert);
        return alert;
    }

    private void follow(AlertSteps alert, JournalEvent event) {
        if (event.is(StepTaken.class)) {
            taken(alert, event);
        } else if (event.is(AlertAcknowledged.class) && alert.waitsForAcknowledgement()) {
            var at = at(event);
            missing(alert, at);
            if (seenTo.contains(event.text("incident"))) {
                alert.settle();
            } else {
                alert.acknowledge(at);
            }
        } else if (event.is(AlertStoodDown.class) || event.is(AlertSettled.class)) {
            settle(alert, event);
        } else if (event.is(AlertRaisedAgain.class)) {
            if (!alert.waitsForWhatFollows()) {
                add(ORDER, event, alert, "it was raised again, and waited for nothing to follow");
            }
            alert.raiseAgain();
        }
    }

    /** Whatever fell due before must have been done by then. */
    private void settle(AlertSteps alert, JournalEvent by) {
        missing(alert, at(by));
        alert.settle();
    }

    private static Instant at(JournalEvent event) {
        var at = event.time("at");
        return at == null ? Instant.ofEpochMilli(event.entry().record().timestamp()) : at;
    }

    private void taken(AlertSteps alert, JournalEvent line) {
        if (!alert.waitsForAcknowledgement()) {
            add(
                    ORDER,
                    line,
                    alert,
                    "the " + AlertSteps.name(line) + " was taken after the acknowledgement, or the stand-down");
        }
        if (!alert.isNew(line)) {
            add(DECIDED_TWICE, line, alert, "the " + AlertSteps.name(line) + " has a second line");
            return;
        }
        if (!alert.isExpected(line)) {
            add(
                    STEP_WITHOUT_LINE,
                    line,
                    alert,
                    "the " + alert.expected() + " was to come, and the line is of the " + AlertSteps.name(line));
        }
        alert.objections(line).forEach(says -> add(STEP_WITHOUT_LINE, line, alert, says));
        alert.take(line);
    }

    /** What fell due well before this moment must have been done by then. */
    private void missing(AlertSteps alert, Instant by) {
        boolean waits = alert.waitsForAcknowledgement() || alert.waitsForWhatFollows();
        if (waits && alert.expectedAt().isBefore(by.minus(settle))) {
            findings.add(new Finding(
                    STEP_WITHOUT_LINE,
                    alert.place(),
                    alert.id(),
                    "the " + alert.expected() + " fell due at " + alert.expectedAt() + ", and no line says what became"
                            + " of it"));
        }
    }

    private void add(FindingKind kind, JournalEvent line, AlertSteps alert, String says) {
        findings.add(new Finding(kind, Place.of(line), alert.id(), says));
    }
}
