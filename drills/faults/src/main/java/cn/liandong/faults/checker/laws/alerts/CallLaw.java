package cn.liandong.faults.checker.laws.alerts;

import static cn.liandong.faults.checker.findings.FindingKind.ALERTED_TWICE;
import static cn.liandong.faults.checker.findings.FindingKind.CALL_OUTSIDE_LOG;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.faults.checker.calls.StepOf;
import cn.liandong.faults.checker.calls.WebhookCalls;
import cn.liandong.faults.checker.calls.WebhookCalls.WebhookCall;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** At the sink: every call was allowed by an accepted entry, one id for each step, and a repeat says so. */
public final class CallLaw {
    private final Set<Allowed> allowed = new HashSet<>();
    private final Map<StepOf, String> ids = new HashMap<>();
    private final Set<String> mayHaveReached = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Allowed(StepOf step, String notification, long attempt, boolean repeat) {}

    private CallLaw(Evidence evidence) {
        evidence.journals()
                .events(Topics.NOTIFICATIONS)
                .filter(event -> event.is(NotificationSending.class))
                .forEach(event -> allowed.add(new Allowed(
                        StepOf.of(event),
                        event.text("notification"),
                        event.number("attempt"),
                        event.json().path("repeat").asBoolean(false))));
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new CallLaw(evidence);
        WebhookCalls.of(evidence.history()).forEach(law::check);
        return law.findings;
    }

    private void check(WebhookCall call) {
        var id = call.notification();
        if (!allowed.contains(new Allowed(call.step(), id, call.attempt(), call.repeat()))) {
            add(
                    CALL_OUTSIDE_LOG,
                    call,
                    "no accepted entry allows the attempt " + call.attempt() + " of " + id
                            + (call.repeat() ? " as a repeat" : ""));
        }
        var first = ids.putIfAbsent(call.step(), id);
        if (first != null && !first.equals(id)) {
            add(ALERTED_TWICE, call, call.step() + " was called as " + id + " and before as " + first);
        }
        if (!call.repeat() && mayHaveReached.contains(id)) {
            add(ALERTED_TWICE, call, id + " was called again and does not say that it is a repeat");
        }
        if (!call.call().turnedAway()) {
            mayHaveReached.add(id);
        }
    }

    private void add(FindingKind kind, WebhookCall call, String says) {
        findings.add(new Finding(kind, call.place(), call.notification(), says));
    }
}
