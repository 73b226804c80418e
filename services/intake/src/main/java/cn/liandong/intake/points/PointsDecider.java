package cn.liandong.intake.points;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterPoint;
import cn.liandong.contracts.incidents.PointEvent.PointRegistered;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;

/** Registers points; the same once more changes nothing. */
public final class PointsDecider {
    private PointsDecider() {}

    public static Decision<IncidentEvent> decide(Moment moment, RegisterPoint command, Points points) {
        for (var policy : PointsPolicies.all()) {
            var refusal = policy.refusal(moment, command.point());
            if (refusal != null) {
                return refusal;
            }
        }
        var point = command.point();
        return point.equals(points.byId().get(point.id()))
                ? Decision.nothing()
                : Decision.accepted(List.of(new PointRegistered(point)));
    }

    public static Points evolve(Points points, IncidentEvent event) {
        return event instanceof PointRegistered(var point)
                ? new Points(points.byId().plus(point.id(), point))
                : points;
    }
}
