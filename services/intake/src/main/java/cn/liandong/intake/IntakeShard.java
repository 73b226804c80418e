package cn.liandong.intake;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.followups.FollowUpTable;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.intake.matches.MatchTableFile;
import cn.liandong.intake.zones.SunDaylight;
import cn.liandong.intake.zones.ZoneTableFile;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands intake's rules to the engine. */
public final class IntakeShard implements Shard<Intake, IntakeView, IntakeCommand, IncidentEvent> {
    private final Tables tables;

    public IntakeShard(Boundaries boundaries, FollowUpTable followUps) {
        tables = new Tables(boundaries, ZoneTableFile.read(), new SunDaylight(), followUps, MatchTableFile.read());
    }

    @Override
    public String service() {
        return Topics.INTAKE;
    }

    @Override
    public String journal() {
        return Topics.INCIDENTS;
    }

    @Override
    public Class<IntakeCommand> commands() {
        return IntakeCommand.class;
    }

    @Override
    public Class<IncidentEvent> events() {
        return IncidentEvent.class;
    }

    @Override
    public Class<Intake> states() {
        return Intake.class;
    }

    @Override
    public Class<IntakeView> views() {
        return IntakeView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
                Input.decides(Topics.REPORTS, Input.Kind.RECORDS, ReportRecord.class),
                Input.decides(Topics.SIGNALS, Input.Kind.RECORDS, SignalRecord.class),
                Input.decides(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class));
    }

    @Override
    public int foldVersion() {
        return 5;
    }

    @Override
    public Intake emptyState(Jurisdiction jurisdiction) {
        return Intake.EMPTY;
    }

    @Override
    public IntakeView emptyView(Jurisdiction jurisdiction) {
        return IntakeView.EMPTY;
    }

    /** A report or a reading is handled as its key says, of its drill, and whoever holds the key is its actor. */
    @Override
    public Moment stamped(Moment moment, Incoming<IntakeCommand> incoming) {
        return switch (incoming) {
            case Incoming.Told<IntakeCommand>(var _, var _, ReportRecord report) ->
                stamped(moment, report.credential(), report.organization(), report.handling(), report.drill());
            case Incoming.Told<IntakeCommand>(var _, var _, SignalRecord signals) ->
                stamped(moment, signals.credential(), signals.organization(), signals.handling(), signals.drill());
            default -> moment;
        };
    }

    private static Moment stamped(
            Moment moment,
            CredentialId credential,
            OrganizationId organization,
            Handling handling,
            @Nullable DrillId drill) {
        var actor = new Actor(Actor.Kind.API_KEY, credential, organization, null, null);
        return new Moment(moment.jurisdiction(), moment.now(), actor, moment.inputId(), handling, drill);
    }

    @Override
    public IntakeView follow(IntakeView view, Moment moment, Incoming<IntakeCommand> incoming) {
        if (incoming instanceof Incoming.Told<IntakeCommand>(var _, var _, SignalRecord signals)) {
            return view.hear(signals, moment.now());
        }
        if (!(incoming instanceof Incoming.Happened<IntakeCommand> happened)) {
            return view;
        }
        var followed = view;
        for (var event : happened.entry().events()) {
            if (event instanceof DutyEvent duty) {
                followed = followed.follow(duty);
            }
        }
        return followed;
    }

    @Override
    public Decision<IncidentEvent> decide(
            Moment moment, Incoming<IntakeCommand> incoming, Intake state, IntakeView view) {
        return switch (incoming) {
            case Incoming.Asked<IntakeCommand>(var command) ->
                IntakeDecider.asked(moment, command, state, view, tables);
            case Incoming.Told<IntakeCommand> told
            when told.record() instanceof ReportRecord report ->
                IntakeDecider.told(moment, report, state, view, tables);
            case Incoming.Told<IntakeCommand> told
            when told.record() instanceof SignalRecord signals ->
                signals.drill() == null
                        ? IntakeSignals.told(moment, signals, state, view, tables)
                        : DrillSignals.told(moment, signals, signals.drill(), state, view, tables);
            case Incoming.Told<IntakeCommand> told -> Decision.nothing();
            case Incoming.Happened<IntakeCommand> happened -> {
                var events = happened.entry().events().stream()
                        .filter(ResponseEvent.class::isInstance)
                        .map(ResponseEvent.class::cast)
                        .toList();
                yield events.isEmpty() ? Decision.nothing() : IntakeDecider.happened(moment, events, state, tables);
            }
        };
    }

    @Override
    public Intake evolve(Intake state, IncidentEvent event) {
        return IntakeDecider.evolve(state, event);
    }

    @Override
    public List<Deadlines<IntakeCommand>> deadlines(Intake state) {
        return List.of(
                state.zones().deadlines(),
                state.followUps().deadlines(),
                state.signals().deadlines());
    }

    @Override
    public boolean recognizes(IncidentEvent event) {
        return !(event instanceof IncidentEvent.Unrecognized);
    }
}
