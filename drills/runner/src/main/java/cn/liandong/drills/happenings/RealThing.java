package cn.liandong.drills.happenings;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something real that an area has to be free for.
 *
 * @param towns where it is
 * @param post which it calls
 * @param unit which it takes
 */
public record RealThing(
        IncidentId incident,
        List<TownCode> towns,
        @Nullable PostId post,
        @Nullable UnitId unit) {
    public RealThing {
        towns = List.copyOf(towns);
    }
}
