package cn.liandong.console.audits;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.AuditRecord.Refused;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is refused again: the first is written at once, the rest of its minute as one record. Whoever tries all night
 * fills no disk with what is never deleted.
 */
final class Refusals {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** So many different ones are counted apart; more in a minute come from somebody who tries addresses one by one. */
    static final int MOST = 1_000;

    private final Map<Same, Minute> minutes = new HashMap<>();

    /** A record to be written, and where. */
    record Told(Jurisdiction jurisdiction, AuditRecord record) {}

    /** @param refused what all of them have in common: counted 0 at no time */
    private record Same(Jurisdiction jurisdiction, Refused refused) {}

    /** @param more after the first, which was written */
    private record Minute(Instant since, Instant last, int more) {
        Minute again(Instant at) {
            return new Minute(since, at, more + 1);
        }
    }

    /** What is to be written now that this was refused. */
    synchronized List<Told> refused(Jurisdiction jurisdiction, Refused refused) {
        var told = new ArrayList<>(close(refused.at().minus(WINDOW)));
        var same = same(jurisdiction, refused);
        var minute = minutes.get(same);
        if (minute == null) {
            minutes.put(same, new Minute(refused.at(), refused.at(), 0));
            told.add(new Told(jurisdiction, same.refused().counted(1, refused.at())));
        } else {
            minutes.put(same, minute.again(refused.at()));
        }
        return told;
    }

    /** What is to be written of minutes that are over. */
    synchronized List<Told> over(Instant now) {
        return close(now.minus(WINDOW));
    }

    /** What is to be written of all that was counted: the process ends. */
    synchronized List<Told> all() {
        return close(Instant.MAX);
    }

    private Same same(Jurisdiction jurisdiction, Refused refused) {
        var same = new Same(jurisdiction, refused.counted(0, Instant.EPOCH));
        return minutes.size() < MOST || minutes.containsKey(same)
                ? same
                : new Same(jurisdiction, same.refused().anywhere());
    }

    private List<Told> close(Instant begunUntil) {
        var told = new ArrayList<Told>();
        minutes.entrySet().removeIf(one -> {
            var minute = one.getValue();
            if (minute.since().isAfter(begunUntil)) {
                return false;
            }
            if (minute.more() > 0) {
                told.add(new Told(
                        one.getKey().jurisdiction(), one.getKey().refused().counted(minute.more(), minute.last())));
            }
            return true;
        });
        return told;
    }
}
