package cn.liandong.runtime.journal;

/** A log does not hold what a position says it held: deciding on would lose something. The service stops with this. */
public final class LogBroken extends RuntimeException {
    LogBroken(String message) {
        super(message);
    }
}
