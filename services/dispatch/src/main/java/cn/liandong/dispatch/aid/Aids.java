package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.Neighbour;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The mutual aid of one jurisdiction, in both directions.
 *
 * @param requested what it asks of others
 * @param asked what others ask of it
 * @param byAssignment for which request each of its units goes
 * @param foreign by another jurisdiction's incident, the last request for it
 * @param deadlines one for each request of its own of which nothing was heard, and of others' for each that has ended
 */
public record Aids(
        PMap<Jurisdiction, Neighbour> neighbours,
        PMap<AidId, RequestedAid> requested,
        PMap<AidId, AskedAid> asked,
        PMap<AssignmentId, AidId> byAssignment,
        PMap<IncidentId, AidId> foreign,
        Deadlines<DispatchCommand> deadlines) {
    public static final Aids NONE = new Aids(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Deadlines.none());

    public @Nullable RequestedAid findRequested(AidId aid) {
        return requested.get(aid);
    }

    public @Nullable AskedAid findAsked(AidId aid) {
        return asked.get(aid);
    }

    /** For which request of another jurisdiction it is; null for an assignment of this one's own. */
    public @Nullable AidId aidOf(AssignmentId assignment) {
        return byAssignment.get(assignment);
    }

    /** What is known here of another jurisdiction's incident; null where none was asked for. */
    public @Nullable AidRequest foreign(IncidentId incident) {
        var aid = foreign.get(incident);
        var one = aid == null ? null : asked.get(aid);
        return one == null ? null : one.request();
    }

    /** The requests for an own incident that are open. */
    public List<AidId> open(IncidentId incident) {
        return requested.entrySet().stream()
                .filter(one -> one.getValue().request().incident().equals(incident)
                        && one.getValue().isOpen())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(AidId::value))
                .toList();
    }

    Aids withNeighbours(List<Neighbour> all) {
        PMap<Jurisdiction, Neighbour> defined = HashTreePMap.empty();
        for (var one : all) {
            defined = defined.plus(one.jurisdiction(), one);
        }
        return new Aids(defined, requested, asked, byAssignment, foreign, deadlines);
    }

    Aids requested(RequestedAid one, Deadline<DispatchCommand> due) {
        return new Aids(
                neighbours,
                requested.plus(one.request().aid(), one),
                asked,
                byAssignment,
                foreign,
                deadlines.with(due));
    }

    /** Whatever is heard, or ends it, means that nobody waits for an answer any more. */
    Aids changed(AidId aid, UnaryOperator<RequestedAid> change) {
        var old = requested.get(aid);
        return old == null
                ? this
                : new Aids(
                        neighbours,
                        requested.plus(aid, change.apply(old)),
                        asked,
                        byAssignment,
                        foreign,
                        deadlines.without(aid.value()));
    }

    Aids asked(AidRequest request) {
        return new Aids(
                neighbours,
                requested,
                asked.plus(request.aid(), AskedAid.of(request)),
                byAssignment,
                foreign.plus(request.incident(), request.aid()),
                deadlines);
    }

    Aids sent(AidId aid, AssignmentId assignment) {
        return new Aids(neighbours, requested, asked, byAssignment.plus(assignment, aid), foreign, deadlines);
    }

    Aids awaiting(Deadline<DispatchCommand> archiving) {
        return new Aids(neighbours, requested, asked, byAssignment, foreign, deadlines.with(archiving));
    }

    Aids awaitingNothing(AidId aid) {
        return new Aids(neighbours, requested, asked, byAssignment, foreign, deadlines.without(aid.value()));
    }

    /** That it was heard stays, so that a repeat of it is none that is new. */
    Aids archived(AidId aid, IncidentId incident) {
        var one = asked.getOrDefault(aid, AskedAid.NEVER_HEARD);
        var left = asked.plus(aid, AskedAid.NEVER_HEARD);
        var last = left.values().stream()
                .map(AskedAid::request)
                .filter(request -> request != null && request.incident().equals(incident))
                .map(AidRequest::aid)
                .max(Comparator.comparing(AidId::value));
        return new Aids(
                neighbours,
                requested,
                left,
                byAssignment.minusAll(one.units().keySet()),
                last.map(still -> foreign.plus(incident, still)).orElse(foreign.minus(incident)),
                deadlines.without(aid.value()));
    }

    /** Without the requests for an own incident that have ended. */
    public Aids withoutEnded(IncidentId incident) {
        var ended = requested.values().stream()
                .filter(one -> one.request().incident().equals(incident) && !one.isOpen())
                .map(one -> one.request().aid())
                .toList();
        return new Aids(neighbours, requested.minusAll(ended), asked, byAssignment, foreign, deadlines);
    }

    Aids changedAsked(AidId aid, UnaryOperator<AskedAid> change) {
        var old = asked.getOrDefault(aid, AskedAid.NEVER_HEARD);
        return new Aids(neighbours, requested, asked.plus(aid, change.apply(old)), byAssignment, foreign, deadlines);
    }
}
