package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Frames.Bye;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one viewer: ordered, bounded by count and by size, sent by one thread at a time that exists
 * only while there is something to send. A viewer that falls behind is cut and resumes; nothing is ever dropped silently.
 */
final class Outbox implements Subscriber {
    static final int MOST_FRAMES = 2_000;
    static final long MOST_CHARS = 4_000_000;

    /** Beyond so many waiting frames a viewer has other worries than the time. */
    private static final int BEATS_UP_TO = 20;

    private final Sink sink;
    private final Executor threads;
    private final ArrayDeque<String> opening = new ArrayDeque<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private long chars;
    private boolean begun;
    private boolean sending;
    private boolean closed;
    private @Nullable Bye bye;

    Outbox(Sink sink, Executor threads) {
        this.sink = sink;
        this.threads = threads;
    }

    /** The connection. */
    interface Sink {
        /** Blocks until it is written, or fails within some seconds. */
        void send(String frame) throws IOException;

        void close(Bye reason);
    }

    /** Sends these first, whatever was offered meanwhile; they are not counted. */
    synchronized void begin(List<String> frames) {
        opening.addAll(frames);
        begun = true;
        wake();
    }

    @Override
    public synchronized void offer(String frame) {
        if (bye != null || closed) {
            return;
        }
        if (waiting.size() >= MOST_FRAMES || chars + frame.length() > MOST_CHARS) {
            end(Bye.SLOW);
            return;
        }
        waiting.add(frame);
        chars += frame.length();
        wake();
    }

    /** Offers the time; it comes after everything that was folded before it. */
    synchronized void beat(String heartbeat) {
        if (begun && opening.isEmpty() && waiting.size() < BEATS_UP_TO) {
            offer(heartbeat);
        }
    }

    /** Forgets what waits, says good-bye and closes. */
    synchronized void end(Bye reason) {
        if (bye != null || closed) {
            return;
        }
        bye = reason;
        opening.clear();
        waiting.clear();
        chars = 0;
        wake();
    }

    /** The connection is gone. */
    synchronized void abandon() {
        closed = true;
        opening.clear();
        waiting.clear();
        chars = 0;
    }

    private void wake() {
        if (!sending && !closed && (begun || bye != null)) {
            sending = true;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        try {
            var turn = turn();
            while (turn.frame() != null) {
                sink.send(turn.frame());
                turn = turn();
            }
            if (turn.farewell() != null) {
                sink.send(Frames.bye(turn.farewell()));
                sink.close(turn.farewell());
            }
        } catch (IOException | RuntimeException gone) {
            abandon();
            sink.close(Bye.SLOW);
        }
    }

    /** What the sending thread does next; neither is to rest, and from then on another thread may send. */
    private record Turn(@Nullable String frame, @Nullable Bye farewell) {}

    private synchronized Turn turn() {
        if (closed) {
            return new Turn(null, null);
        }
        var frame = opening.poll();
        if (frame == null) {
            frame = waiting.poll();
            chars -= frame == null ? 0 : frame.length();
        }
        if (frame == null) {
            closed = bye != null;
            sending = closed;
        }
        return new Turn(frame, frame == null ? bye : null);
    }
}
