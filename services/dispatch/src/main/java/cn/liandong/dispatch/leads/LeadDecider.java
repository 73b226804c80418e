package cn.liandong.dispatch.leads;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LeadCommand;
import cn.liandong.contracts.response.LeadCommand.AcceptLead;
import cn.liandong.contracts.response.LeadCommand.DeclineLead;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.contracts.response.LeadCommand.RemindOfLead;
import cn.liandong.contracts.response.LeadCommand.WithdrawLead;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadOverdue;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LeadEvent.LeadWithdrawn;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import cn.liandong.dispatch.leads.Lead.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how the lead of an incident passes: only the other side's own word ends who leads now. */
public final class LeadDecider {
    /** Ours: no rule names a figure. */
    static final Duration REMINDED_EVERY = Duration.ofMinutes(10);

    private LeadDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, LeadCommand command, Leads leads, DispatchView view, Incidents incidents) {
        return switch (command) {
            case OfferLead offer -> offer(moment, offer, leads, view, incidents);
            case LeadCommand.OfOffer said -> answer(moment, said, leads, view, incidents);
            case RemindOfLead due -> remind(moment, due, leads);
        };
    }

    private static Decision<ResponseEvent> offer(
            Moment moment, OfferLead command, Leads leads, DispatchView view, Incidents incidents) {
        var incident = command.incident();
        var lead = leads.find(incident);
        var receiver = view.directory().find(command.organization());
        var open = lead == null || !lead.last().isOpen() ? null : lead.last();
        var to = receiver == null
                ? List.<Post>of()
                : view.directory().posts(List.of(receiver.id()), PostKind.DUTY_OFFICER);
        var known = incidents.find(incident);
        var asked = new LeadPolicies.Asked(
                command,
                own(moment.actor(), view),
                known,
                incidents.isClosed(incident),
                incidents.leadOf(incident),
                receiver,
                to.stream()
                        .map(Post::id)
                        .filter(post -> known == null || view.takesPart(post, known.drill()))
                        .toList(),
                open);
        for (var policy : LeadPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        if (open != null) {
            return Decision.accepted(List.of(), facts(incident, open.number()));
        }
        int number = lead == null ? 1 : lead.last().number() + 1;
        // The rules above refuse an incident that is not known or that nobody leads, and a caller without a post.
        return Decision.accepted(
                List.of(new LeadOffered(
                        incident,
                        Objects.requireNonNull(asked.known()).handling(),
                        number,
                        Objects.requireNonNull(asked.leads()),
                        command.organization(),
                        asked.to(),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now(),
                        moment.now().plus(REMINDED_EVERY))),
                facts(incident, number));
    }

    private static Decision<ResponseEvent> answer(
            Moment moment, LeadCommand.OfOffer command, Leads leads, DispatchView view, Incidents incidents) {
        var lead = leads.find(command.incident());
        var offer = lead == null || lead.last().number() != command.number() ? null : lead.last();
        var own = own(moment.actor(), view);
        boolean isGiver =
                own != null && (own.tier() == Tier.CITY || own.id().equals(incidents.leadOf(command.incident())));
        boolean isOtherSide =
                own != null && offer != null && offer.organization().equals(own.id());
        boolean isDone = offer != null && offer.state() == endOf(command);
        var asked = new LeadAnswerPolicies.Asked(command, offer, isOtherSide, isGiver, isDone);
        for (var policy : LeadAnswerPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var facts = facts(command.incident(), command.number());
        return isDone
                ? Decision.accepted(List.of(), facts)
                // The rules above refuse an offer that is not there.
                : Decision.accepted(List.of(said(moment, command, Objects.requireNonNull(offer))), facts);
    }

    private static State endOf(LeadCommand.OfOffer command) {
        return switch (command) {
            case AcceptLead _ -> State.ACCEPTED;
            case DeclineLead _ -> State.DECLINED;
            case WithdrawLead _ -> State.WITHDRAWN;
        };
    }

    private static LeadEvent said(Moment moment, LeadCommand.OfOffer command, Lead.Offer offer) {
        var incident = command.incident();
        // The rules above refuse a caller without a post.
        var post = Objects.requireNonNull(moment.actor().post());
        var person = moment.actor().person();
        var now = moment.now();
        return switch (command) {
            case AcceptLead _ ->
                new LeadTransferred(incident, offer.number(), offer.from(), offer.organization(), post, person, now);
            case DeclineLead decline ->
                new LeadDeclined(
                        incident,
                        offer.number(),
                        offer.organization(),
                        decline.reason(),
                        decline.text(),
                        post,
                        person,
                        now,
                        offer.by());
            case WithdrawLead _ -> new LeadWithdrawn(incident, offer.number(), offer.organization(), post, person, now);
        };
    }

    /** With an incident the offer of its lead ends. */
    public static List<ResponseEvent> close(IncidentClosed closed, Leads leads) {
        var lead = leads.find(closed.incident());
        return lead == null || !lead.last().isOpen()
                ? List.of()
                : List.of(new LeadWithdrawn(
                        closed.incident(),
                        lead.last().number(),
                        lead.last().organization(),
                        closed.post(),
                        closed.person(),
                        closed.at()));
    }

    /** A deadline came; what counts is that the offer waits for exactly this one, and never the clock. */
    private static Decision<ResponseEvent> remind(Moment moment, RemindOfLead due, Leads leads) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline reminds of an offer. Answer or withdraw it, or let it run.");
        }
        var lead = leads.find(due.incident());
        var awaited = leads.deadlines().find(Leads.deadlineId(due.incident()));
        if (lead == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new LeadOverdue(
                due.incident(),
                due.number(),
                lead.last().organization(),
                due.time(),
                lead.last().to(),
                due.dueAt(),
                moment.now(),
                Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis()),
                moment.now().plus(REMINDED_EVERY))));
    }

    private static @Nullable Organization own(Actor actor, DispatchView view) {
        return actor.kind() == Actor.Kind.OFFICER && actor.post() != null && actor.organization() != null
                ? view.directory().find(actor.organization())
                : null;
    }

    private static Map<String, String> facts(IncidentId incident, int number) {
        return Map.of("incident", incident.value(), "offer", String.valueOf(number));
    }

    /** Folds an event; what it does not concern leaves the leads as they are. */
    public static Leads evolve(Leads leads, ResponseEvent event) {
        return switch (event) {
            case LeadEvent one -> evolve(leads, one);
            case IncidentPaused paused -> leads.paused(paused.incident());
            default -> leads;
        };
    }

    private static Leads evolve(Leads leads, LeadEvent event) {
        return switch (event) {
            case LeadOffered offered ->
                leads.offered(Lead.of(leads.leadOf(offered.incident()), offered), due(offered, 1, offered.answerBy()));
            case LeadOverdue line -> leads.reminded(line.incident(), due(line, line.time() + 1, line.nextDueAt()));
            case LeadTransferred by -> leads.ended(by.incident(), State.ACCEPTED);
            case LeadDeclined by -> leads.ended(by.incident(), State.DECLINED);
            case LeadWithdrawn by -> leads.ended(by.incident(), State.WITHDRAWN);
        };
    }

    private static Deadline<DispatchCommand> due(LeadEvent set, int time, Instant dueAt) {
        return new Deadline<>(
                Leads.deadlineId(set.incident()),
                dueAt,
                Duration.between(set.at(), dueAt).toMillis(),
                new RemindOfLead(set.incident(), set.number(), time, dueAt));
    }
}
