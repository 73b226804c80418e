package cn.liandong.faults.checker.laws.inputs;

import static cn.liandong.faults.checker.findings.FindingKind.OUTCOME_NOT_KEPT;
import static cn.liandong.faults.checker.findings.FindingKind.OUTCOME_OUTSIDE_LOG;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.laws.Evidence;
import cn.liandong.runtime.serde.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What was told is what an accepted entry says, and every outcome of an accepted entry was told at least once. A journal notes
 * up to which entry all outcomes were acknowledged: one before that note which is not there was told once, and not kept.
 */
public final class OutcomeLaw {
    private final Map<Told, AcceptedOutcome> owed = new HashMap<>();
    private final Set<Told> told = new HashSet<>();
    private final Map<Shard, Long> published = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Shard(String service, int partition) {}

    /** Everything that tells one outcome from another, and what it says. */
    private record Told(
            String service,
            int partition,
            long entry,
            String jurisdiction,
            long sequence,
            String commandId,
            String bodyHash,
            JsonNode outcome) {}

    private record AcceptedOutcome(Place place, String commandId) {}

    private OutcomeLaw(Evidence evidence) {
        for (var chain : evidence.journals().chains()) {
            Journals.entries(chain).forEach(this::owes);
        }
    }

    public static List<Finding> check(Evidence evidence) {
        var law = new OutcomeLaw(evidence);
        var outcomes = evidence.history().logs(Topics.OUTCOMES);
        outcomes.stream().flatMap(log -> log.records().stream()).forEach(law::published);
        law.owed.forEach((outcome, accepted) -> law.neverTold(outcome, accepted, outcomes));
        return law.findings;
    }

    private void owes(AcceptedEntry entry) {
        var mark = entry.positions().get(Topics.OUTCOMES);
        if (mark != null) {
            published.merge(new Shard(Journals.serviceOf(entry.topic()), entry.partition()), mark.offset(), Math::max);
        }
        var commandId = entry.commandId();
        var bodyHash = entry.bodyHash();
        if (commandId != null && bodyHash != null && entry.outcome().isObject()) {
            owed.put(
                    new Told(
                            Journals.serviceOf(entry.topic()),
                            entry.partition(),
                            entry.number(),
                            entry.jurisdiction(),
                            entry.sequence(),
                            commandId,
                            bodyHash,
                            entry.outcome()),
                    new AcceptedOutcome(Place.of(entry), commandId));
        }
    }

    private void published(LogRecord record) {
        var json = json(record);
        var outcome = new Told(
                json.path("service").asString(""),
                record.partition(),
                json.path("entry").asLong(-1),
                json.path("jurisdiction").asString(""),
                json.path("sequence").asLong(-1),
                json.path("commandId").asString(""),
                json.path("bodyHash").asString(""),
                json.path("outcome"));
        if (outcome.commandId().isEmpty()) {
            // It names no command, so nobody waits for it: noise tells nobody anything.
            return;
        }
        if (owed.containsKey(outcome)) {
            told.add(outcome);
        } else {
            findings.add(new Finding(
                    OUTCOME_OUTSIDE_LOG,
                    Place.of(record),
                    outcome.commandId(),
                    "entry " + outcome.entry() + " of " + outcome.service()
                            + " was told, but no accepted entry says exactly that"));
        }
    }

    /** Outcomes are kept for a day: where the first have gone, nobody can say what was told. */
    private void neverTold(Told outcome, AcceptedOutcome accepted, List<Log> outcomes) {
        boolean allKept = outcomes.stream()
                .filter(log -> log.partition() == outcome.partition())
                .allMatch(log -> log.begin() == 0);
        if (allKept && !told.contains(outcome)) {
            long mark = published.getOrDefault(new Shard(outcome.service(), outcome.partition()), -1L);
            findings.add(
                    outcome.entry() <= mark
                            ? new Finding(
                                    OUTCOME_NOT_KEPT,
                                    accepted.place(),
                                    accepted.commandId(),
                                    "entry " + outcome.entry() + " has an outcome that was published and is gone")
                            : new Finding(
                                    OUTCOME_OUTSIDE_LOG,
                                    accepted.place(),
                                    accepted.commandId(),
                                    "entry " + outcome.entry() + " has an outcome that was never told"));
        }
    }

    private static JsonNode json(LogRecord record) {
        try {
            return record.value() == null
                    ? MissingNode.getInstance()
                    : Json.mapper().readTree(record.value());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
