package cn.liandong.dispatch;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.ArchiveCommand;
import cn.liandong.contracts.response.AssignmentCommand;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.LapseOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.ClockCommand;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ClockCommand.StrikeClock;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.CrewCommand;
import cn.liandong.contracts.response.CrewCommand.MissCrew;
import cn.liandong.contracts.response.CrewCommand.ReportCrewSafe;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import cn.liandong.contracts.response.DirectiveCommand;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.SuperviseDirective;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.CallRelief;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.FollowDrill;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.LeadCommand;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.EndLevel;
import cn.liandong.contracts.response.LevelCommand.OfItem;
import cn.liandong.contracts.response.LevelCommand.ReportItemOverdue;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.UnitCommand;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportCommand.DefineUpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.OfDelivery;
import cn.liandong.contracts.response.UpwardReportCommand.OfReport;
import org.jspecify.annotations.Nullable;

/** Within which incident a command would change something. */
final class ConcernedIncident {
    private ConcernedIncident() {}

    /**
     * Null where it changes nothing within an incident, or nothing but what may be changed of each: that somebody has received an
     * alert, and that it is archived.
     */
    static @Nullable IncidentId of(DispatchCommand command, DispatchState state) {
        return switch (command) {
            case DefinePlan _ -> null;
            case AcknowledgeAlert _ -> null;
            case EscalateAlert it -> ofAlert(it.alert(), state);
            case StandDownAlert it -> ofAlert(it.alert(), state);
            case ClaimIncident it -> it.incident();
            case TakeStep it -> ofAlert(it.alert(), state);
            case RaiseAlertAgain it -> ofAlert(it.alert(), state);
            // Of each alert it is asked by itself whether somebody is to be told.
            case CallRelief _ -> null;
            case FollowDrill _ -> null;
            case ArchiveCommand _ -> null;
            case UnitCommand _ -> null;
            case RecordRoads it -> it.incident();
            case ClosingCommand it -> it.incident();
            case LeadCommand it -> it.incident();
            case AssignmentCommand it -> of(it, state);
            case CrewCommand it -> of(it, state);
            case ClockCommand it -> of(it, state);
            case DirectiveCommand it -> of(it, state);
            case LevelCommand it -> of(it);
            case UpwardReportCommand it -> of(it, state);
            case AidCommand it -> it instanceof RequestAid request ? request.incident() : null;
        };
    }

    private static @Nullable IncidentId of(AssignmentCommand command, DispatchState state) {
        return switch (command) {
            case ProposeUnits it -> it.incident();
            case OfferUnit it -> it.incident();
            case AcceptOffer it -> ofAssignment(it.assignment(), state);
            case DeclineOffer it -> ofAssignment(it.assignment(), state);
            case ReportEnRoute it -> ofAssignment(it.assignment(), state);
            case ReportOnScene it -> ofAssignment(it.assignment(), state);
            case ReleaseUnit it -> ofAssignment(it.assignment(), state);
            case WithdrawAssignment it -> ofAssignment(it.assignment(), state);
            case LapseOffer it -> ofAssignment(it.assignment(), state);
        };
    }

    private static @Nullable IncidentId of(CrewCommand command, DispatchState state) {
        return switch (command) {
            case ReportCrewSafe it -> ofAssignment(it.assignment(), state);
            case SetCrewLimit it -> ofAssignment(it.assignment(), state);
            case MissCrew it -> ofAssignment(it.assignment(), state);
        };
    }

    private static @Nullable IncidentId of(ClockCommand command, DispatchState state) {
        return switch (command) {
            case DefineClock _ -> null;
            case RecordUpwardReport it -> ofClock(it.clock(), state);
            case StrikeClock it -> ofClock(it.clock(), state);
        };
    }

    private static @Nullable IncidentId of(DirectiveCommand command, DispatchState state) {
        return switch (command) {
            case GiveDirective it -> it.incident();
            case AnswerDirective it -> ofDirective(it.directive(), state);
            case AcceptAnswer it -> ofDirective(it.directive(), state);
            case ReturnAnswer it -> ofDirective(it.directive(), state);
            case WithdrawDirective it -> ofDirective(it.directive(), state);
            case SuperviseDirective it -> ofDirective(it.directive(), state);
        };
    }

    private static @Nullable IncidentId of(LevelCommand command) {
        return switch (command) {
            case DefineContingencyPlan _ -> null;
            case SetLevel it -> it.incident();
            case EndLevel it -> it.incident();
            case SecondStandDown it -> it.incident();
            case OfItem it -> it.incident();
            case ReportItemOverdue it -> it.incident();
            case SoundAlarm it -> it.incident();
        };
    }

    private static @Nullable IncidentId of(UpwardReportCommand command, DispatchState state) {
        return switch (command) {
            case DefineUpwardOffice _ -> null;
            case DraftUpwardReport it -> it.incident();
            case OfReport it -> ofReport(it.report(), state);
            case OfDelivery it -> ofReport(it.report(), state);
        };
    }

    private static @Nullable IncidentId ofAlert(AlertId id, DispatchState state) {
        var alert = state.alerts().find(id);
        return alert == null ? null : alert.incident();
    }

    private static @Nullable IncidentId ofAssignment(AssignmentId id, DispatchState state) {
        var assignment = state.assignments().find(id);
        return assignment == null ? null : assignment.incident();
    }

    private static @Nullable IncidentId ofClock(ClockId id, DispatchState state) {
        var clock = state.clocks().find(id);
        return clock == null ? null : clock.incident();
    }

    private static @Nullable IncidentId ofDirective(DirectiveId id, DispatchState state) {
        var directive = state.directives().find(id);
        return directive == null ? null : directive.incident();
    }

    private static @Nullable IncidentId ofReport(UpwardReportId id, DispatchState state) {
        var report = state.upwardReports().find(id);
        return report == null ? null : report.incident();
    }
}
