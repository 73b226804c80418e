package cn.liandong.intake;

import org.jspecify.annotations.Nullable;

/** A request that is answered with a {@link Problem}. */
public final class TurnedAway extends RuntimeException {
    private final Problem problem;
    private final Detail detail;

    /**
     * What helps to mend it.
     *
     * @param where in the body, in words
     * @param pointer to the field that is at fault (RFC 6901)
     * @param parameter of the address that is at fault
     * @param idempotencyKey to repeat the request with
     * @param retryAfterSeconds when a repeat may fare better; null for the usual pause
     */
    record Detail(
            @Nullable String where,
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String idempotencyKey,
            @Nullable Integer retryAfterSeconds) {
        private static final Detail NONE = new Detail(null, null, null, null, null);
    }

    public TurnedAway(Problem problem) {
        this(problem, Detail.NONE);
    }

    /**
     * Turns a request away.
     *
     * @param where in the body, where that helps
     * @param idempotencyKey to repeat the request with
     */
    public TurnedAway(Problem problem, @Nullable String where, @Nullable String idempotencyKey) {
        this(problem, new Detail(where, null, null, idempotencyKey, null));
    }

    private TurnedAway(Problem problem, Detail detail) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    /** A field of the body is at fault, where {@code pointer} names one. */
    public static TurnedAway inField(Problem problem, @Nullable String where, @Nullable String pointer) {
        return new TurnedAway(problem, new Detail(where, pointer, null, null, null));
    }

    /** A parameter of the address is at fault. */
    public static TurnedAway inParameter(Problem problem, String parameter) {
        return new TurnedAway(problem, new Detail(null, null, parameter, null, null));
    }

    /** It came too early. */
    public static TurnedAway untilSeconds(Problem problem, int retryAfterSeconds, @Nullable String idempotencyKey) {
        return new TurnedAway(problem, new Detail(null, null, null, idempotencyKey, retryAfterSeconds));
    }

    public Problem problem() {
        return problem;
    }

    Detail detail() {
        return detail;
    }
}
