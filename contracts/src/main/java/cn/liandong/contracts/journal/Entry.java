package cn.liandong.contracts.journal;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision, as it lies in a journal: all its events together, or nothing.
 *
 * @param sequence counts the entries of one jurisdiction, from 1; 0 for an entry of positions alone
 * @param at the broker's time of the input that was decided
 * @param actor who asked
 * @param commandId which input this answers; null for an entry of positions alone
 * @param bodyHash hash of that input's bytes; null for an entry of positions alone
 * @param positions where the service stood in each of its inputs after this input
 * @param behind inputs that were passed over because their jurisdiction is stuck, and must still be decided: from where,
 *     by jurisdiction and topic; null when there are none
 * @param events what was decided; empty for a refusal and for positions alone
 * @param outcome what the caller is told; null where nobody waits
 */
public record Entry<E>(
        long sequence,
        Instant at,
        Actor actor,
        @Nullable String commandId,
        @Nullable String bodyHash,
        Handling handling,
        @Nullable DrillId drillId,
        Map<String, Position> positions,
        @Nullable Map<Jurisdiction, Map<String, Position>> behind,
        List<E> events,
        @Nullable Outcome outcome) {

    public Entry {
        positions = positions == null ? Map.of() : Map.copyOf(positions);
        events = events == null ? List.of() : List.copyOf(events);
    }
}
