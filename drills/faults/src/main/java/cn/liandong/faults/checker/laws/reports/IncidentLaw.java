package cn.liandong.faults.checker.laws.reports;

import static cn.liandong.faults.checker.findings.FindingKind.DECIDED_TWICE;

import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MergeEvent.IncidentSplit;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report opens one incident at most and is linked once, and an incident is opened once. What an officer moves is linked once
 * more, and opens an incident that says where it came from.
 */
public final class IncidentLaw {
    private static final Set<String> MOVED =
            Set.of(LinkReason.MERGED.name(), LinkReason.UNMERGED.name(), LinkReason.SPLIT.name());

    private final Map<String, Place> seen = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private IncidentLaw() {}

    public static List<Finding> check(Evidence evidence) {
        var law = new IncidentLaw();
        evidence.journals().events(Topics.INCIDENTS).forEach(law::check);
        return law.findings;
    }

    private void check(JournalEvent event) {
        if (event.is(IncidentOpened.class)) {
            if (!isSplit(event)) {
                once(event, "opened by ", event.text("report"));
            }
            once(event, "opened as ", event.text("incident"));
        } else if (event.is(ReportLinked.class) && !MOVED.contains(event.text("reason"))) {
            once(event, "linked to ", event.text("report"));
        }
    }

    /** Whether the same decision says that an officer took its reports out of another incident. */
    private static boolean isSplit(JournalEvent opened) {
        for (var event : opened.entry().events()) {
            if (event.is(IncidentSplit.class) && event.text("incident").equals(opened.text("incident"))) {
                return true;
            }
        }
        return false;
    }

    private void once(JournalEvent event, String how, String id) {
        var first = seen.putIfAbsent(how + id, Place.of(event));
        if (first != null) {
            findings.add(new Finding(
                    DECIDED_TWICE, Place.of(event), id, "an incident was " + how + id + " twice, first at " + first));
        }
    }
}
