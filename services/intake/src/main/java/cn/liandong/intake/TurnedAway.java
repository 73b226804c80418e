package cn.liandong.intake;

import org.jspecify.annotations.Nullable;

/** A request that is answered with a {@link Problem}. */
public final class TurnedAway extends RuntimeException {
    private final Problem problem;
    private final @Nullable String where;
    private final @Nullable String idempotencyKey;

    public TurnedAway(Problem problem) {
        this(problem, null, null);
    }

    /**
     * Turns a request away.
     *
     * @param where in the body, where that helps
     * @param idempotencyKey to repeat the request with
     */
    public TurnedAway(Problem problem, @Nullable String where, @Nullable String idempotencyKey) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.where = where;
        this.idempotencyKey = idempotencyKey;
    }

    public Problem problem() {
        return problem;
    }

    @Nullable
    String where() {
        return where;
    }

    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }
}
