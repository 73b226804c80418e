package cn.liandong.runtime.toy;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import java.util.Map;

/** The toy's rules, under a name of its own for each test. */
public class ToyShard implements Shard<ToyState, ToyView, ToyCommand, ToyEvent> {
    /** A record of the toy's second input. */
    public record Note(String item) {}

    /** A note whose fold into the view throws, as a fault in the software would. */
    public static final String UNFOLLOWABLE = "unfollowable";

    /** A note that does not say by whom it is meant. */
    public static final String UNSTAMPED = "unstamped";

    private final String name;
    private final List<Input> inputs;
    private final boolean knowsRang;

    /** A toy with these inputs beside its commands. */
    public ToyShard(String name, Input... inputs) {
        this(name, true, inputs);
    }

    /** With {@code knowsRang} false it is an older version that has never heard of the event Rang. */
    public ToyShard(String name, boolean knowsRang, Input... inputs) {
        this.name = name;
        this.inputs = List.of(inputs);
        this.knowsRang = knowsRang;
    }

    @Override
    public String service() {
        return name;
    }

    @Override
    public String journal() {
        return name + "-journal";
    }

    @Override
    public Class<ToyCommand> commands() {
        return ToyCommand.class;
    }

    @Override
    public Class<ToyEvent> events() {
        return ToyEvent.class;
    }

    @Override
    public Class<ToyState> states() {
        return ToyState.class;
    }

    @Override
    public Class<ToyView> views() {
        return ToyView.class;
    }

    @Override
    public List<Input> inputs() {
        return inputs;
    }

    @Override
    public int foldVersion() {
        // A new event changes what the fold means: the older version must not trust the newer one's snapshots.
        return knowsRang ? 2 : 1;
    }

    @Override
    public ToyState emptyState(Jurisdiction jurisdiction) {
        return ToyState.EMPTY;
    }

    @Override
    public ToyView emptyView(Jurisdiction jurisdiction) {
        return ToyView.EMPTY;
    }

    @Override
    public Moment stamped(Moment moment, Incoming<ToyCommand> incoming) {
        if (incoming instanceof Incoming.Told<ToyCommand> told
                && told.record() instanceof Note(var item)
                && item.equals(UNSTAMPED)) {
            throw new IllegalStateException("boom " + item);
        }
        return moment;
    }

    @Override
    public ToyView follow(ToyView view, Moment moment, Incoming<ToyCommand> incoming) {
        return switch (incoming) {
            case Incoming.Asked<ToyCommand> _ -> view;
            case Incoming.Happened<ToyCommand> _ -> new ToyView(view.told(), view.happened() + 1);
            case Incoming.Told<ToyCommand> told
            when told.record() instanceof Note(var item) && item.equals(UNFOLLOWABLE) ->
                throw new IllegalStateException("boom " + item);
            case Incoming.Told<ToyCommand> _ -> new ToyView(view.told() + 1, view.happened());
        };
    }

    @Override
    public Decision<ToyEvent> decide(Moment moment, Incoming<ToyCommand> incoming, ToyState state, ToyView view) {
        return switch (incoming) {
            case Incoming.Asked<ToyCommand>(var command) -> decide(moment, command, state);
            case Incoming.Happened<ToyCommand> happened ->
                Decision.accepted(happened.entry().events().stream()
                        .filter(ToyEvent.Added.class::isInstance)
                        .map(ToyEvent.Added.class::cast)
                        .map(added -> new ToyEvent.Added("from upstream " + added.item(), moment.inputId()))
                        .toList());
            case Incoming.Told<ToyCommand> told
            when told.record() instanceof Note note ->
                Decision.accepted(List.of(new ToyEvent.Added(note.item(), moment.inputId())));
            case Incoming.Told<ToyCommand> other -> throw new IllegalArgumentException("unexpected " + other);
        };
    }

    private static Decision<ToyEvent> decide(Moment moment, ToyCommand command, ToyState state) {
        return switch (command) {
            case ToyCommand.Add(var item) ->
                Decision.accepted(List.of(new ToyEvent.Added(item, moment.inputId())), Map.of("item", item));
            case ToyCommand.Forbid(var item) -> Decision.refused("FORBIDDEN", "no " + item + " here");
            case ToyCommand.Explode(var item) -> throw new IllegalStateException("boom " + item);
            case ToyCommand.SetAlarm(var id, var delay) ->
                Decision.accepted(List.of(new ToyEvent.AlarmSet(id, moment.now().plusMillis(delay), delay)));
            case ToyCommand.Ring(var id, var dueAt) -> {
                var deadline = state.deadlines().find(id);
                yield deadline == null || !deadline.dueAt().equals(dueAt)
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new ToyEvent.Rang(id, dueAt, moment.now())));
            }
            case ToyCommand.Resume(var item) -> Decision.accepted(List.of(new ToyEvent.Resumed(item)));
        };
    }

    @Override
    public ToyState evolve(ToyState state, ToyEvent event) {
        return switch (event) {
            case ToyEvent.Added added ->
                new ToyState(state.items().plus(added.item()), state.rang(), state.deadlines());
            case ToyEvent.AlarmSet(var id, var dueAt, var delay) ->
                new ToyState(
                        state.items(),
                        state.rang(),
                        state.deadlines().with(new Deadline<>(id, dueAt, delay, new ToyCommand.Ring(id, dueAt))));
            case ToyEvent.Rang rang ->
                new ToyState(
                        state.items(),
                        state.rang().plus(rang.id()),
                        state.deadlines().without(rang.id()));
            case ToyEvent.Resumed(var item) ->
                new ToyState(state.items().plus("resumed " + item), state.rang(), state.deadlines());
            case ToyEvent.Unrecognized _ -> state;
        };
    }

    @Override
    public List<Deadlines<ToyCommand>> deadlines(ToyState state) {
        return List.of(state.deadlines());
    }

    @Override
    public boolean recognizes(ToyEvent event) {
        return !(event instanceof ToyEvent.Unrecognized) && (knowsRang || !(event instanceof ToyEvent.Rang));
    }
}
