package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides whether an order is given; the same command again gives it once. */
final class GivingDecider {
    /** Ours: no rule names a figure. */
    static final int USUAL_SECONDS = 1_800;

    private GivingDecider() {}

    static Decision<ResponseEvent> give(
            Moment moment, GiveDirective command, Directives directives, Receivers receivers) {
        var id = DirectiveIds.of(command.incident(), moment.inputId());
        var facts = Map.of("directive", id.value());
        if (directives.find(id) != null) {
            return Decision.accepted(List.of(), facts);
        }
        var asked = asked(moment.actor(), command, receivers);
        for (var policy : GivingPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse a caller without a post, and an incident that is not known.
        var seconds = Objects.requireNonNullElse(command.answerWithinSeconds(), USUAL_SECONDS);
        var given = new DirectiveGiven(
                id,
                command.incident(),
                Objects.requireNonNull(asked.handling()),
                Objects.requireNonNull(moment.actor().post()),
                Objects.requireNonNull(asked.giver()).id(),
                moment.actor().person(),
                command.organization(),
                command.unit(),
                asked.to(),
                command.text(),
                moment.now(),
                moment.now().plusSeconds(seconds));
        return Decision.accepted(List.of(given), facts);
    }

    private static GivingPolicies.Asked asked(Actor actor, GiveDirective command, Receivers receivers) {
        var post = actor.kind() == Actor.Kind.OFFICER ? actor.post() : null;
        var own = post == null ? null : actor.organization();
        var receiver = receivers.find(command.organization());
        var named = command.post();
        var posts = named != null ? List.of(named) : receiver == null ? List.<PostId>of() : receivers.postsOf(receiver);
        return new GivingPolicies.Asked(
                command,
                own == null ? null : receivers.find(own),
                post != null && receivers.isAlerted(post, command.incident()),
                receiver,
                receivers.handlingOf(command.incident()),
                receivers.isClosed(command.incident()),
                named == null ? null : receivers.ownerOf(named),
                command.unit() == null ? null : receivers.ownerOf(command.unit()),
                posts.stream()
                        .filter(one -> receivers.mayBeTold(one, command.incident()))
                        .toList());
    }
}
