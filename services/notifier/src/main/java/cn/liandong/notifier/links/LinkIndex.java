package cn.liandong.notifier.links;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which link a token leads to, and how its alert stands: followed from both journals, so that every instance knows every
 * link, whichever of them sent it. A link that expired is known for two days more, so that its page can say so.
 */
final class LinkIndex implements Listener {
    static final List<Input> TOPICS = List.of(
            Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class),
            Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class));

    private static final Duration KEPT = Duration.ofDays(2);

    /** So that a flood cannot fill the memory: the oldest give way. */
    private static final int MOST = 200_000;

    private final LinkSettings settings;
    private final InstantSource clock;
    private final SequencedMap<String, Link> links = new LinkedHashMap<>();
    private final SequencedMap<AlertId, Standing> standings = new LinkedHashMap<>();
    private final SequencedMap<NotificationId, Boolean> shown = new LinkedHashMap<>();

    /**
     * How an alert stands.
     *
     * @param round of its plan when it was raised again, 0 before: an acknowledgement is of what was raised last
     * @param acknowledged null while nobody has
     * @param stoodDown nobody has to any more, because somebody said so or its matter is over
     */
    record Standing(int round, @Nullable AlertAcknowledged acknowledged, boolean stoodDown) {
        static final Standing OPEN = new Standing(0, null, false);
    }

    LinkIndex(LinkSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized @Nullable Link find(String token) {
        return links.get(token);
    }

    synchronized Standing standing(AlertId alert) {
        return standings.getOrDefault(alert, Standing.OPEN);
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
                case AlertAcknowledged one -> stand(one.alert(), new Standing(round(one.alert()), one, false));
                case AlertStoodDown one -> stand(one.alert(), new Standing(round(one.alert()), null, true));
                case AlertSettled one -> stand(one.alert(), new Standing(round(one.alert()), null, true));
                case AlertRaisedAgain one -> stand(one.alert(), new Standing(one.round(), null, false));
                default -> {
                    // A link stands as it did.
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

    private int round(AlertId alert) {
        return standing(alert).round();
    }

    /** The latest last. */
    private void stand(AlertId alert, Standing standing) {
        standings.remove(alert);
        keep(standings, alert, standing);
    }

    private static <K, V> void keep(SequencedMap<K, V> all, K key, V value) {
        all.put(key, value);
        if (all.size() > MOST) {
            all.pollFirstEntry();
        }
    }
}
