package cn.liandong.bench.restart;

import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Map;
import org.pcollections.PMap;

/**
 * What an engine holds of the city, so that one that was restarted can be held against the one before.
 *
 * @param hash over all of the state, in an order of its own: two maps that hold the same need not agree on theirs
 */
record Held(int closed, int open, int deadlines, String hash) {
    static Held of(CityState state) {
        var digest = Hashes.digest();
        add(digest, state.closed());
        add(digest, state.open());
        add(digest, state.alerts());
        digest.update(Json.mapper().writeValueAsBytes(state.deadlines()));
        return new Held(
                state.closed().size(), state.open().size(), state.deadlines().size(), Hashes.hex(digest.digest()));
    }

    private static <K> void add(MessageDigest digest, PMap<K, ?> map) {
        map.keySet().stream().sorted(Comparator.comparing(Object::toString)).forEach(key -> {
            digest.update(Json.mapper().writeValueAsBytes(key));
            digest.update(Json.mapper().writeValueAsBytes(map.get(key)));
        });
    }

    Map<String, String> facts() {
        return Map.of(
                "closed", String.valueOf(closed),
                "open", String.valueOf(open),
                "deadlines", String.valueOf(deadlines),
                "hash", hash);
    }

    static Held of(Map<String, String> facts) {
        return Json.mapper().convertValue(facts, Held.class);
    }
}
