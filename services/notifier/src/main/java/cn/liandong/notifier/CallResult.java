package cn.liandong.notifier;

/** What came of one call. */
public sealed interface CallResult {
    /** The provider took it. */
    record Taken() implements CallResult {}

    /**
     * It was not taken, or nobody knows.
     *
     * @param code see FailureCode, or `HTTP_` and the status
     * @param again whether another attempt may help
     */
    record Failed(String code, boolean again) implements CallResult {}

    /** It failed in a way that has a name. */
    static CallResult failed(FailureCode code) {
        return new Failed(code.name(), code.again());
    }
}
