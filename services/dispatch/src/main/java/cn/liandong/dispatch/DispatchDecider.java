package cn.liandong.dispatch;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.ArchiveCommand;
import cn.liandong.contracts.response.ArchiveEvent.AidArchived;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentCommand;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.ClockCommand;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.CrewCommand;
import cn.liandong.contracts.response.DirectiveCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.CallRelief;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.FollowDrill;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.LeadCommand;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.UnitCommand;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.dispatch.aid.AidArchivingDecider;
import cn.liandong.dispatch.aid.AidDecider;
import cn.liandong.dispatch.aid.Aids;
import cn.liandong.dispatch.alerts.AcknowledgementDecider;
import cn.liandong.dispatch.alerts.AlertDecider;
import cn.liandong.dispatch.alerts.MatterDecider;
import cn.liandong.dispatch.alerts.MatterPolicy;
import cn.liandong.dispatch.alerts.StandDownDecider;
import cn.liandong.dispatch.assignments.AssignmentDecider;
import cn.liandong.dispatch.assignments.RoadDecider;
import cn.liandong.dispatch.claims.ClaimDecider;
import cn.liandong.dispatch.claims.ClaimPolicies;
import cn.liandong.dispatch.clocks.ClockDecider;
import cn.liandong.dispatch.closings.ArchivingDecider;
import cn.liandong.dispatch.closings.ClosingDecider;
import cn.liandong.dispatch.crews.CrewDecider;
import cn.liandong.dispatch.directives.DirectiveDecider;
import cn.liandong.dispatch.escalations.EscalationDecider;
import cn.liandong.dispatch.escalations.PlanFreezing;
import cn.liandong.dispatch.escalations.PlanScope;
import cn.liandong.dispatch.escalations.StepDecider;
import cn.liandong.dispatch.escalations.StepPolicies;
import cn.liandong.dispatch.leads.LeadDecider;
import cn.liandong.dispatch.levels.LevelDecider;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.dispatch.units.Roads;
import cn.liandong.dispatch.units.UnitDecider;
import cn.liandong.dispatch.upwardreports.UpwardReportDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the deciders of dispatch's capabilities in order: alerts, then the steps of those that began. What one must know of
 * another is asked here.
 */
public final class DispatchDecider {
    private DispatchDecider() {}

    /** Decides a command, and who must know of what was decided. */
    public static Decision<ResponseEvent> decide(
            Moment moment, DispatchCommand command, DispatchState state, DispatchView view, RoadFactor road) {
        return withMatters(
                moment.now(),
                AidWork.withMovements(moment, withLimits(answer(moment, command, state, view, road)), state),
                state,
                view);
    }

    private static Decision<ResponseEvent> answer(
            Moment moment, DispatchCommand command, DispatchState state, DispatchView view, RoadFactor road) {
        // Before any rule of the command itself: whatever is added later is denied to a notification's link or reply
        // too.
        if (moment.actor().kind() == Actor.Kind.NOTIFIED_PERSON && !(command instanceof AcknowledgeAlert)) {
            return Decision.refused(
                    "NOTIFIED_PERSON_ACKNOWLEDGES_ONLY",
                    "A notification's link or reply acknowledges its alert and does nothing else. Sign in for more.");
        }
        var anothers = AidWork.refusal(command, state);
        var still = anothers == null ? DrillWork.stillness(moment.actor(), command, state, view) : anothers;
        if (still != null) {
            return still;
        }
        return switch (command) {
            case DefinePlan define -> EscalationDecider.define(moment, define, state.escalations(), view);
            case AcknowledgeAlert acknowledge ->
                AcknowledgementDecider.decide(
                        moment, acknowledge, state.alerts(), within(acknowledge.alert(), state, view));
            case EscalateAlert escalate ->
                StepDecider.escalate(
                        moment,
                        escalate,
                        standing(moment.actor(), escalate.alert(), state, view),
                        state.escalations(),
                        state.alerts().rollOf(escalate.alert()),
                        within(escalate.alert(), state, view));
            case StandDownAlert standDown ->
                StandDownDecider.decide(moment, standDown, isOfTheCity(moment.actor(), view), state.alerts());
            case ClaimIncident claim ->
                ClaimDecider.decide(
                        moment, claim, standing(moment.actor(), claim.incident(), state, view), state.claims());
            case RaiseAlertAgain due ->
                EscalationDecider.raiseAgain(moment, due, state.escalations(), within(due.alert(), state, view));
            case TakeStep due ->
                EscalationDecider.takeStep(
                        moment,
                        due,
                        state.escalations(),
                        state.alerts().rollOf(due.alert()),
                        within(due.alert(), state, view));
            case FollowDrill due ->
                DrillWork.follow(
                        moment,
                        due,
                        state,
                        view,
                        alerting -> withSteps(alerting, moment.now(), view),
                        freezing(moment.now(), state, view));
            case CallRelief due -> Reliefs.call(moment, due, state, view);
            case UnitCommand asked -> UnitDecider.decide(moment, asked, state.units(), view);
            case ClosingCommand asked ->
                IncidentEnd.decide(
                        moment, asked, isOfTheCity(moment.actor(), view), state, view.find(asked.incident()));
            case ArchiveCommand.ArchiveIncident due -> ArchivingDecider.archive(moment, due, state.closings());
            case ArchiveCommand.ArchiveAid due -> AidArchivingDecider.archive(moment, due, state.aids());
            case ClockCommand asked ->
                ClockDecider.decide(
                        moment,
                        asked,
                        isOfTheCity(moment.actor(), view),
                        leadsTheCity(moment.actor(), view),
                        state.clocks());
            case DirectiveCommand asked ->
                DirectiveDecider.decide(moment, asked, state.directives(), new DirectiveReceivers(state, view));
            case UpwardReportCommand asked ->
                withClocks(
                        UpwardReportDecider.decide(
                                moment, asked, isOfTheCity(moment.actor(), view), state.upwardReports(), view),
                        state);
            case CrewCommand asked ->
                CrewDecider.decide(
                        moment, asked, state.crews(), id -> ownerOf(id, state), isOfTheCity(moment.actor(), view));
            case LevelCommand asked ->
                withClaim(
                        moment,
                        LevelDecider.decide(
                                moment,
                                asked,
                                state.levels(),
                                view,
                                new DecidedIncidents(state, view),
                                new AlarmSender(moment, state, view, road)),
                        state,
                        view);
            case LeadCommand asked ->
                LeadDecider.decide(moment, asked, state.leads(), view, new DecidedIncidents(state, view));
            case AidCommand asked ->
                AidWork.decide(moment, asked, isOfTheCity(moment.actor(), view), state, view, road);
            case RecordRoads roads ->
                RoadDecider.record(
                        moment,
                        roads,
                        new UnitRegistry(state.units(), state.roads().with(roads), state.aids(), view, road));
            case AssignmentCommand asked ->
                withClaim(
                        moment,
                        AssignmentDecider.decide(
                                moment,
                                asked,
                                isOfTheCity(moment.actor(), view),
                                state.assignments(),
                                new UnitRegistry(state.units(), state.roads(), state.aids(), view, road)),
                        state,
                        view);
        };
    }

    /** What is sent upward meets what was owed, in the same decision. */
    private static Decision<ResponseEvent> withClocks(Decision<ResponseEvent> decision, DispatchState state) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))) {
            return decision;
        }
        var met = events.stream()
                .filter(UpwardReportSent.class::isInstance)
                .map(UpwardReportSent.class::cast)
                .flatMap(sent -> ClockDecider.meet(sent, state.clocks()).stream());
        return Decision.accepted(Stream.concat(events.stream(), met).toList(), facts);
    }

    /** Whoever sends somebody sees to the incident, where nobody does yet. */
    private static Decision<ResponseEvent> withClaim(
            Moment moment, Decision<ResponseEvent> decision, DispatchState state, DispatchView view) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))) {
            return decision;
        }
        var offered = events.stream()
                .filter(UnitOffered.class::isInstance)
                .map(UnitOffered.class::cast)
                .map(UnitOffered::incident)
                .filter(incident -> state.claims().find(incident) == null)
                .findFirst();
        if (offered.isEmpty()) {
            return decision;
        }
        var claim = ClaimDecider.decide(
                moment,
                new ClaimIncident(offered.get(), null),
                standing(moment.actor(), offered.get(), state, view),
                state.claims());
        // A deadline that offers the next one has no post: it claims nothing.
        return claim instanceof Decision.Accepted<ResponseEvent>(var claimed, var _)
                ? Decision.accepted(
                        Stream.concat(events.stream(), claimed.stream()).toList(), facts)
                : decision;
    }

    private static Decision<ResponseEvent> withMatters(
            Instant now, Decision<ResponseEvent> decision, DispatchState state, DispatchView view) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))) {
            return decision;
        }
        var known = known(events, state, view);
        // What was decided may have ended alerts already: those are not settled once more.
        var alerts = events.stream().reduce(state.alerts(), AlertDecider::evolve, (_, last) -> last);
        var matters = MatterDecider.follow(now, events, alerts, known, freezing(now, state, view));
        return matters.isEmpty()
                ? decision
                : Decision.accepted(
                        Stream.concat(events.stream(), withSteps(matters, now, view).stream())
                                .toList(),
                        facts);
    }

    private static MatterPolicy.Known known(List<ResponseEvent> decided, DispatchState state, DispatchView view) {
        var aids = decided.stream().reduce(state.aids(), AidDecider::evolve, (_, last) -> last);
        return new MatterPolicy.Known(
                view,
                incident -> subjectOf(incident, aids, view),
                unit -> nameOf(unit, state),
                id -> textOf(id, state),
                clock -> owed(clock, state),
                id -> titleOf(id, decided, state));
    }

    private static @Nullable AlertSubject subjectOf(IncidentId incident, Aids aids, DispatchView view) {
        var known = view.find(incident);
        var foreign = aids.foreign(incident);
        return known != null ? known.subject(view.nameOf(known.site())) : foreign == null ? null : foreign.subject();
    }

    private static String titleOf(UpwardReportId id, List<ResponseEvent> decided, DispatchState state) {
        var one = decided.stream()
                .reduce(state.upwardReports(), UpwardReportDecider::evolve, (_, last) -> last)
                .find(id);
        return one == null ? id.value() : one.text().title();
    }

    private static MatterPolicy.Owed owed(ClockId id, DispatchState state) {
        var clock = Objects.requireNonNull(state.clocks().find(id), "a clock that did not start was struck");
        return new MatterPolicy.Owed(clock.row().name(), clock.row().from(), clock.organization(), clock.dueAt());
    }

    private static Decision<ResponseEvent> withLimits(Decision<ResponseEvent> decision) {
        return decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts)
                ? Decision.accepted(CrewDecider.withLimits(events), facts)
                : decision;
    }

    private static @Nullable OrganizationId ownerOf(AssignmentId id, DispatchState state) {
        var assignment = state.assignments().find(id);
        return assignment == null ? null : assignment.organization();
    }

    private static String nameOf(UnitId id, DispatchState state) {
        var unit = state.units().find(id);
        return unit == null ? id.value() : unit.unit().name();
    }

    private static String textOf(DirectiveId id, DispatchState state) {
        var directive = state.directives().find(id);
        return directive == null ? id.value() : directive.text();
    }

    /** Decides what intake wrote in one entry; its handling is the entry's. */
    public static Decision<ResponseEvent> decide(
            Instant now,
            Handling handling,
            List<? extends IncidentEvent> incidents,
            DispatchState state,
            DispatchView view) {
        var events = new ArrayList<ResponseEvent>();
        var opening = new HashSet<IncidentId>();
        for (var incident : incidents) {
            var fresh = new ArrayList<ResponseEvent>();
            if (incident instanceof IncidentOpened opened) {
                opening.add(opened.incident());
                var own = KnownIncident.handlingOf(opened, handling);
                fresh.addAll(open(now, own, opened, state, view));
                if (!state.alerts().decided(opened.incident()) && !view.isStandingStill(own, opened.drill())) {
                    fresh.addAll(ClockDecider.open(now, own, opened, state.clocks(), view));
                }
            } else if (incident instanceof IncidentGraded graded && !opening.contains(graded.incident())) {
                fresh.addAll(graded(now, graded, state, view));
            } else {
                var changes = new IncidentChanges(
                        now, state, view, known(List.of(), state, view), freezing(now, state, view));
                fresh.addAll(withSteps(changes.decide(incident), now, view));
            }
            state = evolve(state, fresh);
            if (incident instanceof IncidentOpened opened) {
                var over = DrillWork.opened(now, opened, state, view);
                fresh.addAll(over);
                state = evolve(state, over);
            }
            events.addAll(fresh);
        }
        return Decision.accepted(events);
    }

    /** Of another grade since it was opened; what opened it with its first grade was decided then. */
    private static List<ResponseEvent> graded(
            Instant now, IncidentGraded graded, DispatchState state, DispatchView view) {
        var known = view.find(graded.incident());
        if (known == null || view.isStandingStill(known.handling(), known.drill())) {
            return List.of();
        }
        var alerting = AlertDecider.graded(graded, known, state.alerts(), view, freezing(now, state, view));
        return Stream.concat(
                        withSteps(alerting, now, view).stream(),
                        ClockDecider.graded(now, graded, known, state.clocks(), view).stream())
                .toList();
    }

    public static DispatchState evolve(DispatchState state, ResponseEvent event) {
        var next = evolveEach(state, event);
        return switch (event) {
            case IncidentArchived archived -> Archiving.without(next, archived.incident());
            // Another jurisdiction's incident is known here by what it asks for alone.
            case AidArchived archived
            when next.aids().foreign(archived.incident()) == null -> Archiving.without(next, archived.incident());
            default -> next;
        };
    }

    private static DispatchState evolveEach(DispatchState state, ResponseEvent event) {
        return new DispatchState(
                AlertDecider.evolve(state.alerts(), event),
                EscalationDecider.evolve(state.escalations(), event),
                ClaimDecider.evolve(state.claims(), event),
                UnitDecider.evolve(state.units(), event),
                AssignmentDecider.evolve(state.assignments(), event),
                ClosingDecider.evolve(state.closings(), event),
                DirectiveDecider.evolve(state.directives(), event),
                CrewDecider.evolve(state.crews(), event),
                LevelDecider.evolve(state.levels(), event),
                LeadDecider.evolve(state.leads(), event),
                ClockDecider.evolve(state.clocks(), event),
                Roads.evolve(state.roads(), event),
                UpwardReportDecider.evolve(state.upwardReports(), event),
                AidDecider.evolve(state.aids(), event));
    }

    private static List<ResponseEvent> open(
            Instant now, Handling handling, IncidentOpened incident, DispatchState state, DispatchView view) {
        return withSteps(
                AlertDecider.open(incident, handling, state.alerts(), view, freezing(now, state, view)), now, view);
    }

    private static AlertDecider.Freezing freezing(Instant now, DispatchState state, DispatchView view) {
        return (post, organization, subject, reason) -> {
            var known = view.directory().find(post);
            var plan = state.escalations()
                    .planOf(new PlanScope(
                            tierOrEnterprise(organization, view),
                            known == null ? null : known.kind(),
                            subject.category(),
                            reason));
            return PlanFreezing.freeze(plan, post, organization, view.within(subject.drill()), now);
        };
    }

    /** Each alert that begins, with its first steps. */
    private static List<ResponseEvent> withSteps(List<ResponseEvent> alerting, Instant now, DispatchView view) {
        var events = new ArrayList<ResponseEvent>();
        for (var event : alerting) {
            events.add(event);
            if (event instanceof AlertBegan began) {
                events.addAll(EscalationDecider.begin(
                        began, view.within(began.subject().drill()), now));
            }
        }
        return events;
    }

    /** As the drill of the alert's incident sees it; as it is, where it is of none. */
    private static DispatchView within(AlertId id, DispatchState state, DispatchView view) {
        var alert = state.alerts().find(id);
        var incident = alert == null ? null : view.find(alert.incident());
        return view.within(incident == null ? null : incident.drill());
    }

    static DispatchState evolve(DispatchState state, List<ResponseEvent> events) {
        for (var event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    private static StepPolicies.Standing standing(Actor actor, AlertId id, DispatchState state, DispatchView view) {
        var alert = state.alerts().find(id);
        return new StepPolicies.Standing(
                alert != null, alert != null && alert.reached(actor.post()), isOfTheCity(actor, view));
    }

    private static ClaimPolicies.Standing standing(
            Actor actor, IncidentId incident, DispatchState state, DispatchView view) {
        var post = actor.kind() == Actor.Kind.OFFICER ? actor.post() : null;
        return new ClaimPolicies.Standing(
                post,
                state.alerts().decided(incident),
                state.alerts().of(incident).stream().anyMatch(alert -> alert.reached(post)),
                isOfTheCity(actor, view));
    }

    private static boolean isOfTheCity(Actor actor, DispatchView view) {
        return actor.kind() == Actor.Kind.OFFICER
                && actor.post() != null
                && tier(actor.organization(), view) == Tier.CITY;
    }

    private static boolean leadsTheCity(Actor actor, DispatchView view) {
        return isOfTheCity(actor, view)
                && view.cityPosts(PostKind.DUTY_LEADER).stream()
                        .anyMatch(post -> post.id().equals(actor.post()));
    }

    /** Only a site can name a post whose organization is not registered, and sites are enterprises'. */
    private static Tier tierOrEnterprise(OrganizationId organization, DispatchView view) {
        var tier = tier(organization, view);
        return tier == null ? Tier.ENTERPRISE : tier;
    }

    private static @Nullable Tier tier(@Nullable OrganizationId organization, DispatchView view) {
        Organization found = organization == null ? null : view.directory().find(organization);
        return found == null ? null : found.tier();
    }
}
