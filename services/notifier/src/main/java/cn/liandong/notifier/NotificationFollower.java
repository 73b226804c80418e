package cn.liandong.notifier;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows `notifications`, `response` and `duty` once for all that the edge must know; not at all where it need not know any. */
public final class NotificationFollower implements AutoCloseable {
    private static final List<Input> TOPICS = List.of(
            Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class),
            Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class),
            Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class));

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final RuntimeSettings settings;
    private final AlertStandings standings;
    private final List<Listener> listeners = new ArrayList<>();
    private @Nullable Follower follower;
    private volatile boolean ready;
    private volatile boolean closing;

    /**
     * Nothing is followed yet.
     *
     * @param standings what is to know how alerts stand wherever anything is followed
     */
    NotificationFollower(RuntimeSettings settings, AlertStandings standings) {
        this.settings = settings;
        this.standings = standings;
    }

    /** Before the start. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    void start() {
        if (listeners.isEmpty()) {
            return;
        }
        listeners.add(standings);
        var heard = List.copyOf(listeners);
        var following = Follower.start(
                "notifier-edge",
                settings,
                TOPICS,
                new Listener() {
                    @Override
                    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                        heard.forEach(one -> one.entry(topic, jurisdiction, entry));
                    }
                },
                Pace.BESIDE);
        follower = following;
        Thread.ofVirtual().name("notifier-edge-ready").start(() -> awaitReady(following));
    }

    private void awaitReady(Follower following) {
        while (!closing && !ready) {
            ready = following.awaitCaughtUp(ROUND);
        }
    }

    /** Whether everything is known that was there at the start. */
    public boolean isReady() {
        return ready;
    }

    @Override
    public void close() {
        closing = true;
        if (follower != null) {
            follower.close();
        }
    }
}
