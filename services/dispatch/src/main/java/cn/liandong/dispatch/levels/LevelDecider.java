package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.EndLevel;
import cn.liandong.contracts.response.LevelCommand.ReportItemOverdue;
import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.LevelEvent.AddedItem;
import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.LevelEvent.ContingencyPlanDefined;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides contingency plans and response levels, and folds the checklists that come of them. */
public final class LevelDecider {
    private LevelDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, LevelCommand command, Levels levels, DispatchView view, Incidents incidents, Sender sender) {
        return switch (command) {
            case DefineContingencyPlan(var plan) -> define(moment.actor(), plan, levels, view);
            case SetLevel(var incident, var level) -> set(moment, incident, level, levels, view, incidents);
            case EndLevel(var incident) -> end(moment, incident, levels, view, incidents);
            case SecondStandDown second -> second(moment, second, levels, view, incidents);
            case LevelCommand.OfItem asked -> ItemDecider.decide(moment, asked, levels, view);
            case ReportItemOverdue due -> ItemDecider.overdue(moment, due, levels);
            case SoundAlarm sound -> AlarmDecider.sound(moment, sound, levels, view, incidents, sender);
        };
    }

    private static Decision<ResponseEvent> define(Actor actor, ContingencyPlan plan, Levels levels, DispatchView view) {
        var own = actor.organization() == null ? null : view.directory().find(actor.organization());
        var asked = new ContingencyPolicies.Asked(plan, actor, own == null ? null : own.tier(), view);
        for (var policy : ContingencyPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        return plan.equals(levels.plans().like(plan))
                ? Decision.nothing()
                : Decision.accepted(List.of(new ContingencyPlanDefined(plan)));
    }

    private static Decision<ResponseEvent> set(
            Moment moment,
            IncidentId incident,
            ResponseLevel level,
            Levels levels,
            DispatchView view,
            Incidents incidents) {
        var refusal = refusal(moment.actor(), incident, level, levels, view, incidents);
        if (refusal != null) {
            return refusal;
        }
        var facts = Map.of("incident", incident.value(), "level", level.name());
        var checklist = levels.find(incident);
        if (checklist != null && checklist.level() == level) {
            return Decision.accepted(List.of(), facts);
        }
        if (AskedStandDown.isNeeded(checklist == null ? null : checklist.level(), level)) {
            return byTwo(moment, incident, level, levels, facts, view, incidents);
        }
        return Decision.accepted(List.of(levelSet(moment, incident, level, levels, view, incidents)), facts);
    }

    private static LevelSet levelSet(
            Moment moment,
            IncidentId incident,
            ResponseLevel level,
            Levels levels,
            DispatchView view,
            Incidents incidents) {
        var checklist = levels.find(incident);
        // The rules refuse an incident that is not known, and a caller that is none of the city's posts.
        var known = Objects.requireNonNull(incidents.find(incident));
        var plan = checklist == null ? levels.plans().of(known.category()) : checklist.plan();
        var owners = new Owners(
                view, incidents, Objects.requireNonNull(moment.actor().organization()));
        return new LevelSet(
                incident,
                known.handling(),
                checklist == null ? 1 : checklist.number() + 1,
                level,
                checklist == null ? null : checklist.level(),
                checklist == null ? plan : null,
                added(plan, level, incident, checklist, owners, moment.now()),
                dropped(checklist, level),
                Objects.requireNonNull(moment.actor().post()),
                moment.actor().person(),
                moment.now());
    }

    /** One asks, and a second one does it: by agreeing, or by wanting the same. */
    private static Decision<ResponseEvent> byTwo(
            Moment moment,
            IncidentId incident,
            @Nullable ResponseLevel to,
            Levels levels,
            Map<String, String> facts,
            DispatchView view,
            Incidents incidents) {
        var before = levels.standDown(incident);
        boolean same = before != null && before.holds(moment.now()) && before.to() == to;
        if (before != null && same) {
            return before.isBy(moment.actor())
                    ? Decision.accepted(List.of(), facts)
                    : Decision.accepted(stoodDown(moment, incident, to, levels, view, incidents), facts);
        }
        var holds = Objects.requireNonNull(
                Objects.requireNonNull(levels.find(incident)).level());
        return Decision.accepted(
                List.of(new LevelStandDownAsked(
                        incident,
                        before == null ? 1 : before.number() + 1,
                        holds,
                        to,
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now(),
                        moment.now().plus(AskedStandDown.HOLDS))),
                facts);
    }

    private static List<ResponseEvent> stoodDown(
            Moment moment,
            IncidentId incident,
            @Nullable ResponseLevel to,
            Levels levels,
            DispatchView view,
            Incidents incidents) {
        return to == null
                ? ended(
                        incident,
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now(),
                        levels)
                : List.of(levelSet(moment, incident, to, levels, view, incidents));
    }

    private static Decision<ResponseEvent> second(
            Moment moment, SecondStandDown command, Levels levels, DispatchView view, Incidents incidents) {
        var incident = command.incident();
        var before = levels.standDown(incident);
        boolean isAsked = before != null && before.number() == command.number() && before.holds(moment.now());
        var asked = new SecondPolicies.Asked(
                command,
                incidents.find(incident),
                incidents.isClosed(incident),
                isOfTheCity(moment.actor(), view),
                isAsked,
                before != null && before.isBy(moment.actor()));
        for (var policy : SecondPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var to = Objects.requireNonNull(before).to();
        return Decision.accepted(
                stoodDown(moment, incident, to, levels, view, incidents), Map.of("incident", incident.value()));
    }

    private static boolean isOfTheCity(Actor actor, DispatchView view) {
        var own = actor.kind() == Actor.Kind.OFFICER && actor.post() != null && actor.organization() != null
                ? view.directory().find(actor.organization())
                : null;
        return own != null && own.tier() == Tier.CITY;
    }

    /** What the level asks for and the list has not, or has given up. */
    private static List<AddedItem> added(
            ContingencyPlan plan,
            ResponseLevel level,
            IncidentId incident,
            @Nullable Checklist checklist,
            Owners owners,
            Instant now) {
        return plan.items().stream()
                .filter(item -> level.includes(item.level()))
                .<AddedItem>mapMulti((item, add) -> {
                    var listed = checklist == null ? null : checklist.find(item.name());
                    if (listed == null || listed.state() == Listed.State.DROPPED) {
                        var owned = owners.of(item.owner(), incident);
                        int round = listed == null ? 1 : listed.round() + 1;
                        add.accept(new AddedItem(
                                item, owned.organization(), owned.to(), round, now.plusSeconds(item.withinSeconds())));
                    }
                })
                .toList();
    }

    private static List<String> dropped(@Nullable Checklist checklist, ResponseLevel level) {
        return checklist == null
                ? List.of()
                : checklist.items().stream()
                        .filter(listed ->
                                listed.isOpen() && !level.includes(listed.item().level()))
                        .map(Listed::name)
                        .toList();
    }

    private static Decision<ResponseEvent> end(
            Moment moment, IncidentId incident, Levels levels, DispatchView view, Incidents incidents) {
        var refusal = refusal(moment.actor(), incident, null, levels, view, incidents);
        if (refusal != null) {
            return refusal;
        }
        var checklist = levels.find(incident);
        if (checklist != null && AskedStandDown.isNeeded(checklist.level(), null)) {
            return byTwo(moment, incident, null, levels, Map.of("incident", incident.value()), view, incidents);
        }
        // The rules above refuse a caller without a post.
        var post = Objects.requireNonNull(moment.actor().post());
        return Decision.accepted(
                ended(incident, post, moment.actor().person(), moment.now(), levels),
                Map.of("incident", incident.value()));
    }

    /** With an incident its level ends. */
    public static List<ResponseEvent> close(IncidentClosed closed, Levels levels) {
        return ended(closed.incident(), closed.post(), closed.person(), closed.at(), levels);
    }

    private static List<ResponseEvent> ended(
            IncidentId incident, PostId post, @Nullable PersonId person, Instant at, Levels levels) {
        var checklist = levels.find(incident);
        return checklist == null || checklist.level() == null
                ? List.of()
                : List.of(new LevelEnded(incident, checklist.level(), checklist.open(), post, person, at));
    }

    private static @Nullable Decision<ResponseEvent> refusal(
            Actor actor,
            IncidentId incident,
            @Nullable ResponseLevel wanted,
            Levels levels,
            DispatchView view,
            Incidents incidents) {
        var checklist = levels.find(incident);
        Post post = actor.kind() == Actor.Kind.OFFICER && actor.post() != null
                ? view.directory().find(actor.post())
                : null;
        Organization own = post == null || actor.organization() == null
                ? null
                : view.directory().find(actor.organization());
        var asked = new LevelPolicies.Asked(
                incident,
                wanted,
                incidents.find(incident),
                incidents.isClosed(incident),
                checklist == null ? null : checklist.level(),
                own == null ? null : own.tier(),
                post == null ? null : post.kind());
        for (var policy : LevelPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        return null;
    }

    /** Folds an event; what it does not concern leaves the levels as they are. */
    public static Levels evolve(Levels levels, ResponseEvent event) {
        return switch (event) {
            case LevelEvent one -> evolve(levels, one);
            case IncidentPaused paused -> {
                var checklist = levels.find(paused.incident());
                yield checklist == null ? levels : awaitingNone(levels, paused.incident(), checklist.open());
            }
            default -> levels;
        };
    }

    private static Levels evolve(Levels levels, LevelEvent event) {
        return switch (event) {
            case ContingencyPlanDefined(var plan) -> levels.with(plan);
            case LevelStandDownAsked asked -> levels.with(asked.incident(), AskedStandDown.of(asked));
            case LevelSet set -> set(levels.withStandDownDone(set.incident()), set);
            case LevelEnded ended ->
                awaitingNone(
                        levels.withStandDownDone(ended.incident())
                                .changed(ended.incident(), list -> list.ended(ended.dropped())),
                        ended.incident(),
                        ended.dropped());
            case ItemTicked by ->
                levels.changed(by.incident(), list -> list.changed(by.item(), one -> one.in(Listed.State.TICKED)))
                        .awaitingNo(by.incident(), by.item());
            case ItemRuledOut by ->
                levels.changed(by.incident(), list -> list.changed(by.item(), one -> one.in(Listed.State.RULED_OUT)))
                        .awaitingNo(by.incident(), by.item());
            case ItemUnticked by ->
                levels.changed(by.incident(), list -> list.changed(by.item(), one -> one.again(by.round(), by.dueAt())))
                        .awaiting(due(by.incident(), by.item(), by.round(), by.at(), by.dueAt()));
            case ItemOverdue line -> levels.awaitingNo(line.incident(), line.item());
            case AlarmSounded alarm -> levels.withAlarm(alarm.incident(), alarm.number());
        };
    }

    private static Levels set(Levels levels, LevelSet event) {
        var old = levels.find(event.incident());
        var next = awaitingNone(
                levels.with(old == null ? Checklist.begun(event) : old.with(event)), event.incident(), event.dropped());
        for (var added : event.added()) {
            next = next.awaiting(due(event.incident(), added.item().name(), added.round(), event.at(), added.dueAt()));
        }
        return next;
    }

    private static Levels awaitingNone(Levels levels, IncidentId incident, List<String> items) {
        for (var item : items) {
            levels = levels.awaitingNo(incident, item);
        }
        return levels;
    }

    private static Deadline<DispatchCommand> due(
            IncidentId incident, String item, int round, Instant from, Instant dueAt) {
        return new Deadline<>(
                Levels.deadlineId(incident, item),
                dueAt,
                Duration.between(from, dueAt).toMillis(),
                new ReportItemOverdue(incident, item, round, dueAt));
    }
}
