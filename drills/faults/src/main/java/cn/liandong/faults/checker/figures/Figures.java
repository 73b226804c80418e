package cn.liandong.faults.checker.figures;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.calls.WebhookCalls;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.journals.JournalEvent;
import cn.liandong.faults.checker.journals.Journals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a history measures, whether it is good or not.
 *
 * @param reportsAcknowledged different reports in the ledger
 * @param neverCalled of these, for whose incident the sink was never called, whether that is excused or not
 * @param entries accepted, of all journals
 * @param ignored by journal and partition, how many records continue no chain; those without any are left out
 * @param calls of the sink
 * @param markedRepeats of these, how many said that they repeat
 * @param untilFirstCall from a report's acceptance to the first call for its incident
 * @param longestSilence the longest stretch of the load in which no incident's first call came
 * @param lateness from when an escalation step fell due to when the log took its line
 */
public record Figures(
        int reportsAcknowledged,
        int neverCalled,
        int entries,
        Map<String, Integer> ignored,
        int calls,
        int markedRepeats,
        Spread untilFirstCall,
        Duration longestSilence,
        Spread lateness) {

    public static Figures of(History history, Journals journals) {
        var calls = WebhookCalls.of(history);
        var firstCalls = FirstCalls.of(calls, journals);
        var acknowledged =
                history.ledger().stream().map(LedgerLine::reportId).distinct().toList();
        return new Figures(
                acknowledged.size(),
                (int) acknowledged.stream()
                        .filter(report -> !firstCalls.containsKey(report))
                        .count(),
                journals.chains().stream()
                        .mapToInt(chain -> chain.accepted().size())
                        .sum(),
                ignored(journals),
                calls.size(),
                (int) calls.stream().filter(WebhookCalls.WebhookCall::repeat).count(),
                untilFirstCall(history, firstCalls),
                longestSilence(history, firstCalls),
                lateness(journals));
    }

    public int ignoredRecords() {
        return ignored.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> ignored(Journals journals) {
        var ignored = new TreeMap<String, Integer>();
        for (var chain : journals.chains()) {
            if (!chain.ignored().isEmpty()) {
                ignored.put(
                        chain.log().topic() + "/" + chain.log().partition(),
                        chain.ignored().size());
            }
        }
        return ignored;
    }

    private static Spread untilFirstCall(History history, Map<String, Instant> firstCalls) {
        var millis = new ArrayList<Long>();
        for (var line : history.ledger()) {
            var called = firstCalls.get(line.reportId());
            if (called != null) {
                // Under a quick system the call may come before the answer has.
                millis.add(Math.max(0, Duration.between(line.answered(), called).toMillis()));
            }
        }
        return Spread.of(millis);
    }

    /** From the first report that was due to the last; a silence after the last counts only while reports were due. */
    private static Duration longestSilence(History history, Map<String, Instant> firstCalls) {
        var due = history.ledger().stream().map(LedgerLine::due).sorted().toList();
        if (due.isEmpty()) {
            return Duration.ZERO;
        }
        var moments = new ArrayList<Instant>(List.of(due.getFirst(), due.getLast()));
        history.ledger().stream()
                .map(line -> firstCalls.get(line.reportId()))
                .filter(at -> at != null && at.isAfter(due.getFirst()))
                .forEach(moments::add);
        moments.sort(null);
        var longest = Duration.ZERO;
        for (int i = 1; i < moments.size(); i++) {
            var gap = Duration.between(moments.get(i - 1), moments.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }

    private static Spread lateness(Journals journals) {
        var millis = new ArrayList<Long>();
        journals.events(Topics.RESPONSE)
                .filter(event -> event.is(StepTaken.class))
                .filter(event -> event.text("reason").equals(StepReason.SILENCE.name()))
                .forEach(event -> addLateness(event, millis));
        return Spread.of(millis);
    }

    private static void addLateness(JournalEvent line, List<Long> millis) {
        var due = line.time("dueAt");
        if (due != null) {
            millis.add(Math.max(0, line.entry().record().timestamp() - due.toEpochMilli()));
        }
    }
}
