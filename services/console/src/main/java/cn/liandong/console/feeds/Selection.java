package cn.liandong.console.feeds;

import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.scopes.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a scope is sent of a picture and of its changes. Pure. */
final class Selection {
    private Selection() {}

    /**
     * The items of one frame.
     *
     * @param shown to be sent as they read now
     * @param gone to be removed
     */
    record Chosen(List<ItemKey> shown, List<ItemKey> gone) {
        boolean isEmpty() {
            return shown.isEmpty() && gone.isEmpty();
        }
    }

    /** Everything this scope may see. */
    static List<ItemKey> whole(Scope scope, Picture picture) {
        var keys = new ArrayList<ItemKey>();
        for (var key : picture.keysOfNoIncident()) {
            if (scope.sees(picture.audience(key))) {
                keys.add(key);
            }
        }
        for (var incident : picture.incidentIds()) {
            if (scope.sees(picture.visibility(incident))) {
                keys.addAll(picture.keysOf(incident));
            }
        }
        return keys;
    }

    /**
     * The frames for these changes, one each, against the picture that the last one led to. An item stands in the last
     * frame that touched it only, so whoever is cut in between finds it again after his token.
     */
    static List<Chosen> of(Scope scope, List<Change> changes, Picture picture) {
        var places = new LinkedHashMap<ItemKey, Integer>();
        var hidden = new HashSet<ItemKey>();
        for (int place = 0; place < changes.size(); place++) {
            for (var key : touchedFor(scope, changes.get(place), picture, hidden)) {
                places.put(key, place);
            }
        }
        var frames = new ArrayList<Chosen>();
        changes.forEach(change -> frames.add(new Chosen(new ArrayList<>(), new ArrayList<>())));
        places.forEach((key, place) -> {
            if (picture.has(key) && scope.sees(picture.audience(key))) {
                frames.get(place).shown().add(key);
            } else if (hidden.contains(key)) {
                frames.get(place).gone().add(key);
            }
        });
        return frames;
    }

    private static Set<ItemKey> touchedFor(Scope scope, Change change, Picture picture, Set<ItemKey> hidden) {
        var keys = new LinkedHashSet<>(change.touched());
        change.removed().forEach((key, audience) -> {
            if (scope.sees(audience)) {
                keys.add(key);
                hidden.add(key);
            }
        });
        change.revealed().forEach((incident, revealed) -> {
            boolean saw = scope.sees(revealed.before());
            if (saw != scope.sees(revealed.after())) {
                var all = picture.keysOf(incident);
                keys.addAll(all);
                if (saw) {
                    hidden.addAll(all);
                }
            }
        });
        return keys;
    }
}
