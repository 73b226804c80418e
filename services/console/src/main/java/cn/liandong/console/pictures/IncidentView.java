package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident; what else hangs on it is in {@link Families}.
 *
 * @param opened null while only its alerts were read: journals are not read in step
 * @param ordinal the how-manieth the jurisdiction opened, from 1; 0 while it is not opened
 * @param alertedOrganizations whose posts an alert began for, whose units were offered, or who have something to do
 * @param lines by journal, each in its journal's order
 * @param claim null while nobody sees to it
 * @param closing that it is controlled or closed; null while neither
 * @param assessed its grade, and what its reports lack
 * @param shownFrom since when, of one that had left the picture and came back; null where it is whole
 */
record IncidentView(
        IncidentId id,
        IncidentEvent.@Nullable IncidentOpened opened,
        long ordinal,
        PVector<LinkedReport> reports,
        PSet<OrganizationId> alertedOrganizations,
        PVector<AlertId> alerts,
        PVector<NotificationId> notifications,
        PMap<String, PVector<Line>> lines,
        @Nullable IncidentClaimed claim,
        @Nullable ClosingEvent closing,
        @Nullable Instant shownFrom,
        Assessed assessed) {

    /**
     * A report that belongs to it.
     *
     * @param reason null of one that an older version linked
     * @param kind null of one that an older version linked
     * @param number among the follow-ups; null of any other
     */
    record LinkedReport(
            ReportId report,
            Instant receivedAt,
            @Nullable LinkReason reason,
            @Nullable ReportKind kind,
            @Nullable Integer number) {}

    static IncidentView unknown(IncidentId id) {
        return new IncidentView(
                id,
                null,
                0,
                TreePVector.empty(),
                HashTreePSet.empty(),
                TreePVector.empty(),
                TreePVector.empty(),
                HashTreePMap.empty(),
                null,
                null,
                null,
                Assessed.NOTHING);
    }

    IncidentView withOpened(IncidentEvent.IncidentOpened event, long place) {
        return new IncidentView(
                id,
                event,
                place,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                claim,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView from(Instant at) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                claim,
                closing,
                at,
                assessed);
    }

    IncidentView withReport(LinkedReport report) {
        return withReports(reports.contains(report) ? reports : reports.plus(report));
    }

    IncidentView withoutReport(ReportId report) {
        return withReports(TreePVector.from(
                reports.stream().filter(one -> !one.report().equals(report)).toList()));
    }

    private IncidentView withReports(PVector<LinkedReport> now) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                now,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                claim,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView withAlert(AlertId alert, OrganizationId organization) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations.plus(organization),
                alerts.plus(alert),
                notifications,
                lines,
                claim,
                closing,
                shownFrom,
                assessed);
    }

    /** Who has something to do, or whose unit goes, sees the incident as if it had been alerted. */
    IncidentView withOrganization(OrganizationId organization) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations.plus(organization),
                alerts,
                notifications,
                lines,
                claim,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView withNotifications(PVector<NotificationId> all) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                all,
                lines,
                claim,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView withLines(String journal, PVector<Line> all) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines.plus(journal, all),
                claim,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView withClaim(IncidentClaimed event) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                event,
                closing,
                shownFrom,
                assessed);
    }

    IncidentView withClosing(@Nullable ClosingEvent event) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                claim,
                event,
                shownFrom,
                assessed);
    }

    IncidentView withAssessed(Assessed now) {
        return new IncidentView(
                id,
                opened,
                ordinal,
                reports,
                alertedOrganizations,
                alerts,
                notifications,
                lines,
                claim,
                closing,
                shownFrom,
                now);
    }

    boolean names(PersonId person) {
        return assessed.names(person)
                || (claim != null && person.equals(claim.person()))
                || (closing != null && person.equals(closing.person()));
    }

    boolean names(PostId post) {
        return assessed.names(post)
                || (claim != null && post.equals(claim.post()))
                || (closing != null && post.equals(closing.post()));
    }

    PVector<Line> linesOf(String journal) {
        return lines.getOrDefault(journal, TreePVector.empty());
    }
}
