package cn.liandong.console.pictures;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;

/**
 * The personal data that stands beside the journals.
 *
 * @param linked which incident a report belongs to
 * @param unlinked reports that no incident named yet, in the order they came
 */
record Records(
        PMap<PersonId, PersonRecord> people,
        PMap<ReportId, ReportRecord> reports,
        PMap<ReportId, IncidentId> linked,
        OrderedPSet<ReportId> unlinked) {

    /** More than any journal lags behind `reports`; older ones belong to incidents that left the picture. */
    private static final int KEPT_UNLINKED = 20_000;

    static final Records NONE =
            new Records(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), OrderedPSet.empty());

    Records withPeople(PMap<PersonId, PersonRecord> all) {
        return new Records(all, reports, linked, unlinked);
    }

    Records with(ReportRecord report) {
        var kept = reports.plus(report.id(), report);
        if (linked.containsKey(report.id())) {
            return new Records(people, kept, linked, unlinked);
        }
        var waiting = unlinked.plus(report.id());
        if (waiting.size() > KEPT_UNLINKED) {
            var eldest = waiting.iterator().next();
            return new Records(people, kept.minus(eldest), linked, waiting.minus(eldest));
        }
        return new Records(people, kept, linked, waiting);
    }

    Records linking(ReportId report, IncidentId incident) {
        return new Records(people, reports, linked.plus(report, incident), unlinked.minus(report));
    }

    Records without(ReportId report) {
        return new Records(people, reports.minus(report), linked.minus(report), unlinked.minus(report));
    }

    /** Erased: the incident stays, and says no more what was told. */
    Records erased(ReportId report) {
        return new Records(people, reports.minus(report), linked, unlinked.minus(report));
    }

    /** The name, or the id where it is unknown or erased. */
    String name(PersonId id) {
        var person = people.get(id);
        return person == null ? id.value() : person.name();
    }

    @Nullable
    String phone(PersonId id) {
        var person = people.get(id);
        return person == null ? null : person.phone();
    }
}
