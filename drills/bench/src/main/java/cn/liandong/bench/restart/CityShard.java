package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The toy's rules. */
final class CityShard implements Shard<CityState, CityView, CityCommand, CityEvent> {
    /** Nothing falls due while it is measured. */
    static final Duration LATER = Duration.ofDays(1);

    private final String service;
    private final Runnable folding;

    /**
     * A service of this name.
     *
     * @param folding told of each event that is folded: after a restart, the first lies behind the snapshot
     */
    CityShard(String service, Runnable folding) {
        this.service = service;
        this.folding = folding;
    }

    static String journal(String service) {
        return service + "-journal";
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String journal() {
        return journal(service);
    }

    @Override
    public Class<CityCommand> commands() {
        return CityCommand.class;
    }

    @Override
    public Class<CityEvent> events() {
        return CityEvent.class;
    }

    @Override
    public Class<CityState> states() {
        return CityState.class;
    }

    @Override
    public Class<CityView> views() {
        return CityView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of();
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public CityState emptyState(Jurisdiction jurisdiction) {
        return CityState.EMPTY;
    }

    @Override
    public CityView emptyView(Jurisdiction jurisdiction) {
        return CityView.EMPTY;
    }

    @Override
    public CityView follow(CityView view, Moment moment, Incoming<CityCommand> incoming) {
        return view;
    }

    @Override
    public Decision<CityEvent> decide(Moment moment, Incoming<CityCommand> incoming, CityState state, CityView view) {
        return incoming instanceof Incoming.Asked<CityCommand>(var command)
                ? decide(command, state)
                : Decision.nothing();
    }

    private static Decision<CityEvent> decide(CityCommand command, CityState state) {
        return switch (command) {
            case CityCommand.Close(var incident) ->
                Decision.accepted(
                        List.of(new CityEvent.Closed(incident)),
                        Map.of("incident", incident.id().value()));
            case CityCommand.Open(var incident, var alerts) ->
                Decision.accepted(
                        List.of(new CityEvent.Opened(incident, alerts)), Map.of("incident", incident.value()));
            case CityCommand.TakeStep step ->
                state.alerts().containsKey(step.alert())
                        ? Decision.accepted(
                                List.of(taken(step)),
                                Map.of("alert", step.alert().value()))
                        : Decision.refused("NO_SUCH_ALERT", step.alert() + " is not open: restore what was decided");
            case CityCommand.Describe _ ->
                Decision.accepted(List.of(), Held.of(state).facts());
        };
    }

    static CityEvent.StepTaken taken(CityCommand.TakeStep step) {
        var dueAt = step.dueAt().plus(LATER);
        return new CityEvent.StepTaken(
                step.alert(),
                step.step(),
                new Deadline<>(
                        step.alert().value(),
                        dueAt,
                        LATER.toMillis(),
                        new CityCommand.TakeStep(step.alert(), step.step(), dueAt)));
    }

    @Override
    public CityState evolve(CityState state, CityEvent event) {
        folding.run();
        return state.evolve(event);
    }

    @Override
    public List<Deadlines<CityCommand>> deadlines(CityState state) {
        return List.of(state.deadlines());
    }

    @Override
    public boolean recognizes(CityEvent event) {
        return true;
    }
}
