package cn.liandong.dispatch;

import cn.liandong.dispatch.aid.Aids;
import cn.liandong.dispatch.alerts.Alerts;
import cn.liandong.dispatch.assignments.Assignments;
import cn.liandong.dispatch.claims.Claims;
import cn.liandong.dispatch.clocks.Clocks;
import cn.liandong.dispatch.closings.Closings;
import cn.liandong.dispatch.crews.CrewLimits;
import cn.liandong.dispatch.directives.Directives;
import cn.liandong.dispatch.escalations.Escalations;
import cn.liandong.dispatch.leads.Leads;
import cn.liandong.dispatch.levels.Levels;
import cn.liandong.dispatch.units.Roads;
import cn.liandong.dispatch.units.Units;
import cn.liandong.dispatch.upwardreports.UpwardReports;

/** The fold of the journal `response`: what each capability remembers of it. */
public record DispatchState(
        Alerts alerts,
        Escalations escalations,
        Claims claims,
        Units units,
        Assignments assignments,
        Closings closings,
        Directives directives,
        CrewLimits crews,
        Levels levels,
        Leads leads,
        Clocks clocks,
        Roads roads,
        UpwardReports upwardReports,
        Aids aids) {
    public static final DispatchState EMPTY = new DispatchState(
            Alerts.NONE,
            Escalations.NONE,
            Claims.NONE,
            Units.NONE,
            Assignments.NONE,
            Closings.NONE,
            Directives.NONE,
            CrewLimits.NONE,
            Levels.NONE,
            Leads.NONE,
            Clocks.NONE,
            Roads.NONE,
            UpwardReports.NONE,
            Aids.NONE);
}
