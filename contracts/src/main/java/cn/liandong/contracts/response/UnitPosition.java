package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;

/**
 * Where a unit was.
 *
 * @param at as whoever told it claims
 */
public record UnitPosition(UnitId unit, Coordinates coordinates, Instant at) {}
