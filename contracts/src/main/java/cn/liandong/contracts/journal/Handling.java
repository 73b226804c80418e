package cn.liandong.contracts.journal;

/** How something is to be handled 处置性质 (CAP 1.2 `status`). It never changes on the way. */
public enum Handling {
    /** It is real. */
    ACTUAL,
    /** It belongs to a drill and reaches only people who take part. */
    EXERCISE,
    /** The system speaks about itself. */
    SYSTEM,
    /** A trial of an integration: goes the whole way and wakes nobody. */
    TEST
}
