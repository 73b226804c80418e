package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.LevelCommand.ReportItemOverdue;
import cn.liandong.contracts.response.LevelCommand.RuleOutItem;
import cn.liandong.contracts.response.LevelCommand.TickItem;
import cn.liandong.contracts.response.LevelCommand.UntickItem;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides what becomes of one item of a checklist; what was said already is not said again. */
final class ItemDecider {
    private ItemDecider() {}

    static Decision<ResponseEvent> decide(
            Moment moment, LevelCommand.OfItem command, Levels levels, DispatchView view) {
        var checklist = levels.find(command.incident());
        var listed = checklist == null ? null : checklist.find(command.item());
        var actor = moment.actor();
        var own = actor.kind() == Actor.Kind.OFFICER && actor.post() != null ? actor.organization() : null;
        var organization = own == null ? null : view.directory().find(own);
        var asked = new ItemPolicies.Asked(
                command,
                listed,
                checklist != null && listed != null && checklist.asksFor(listed),
                listed != null && listed.organization().equals(own),
                organization != null && organization.tier() == Tier.CITY);
        for (var policy : ItemPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var facts = Map.of("incident", command.incident().value(), "item", command.item());
        // The rules above refuse an item that is not there, and a caller without a post.
        var one = Objects.requireNonNull(listed);
        return isDone(command, one.state())
                ? Decision.accepted(List.of(), facts)
                : Decision.accepted(List.of(said(moment, command, one, Objects.requireNonNull(actor.post()))), facts);
    }

    private static boolean isDone(LevelCommand.OfItem command, Listed.State state) {
        return switch (command) {
            case TickItem _ -> state == Listed.State.TICKED;
            case UntickItem _ -> state == Listed.State.OPEN;
            case RuleOutItem _ -> state == Listed.State.RULED_OUT;
        };
    }

    private static ResponseEvent said(Moment moment, LevelCommand.OfItem command, Listed one, PostId post) {
        var incident = command.incident();
        var person = moment.actor().person();
        var now = moment.now();
        return switch (command) {
            case TickItem _ -> new ItemTicked(incident, one.name(), post, person, now, late(one.dueAt(), now));
            case UntickItem untick ->
                new ItemUnticked(
                        incident,
                        one.name(),
                        untick.reason(),
                        untick.text(),
                        post,
                        person,
                        now,
                        one.round() + 1,
                        now.plusSeconds(one.item().withinSeconds()));
            case RuleOutItem out -> new ItemRuledOut(incident, one.name(), out.reason(), out.text(), post, person, now);
        };
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the item waits for
     * exactly this one, so that a repeat or a stale one changes nothing.
     */
    static Decision<ResponseEvent> overdue(Moment moment, ReportItemOverdue due, Levels levels) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline says that an item is overdue. Tick it, or let it run.");
        }
        var awaited = levels.deadlines().find(Levels.deadlineId(due.incident(), due.item()));
        var checklist = levels.find(due.incident());
        var one = checklist == null ? null : checklist.find(due.item());
        if (one == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new ItemOverdue(
                due.incident(),
                due.item(),
                one.item().text(),
                due.round(),
                one.organization(),
                one.to(),
                due.dueAt(),
                moment.now(),
                late(due.dueAt(), moment.now()))));
    }

    private static long late(Instant dueAt, Instant now) {
        return Math.max(0, Duration.between(dueAt, now).toMillis());
    }
}
