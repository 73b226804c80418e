package cn.liandong.faults.sink;

import java.time.Duration;

/** What a path of the sink does with a call. */
public sealed interface Answer {
    /** Taken, as a good provider does. */
    Answer TAKEN = new Status(204);

    /** Answers at once. */
    record Status(int code) implements Answer {}

    /** Answers after a while. */
    record Delay(Duration by, int code) implements Answer {}

    /** Keeps the connection and says nothing, until it is told to answer otherwise. */
    record Hang() implements Answer {}

    /** Closes the connection without an answer. */
    record Refuse() implements Answer {}
}
