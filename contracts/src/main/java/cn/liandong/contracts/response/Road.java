package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;

/**
 * How far a unit has to drive, as a routing service says.
 *
 * @param from where the unit was
 * @param metres by road
 */
public record Road(UnitId unit, Coordinates from, int metres) {}
