package cn.liandong.notifier;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import java.util.function.BiFunction;

/** Stands for another service: writes into its journal what a test asks it to, by the engine and so with the chain. */
record Scribe<C, E>(
        String service, String journal, Class<C> commands, Class<E> events, BiFunction<Moment, C, Decision<E>> says)
        implements Shard<Scribe.Nothing, Scribe.Nothing, C, E> {

    record Nothing() {}

    record SayResponse(List<ResponseEvent> events) {}

    static Scribe<SayResponse, ResponseEvent> dispatch() {
        return new Scribe<>(
                Topics.DISPATCH,
                Topics.RESPONSE,
                SayResponse.class,
                ResponseEvent.class,
                (moment, command) -> Decision.accepted(command.events()));
    }

    record SayDrills(List<DrillEvent> events) {}

    static Scribe<SayDrills, DrillEvent> drills() {
        return new Scribe<>(
                Topics.DRILLS,
                Topics.DRILLS,
                SayDrills.class,
                DrillEvent.class,
                (moment, command) -> Decision.accepted(command.events()));
    }

    record SayDuty(List<DutyEvent> events) {}

    static Scribe<SayDuty, DutyEvent> roster() {
        return new Scribe<>(
                Topics.ROSTER,
                Topics.DUTY,
                SayDuty.class,
                DutyEvent.class,
                (moment, command) -> Decision.accepted(command.events()));
    }

    @Override
    public Class<Nothing> states() {
        return Nothing.class;
    }

    @Override
    public Class<Nothing> views() {
        return Nothing.class;
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
    public Nothing emptyState(Jurisdiction jurisdiction) {
        return new Nothing();
    }

    @Override
    public Nothing emptyView(Jurisdiction jurisdiction) {
        return new Nothing();
    }

    @Override
    public Nothing follow(Nothing view, Moment moment, Incoming<C> incoming) {
        return view;
    }

    @Override
    public Decision<E> decide(Moment moment, Incoming<C> incoming, Nothing state, Nothing view) {
        return incoming instanceof Incoming.Asked<C> asked ? says.apply(moment, asked.command()) : Decision.nothing();
    }

    @Override
    public Nothing evolve(Nothing state, E event) {
        return state;
    }

    @Override
    public List<Deadlines<C>> deadlines(Nothing state) {
        return List.of();
    }

    @Override
    public boolean recognizes(E event) {
        return true;
    }
}
