package cn.liandong.notifier.links;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.runtime.journal.Listener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which link a token leads to: followed from the journal, so that every instance knows every link, whichever of them sent
 * it. A link that expired is known for two days more, so that its page can say so.
 */
final class LinkIndex implements Listener {
    private static final Duration KEPT = Duration.ofDays(2);

    /** So that a flood cannot fill the memory: the oldest give way. */
    private static final int MOST = 200_000;

    private final LinkSettings settings;
    private final InstantSource clock;
    private final SequencedMap<String, Link> links = new LinkedHashMap<>();
    private final SequencedMap<NotificationId, Boolean> shown = new LinkedHashMap<>();

    LinkIndex(LinkSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized @Nullable Link find(String token) {
        return links.get(token);
    }

    synchronized boolean wasShown(NotificationId notification) {
        return shown.containsKey(notification);
    }

    @Override
    public synchronized void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            switch (event) {
                case NotificationSending sending -> add(jurisdiction, sending, entry);
                case NotificationShown one -> keep(shown, one.notification(), true);
                default -> {
                    // No link is made of it.
                }
            }
        }
    }

    private void add(Jurisdiction jurisdiction, NotificationSending sending, Entry<?> entry) {
        var link = new Link(
                jurisdiction, sending, entry.at().plus(settings.lifetime()), entry.handling(), entry.drillId());
        var forgotten = clock.instant().minus(KEPT);
        if (link.expiresAt().isAfter(forgotten)) {
            keep(links, link.token(settings.key()), link);
        }
        while (!links.isEmpty() && links.firstEntry().getValue().expiresAt().isBefore(forgotten)) {
            links.pollFirstEntry();
        }
    }

    private static <K, V> void keep(SequencedMap<K, V> all, K key, V value) {
        all.put(key, value);
        if (all.size() > MOST) {
            all.pollFirstEntry();
        }
    }
}
