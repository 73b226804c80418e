package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Which other incidents this one may be, or was said to be.
 *
 * @param proposals that nobody has answered, of this one and another, whichever came first
 * @param unread reports that were joined and nobody has read
 * @param into where it went; null while it stands by itself
 * @param taken those that went into it
 */
record MatchesView(
        IncidentId incident,
        PVector<MatchProposed> proposals,
        PSet<ReportId> unread,
        @Nullable IncidentId into,
        PVector<IncidentId> taken)
        implements Hung {
    static MatchesView none(IncidentId incident) {
        return new MatchesView(incident, TreePVector.empty(), HashTreePSet.empty(), null, TreePVector.empty());
    }

    @Override
    public ItemKey key() {
        return ItemKey.matches(incident);
    }

    /** What a rule is not sure of, or nobody has read, holds no incident in the picture: it may be closed all the same. */
    @Override
    public boolean isOwed() {
        return false;
    }

    MatchesView proposed(MatchProposed proposal) {
        return new MatchesView(incident, proposals.plus(proposal), unread, into, taken);
    }

    MatchesView answered(Predicate<MatchProposed> which) {
        return new MatchesView(
                incident,
                TreePVector.from(proposals.stream().filter(which.negate()).toList()),
                unread,
                into,
                taken);
    }

    MatchesView unread(ReportId report) {
        return new MatchesView(incident, proposals, unread.plus(report), into, taken);
    }

    MatchesView read(Iterable<ReportId> reports) {
        var left = unread;
        for (var report : reports) {
            left = left.minus(report);
        }
        return new MatchesView(incident, proposals, left, into, taken);
    }

    MatchesView went(@Nullable IncidentId where) {
        return new MatchesView(incident, proposals, unread, where, taken);
    }

    MatchesView took(IncidentId other) {
        return taken.contains(other) ? this : new MatchesView(incident, proposals, unread, into, taken.plus(other));
    }

    MatchesView gaveBack(IncidentId other) {
        return new MatchesView(incident, proposals, unread, into, taken.minus((Object) other));
    }
}
