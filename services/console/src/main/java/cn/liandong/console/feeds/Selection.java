package cn.liandong.console.feeds;

import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.WallItems;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.ids.IncidentId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            if (mayBe(scope, key) && scope.sees(picture.audience(key))) {
                keys.add(key);
            }
        }
        for (var incident : picture.incidentIds()) {
            if (scope.sees(picture.visibility(incident))) {
                addOf(incident, scope, picture, keys);
            }
        }
        return keys;
    }

    /** Kinds that are for whoever sees their incident; of every other kind each item is asked about. */
    private static final Set<ItemKey.Kind> AS_THEIR_INCIDENT = EnumSet.of(
            ItemKey.Kind.INCIDENT,
            ItemKey.Kind.LINE,
            ItemKey.Kind.NOTIFICATION,
            ItemKey.Kind.ASSIGNMENT,
            ItemKey.Kind.PROPOSAL,
            ItemKey.Kind.CHECKLIST,
            ItemKey.Kind.LEAD,
            ItemKey.Kind.CLOCK,
            ItemKey.Kind.ZONES);

    private static void addOf(IncidentId incident, Scope scope, Picture picture, List<ItemKey> keys) {
        for (var key : picture.keysOf(incident)) {
            if (mayBe(scope, key) && (AS_THEIR_INCIDENT.contains(key.kind()) || scope.sees(picture.audience(key)))) {
                keys.add(key);
            }
        }
    }

    /**
     * The frames for these changes, one each, against the picture that the last one led to. What is shown stands in the
     * last frame that touched it only, and what is hidden in the frame that hid it: whoever is cut in between finds
     * the one again after his token, and has done with the other.
     */
    static List<Chosen> of(Scope scope, List<Change> changes, Picture picture) {
        var touched = new LinkedHashMap<ItemKey, Integer>();
        var hidden = new LinkedHashMap<ItemKey, Integer>();
        for (int place = 0; place < changes.size(); place++) {
            note(scope, changes.get(place), picture, place, touched, hidden);
        }
        var frames = new ArrayList<Chosen>();
        changes.forEach(change -> frames.add(new Chosen(new ArrayList<>(), new ArrayList<>())));
        touched.forEach((key, place) -> {
            if (isShown(scope, picture, key)) {
                frames.get(place).shown().add(key);
            }
        });
        hidden.forEach((key, place) -> {
            if (!isShown(scope, picture, key)) {
                frames.get(place).gone().add(key);
            }
        });
        return frames;
    }

    private static boolean isShown(Scope scope, Picture picture, ItemKey key) {
        return mayBe(scope, key) && picture.has(key) && scope.sees(picture.audience(key));
    }

    /** Of most kinds a wall is not even told that they are gone. */
    private static boolean mayBe(Scope scope, ItemKey key) {
        return !scope.wall() || WallItems.shows(key.kind());
    }

    private static void note(
            Scope scope,
            Change change,
            Picture picture,
            int place,
            Map<ItemKey, Integer> touched,
            Map<ItemKey, Integer> hidden) {
        change.touched().forEach(key -> touched.put(key, place));
        change.removed().forEach((key, audience) -> {
            if (mayBe(scope, key) && scope.sees(audience)) {
                hidden.put(key, place);
            }
        });
        change.revealed().forEach((incident, revealed) -> {
            boolean saw = scope.sees(revealed.before());
            if (saw != scope.sees(revealed.after())) {
                var keys = saw ? hidden : touched;
                picture.keysOf(incident).stream()
                        .filter(key -> mayBe(scope, key))
                        .forEach(key -> keys.put(key, place));
            }
        });
    }
}
