package cn.liandong.faults.checker.laws.reports;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.faults.checker.calls.StepOf;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.journals.Journals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who was to be told of which incident, and whom nobody could or had to call. */
final class Alerting {
    /** There is no address that could be called. */
    private static final Set<String> NO_ADDRESS = Set.of("NO_CONTACT", "BAD_ADDRESS", "ADDRESS_REFUSED");

    private final Map<String, List<Began>> alerts = new HashMap<>();
    private final Map<String, List<Told>> people = new HashMap<>();
    private final Set<String> needNobody = new HashSet<>();
    private final Set<String> foundNobody = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<String> suppressed = new HashSet<>();
    private final Map<String, StepOf> notifications = new HashMap<>();
    private final Set<StepOf> withoutAddress = new HashSet<>();

    /**
     * An alert.
     *
     * @param reachesSomebody its frozen plan names somebody
     */
    record Began(String id, Place place, boolean reachesSomebody) {}

    /** A person who was to be told, and when the log took that. */
    record Told(StepOf step, Place place, Instant at) {}

    private Alerting() {}

    static Alerting of(Journals journals) {
        var alerting = new Alerting();
        journals.events(Topics.RESPONSE).forEach(alerting::response);
        journals.events(Topics.NOTIFICATIONS).forEach(alerting::notification);
        return alerting;
    }

    /** Whether nobody had to know: the incident is a trial, which wakes nobody. */
    boolean isTrial(String incident) {
        return needNobody.contains(incident) && !foundNobody.contains(incident);
    }

    /** Whether a rule that says who must know found no post. */
    boolean foundNobody(String incident) {
        return foundNobody.contains(incident);
    }

    List<Began> alerts(String incident) {
        return alerts.getOrDefault(incident, List.of());
    }

    List<Told> people(String alert) {
        return people.getOrDefault(alert, List.of());
    }

    /** Whether there is a reason on record why nobody was called. */
    boolean needsNoCall(StepOf step) {
        return settled.contains(step.alert())
                || suppressed.contains(step.alert() + " " + step.person())
                || withoutAddress.contains(step);
    }

    private void response(JournalEvent event) {
        if (event.is(AlertBegan.class)) {
            alerts.computeIfAbsent(event.text("incident"), any -> new ArrayList<>())
                    .add(new Began(event.text("alert"), Place.of(event), reachesSomebody(event.json())));
        } else if (event.is(RuleAlertedNobody.class)) {
            var incidents = event.text("reason").equals(NobodyReason.TEST.name()) ? needNobody : foundNobody;
            incidents.add(event.text("incident"));
        } else if (event.is(PersonAlerted.class)) {
            people.computeIfAbsent(event.text("alert"), any -> new ArrayList<>())
                    .add(new Told(
                            StepOf.of(event),
                            Place.of(event),
                            Instant.ofEpochMilli(event.entry().record().timestamp())));
        } else if (event.is(AlertAcknowledged.class)
                || event.is(AlertStoodDown.class)
                || event.is(AlertSettled.class)) {
            settled.add(event.text("alert"));
        }
    }

    private void notification(JournalEvent event) {
        if (event.is(NotificationSending.class)) {
            notifications.put(event.text("notification"), StepOf.of(event));
        } else if (event.is(NotificationSuppressed.class)) {
            suppressed.add(event.text("alert") + " " + event.text("person"));
        } else if (event.is(NotificationFailed.class) && NO_ADDRESS.contains(event.text("code"))) {
            var step = notifications.get(event.text("notification"));
            if (step != null) {
                withoutAddress.add(step);
            }
        }
    }

    private static boolean reachesSomebody(JsonNode began) {
        for (var step : began.path("plan").path("steps")) {
            if (!step.path("people").isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
