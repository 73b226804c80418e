package cn.liandong.notifier.channels.isolation;

/** The provider itself is in trouble: it counts against its host, and the call is tried again. */
public final class ProviderFailed extends RuntimeException {
    private final String code;

    /**
     * Made by what reads an answer.
     *
     * @param code a stable word for the journal, such as `HTTP_503`
     */
    public ProviderFailed(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
