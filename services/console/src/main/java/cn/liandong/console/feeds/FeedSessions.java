package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Frames.Bye;
import cn.liandong.console.feeds.Viewers.Standing;
import cn.liandong.contracts.ids.CredentialId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All connected pages: greets them, tells them the time every second, and ends those whose sign-in ended. */
public final class FeedSessions {
    static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

    private final Feeds feeds;
    private final Viewers viewers;
    private final InstantSource clock;
    private final Executor threads;
    private final Map<String, FeedSession> sessions = new ConcurrentHashMap<>();
    private final Arrivals arrivals = new Arrivals();

    /** @param threads one task for each page that is sent something, may block */
    public FeedSessions(Feeds feeds, Viewers viewers, InstantSource clock, Executor threads) {
        this.feeds = feeds;
        this.viewers = viewers;
        this.clock = clock;
        this.threads = threads;
    }

    /** Whether this sign-in may connect once more now. */
    boolean mayConnect(CredentialId signIn) {
        return arrivals.may(signIn, clock.instant());
    }

    /** @param id of the connection */
    void connected(String id, CredentialId signIn, Outbox.Sink sink) {
        sessions.put(id, new FeedSession(signIn, clock.instant(), new Outbox(sink, threads)));
    }

    /**
     * The page said hello.
     *
     * @param token where it stands; null where it has nothing
     */
    void hello(String id, @Nullable String token) {
        var session = sessions.get(id);
        if (session == null) {
            return;
        }
        if (session.looks() != null) {
            session.outbox().end(Bye.BAD_FRAME);
            return;
        }
        switch (viewers.stand(session.signIn())) {
            case Standing.SignedOut() -> session.outbox().end(Bye.SIGNED_OUT);
            case Standing.Expired() -> session.outbox().end(Bye.EXPIRED);
            case Standing.Known looks -> {
                session.greeted(looks);
                var opening =
                        feeds.of(looks.jurisdiction()).open(session.outbox(), looks.scope(), token, feeds.knownUpTo());
                session.outbox().begin(opening);
                if (!sessions.containsKey(id)) {
                    leave(session);
                }
            }
        }
    }

    /** It sent what no page of ours sends. */
    void misspoke(String id) {
        var session = sessions.get(id);
        if (session != null) {
            session.outbox().end(Bye.BAD_FRAME);
        }
    }

    void disconnected(String id) {
        var session = sessions.remove(id);
        if (session != null) {
            session.outbox().abandon();
            leave(session);
        }
    }

    private void leave(FeedSession session) {
        var looks = session.looks();
        if (looks != null) {
            feeds.of(looks.jurisdiction()).leave(session.outbox(), looks.scope());
        }
    }

    /** To be called every second. */
    public void beat() {
        var now = clock.instant();
        var heartbeat = Frames.heartbeat(now, feeds.freshAt());
        for (var session : sessions.values()) {
            var looks = session.looks();
            switch (viewers.stand(session.signIn())) {
                case Standing.SignedOut() -> session.outbox().end(Bye.SIGNED_OUT);
                case Standing.Expired() -> session.outbox().end(Bye.EXPIRED);
                case Standing.Known still -> {
                    if (looks == null) {
                        if (session.connectedAt().plus(HELLO_WITHIN).isBefore(now)) {
                            session.outbox().end(Bye.BAD_FRAME);
                        }
                    } else if (looks.equals(still)) {
                        session.outbox().beat(heartbeat);
                    } else {
                        // It may see something else by now: it connects again, as who it is.
                        session.outbox().end(Bye.CLOSING);
                    }
                }
            }
        }
    }

    /** Ends all: this instance stops. */
    public void close() {
        sessions.values().forEach(session -> session.outbox().end(Bye.CLOSING));
    }

    /** How many pages are connected. */
    public int size() {
        return sessions.size();
    }
}
