package cn.liandong.roster.rotations;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;

/**
 * One shift of a rotation.
 *
 * @param until exclusive
 */
public record Turn(PersonId person, Instant from, Instant until) {}
