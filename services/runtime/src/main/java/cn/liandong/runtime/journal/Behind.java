package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A stuck jurisdiction must not hold up its neighbours in the partition, and must lose nothing: its inputs are passed
 * over, and from where is written into every entry until a version that understands it has caught up.
 */
final class Behind {
    private Behind() {}

    /** Notes the place before this input, unless an earlier one is noted. */
    static <S, V> PartitionState<S, V> note(PartitionState<S, V> state, Received<?> input) {
        var jurisdiction = input.moment().jurisdiction();
        var places = state.behind().get(jurisdiction);
        var known = places == null ? HashTreePMap.<String, Position>empty() : places;
        if (known.containsKey(input.topic())) {
            return state;
        }
        var before = state.decided().get(input.topic());
        var from = before == null ? beginning(input) : before;
        return state.withBehind(state.behind().plus(jurisdiction, known.plus(input.topic(), from)));
    }

    /** One input of a jurisdiction that is stuck no more has been decided. */
    static <S, V> PartitionState<S, V> advance(PartitionState<S, V> state, Received<?> input) {
        var jurisdiction = input.moment().jurisdiction();
        var places = state.behind().get(jurisdiction);
        return places == null
                ? state
                : state.withBehind(state.behind().plus(jurisdiction, places.plus(input.topic(), input.after())));
    }

    /**
     * Merges what was passed over in several topics by the broker's time: an alert that came before its acknowledgement is
     * decided before it. Within a topic its own order holds, whatever its times say.
     */
    static <C> List<PassedOver<C>> inTheOrderTheyCame(List<List<PassedOver<C>>> byTopic) {
        var open = new ArrayList<Deque<PassedOver<C>>>();
        byTopic.forEach(topic -> open.add(new ArrayDeque<>(topic)));
        open.removeIf(Deque::isEmpty);
        var all = new ArrayList<PassedOver<C>>();
        while (!open.isEmpty()) {
            var next = Collections.min(
                    open,
                    Comparator.comparingLong(topic -> topic.getFirst().record().timestamp()));
            all.add(next.removeFirst());
            open.removeIf(Deque::isEmpty);
        }
        return all;
    }

    private static Position beginning(Received<?> input) {
        return input.after().head() == null ? Position.plain(0) : Chain.GENESIS;
    }

    static @Nullable Map<Jurisdiction, Map<String, Position>> json(PMap<Jurisdiction, PMap<String, Position>> behind) {
        return behind.isEmpty() ? null : new LinkedHashMap<>(behind);
    }
}
