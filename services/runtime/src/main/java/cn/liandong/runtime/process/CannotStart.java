package cn.liandong.runtime.process;

/** It cannot start as it is set up; the message is one line that says what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }
}
