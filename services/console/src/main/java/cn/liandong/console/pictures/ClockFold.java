package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockResumed;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.OfIncident;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import java.util.function.UnaryOperator;

/** What statutory clocks change. */
final class ClockFold {
    private ClockFold() {}

    static void apply(Draft draft, Spot spot, ClockEvent event) {
        switch (event) {
            case ClockDefined defined -> draft.settings = draft.settings.with(defined);
            case OfIncident one -> {
                if (!draft.left.contains(one.incident())) {
                    // It may be the first that is read of the incident: journals are not read in step.
                    draft.put(draft.incident(one.incident()));
                    change(draft, one);
                    Timeline.add(draft, one.incident(), line(spot, one));
                    Leaving.afterAct(draft, one.incident());
                }
            }
        }
    }

    private static void change(Draft draft, OfIncident event) {
        switch (event) {
            case ClockStarted started -> start(draft, started);
            case ClockReminded _ -> {}
            case ClockNotStarted _ -> {}
            case ClockMissed line -> change(draft, line.clock(), ClockView::missed);
            case ClockMet met -> change(draft, met.clock(), one -> one.met(met));
            case ClockStopped by -> change(draft, by.clock(), one -> one.stopped(by.reason()));
            case ClockResumed by -> change(draft, by.clock(), ClockView::resumed);
            case UpwardReportRecorded report -> {
                draft.named = draft.named.with(report.post()).with(report.person());
                change(draft, report.clock(), one -> one.recorded(report));
            }
        }
    }

    private static void start(Draft draft, ClockStarted started) {
        if (draft.families.clocks().has(started.clock().value())) {
            return;
        }
        if (started.organization() != null) {
            draft.named = draft.named.with(started.organization());
        }
        draft.put(draft.incident(started.incident()));
        draft.put(ClockView.of(started));
    }

    private static void change(Draft draft, ClockId id, UnaryOperator<ClockView> how) {
        var known = draft.families.clocks().find(id.value());
        if (known != null) {
            draft.put(how.apply(known));
        }
    }

    private static Line line(Spot spot, OfIncident event) {
        return event instanceof UpwardReportRecorded report
                ? spot.line(report, report.post(), report.person(), null)
                : spot.line(event);
    }
}
