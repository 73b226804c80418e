package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.LevelEvent.AddedItem;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The response level of an incident, and what has to be done at it.
 *
 * @param plan as it was when the first level was set
 * @param number how many levels were set so far
 * @param level null once none holds any more
 * @param items in the order they were first added
 */
public record Checklist(
        IncidentId incident,
        ContingencyPlan plan,
        int number,
        @Nullable ResponseLevel level,
        PVector<Listed> items) {

    /** By the event of the first level, which has the plan. */
    static Checklist begun(LevelSet first) {
        var plan = Objects.requireNonNull(first.plan(), "the first level of an incident comes with its plan");
        return new Checklist(first.incident(), plan, 0, null, TreePVector.empty()).with(first);
    }

    /** Null where the list has no item of this name. */
    @Nullable
    Listed find(String name) {
        return items.stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    List<String> open() {
        return items.stream().filter(Listed::isOpen).map(Listed::name).toList();
    }

    /** Whether the level that holds asks for it. */
    boolean asksFor(Listed listed) {
        return level != null && level.includes(listed.item().level());
    }

    Checklist with(LevelSet event) {
        var next = dropped(event.dropped());
        for (var added : event.added()) {
            next = next.with(added);
        }
        return new Checklist(incident, plan, event.number(), event.level(), next.items);
    }

    Checklist ended(Collection<String> dropped) {
        return new Checklist(incident, plan, number, null, dropped(dropped).items);
    }

    Checklist changed(String name, UnaryOperator<Listed> change) {
        var next = items;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(name)) {
                next = next.with(i, change.apply(items.get(i)));
            }
        }
        return new Checklist(incident, plan, number, level, next);
    }

    private Checklist with(AddedItem added) {
        return find(added.item().name()) == null
                ? new Checklist(incident, plan, number, level, items.plus(Listed.of(added)))
                : changed(added.item().name(), listed -> Listed.of(added));
    }

    private Checklist dropped(Collection<String> names) {
        var next = this;
        for (var name : names) {
            next = next.changed(name, listed -> listed.in(Listed.State.DROPPED));
        }
        return next;
    }
}
