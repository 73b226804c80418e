package cn.liandong.contracts.incidents;

/**
 * How many points of a kind lie in the zones.
 *
 * @param people at those of them where it is known
 * @param peopleUnknown at how many of them nobody knows
 */
public record PointCount(PointKind kind, int points, int people, int peopleUnknown) {}
