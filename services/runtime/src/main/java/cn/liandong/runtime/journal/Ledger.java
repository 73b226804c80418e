package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Outcome;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** What came of each command of one jurisdiction: kept for 24 h of entry time, at most 100 000. Unchanging. */
final class Ledger {
    static final Duration KEPT = Duration.ofHours(24);
    static final int MOST = 100_000;

    static final Ledger EMPTY = new Ledger(HashTreePMap.empty(), TreePMap.empty());

    /**
     * One line.
     *
     * @param entry the number of the entry that answered, in its partition
     * @param sequence its number in the jurisdiction
     * @param outcome null where nobody waited
     */
    record Line(
            String commandId,
            String bodyHash,
            long entry,
            long sequence,
            Instant at,
            @Nullable Outcome outcome) {}

    private final PMap<String, Line> byCommand;
    private final TreePMap<Long, String> bySequence;

    private Ledger(PMap<String, Line> byCommand, TreePMap<Long, String> bySequence) {
        this.byCommand = byCommand;
        this.bySequence = bySequence;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Ledger of(List<Line> lines) {
        var commands = EMPTY.byCommand;
        var sequences = EMPTY.bySequence;
        // As it was written, nothing dropped: a restored owner must know every answer that a live one still gives.
        for (var line : lines) {
            commands = commands.plus(line.commandId(), line);
            sequences = sequences.plus(line.sequence(), line.commandId());
        }
        return new Ledger(commands, sequences);
    }

    @JsonValue
    List<Line> lines() {
        return bySequence.values().stream().map(this::get).toList();
    }

    @Nullable
    Line find(String commandId) {
        return byCommand.get(commandId);
    }

    /** With one more line; the first answer to a command stays, and what is too old or too much goes. */
    Ledger with(Line line) {
        if (byCommand.containsKey(line.commandId())) {
            return this;
        }
        var commands = byCommand.plus(line.commandId(), line);
        var sequences = bySequence.plus(line.sequence(), line.commandId());
        var ledger = new Ledger(commands, sequences);
        // Two at the most per step: it shrinks faster than it grows, and no single decision pays for all.
        for (int i = 0; i < 2 && ledger.oldestMayGo(line.at()); i++) {
            ledger = ledger.withoutOldest();
        }
        return ledger;
    }

    private boolean oldestMayGo(Instant now) {
        return byCommand.size() > MOST || getOldest().at().plus(KEPT).isBefore(now);
    }

    private Ledger withoutOldest() {
        var oldest = getOldest();
        return new Ledger(byCommand.minus(oldest.commandId()), bySequence.minus(oldest.sequence()));
    }

    private Line getOldest() {
        return get(bySequence.firstEntry().getValue());
    }

    private Line get(String commandId) {
        var line = byCommand.get(commandId);
        if (line == null) {
            throw new IllegalStateException("the ledger's order names " + commandId + " that is not there");
        }
        return line;
    }
}
