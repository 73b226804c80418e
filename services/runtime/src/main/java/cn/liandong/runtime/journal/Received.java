package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import org.jspecify.annotations.Nullable;

/**
 * One record of an input, read.
 *
 * @param after where the reader stands behind it
 * @param bodyHash hash of its bytes; null for an entry of a journal, which the position alone keeps from being decided twice
 * @param late it was passed over while its jurisdiction was stuck: the view knows it already, and it moves `behind`
 */
record Received<C>(
        String topic,
        Position after,
        Moment moment,
        Incoming<C> incoming,
        @Nullable String bodyHash,
        Kind kind,
        boolean late) {

    enum Kind {
        /** Somebody waits for its outcome. */
        COMMAND,
        /** A deadline or a resumption: nobody waits. */
        QUIET_COMMAND,
        ENTRY,
        RECORD,
        REFERENCE
    }

    Received<C> asLate() {
        return new Received<>(topic, after, moment, incoming, bodyHash, kind, true);
    }

    boolean isOwnCommand() {
        return kind == Kind.COMMAND || kind == Kind.QUIET_COMMAND;
    }
}
