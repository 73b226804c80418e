package cn.liandong.dispatch.aid;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidCommand.AskAid;
import cn.liandong.contracts.response.AidCommand.CallOffAid;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.DefineNeighbours;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.LapseAid;
import cn.liandong.contracts.response.AidCommand.ReportAidDeclined;
import cn.liandong.contracts.response.AidCommand.ReportAidUnit;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidDeclineReported;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitMoved;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidEvent.AidWithdrawn;
import cn.liandong.contracts.response.AidEvent.NeighboursDefined;
import cn.liandong.contracts.response.ArchiveEvent.AidArchived;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Decides and folds what both sides of mutual aid say. */
public final class AidDecider {
    private AidDecider() {}

    /** What the rules of both sides ask of others. */
    public record Known(boolean isOfTheCity, boolean isAnybodyThere, DispatchView view, Incidents incidents) {}

    /** Decides everything but a grant, which is an assignment as well. */
    public static Decision<ResponseEvent> decide(Moment moment, AidCommand command, Known known, Aids aids) {
        boolean isOfTheCity = known.isOfTheCity();
        boolean isSystem = moment.actor().kind() == Actor.Kind.SYSTEM;
        if (!isSystem && (command instanceof AidCommand.Errand || command instanceof LapseAid)) {
            return Decision.refused(
                    "NOT_AN_ERRAND",
                    "Only the other side's own dispatch, or a deadline, says this. Ask, grant, decline or withdraw.");
        }
        return switch (command) {
            case DefineNeighbours(var neighbours) -> define(neighbours, isSystem || isOfTheCity, aids);
            case RequestAid request ->
                RequestDecider.request(moment, request, isOfTheCity, aids, known.view(), known.incidents());
            case WithdrawAid withdraw -> RequestDecider.withdraw(moment, withdraw, isOfTheCity, aids);
            case LapseAid due -> RequestDecider.lapse(moment, due, aids);
            case ReportAidUnit told -> RequestDecider.hear(moment, told, aids);
            case ReportAidDeclined told -> RequestDecider.hear(moment, told, aids);
            case AskAid told -> HomeDecider.ask(moment, told, aids, known.isAnybodyThere());
            case CallOffAid told -> HomeDecider.callOff(moment, told, aids);
            case DeclineAid decline -> HomeDecider.decline(moment, decline, isOfTheCity, aids);
            case GrantAid _ -> throw new IllegalArgumentException("a grant is an assignment as well: see AidWork");
        };
    }

    private static Decision<ResponseEvent> define(List<Neighbour> neighbours, boolean isAllowed, Aids aids) {
        if (!isAllowed) {
            return Decision.refused(
                    "NOT_OF_THE_CITY",
                    "Only an officer of the city, or the city's file, says whom it can ask. Ask the city's duty room.");
        }
        return Set.copyOf(aids.neighbours().values()).equals(Set.copyOf(neighbours))
                ? Decision.nothing()
                : Decision.accepted(List.of(new NeighboursDefined(neighbours)));
    }

    /** Folds an event; what it does not concern leaves the aids as they are. */
    public static Aids evolve(Aids aids, ResponseEvent event) {
        return switch (event) {
            case AidEvent one -> evolve(aids, one);
            case AidArchived archived -> aids.archived(archived.aid(), archived.incident());
            default -> aids;
        };
    }

    private static Aids evolve(Aids aids, AidEvent event) {
        return switch (event) {
            case NeighboursDefined(var neighbours) -> aids.withNeighbours(neighbours);
            case AidRequested by -> aids.requested(RequestedAid.of(by.request(), by.of(), by.ofName()), silence(by));
            case AidUnitReported heard ->
                aids.changed(heard.aid(), one -> one.moved(heard.unit().assignment(), heard.state()));
            case AidDeclineReported heard -> aids.changed(heard.aid(), RequestedAid::declined);
            case AidWithdrawn by -> aids.changed(by.aid(), one -> one.ended(by.end()));
            case AidLapsed by -> aids.changed(by.aid(), one -> one.ended(AidEnd.LAPSED));
            case AidAsked by -> aids.asked(by.request());
            case AidGranted by -> aids.sent(by.aid(), by.unit().assignment());
            case AidUnitMoved by ->
                AidArchivingDecider.follow(
                        by.aid(),
                        by.at(),
                        aids.sent(by.aid(), by.unit().assignment())
                                .changedAsked(by.aid(), one -> one.moved(by.unit(), by.state())));
            case AidDeclined by ->
                AidArchivingDecider.follow(by.aid(), by.at(), aids.changedAsked(by.aid(), AskedAid::declined));
            case AidCalledOff by ->
                AidArchivingDecider.follow(by.aid(), by.at(), aids.changedAsked(by.aid(), AskedAid::calledOff));
        };
    }

    private static Deadline<DispatchCommand> silence(AidRequested by) {
        var dueAt = by.request().answerBy();
        return new Deadline<>(
                by.aid().value(), dueAt, Duration.between(by.at(), dueAt).toMillis(), new LapseAid(by.aid(), dueAt));
    }
}
