package cn.liandong.console;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Stands in for a deciding service: accepts whatever it is asked and writes what the test says.
 *
 * @param older it knows no event, not even of its own journal
 */
record StandIn<C, E>(
        String service,
        String journal,
        Class<C> commands,
        Class<E> events,
        BiFunction<Moment, C, List<E>> rule,
        boolean older)
        implements Shard<StandIn.Nothing, StandIn.Nothing, C, E> {

    StandIn(String service, String journal, Class<C> commands, Class<E> events, BiFunction<Moment, C, List<E>> rule) {
        this(service, journal, commands, events, rule, false);
    }

    /** No state is needed to say yes. */
    record Nothing(String word) {}

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
        // It must not trust the newer one's snapshots.
        return older ? 1 : 2;
    }

    @Override
    public Nothing emptyState(Jurisdiction jurisdiction) {
        return new Nothing("");
    }

    @Override
    public Nothing emptyView(Jurisdiction jurisdiction) {
        return new Nothing("");
    }

    @Override
    public Nothing follow(Nothing view, Moment moment, Incoming<C> incoming) {
        return view;
    }

    @Override
    public Decision<E> decide(Moment moment, Incoming<C> incoming, Nothing state, Nothing view) {
        return switch (incoming) {
            case Incoming.Asked<C>(var command) -> Decision.accepted(rule.apply(moment, command));
            case Incoming.Happened<C> happened -> Decision.nothing();
            case Incoming.Told<C> told -> Decision.nothing();
        };
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
        return !older;
    }
}
