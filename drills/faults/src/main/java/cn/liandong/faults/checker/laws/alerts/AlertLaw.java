package cn.liandong.faults.checker.laws.alerts;

import static cn.liandong.faults.checker.findings.FindingKind.ALERTED_TWICE;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.faults.checker.calls.StepOf;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One alert for each incident, or matter within it, and post, each person told of each step once, under one id on each channel. */
public final class AlertLaw {
    private final Set<List<String>> alerts = new HashSet<>();
    private final Set<StepOf> told = new HashSet<>();
    private final Map<OnChannel, String> notifications = new HashMap<>();
    private final Set<List<String>> attempts = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private record OnChannel(StepOf step, String channel) {}

    private AlertLaw() {}

    public static List<Finding> check(Evidence evidence) {
        var law = new AlertLaw();
        evidence.journals().events(Topics.RESPONSE).forEach(law::response);
        evidence.journals().events(Topics.NOTIFICATIONS).forEach(law::notification);
        return law.findings;
    }

    private void response(JournalEvent event) {
        if (event.is(AlertBegan.class) && !alerts.add(about(event))) {
            add(event, "alert", event.text("post") + " has a second alert for " + event.text("incident"));
        } else if (event.is(PersonAlerted.class) && !told.add(StepOf.of(event))) {
            add(event, "alert", StepOf.of(event) + " was decided a second time");
        }
    }

    /** A matter within an incident is alerted of by itself. */
    private static List<String> about(JournalEvent began) {
        var matter = began.json().path("subject").path("matter");
        return List.of(
                began.text("incident"),
                began.text("post"),
                matter.path("kind").asString(""),
                matter.path("id").asString(""));
    }

    private void notification(JournalEvent event) {
        if (!event.is(NotificationSending.class)) {
            return;
        }
        var id = event.text("notification");
        var first = notifications.putIfAbsent(new OnChannel(StepOf.of(event), event.text("channel")), id);
        if (first != null && !first.equals(id)) {
            add(event, "notification", StepOf.of(event) + " has a second id, " + id + " beside " + first);
        }
        if (!attempts.add(event.texts("notification", "attempt"))) {
            add(event, "notification", "the attempt " + event.number("attempt") + " of " + id + " was begun twice");
        }
    }

    private void add(JournalEvent event, String field, String says) {
        findings.add(new Finding(ALERTED_TWICE, Place.of(event), event.text(field), says));
    }
}
