package cn.liandong.console.pictures;

import cn.liandong.console.pictures.ChecklistView.Said;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.LevelEvent.ContingencyPlanDefined;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.LevelEvent.OfIncident;
import cn.liandong.contracts.response.LevelEvent.OfItem;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What response levels and their checklists change. */
final class ChecklistFold {
    private ChecklistFold() {}

    static void apply(Draft draft, Spot spot, LevelEvent event) {
        switch (event) {
            case ContingencyPlanDefined(var plan) -> draft.plans = draft.plans.with(plan);
            case OfIncident one -> {
                if (!draft.left.contains(one.incident())) {
                    fold(draft, spot, one);
                }
            }
        }
    }

    private static void fold(Draft draft, Spot spot, OfIncident event) {
        draft.put(draft.incident(event.incident()));
        switch (event) {
            case LevelSet set -> set(draft, spot, set);
            case LevelStandDownAsked asked -> {
                var checklist =
                        draft.families.checklists().find(asked.incident().value());
                if (checklist != null) {
                    draft.put(checklist.asked(asked));
                }
                add(draft, spot, asked, asked.post(), asked.person());
            }
            case LevelEnded ended -> {
                var checklist =
                        draft.families.checklists().find(ended.incident().value());
                if (checklist != null) {
                    draft.put(checklist.ended(ended));
                }
                add(draft, spot, ended, ended.post(), ended.person());
                Leaving.afterAct(draft, ended.incident());
            }
            case ItemTicked by -> {
                var said = new Said(by.at(), by.post(), by.person(), null, null);
                change(draft, by, one -> one.said(Item.Checklist.State.TICKED, said));
                add(draft, spot, by, by.post(), by.person());
            }
            case ItemUnticked by -> {
                var said = new Said(by.at(), by.post(), by.person(), by.reason().name(), by.text());
                change(draft, by, one -> one.again(by.dueAt(), said));
                add(draft, spot, by, by.post(), by.person());
            }
            case ItemRuledOut by -> {
                var said = new Said(by.at(), by.post(), by.person(), by.reason().name(), by.text());
                change(draft, by, one -> one.said(Item.Checklist.State.RULED_OUT, said));
                add(draft, spot, by, by.post(), by.person());
            }
            case AlarmSounded alarm -> add(draft, spot, alarm, alarm.post(), alarm.person());
            case ItemOverdue line -> {
                change(draft, line, one -> one.in(Item.Checklist.State.OVERDUE));
                add(draft, spot, line, null, null);
            }
        }
    }

    private static void set(Draft draft, Spot spot, LevelSet event) {
        var old = draft.families.checklists().find(event.incident().value());
        if (old != null) {
            draft.put(old.with(event));
        } else if (event.plan() != null) {
            draft.put(ChecklistView.of(event.plan().id(), event));
        }
        draft.mayReveal(event.incident());
        for (var added : event.added()) {
            draft.put(draft.incident(event.incident()).withOrganization(added.organization()));
            draft.named = draft.named.with(added.organization());
        }
        add(draft, spot, event, event.post(), event.person());
    }

    private static void change(Draft draft, OfItem event, UnaryOperator<ChecklistView.Listed> change) {
        var checklist = draft.families.checklists().find(event.incident().value());
        if (checklist != null) {
            draft.put(checklist.changed(event.item(), change));
        }
    }

    private static void add(
            Draft draft, Spot spot, OfIncident event, @Nullable PostId post, @Nullable PersonId person) {
        draft.named = draft.named.with(post).with(person);
        Timeline.add(draft, event.incident(), spot.line(event, post, person, null));
    }
}
