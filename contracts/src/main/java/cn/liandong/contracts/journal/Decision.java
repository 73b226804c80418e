package cn.liandong.contracts.journal;

import java.util.List;
import java.util.Map;

/** What a pure rule answers: events, or a refusal that the caller is told. A repeat answers with no events. */
public sealed interface Decision<E> {

    /** It is decided; no events means that nothing changes. */
    record Accepted<E>(List<E> events, Map<String, String> facts) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            facts = Map.copyOf(facts);
        }
    }

    /**
     * It is refused, and nothing changes.
     *
     * @param code a stable word such as `NOT_ALERTED`
     * @param message what was wrong, what was expected and what to do next
     */
    record Refused<E>(String code, String message) implements Decision<E> {}

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events), Map.of());
    }

    static <E> Decision<E> accepted(List<? extends E> events, Map<String, String> facts) {
        return new Accepted<>(List.copyOf(events), facts);
    }

    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of(), Map.of());
    }

    static <E> Decision<E> refused(String code, String message) {
        return new Refused<>(code, message);
    }
}
