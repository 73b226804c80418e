package cn.liandong.faults.checker.figures;

import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.calls.WebhookCalls;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.journals.Journals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the first call came for what a report told of. */
public final class FirstCalls {
    private FirstCalls() {}

    /** By report id; a report without any call has none. */
    public static Map<String, Instant> of(History history) {
        return of(WebhookCalls.of(history), Journals.of(history));
    }

    static Map<String, Instant> of(List<WebhookCalls.WebhookCall> calls, Journals journals) {
        var byIncident = new HashMap<String, Instant>();
        calls.forEach(call ->
                byIncident.merge(call.incident(), call.call().at(), (one, other) -> one.isBefore(other) ? one : other));
        var byReport = new HashMap<String, Instant>();
        journals.events(Topics.INCIDENTS)
                .filter(event -> event.is(IncidentOpened.class) || event.is(ReportLinked.class))
                .forEach(event -> {
                    var first = byIncident.get(event.text("incident"));
                    if (first != null) {
                        byReport.putIfAbsent(event.text("report"), first);
                    }
                });
        return byReport;
    }
}
