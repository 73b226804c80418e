package cn.liandong.dispatch.crews;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;

/**
 * A crew that has to be heard of.
 *
 * @param since when that was due, or is
 */
public record CrewLimit(AssignmentId assignment, IncidentId incident, UnitId unit, long everySeconds, Instant since) {}
