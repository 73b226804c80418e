package cn.liandong.faults.scenarios;

import cn.liandong.faults.checker.history.History;
import java.io.IOException;

/** A system under load, as a campaign sees it. */
interface Field extends AutoCloseable {
    /** Reports come from now on, at the rate that was chosen. */
    void beginLoad() throws Exception;

    /** No more reports come; returns when each that was begun is accepted; what is called for it may still come. */
    void endLoad() throws Exception;

    /**
     * Waits until nothing is broken any more: who runs is healthy, and new reports are alerted.
     *
     * @throws IllegalStateException naming what did not mend
     */
    void awaitSound() throws Exception;

    /**
     * Waits until every report that fell due before now was accepted: a caller who was turned away comes again only after a
     * while, and if something else breaks just then, his wait says nothing of either fault.
     */
    void awaitAnswered() throws Exception;

    /** Everything that is known of the run so far. */
    History history();

    /** What there is to say of it beside what the history tells; empty where there is nothing. */
    String remark();

    /** Whether this part of it was stopped on purpose: its reports are kept, and must not be alerted yet. */
    default boolean isStopped(String jurisdiction) {
        return false;
    }

    /** Whether how long its reports wait says nothing of the others: it is stopped, or was until a moment ago. */
    default boolean isApart(String jurisdiction) {
        return isStopped(jurisdiction);
    }

    @Override
    void close() throws IOException;
}
