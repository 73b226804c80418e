package cn.liandong.runtime.process;

import org.jspecify.annotations.Nullable;

/** It cannot start as it is set up; the message is one line that says what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    /** The reason that a part of a context gave while it was made, of which the context says that it failed; null where none did. */
    static @Nullable CannotStart within(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason;
            }
        }
        return null;
    }
}
