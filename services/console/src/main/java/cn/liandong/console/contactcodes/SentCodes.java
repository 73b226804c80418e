package cn.liandong.console.contactcodes;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.ContactCode.Check;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what entered codes are checked, as the topic `contact-codes` told it: one thread tells, any other reads. */
public final class SentCodes {
    private final Map<ContactCodeId, Check> checks = new HashMap<>();

    /**
     * A record was read. What is told to contacts is the notifier's alone.
     *
     * @param record null where it was erased
     */
    public synchronized void told(String key, @Nullable ContactCode record, Instant at) {
        checks.values().removeIf(check -> !check.until().isAfter(at));
        if (record instanceof Check check) {
            checks.put(check.id(), check);
        } else if (record == null) {
            checks.remove(new ContactCodeId(key));
        }
        notifyAll();
    }

    synchronized boolean knows(ContactCodeId id) {
        return checks.containsKey(id);
    }

    /**
     * Those of a contact's channel that somebody may still enter. Where there is none it waits: another console may have sent
     * one a moment ago.
     */
    synchronized List<Check> find(PersonId person, Channel channel, Instant now, Duration limit)
            throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = checks.values().stream()
                    .filter(check ->
                            check.person().equals(person) && check.channel() == channel && now.isBefore(check.until()))
                    .toList();
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (!found.isEmpty() || left <= 0) {
                return found;
            }
            wait(left);
        }
    }
}
