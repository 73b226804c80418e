package cn.liandong.dispatch.directives;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveCommand;
import cn.liandong.contracts.response.DirectiveCommand.AcceptAnswer;
import cn.liandong.contracts.response.DirectiveCommand.AnswerDirective;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.contracts.response.DirectiveCommand.ReturnAnswer;
import cn.liandong.contracts.response.DirectiveCommand.SuperviseDirective;
import cn.liandong.contracts.response.DirectiveCommand.WithdrawDirective;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveWithdrawn;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.directives.Directive.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Decides what becomes of a directive: it is over when its answer is accepted or it is withdrawn, and supervised till then. */
public final class DirectiveDecider {
    /** Ours: no rule names a figure. */
    static final Duration PRESSED_EVERY = Duration.ofMinutes(10);

    private DirectiveDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, DirectiveCommand command, Directives directives, Receivers receivers) {
        var asked = new Acting(moment, command, directives, receivers);
        return switch (command) {
            case GiveDirective give -> GivingDecider.give(moment, give, directives, receivers);
            case AnswerDirective answer ->
                asked.of(answer.directive(), (one, post) -> answered(one, answer, post, moment));
            case AcceptAnswer(var id, var number) ->
                asked.of(
                        id,
                        (one, post) -> new DirectiveAccepted(
                                id, one.incident(), number, post, moment.actor().person(), moment.now()));
            case ReturnAnswer(var id, var number, var reason) ->
                asked.of(
                        id,
                        (one, post) -> new DirectiveReturned(
                                id,
                                one.incident(),
                                number,
                                reason,
                                post,
                                moment.actor().person(),
                                moment.now(),
                                one.to(),
                                moment.now().plusSeconds(one.answerWithinSeconds())));
            case WithdrawDirective(var id) ->
                asked.of(
                        id,
                        (one, post) -> new DirectiveWithdrawn(
                                id, one.incident(), post, moment.actor().person(), moment.now(), one.to()));
            case SuperviseDirective due -> supervise(moment, due, directives);
        };
    }

    private static DirectiveAnswered answered(Directive one, AnswerDirective answer, PostId post, Moment moment) {
        return new DirectiveAnswered(
                one.id(),
                one.incident(),
                one.answers() + 1,
                answer.answer(),
                answer.text(),
                post,
                moment.actor().person(),
                moment.now(),
                late(one.awaitedBy(), moment.now()),
                List.of(one.from()),
                moment.now().plus(PRESSED_EVERY));
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the directive waits
     * for exactly this one, so that a repeat or a stale one changes nothing.
     */
    private static Decision<ResponseEvent> supervise(Moment moment, SuperviseDirective due, Directives directives) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline presses for an answer. Answer or withdraw it, or let it run.");
        }
        var awaited = directives.deadlines().find(due.directive().value());
        var one = directives.find(due.directive());
        if (one == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new DirectiveOverdue(
                one.id(),
                one.incident(),
                due.awaits(),
                due.time(),
                one.pressed(),
                one.awaitedBy(),
                due.dueAt(),
                moment.now(),
                late(due.dueAt(), moment.now()),
                moment.now().plus(PRESSED_EVERY))));
    }

    private static long late(Instant dueAt, Instant now) {
        return Math.max(0, Duration.between(dueAt, now).toMillis());
    }

    /** Who does something with a directive that is there. */
    private record Acting(Moment moment, DirectiveCommand command, Directives directives, Receivers receivers) {

        Decision<ResponseEvent> of(DirectiveId id, BiFunction<Directive, PostId, DirectiveEvent> event) {
            var one = directives.find(id);
            var actor = moment.actor();
            var own = actor.kind() == Actor.Kind.OFFICER && actor.post() != null ? actor.organization() : null;
            boolean isReceiver = one != null && (one.organization().equals(own) || isKeyOf(one.organization()));
            boolean isGiver =
                    own != null && one != null && (one.fromOrganization().equals(own) || isOfTheCity(own));
            boolean done = one != null && isDone(one);
            var asked = new DirectivePolicies.Asked(command, id, one, isReceiver, isGiver);
            for (var policy : done ? DirectivePolicies.ofWhoAsks() : DirectivePolicies.all()) {
                if (policy.refuses().test(asked)) {
                    return Decision.refused(policy.code(), policy.says().apply(asked));
                }
            }
            var facts = Map.of("directive", id.value());
            if (done) {
                return Decision.accepted(List.of(), facts);
            }
            // The rules above refuse a directive that is not known, and a caller that is neither a post nor its key.
            var known = Objects.requireNonNull(one);
            var post = actor.post() == null ? known.to().getFirst() : actor.post();
            return Decision.accepted(List.of(event.apply(known, post)), facts);
        }

        /** A key for trials answers nothing that was ordered in earnest. */
        private boolean isKeyOf(OrganizationId organization) {
            var actor = moment.actor();
            return actor.kind() == Actor.Kind.API_KEY
                    && organization.equals(actor.organization())
                    && moment.handling() == Handling.ACTUAL;
        }

        private boolean isOfTheCity(OrganizationId own) {
            var organization = receivers.find(own);
            return organization != null && organization.tier() == Tier.CITY;
        }

        /** Whether this was said before, so that a repeat adds nothing. */
        private boolean isDone(Directive one) {
            var last = one.last();
            return switch (command) {
                case AnswerDirective(var _, var answer, var text) ->
                    one.state() == State.ANSWERED
                            && last != null
                            && last.answer() == answer
                            && Objects.equals(last.text(), text);
                case AcceptAnswer accept -> one.state() == State.ACCEPTED && one.answers() == accept.number();
                case ReturnAnswer back -> one.state() == State.GIVEN && last != null && last.number() == back.number();
                case WithdrawDirective _ -> one.state() == State.WITHDRAWN;
                case GiveDirective _ -> false;
                case SuperviseDirective _ -> false;
            };
        }
    }

    /** Folds an event; what it does not concern leaves the directives as they are. */
    public static Directives evolve(Directives directives, ResponseEvent event) {
        return switch (event) {
            case DirectiveEvent one -> evolve(directives, one);
            case IncidentPaused paused -> directives.paused(paused.incident());
            default -> directives;
        };
    }

    private static Directives evolve(Directives directives, DirectiveEvent event) {
        return switch (event) {
            case DirectiveGiven given ->
                directives.given(Directive.of(given), due(given, DirectiveAwaits.ANSWER, 1, given.answerBy()));
            case DirectiveAnswered by ->
                directives.changed(
                        by.directive(), one -> one.answered(by), due(by, DirectiveAwaits.ACCEPTANCE, 1, by.acceptBy()));
            case DirectiveReturned by ->
                directives.changed(
                        by.directive(),
                        one -> one.returned(by.answerBy()),
                        due(by, DirectiveAwaits.ANSWER, 1, by.answerBy()));
            case DirectiveOverdue line ->
                directives.pressed(line.directive(), due(line, line.awaits(), line.time() + 1, line.nextDueAt()));
            case DirectiveAccepted by -> directives.ended(by.directive(), State.ACCEPTED);
            case DirectiveWithdrawn by -> directives.ended(by.directive(), State.WITHDRAWN);
        };
    }

    private static Deadline<DispatchCommand> due(DirectiveEvent set, DirectiveAwaits awaits, int time, Instant dueAt) {
        return new Deadline<>(
                set.directive().value(),
                dueAt,
                Duration.between(set.at(), dueAt).toMillis(),
                new SuperviseDirective(set.directive(), awaits, time, dueAt));
    }
}
