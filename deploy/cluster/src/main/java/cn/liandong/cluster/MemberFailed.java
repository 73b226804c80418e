package cn.liandong.cluster;

/** A member did not do what it was to do; the message names it, its log and what was expected. */
public final class MemberFailed extends RuntimeException {
    MemberFailed(String message) {
        super(message);
    }
}
