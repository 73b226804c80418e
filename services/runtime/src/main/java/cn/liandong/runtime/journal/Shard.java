package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;

/**
 * What a service brings to the engine: pure rules over the state and the view of one jurisdiction. Nothing here asks for
 * the time or for chance, and every state and view is unchanging.
 *
 * @param <S> the state: the fold of the service's own journal
 * @param <V> the view: a fold of what the service follows
 * @param <C> the service's commands, a sealed family
 * @param <E> the service's events, a sealed family
 */
public interface Shard<S, V, C, E> {
    /** Such as `dispatch`; the topics of commands and snapshots are named after it. */
    String service();

    /** The topic this service alone writes. */
    String journal();

    Class<C> commands();

    Class<E> events();

    Class<S> states();

    Class<V> views();

    /** What it follows beside its own commands. */
    List<Input> inputs();

    /** Counts up when `evolve` or `follow` change their meaning: older snapshots are dropped. */
    int foldVersion();

    S emptyState(Jurisdiction jurisdiction);

    V emptyView(Jurisdiction jurisdiction);

    /** The moment as the input itself states it: a record of a topic that is no journal names its own actor and handling. */
    default Moment stamped(Moment moment, Incoming<C> incoming) {
        return moment;
    }

    /** Folds an input into the view; called before {@link #decide} sees it. Own commands are not folded. */
    V follow(V view, Moment moment, Incoming<C> incoming);

    /** Decides one input; an exception is a poison. Not called for references. */
    Decision<E> decide(Moment moment, Incoming<C> incoming, S state, V view);

    S evolve(S state, E event);

    /** What each capability has set, always in the same order; an id stands in one of them only. */
    List<Deadlines<C>> deadlines(S state);

    /** False for an event written by a newer version: then this jurisdiction is no longer decided here. */
    boolean recognizes(E event);

    /**
     * Commands this service sends to itself because of what a reference has told: asked for whenever one told something, and
     * when a jurisdiction begins to be owned. One that is due no more must come to nothing when it is decided.
     */
    default List<C> noticed(S state, V view) {
        return List.of();
    }

    /** Commands this service sends to itself when it begins to own a jurisdiction, such as calls left without a result. */
    default List<C> resume(S state) {
        return List.of();
    }
}
