package cn.liandong.intake;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent within a drill. No sensor, no warning and no watch over silence knows of it: a red reading belongs to an incident
 * of the drill, the first one of a site, and the other colours change nothing.
 */
final class DrillSignals {
    private DrillSignals() {}

    static Decision<IncidentEvent> told(
            Moment moment, SignalRecord record, DrillId drill, Intake intake, IntakeView view, Tables tables) {
        var after = intake;
        var events = new ArrayList<IncidentEvent>();
        for (var reading : record.readings()) {
            if (reading.colour() != WarningColour.RED || !isOwn(reading, record, intake)) {
                continue;
            }
            var decided = IntakeDecider.told(moment, report(moment, record, drill, reading), after, view, tables);
            if (decided instanceof Decision.Accepted<IncidentEvent>(var of, var _)) {
                var signalled = IntakeSignals.signalled(of);
                after = signalled.stream().reduce(after, IntakeDecider::evolve, (_, last) -> last);
                events.addAll(signalled);
            }
        }
        return Decision.accepted(events);
    }

    private static boolean isOwn(SignalReading reading, SignalRecord record, Intake intake) {
        var site = intake.sites().byId().get(reading.site());
        return site != null && site.organization().equals(record.organization());
    }

    /** Of drill and site alone: the second one of them is the same report, and changes nothing. */
    private static ReportRecord report(Moment moment, SignalRecord record, DrillId drill, SignalReading reading) {
        return IntakeSignals.report(
                IntakeSignals.reportId(moment.jurisdiction(), drill + "/" + reading.site()),
                record.credential(),
                new Sensor(
                        reading.sensor(),
                        record.organization(),
                        reading.site(),
                        reading.kind(),
                        reading.unit(),
                        null,
                        List.of(),
                        record.handling()),
                reading.measuredAt(),
                drill);
    }
}
