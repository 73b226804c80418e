package cn.liandong.runtime.journal;

import java.util.Set;

/**
 * A listener whose fold can be laid down and taken up again, so that a start reads only what came after it.
 *
 * @param <F> the fold as it is laid down: an unchanging value that the house's JSON writes and reads
 */
public interface SnapshotListener<F> extends Listener {
    Class<F> foldType();

    /** Counts up when the fold changes its meaning or its shape: what another version laid down is dropped. */
    int foldVersion();

    /** The topics whose fold it holds. Every other topic that is followed is read from its beginning at each start. */
    Set<String> foldedTopics();

    /** The fold as it stands. Called on the follower's thread, between two records; another thread writes it. */
    F fold();

    /**
     * Takes up a fold that was laid down. Called once at most, on the follower's thread, before anything is handed on. Where it
     * throws, it has taken up nothing: all is handed on from the beginning then.
     */
    void takeUp(F fold);
}
