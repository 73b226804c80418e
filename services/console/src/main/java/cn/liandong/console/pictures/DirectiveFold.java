package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveWithdrawn;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What directives change. */
final class DirectiveFold {
    private DirectiveFold() {}

    static void apply(Draft draft, Spot spot, DirectiveEvent event) {
        if (draft.left.contains(event.incident())) {
            return;
        }
        draft.put(draft.incident(event.incident()));
        switch (event) {
            case DirectiveGiven it -> give(draft, spot, it);
            case DirectiveAnswered it -> {
                change(draft, it.directive(), one -> one.answered(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case DirectiveReturned it -> {
                change(draft, it.directive(), one -> one.returned(it));
                say(draft, spot, it, it.post(), it.person());
            }
            case DirectiveOverdue it -> {
                change(draft, it.directive(), one -> one.pressed(it));
                say(draft, spot, it, null, null);
            }
            case DirectiveAccepted it -> {
                change(draft, it.directive(), one -> one.ended(DirectiveStanding.ACCEPTED, it.at()));
                say(draft, spot, it, it.post(), it.person());
            }
            case DirectiveWithdrawn it -> {
                change(draft, it.directive(), one -> one.ended(DirectiveStanding.WITHDRAWN, it.at()));
                say(draft, spot, it, it.post(), it.person());
            }
        }
        Leaving.afterAct(draft, event.incident());
    }

    private static void give(Draft draft, Spot spot, DirectiveGiven event) {
        if (!draft.families.directives().has(event.directive().value())) {
            draft.put(DirectiveView.of(event));
            draft.named = draft.named.with(event.organization()).with(event.fromOrganization());
            event.to().forEach(post -> draft.named = draft.named.with(post));
        }
        say(draft, spot, event, event.from(), event.person());
    }

    private static void say(
            Draft draft, Spot spot, DirectiveEvent event, @Nullable PostId post, @Nullable PersonId person) {
        draft.named = draft.named.with(post).with(person);
        Timeline.add(draft, event.incident(), spot.line(event, post, person, null));
    }

    private static void change(Draft draft, DirectiveId id, UnaryOperator<DirectiveView> how) {
        var known = draft.families.directives().find(id.value());
        if (known != null) {
            draft.put(how.apply(known));
        }
    }
}
