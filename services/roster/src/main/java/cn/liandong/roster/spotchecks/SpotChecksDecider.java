package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallDrawnSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.EndSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.RaiseSpotCheckMiss;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.SpotCheckEvent.Drawn;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotChecksDrawn;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.spotchecks.SpotCheck.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calls posts by hand and by rules, takes their answers, and keeps a miss and tells it to the tier above. */
public final class SpotChecksDecider {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private SpotChecksDecider() {}

    /**
     * Decides what follows from the command and from what was decided so far.
     *
     * @param decided what the same decision has decided so far
     */
    public static Decision<DutyEvent> decide(
            Moment moment, RosterCommand command, List<DutyEvent> decided, SpotChecks checks, SpotCheckView view) {
        if (command instanceof SpotCheckCommand check) {
            for (var policy : SpotCheckPolicies.all()) {
                var refusal = policy.refusal(moment.actor(), check, checks, view);
                if (refusal != null) {
                    return refusal;
                }
            }
            return decide(moment, check, checks, view);
        }
        var fresh = decided.stream()
                .filter(PostRegistered.class::isInstance)
                .map(event -> ((PostRegistered) event).post())
                .toList();
        return Decision.accepted(drawn(checks.rules(), checks.seed(), fresh, moment.now(), view));
    }

    private static Decision<DutyEvent> decide(
            Moment moment, SpotCheckCommand command, SpotChecks checks, SpotCheckView view) {
        return switch (command) {
            case SetSpotCheckRules set -> rules(set, moment.now(), checks, view);
            case CallSpotCheck call -> {
                var by = Objects.requireNonNull(moment.actor().organization());
                var calls = new Calls(moment, call.post(), view);
                yield Decision.accepted(
                        calls.called(null, by, limit(call, checks, view)),
                        Map.of("check", calls.id().value()));
            }
            case AnswerSpotCheck answer -> answered(moment, answer, checks);
            case CallDrawnSpotCheck due -> Decision.accepted(called(due, moment, checks, view));
            case EndSpotCheck due -> {
                var check = checks.latest().get(due.post());
                yield check != null && check.isOpen() && check.id().equals(due.check())
                        ? Decision.accepted(
                                new Misses(due.post(), view).missed(check, SpotCheckMissReason.NO_ANSWER, moment.now()))
                        : Decision.nothing();
            }
            case RaiseSpotCheckMiss due -> {
                var check = checks.latest().get(due.post());
                yield check != null
                                && check.phase() == Phase.MISSED
                                && check.id().equals(due.check())
                                && isDue(SpotChecks.id(due.post()), due.dueAt(), checks)
                        ? Decision.accepted(new Misses(due.post(), view).raised(check, moment.now()))
                        : Decision.nothing();
            }
        };
    }

    public static SpotChecks evolve(SpotChecks checks, DutyEvent event) {
        return SpotChecksFold.evolve(checks, event);
    }

    private static Decision<DutyEvent> rules(
            SetSpotCheckRules set, Instant now, SpotChecks checks, SpotCheckView view) {
        if (set.rules().equals(checks.rules())) {
            return Decision.nothing();
        }
        var events = new ArrayList<DutyEvent>();
        events.add(new SpotCheckRulesSet(set.rules(), set.seed()));
        events.addAll(drawn(set.rules(), set.seed(), List.copyOf(view.posts()), now, view));
        return Decision.accepted(events);
    }

    private static List<DutyEvent> drawn(
            List<SpotCheckRule> rules, String seed, List<Post> posts, Instant now, SpotCheckView view) {
        var events = new ArrayList<DutyEvent>();
        for (var rule : rules) {
            var next = posts.stream()
                    .filter(post -> fits(rule, post, view))
                    .map(post -> new Drawn(post.id(), new Draws(rule, post.id(), seed, view.zone()).nextAfter(now)))
                    .toList();
            if (!next.isEmpty()) {
                events.add(new SpotChecksDrawn(rule.name(), now, next));
            }
        }
        return events;
    }

    /** A call that falls while the post is being called is left out, and the next one is drawn. */
    private static List<DutyEvent> called(
            CallDrawnSpotCheck due, Moment moment, SpotChecks checks, SpotCheckView view) {
        var rule = checks.rule(due.rule());
        var post = view.post(due.post());
        if (rule == null
                || post == null
                || !fits(rule, post, view)
                || !isDue(SpotChecks.id(due.rule(), due.post()), due.dueAt(), checks)) {
            return List.of();
        }
        var events = new ArrayList<DutyEvent>();
        // What fell due while nobody was there to call is called once, and not for each time that passed.
        var after = due.dueAt().isAfter(moment.now()) ? due.dueAt() : moment.now();
        events.addAll(drawn(List.of(rule), checks.seed(), List.of(post), after, view));
        if (!checks.isOpen(due.post())) {
            events.addAll(new Calls(moment, due.post(), view).called(rule.name(), null, rule.limit()));
        }
        return events;
    }

    private static Decision<DutyEvent> answered(Moment moment, AnswerSpotCheck answer, SpotChecks checks) {
        var check = Objects.requireNonNull(checks.latest().get(answer.post()));
        boolean late = check.phase() == Phase.MISSED;
        var person = moment.actor().kind() == Actor.Kind.NOTIFIED_PERSON
                ? moment.actor().person()
                : answer.person();
        return check.phase() == Phase.ANSWERED
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new SpotCheckAnswered(check.id(), answer.post(), person, moment.now(), late)),
                        Map.of("answered", late ? "LATE" : "IN_TIME"));
    }

    private static Duration limit(CallSpotCheck call, SpotChecks checks, SpotCheckView view) {
        var post = Objects.requireNonNull(view.post(call.post()));
        var minutes = call.limitMinutes();
        return minutes != null
                ? Duration.ofMinutes(minutes)
                : checks.rules().stream()
                        .filter(rule -> fits(rule, post, view))
                        .findFirst()
                        .map(SpotCheckRule::limit)
                        .orElse(LIMIT);
    }

    private static boolean fits(SpotCheckRule rule, Post post, SpotCheckView view) {
        var organization = view.organization(post.organization());
        return organization != null && rule.fits(organization, post.kind());
    }

    private static boolean isDue(String id, Instant dueAt, SpotChecks checks) {
        var deadline = checks.deadlines().find(id);
        return deadline != null && deadline.dueAt().equals(dueAt);
    }
}
