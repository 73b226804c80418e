package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import org.jspecify.annotations.Nullable;

/** The outcome that an accepted entry owes to whoever asked; none for a positions entry or where nobody waits. */
final class Notices {
    private Notices() {}

    static @Nullable OutcomeNotice of(
            String service, long number, @Nullable Jurisdiction jurisdiction, Entry<?> entry) {
        var commandId = entry.commandId();
        var bodyHash = entry.bodyHash();
        var outcome = entry.outcome();
        return jurisdiction == null || commandId == null || bodyHash == null || outcome == null
                ? null
                : new OutcomeNotice(commandId, bodyHash, service, jurisdiction, number, entry.sequence(), outcome);
    }

    static @Nullable OutcomeNotice of(String service, Jurisdiction jurisdiction, Ledger.Line line) {
        var outcome = line.outcome();
        return outcome == null
                ? null
                : new OutcomeNotice(
                        line.commandId(),
                        line.bodyHash(),
                        service,
                        jurisdiction,
                        line.entry(),
                        line.sequence(),
                        outcome);
    }
}
