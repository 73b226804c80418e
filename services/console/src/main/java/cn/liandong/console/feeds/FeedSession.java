package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Viewers.Standing.Known;
import cn.liandong.contracts.ids.CredentialId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One connected page. */
final class FeedSession {
    private final CredentialId signIn;
    private final Instant connectedAt;
    private final Outbox outbox;
    private volatile @Nullable Known looks;

    FeedSession(CredentialId signIn, Instant connectedAt, Outbox outbox) {
        this.signIn = signIn;
        this.connectedAt = connectedAt;
        this.outbox = outbox;
    }

    CredentialId signIn() {
        return signIn;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Outbox outbox() {
        return outbox;
    }

    /** What it was let to see when it said hello; null before. */
    @Nullable
    Known looks() {
        return looks;
    }

    void greeted(Known granted) {
        looks = granted;
    }
}
