package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened within a drill, copied out of the journal that says it, so that a drill's own journal tells all of it.
 *
 * @param at as that entry says
 * @param incident of the drill; null where it is about none
 * @param amount as {@link HappeningKind} says; null where there is nothing to count
 */
public record Happening(
        HappeningKind kind,
        Instant at,
        @Nullable IncidentId incident,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        @Nullable Integer amount) {}
