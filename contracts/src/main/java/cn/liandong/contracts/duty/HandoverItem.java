package cn.liandong.contracts.duty;

/**
 * One thing that goes from a shift to the next, by reference alone.
 *
 * @param id of the incident, directive, clock or other thing; of a note its id, of an awaited follow-up its incident's
 */
public record HandoverItem(HandoverKind kind, String id) {}
