package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ContingencyPlan.ChecklistItem;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.ResponseLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The response level of an incident, and what has to be done at it.
 *
 * @param level null once none holds any more
 * @param standDown what an officer wants, and a second one has not agreed to yet; null for none
 * @param items in the order they were first added
 */
record ChecklistView(
        IncidentId incident,
        PlanId plan,
        @Nullable ResponseLevel level,
        Instant at,
        PostId post,
        @Nullable PersonId person,
        @Nullable LevelStandDownAsked standDown,
        PVector<Listed> items)
        implements Hung {

    /**
     * One item.
     *
     * @param said null while nobody said how it stands
     */
    record Listed(
            ChecklistItem item,
            OrganizationId organization,
            Item.Checklist.State state,
            Instant dueAt,
            @Nullable Said said) {
        Listed in(Item.Checklist.State next) {
            return new Listed(item, organization, next, dueAt, said);
        }

        Listed said(Item.Checklist.State next, Said by) {
            return new Listed(item, organization, next, dueAt, by);
        }

        Listed again(Instant nextDueAt, Said by) {
            return new Listed(item, organization, Item.Checklist.State.OPEN, nextDueAt, by);
        }
    }

    /** Who said how an item stands, and why. */
    record Said(
            Instant at,
            PostId post,
            @Nullable PersonId person,
            @Nullable String reason,
            @Nullable String text) {}

    static ChecklistView of(PlanId plan, LevelSet event) {
        var items = TreePVector.<Listed>empty();
        return new ChecklistView(event.incident(), plan, null, event.at(), event.post(), event.person(), null, items)
                .with(event);
    }

    ChecklistView with(LevelSet event) {
        var next = dropped(event.dropped()).items;
        for (var added : event.added()) {
            var listed = new Listed(added.item(), added.organization(), Item.Checklist.State.OPEN, added.dueAt(), null);
            int at = indexOf(next, added.item().name());
            next = at < 0 ? next.plus(listed) : next.with(at, listed);
        }
        return new ChecklistView(incident, plan, event.level(), event.at(), event.post(), event.person(), null, next);
    }

    ChecklistView ended(LevelEnded event) {
        return new ChecklistView(
                incident, plan, null, event.at(), event.post(), event.person(), null, dropped(event.dropped()).items);
    }

    ChecklistView asked(LevelStandDownAsked event) {
        return new ChecklistView(incident, plan, level, at, post, person, event, items);
    }

    ChecklistView changed(String name, UnaryOperator<Listed> change) {
        int found = indexOf(items, name);
        return found < 0
                ? this
                : new ChecklistView(
                        incident,
                        plan,
                        level,
                        at,
                        post,
                        person,
                        standDown,
                        items.with(found, change.apply(items.get(found))));
    }

    @Nullable
    ChecklistItem find(String name) {
        int found = indexOf(items, name);
        return found < 0 ? null : items.get(found).item();
    }

    @Override
    public ItemKey key() {
        return ItemKey.checklist(incident);
    }

    /** Whether a level holds. */
    @Override
    public boolean isOwed() {
        return level != null;
    }

    @Override
    public boolean names(PersonId someone) {
        return someone.equals(person)
                || (standDown != null && someone.equals(standDown.person()))
                || items.stream()
                        .anyMatch(one ->
                                one.said() != null && someone.equals(one.said().person()));
    }

    @Override
    public boolean names(PostId somewhere) {
        return somewhere.equals(post)
                || (standDown != null && somewhere.equals(standDown.post()))
                || items.stream()
                        .anyMatch(one -> one.said() != null
                                && somewhere.equals(one.said().post()));
    }

    @Override
    public boolean names(OrganizationId someone) {
        return items.stream().anyMatch(one -> one.organization().equals(someone));
    }

    private ChecklistView dropped(Collection<String> names) {
        var next = this;
        for (var name : names) {
            next = next.changed(name, one -> one.in(Item.Checklist.State.DROPPED));
        }
        return next;
    }

    private static int indexOf(PVector<Listed> items, String name) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).item().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
