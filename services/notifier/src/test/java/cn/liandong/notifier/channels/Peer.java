package cn.liandong.notifier.channels;

import java.util.List;

/** The other side of a channel, which does as it is told. */
public interface Peer extends AutoCloseable {
    /** What it does with a call. */
    enum Mode {
        TAKES,
        /** Turns the call itself away: no other attempt may help. */
        REFUSES,
        /** Reads it and says nothing. */
        SILENT,
        /** Ends the connection, or says that it is in trouble itself. */
        BROKEN
    }

    /**
     * A call as it came.
     *
     * @param id the notification's id, from where this channel carries it
     * @param text what the person would see or hear
     * @param repeat whether it says that it may have come before
     */
    record Seen(String id, String text, boolean repeat) {}

    /** What stands in the contact of somebody who is reached here. */
    String address();

    void does(Mode mode);

    List<Seen> seen();

    @Override
    void close();
}
