package cn.liandong.contracts.duty;

import java.time.Instant;

/**
 * A while to come for which the roster of a post names too few people.
 *
 * @param until when it ends by the roster, exclusive
 * @param rostered how many it names
 * @param minimum how many it should
 */
public record GapAhead(Instant from, Instant until, int rostered, int minimum) {}
