package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Visibility;
import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.Map;

/**
 * A picture after one input, and what is different in it.
 *
 * @param touched items that are new or may read differently
 * @param removed items that are there no more, or may be for others, with whom they were for
 * @param revealed incidents that may have become visible to more, or to others
 */
public record Changed(
        Picture picture, List<ItemKey> touched, Map<ItemKey, Audience> removed, Map<IncidentId, Revealed> revealed) {

    public Changed {
        touched = List.copyOf(touched);
        removed = Map.copyOf(removed);
        revealed = Map.copyOf(revealed);
    }

    /** Whom an incident concerned, and concerns now. */
    public record Revealed(Visibility before, Visibility after) {}

    public boolean isNothing() {
        return touched.isEmpty() && removed.isEmpty() && revealed.isEmpty();
    }
}
