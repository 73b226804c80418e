package cn.liandong.intake.merges;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Which reports belong to which incident.
 *
 * @param byId incidents until they are archived
 */
public record Merges(PMap<IncidentId, Gathering> byId) {
    public static final Merges EMPTY = new Merges(HashTreePMap.empty());

    @Nullable
    Gathering find(IncidentId incident) {
        return byId.get(incident);
    }

    /** What its reports told, in the order they came to it. */
    public List<Link> linksOf(IncidentId incident) {
        var known = byId.get(incident);
        return known == null ? List.of() : List.copyOf(known.links());
    }

    /** Where the reports of an incident that was merged are to be looked for: what it went into may have gone on. */
    public IncidentId last(IncidentId incident) {
        var known = byId.get(incident);
        var merged = known == null ? null : known.merged();
        return merged == null ? incident : last(merged.into());
    }

    Merges with(Gathering gathering) {
        return new Merges(byId.plus(gathering.id(), gathering));
    }

    Merges without(IncidentId incident) {
        return new Merges(byId.minus(incident));
    }

    Merges changed(IncidentId incident, UnaryOperator<Gathering> change) {
        var known = byId.get(incident);
        return known == null ? this : with(change.apply(known));
    }

    /** The reports that an incident had when it was merged; none of one that stands by itself. */
    public List<ReportId> mergedWith(IncidentId incident) {
        var known = byId.get(incident);
        var merged = known == null ? null : known.merged();
        return merged == null ? List.of() : merged.reports();
    }

    /** The report as it is known where it was. */
    public @Nullable Link find(@Nullable IncidentId was, ReportId report) {
        var known = was == null ? null : byId.get(was);
        return known == null ? null : known.find(report);
    }
}
