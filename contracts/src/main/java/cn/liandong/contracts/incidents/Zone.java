package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * One zone around an incident.
 *
 * @param metres a circle's radius, or a square's side: it begins at the spill and runs downwind, half of it to either side
 * @param orMore that the table says this much or more
 * @param towardsDegrees where the square runs to, degrees clockwise from north; null for a circle
 * @param source table and edition that the figure stands in
 */
public record Zone(
        ZoneKind kind, int metres, boolean orMore, @Nullable Integer towardsDegrees, String source) {}
