package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.places.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Where people are who may have to be warned, as the city keeps it.
 *
 * @param coordinates WGS-84
 * @param people how many are there at most; null where nobody knows, which is not zero
 * @param contact the post that is called
 * @param phoneNote whom to call where no post is known; of a facility, never of a person
 * @param source where all this comes from
 */
public record Point(
        PointId id,
        PointKind kind,
        String name,
        Coordinates coordinates,
        @Nullable Integer people,
        @Nullable PostId contact,
        @Nullable String phoneNote,
        String source) {}
