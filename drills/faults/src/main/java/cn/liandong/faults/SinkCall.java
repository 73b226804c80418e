package cn.liandong.faults;

import java.time.Instant;

/**
 * One call of a webhook.
 *
 * @param at when it had come whole
 * @param answer what it was answered: a status, or {@link #HUNG} or {@link #REFUSED}
 * @param body as it came
 */
public record SinkCall(Instant at, String path, String answer, String body) {
    /** Never answered: the caller gave up. */
    public static final String HUNG = "HUNG";

    /** The connection was closed without an answer. */
    public static final String REFUSED = "REFUSED";

    /**
     * Whether the caller was told that nobody was reached, so that another call need not say that it repeats: a 4xx, or 503.
     * Any other failure leaves it open.
     */
    public boolean turnedAway() {
        return answer.startsWith("4") || answer.equals("503");
    }
}
