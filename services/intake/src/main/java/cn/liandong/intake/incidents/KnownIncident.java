package cn.liandong.intake.incidents;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident that still takes up reports, until it is archived.
 *
 * @param handling null of one that an older version opened: no report is held against it by itself
 * @param drill to which it belongs; null of what is no exercise
 * @param reports in the order they came, the one that opened it first
 * @param followUps how many were numbered
 * @param categoryByOfficer whether an officer said what kind it is: no report changes it
 */
public record KnownIncident(
        IncidentId id,
        String number,
        @Nullable Handling handling,
        @Nullable DrillId drill,
        OrganizationId reportedBy,
        Instant receivedAt,
        Situation situation,
        PVector<ReportId> reports,
        int followUps,
        IncidentStage stage,
        boolean categoryByOfficer) {

    static KnownIncident of(IncidentOpened opened) {
        return new KnownIncident(
                opened.incident(),
                opened.number(),
                opened.handling(),
                opened.drill(),
                opened.reportedBy(),
                opened.receivedAt(),
                opened.situation(),
                TreePVector.empty(),
                0,
                IncidentStage.OPEN,
                false);
    }

    KnownIncident with(ReportLinked linked) {
        return new KnownIncident(
                id,
                number,
                handling,
                drill,
                reportedBy,
                receivedAt,
                situation,
                reports.contains(linked.report()) ? reports : reports.plus(linked.report()),
                linked.number() == null ? followUps : Math.max(followUps, linked.number()),
                stage,
                categoryByOfficer);
    }

    KnownIncident without(ReportId report) {
        return new KnownIncident(
                id,
                number,
                handling,
                drill,
                reportedBy,
                receivedAt,
                situation,
                reports.minus((Object) report),
                followUps,
                stage,
                categoryByOfficer);
    }

    KnownIncident with(Situation now) {
        return new KnownIncident(
                id, number, handling, drill, reportedBy, receivedAt, now, reports, followUps, stage, categoryByOfficer);
    }

    KnownIncident with(IncidentStage now) {
        return new KnownIncident(
                id,
                number,
                handling,
                drill,
                reportedBy,
                receivedAt,
                situation,
                reports,
                followUps,
                now,
                categoryByOfficer);
    }

    /** What kind it is was said by an officer, or is left to the reports again. */
    KnownIncident with(IncidentRecategorised said) {
        return new KnownIncident(
                id,
                number,
                handling,
                drill,
                reportedBy,
                receivedAt,
                situation,
                reports,
                followUps,
                stage,
                said.category() != Category.UNKNOWN);
    }

    /** What kind it is stays as an officer said, where one did. */
    Situation asSaid(Situation now) {
        return categoryByOfficer ? SituationDecider.of(now, situation.category()) : now;
    }

    /** Whether the report is handled as it is, in the same drill: what is real and what is not never meet. */
    boolean isHandledAs(ReportRecord report) {
        return handling == report.handling() && Objects.equals(drill, report.drill());
    }

    /** The number of a report of this kind that comes next; null where such reports have none. */
    @Nullable
    Integer numberOf(ReportKind kind) {
        return kind == ReportKind.FOLLOW_UP ? followUps + 1 : null;
    }
}
