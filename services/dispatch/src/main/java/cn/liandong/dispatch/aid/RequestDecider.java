package cn.liandong.dispatch.aid;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidCommand.LapseAid;
import cn.liandong.contracts.response.AidCommand.ReportAidDeclined;
import cn.liandong.contracts.response.AidCommand.ReportAidUnit;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent.AidDeclineReported;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidEvent.AidWithdrawn;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides for the asking side: that it asks, that it asks no more, and what it was told. */
public final class RequestDecider {
    /** Ours: no rule names a figure. */
    static final int USUAL_SECONDS = 600;

    private RequestDecider() {}

    public static Decision<ResponseEvent> request(
            Moment moment, RequestAid command, boolean isOfTheCity, Aids aids, DispatchView view, Incidents incidents) {
        var id = AidIds.of(command.incident(), moment.inputId());
        if (aids.findRequested(id) != null) {
            return Decision.accepted(List.of(), facts(id));
        }
        var asked = new RequestPolicies.Asked(
                command,
                isOfTheCity,
                incidents.find(command.incident()),
                incidents.isClosed(command.incident()),
                aids.neighbours().get(command.of()),
                List.copyOf(aids.neighbours().values()),
                unanswered(command, aids));
        for (var policy : RequestPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse an incident and a neighbour that are not known, and a caller without a post.
        var known = Objects.requireNonNull(asked.known());
        var seconds = Objects.requireNonNullElse(command.answerWithinSeconds(), USUAL_SECONDS);
        var request = new AidRequest(
                id,
                command.incident(),
                moment.jurisdiction(),
                nameOf(moment.actor(), view),
                command.need(),
                known.subject(view.nameOf(known.site())),
                view.placeOf(known),
                moment.now().plusSeconds(seconds));
        return Decision.accepted(
                List.of(new AidRequested(
                        request,
                        command.of(),
                        Objects.requireNonNull(asked.neighbour()).name(),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now())),
                facts(id));
    }

    private static @Nullable AidId unanswered(RequestAid command, Aids aids) {
        return aids.open(command.incident()).stream()
                .filter(id -> {
                    var one = Objects.requireNonNull(aids.findRequested(id));
                    return one.of().equals(command.of()) && !one.isAnswered();
                })
                .findFirst()
                .orElse(null);
    }

    /** Whoever asks is of the city, so that its name is the jurisdiction's. */
    private static String nameOf(Actor actor, DispatchView view) {
        Organization own =
                actor.organization() == null ? null : view.directory().find(actor.organization());
        return own == null ? "" : own.name();
    }

    static Decision<ResponseEvent> withdraw(Moment moment, WithdrawAid command, boolean isOfTheCity, Aids aids) {
        var one = aids.findRequested(command.aid());
        if (one == null) {
            return HomeDecider.noSuchAid(command.aid());
        }
        if (!isOfTheCity) {
            return Decision.refused(
                    "NOT_OF_THE_CITY", "Only an officer of the city withdraws a request. Ask the city's duty room.");
        }
        if (one.end() == AidEnd.WITHDRAWN) {
            return Decision.accepted(List.of(), facts(command.aid()));
        }
        if (!one.isOpen()) {
            return Decision.refused(
                    "AID_OVER",
                    "The request " + command.aid() + " is over: nobody comes for it any more. Ask again if units are"
                            + " needed.");
        }
        return Decision.accepted(
                List.of(new AidWithdrawn(
                        command.aid(),
                        one.request().incident(),
                        one.of(),
                        AidEnd.WITHDRAWN,
                        // Whoever is of the city has a post.
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now())),
                facts(command.aid()));
    }

    /** With an incident what was asked for it ends. */
    public static List<ResponseEvent> close(IncidentClosed closed, Aids aids) {
        return aids.open(closed.incident()).stream()
                .<ResponseEvent>map(id -> new AidWithdrawn(
                        id,
                        closed.incident(),
                        Objects.requireNonNull(aids.findRequested(id)).of(),
                        AidEnd.INCIDENT_CLOSED,
                        closed.post(),
                        closed.person(),
                        closed.at()))
                .toList();
    }

    /** A deadline came; what counts is that the request waits for exactly this one, and never the clock. */
    static Decision<ResponseEvent> lapse(Moment moment, LapseAid due, Aids aids) {
        var awaited = aids.deadlines().find(due.aid().value());
        var one = aids.findRequested(due.aid());
        if (one == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new AidLapsed(
                due.aid(),
                one.request().incident(),
                one.of(),
                one.ofName(),
                due.dueAt(),
                moment.now(),
                Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis()))));
    }

    /** What is older than what is known is no news; after the request's end it is still told how its units come home. */
    static Decision<ResponseEvent> hear(Moment moment, ReportAidUnit told, Aids aids) {
        var one = aids.findRequested(told.aid());
        if (one == null) {
            return HomeDecider.noSuchAid(told.aid());
        }
        return one.isNews(told.unit().assignment(), told.state())
                ? Decision.accepted(List.of(new AidUnitReported(
                        told.aid(), one.request().incident(), told.unit(), told.state(), told.movedAt(), moment.now())))
                : Decision.nothing();
    }

    static Decision<ResponseEvent> hear(Moment moment, ReportAidDeclined told, Aids aids) {
        var one = aids.findRequested(told.aid());
        if (one == null) {
            return HomeDecider.noSuchAid(told.aid());
        }
        return one.isDeclined()
                ? Decision.nothing()
                : Decision.accepted(List.of(new AidDeclineReported(
                        told.aid(),
                        one.request().incident(),
                        one.ofName(),
                        told.reason(),
                        told.text(),
                        told.declinedAt(),
                        moment.now())));
    }

    private static Map<String, String> facts(AidId aid) {
        return Map.of("aid", aid.value());
    }
}
