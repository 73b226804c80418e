package cn.liandong.notifier;

import cn.liandong.contracts.notifications.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the provider of a channel posts to one address; there is none where the provider could not prove itself. */
public interface CallbackReader {
    /** What is told at an address. */
    enum Kind {
        DELIVERIES,
        REPLIES
    }

    /**
     * A request as it came.
     *
     * @param query names and values of the address, decoded
     * @param headers names in lower case
     * @param body as UTF-8
     */
    record CallbackRequest(Map<String, String> query, Map<String, String> headers, String body) {
        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /** What was read. */
    sealed interface CallbackReading {
        /** All of it is the provider's; what concerns no notification is left out. */
        record Proven(List<Callback> callbacks) implements CallbackReading {}

        /** Something in it is not known to be the provider's, so none of it counts. */
        record Unproven() implements CallbackReading {}

        /** It is not made as the provider's file says. */
        record Broken() implements CallbackReading {}
    }

    Channel channel();

    Kind kind();

    CallbackReading read(CallbackRequest request);

    /** What the provider wants to hear where everything is kept. */
    String answer();
}
