package cn.liandong.notifier;

/** Why an attempt failed, as the journal says it; an answer of the provider is `HTTP_` and its status instead. */
public enum FailureCode {
    /** The person has no contact for the channel. */
    NO_CONTACT(false, false),
    /** The code that was to be told is too old, or the contact is another by now. */
    CODE_GONE(false, false),
    /** The channel is not set up in this installation. */
    CHANNEL_OFF(false, false),
    /** The contact is no address this channel can call. */
    BAD_ADDRESS(false, false),
    /** The browser gave its subscription up, says its push service: nobody is reached by it any more. */
    GONE(false, false),
    /** The address leads where no call may go, see the egress guard. */
    ADDRESS_REFUSED(false, false),
    /** The name was not resolved. */
    UNRESOLVED(true, false),
    /** No connection. */
    UNREACHABLE(true, false),
    /** TLS was not agreed on. */
    TLS_FAILED(true, false),
    /** The provider turned this call away, whatever its status: another attempt does not help. */
    PROVIDER_REFUSED(false, false),
    /** The provider limits calls, or says that it is in trouble itself. */
    PROVIDER_BUSY(true, false),
    /** The provider does not accept this installation's name, key or signature. */
    BAD_CREDENTIALS(false, false),
    /** The installation's account with the provider is empty. */
    NO_CREDIT(false, false),
    /** The provider took it, and said later that it did not arrive. */
    UNDELIVERED(false, false),
    /** Too many calls to this host were waiting. */
    BUSY(true, false),
    /** The host failed so often that it is left alone for a moment. */
    CIRCUIT_OPEN(true, false),
    /** No connection within the limit. */
    CONNECT_TIMED_OUT(true, false),
    /** Written, and no answer within the limit. */
    TIMED_OUT(true, true),
    /** Written, and the connection ended without an answer. */
    CONNECTION_LOST(true, true),
    /** Written, and the answer was not HTTP. */
    GARBLED(true, true),
    /** Its communications test was over before there was a result. */
    LIMIT_PASSED(false, false),
    /** A drill's inject keeps the channel from its calls: nobody was called. */
    SIMULATED(true, false),
    /** A defect of this service: its log says more. */
    FAULT(true, true);

    private final boolean again;
    private final boolean mayHaveReached;

    FailureCode(boolean again, boolean mayHaveReached) {
        this.again = again;
        this.mayHaveReached = mayHaveReached;
    }

    /** Whether another attempt may help. */
    public boolean again() {
        return again;
    }

    /** Whether the person may have been told all the same, so that the next attempt says it is a repeat. */
    public static boolean mayHaveReached(String code) {
        for (var known : values()) {
            if (known.name().equals(code)) {
                return known.mayHaveReached;
            }
        }
        // A provider that breaks, or a gateway before it, may have passed it on; 503 says that it did not.
        return code.startsWith("HTTP_5") && !code.equals("HTTP_503");
    }
}
