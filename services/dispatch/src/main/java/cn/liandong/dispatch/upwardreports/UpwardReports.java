package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.UpwardOffice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The upward reports of one jurisdiction.
 *
 * @param byIncident in the order they were drafted
 * @param offices above the city to which reports go by themselves
 * @param deadlines one for each that waits for its signature or for being sent, under its own id
 */
public record UpwardReports(
        PMap<UpwardReportId, UpwardReport> byId,
        PMap<IncidentId, PVector<UpwardReportId>> byIncident,
        PMap<PersonId, UpwardOffice> offices,
        Deadlines<DispatchCommand> deadlines) {

    public static final UpwardReports NONE =
            new UpwardReports(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    public @Nullable UpwardReport find(UpwardReportId report) {
        return byId.get(report);
    }

    List<UpwardReport> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty()).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of what was sent only that it was is kept, for the numbers to go on, and of what was discarded nothing; the rest stays. */
    public UpwardReports withoutTexts(IncidentId incident) {
        var kept = of(incident).stream()
                .filter(one -> one.state() != UpwardReport.State.DISCARDED)
                .map(one -> one.sendings().isEmpty() ? one : one.withoutText())
                .toList();
        var all = byId.minusAll(byIncident.getOrDefault(incident, TreePVector.empty()));
        for (var one : kept) {
            all = all.plus(one.id(), one);
        }
        var ids = TreePVector.from(kept.stream().map(UpwardReport::id).toList());
        return new UpwardReports(
                all, ids.isEmpty() ? byIncident.minus(incident) : byIncident.plus(incident, ids), offices, deadlines);
    }

    /** Those that nobody above has yet, by their ids. */
    public List<UpwardReportId> owed(IncidentId incident) {
        return of(incident).stream()
                .filter(UpwardReport::isOwed)
                .map(UpwardReport::id)
                .toList();
    }

    UpwardReports with(UpwardOffice office) {
        return new UpwardReports(byId, byIncident, offices.plus(office.id(), office), deadlines);
    }

    UpwardReports drafted(UpwardReport report) {
        var before = byIncident.getOrDefault(report.incident(), TreePVector.empty());
        return new UpwardReports(
                byId.plus(report.id(), report),
                byIncident.plus(report.incident(), before.plus(report.id())),
                offices,
                deadlines);
    }

    /**
     * The report as it is now.
     *
     * @param due null where it waits for nothing
     */
    UpwardReports changed(UpwardReport report, @Nullable Deadline<DispatchCommand> due) {
        return new UpwardReports(
                byId.plus(report.id(), report),
                byIncident,
                offices,
                due == null ? deadlines.without(report.id().value()) : deadlines.with(due));
    }

    /** The report as it is now, which waits for what it waited for. */
    UpwardReports changed(UpwardReport report) {
        return new UpwardReports(byId.plus(report.id(), report), byIncident, offices, deadlines);
    }
}
