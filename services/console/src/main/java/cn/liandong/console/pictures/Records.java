package cn.liandong.console.pictures;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.ReportRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The personal data that stands beside the journals, and what the journals say of each report.
 *
 * @param linked which incident a report belongs to
 * @param unlinked reports that no incident named yet, in the order they came
 * @param attached what came with a report, in the order it came; it goes with the report where that moves
 */
record Records(
        PMap<PersonId, PersonRecord> people,
        PMap<ReportId, ReportRecord> reports,
        PMap<ReportId, IncidentId> linked,
        OrderedPSet<ReportId> unlinked,
        PMap<ReportId, PVector<ReportAttached>> attached) {

    /** More than any journal lags behind `reports`; older ones belong to incidents that left the picture. */
    private static final int KEPT_UNLINKED = 20_000;

    static final Records NONE = new Records(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            OrderedPSet.empty(),
            HashTreePMap.empty());

    Records withPeople(PMap<PersonId, PersonRecord> all) {
        return new Records(all, reports, linked, unlinked, attached);
    }

    Records with(ReportRecord report) {
        var kept = reports.plus(report.id(), report);
        if (linked.containsKey(report.id())) {
            return new Records(people, kept, linked, unlinked, attached);
        }
        var waiting = unlinked.plus(report.id());
        if (waiting.size() > KEPT_UNLINKED) {
            var eldest = waiting.iterator().next();
            return new Records(people, kept.minus(eldest), linked, waiting.minus(eldest), attached);
        }
        return new Records(people, kept, linked, waiting, attached);
    }

    Records linking(ReportId report, IncidentId incident) {
        return new Records(people, reports, linked.plus(report, incident), unlinked.minus(report), attached);
    }

    Records without(ReportId report) {
        return new Records(
                people, reports.minus(report), linked.minus(report), unlinked.minus(report), attached.minus(report));
    }

    /** Erased: the incident stays, and says no more what was told. */
    Records erased(ReportId report) {
        return new Records(people, reports.minus(report), linked, unlinked.minus(report), attached);
    }

    List<ReportAttached> attachedTo(ReportId report) {
        return attached.getOrDefault(report, TreePVector.empty());
    }

    /** The same content once more changes nothing. */
    Records attaching(ReportAttached event) {
        var known = attached.getOrDefault(event.report(), TreePVector.empty());
        var hash = event.attachment().sha256();
        return known.stream().anyMatch(one -> one.attachment().sha256().equals(hash))
                ? this
                : new Records(people, reports, linked, unlinked, attached.plus(event.report(), known.plus(event)));
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
