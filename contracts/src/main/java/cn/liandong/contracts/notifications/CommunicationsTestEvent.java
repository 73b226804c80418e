package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A communications test 通信测试, in the journal `notifications`: its calls are notifications like any other, under the test's
 * id where an alert's stands.
 */
public sealed interface CommunicationsTestEvent extends NotificationEvent {
    /** Of the test; no alert has it. */
    AlertId test();

    /**
     * Each person is called on each channel, one after the other, until the limit.
     *
     * @param number what people call it
     * @param post whose officer asked for it
     * @param person null where it is not known who sat there
     * @param people each once
     * @param until no call is begun and no result is awaited any more
     */
    record CommunicationsTestBegan(
            AlertId test,
            String number,
            PostId post,
            @Nullable PersonId person,
            List<Chosen> people,
            Instant at,
            Instant until)
            implements CommunicationsTestEvent {
        public CommunicationsTestBegan {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** Its limit has passed: what has no result has failed, and nothing more is begun for it. */
    record CommunicationsTestEnded(AlertId test, Instant at) implements CommunicationsTestEvent {}

    /**
     * Whom it calls.
     *
     * @param channels in the person's order when the test began; empty where nobody knows how to reach the person
     */
    record Chosen(PersonId person, List<Channel> channels) {
        public Chosen {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }
}
