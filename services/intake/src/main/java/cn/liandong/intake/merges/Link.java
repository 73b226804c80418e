package cn.liandong.intake.merges;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.Situation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of an incident, with what is needed to link it elsewhere.
 *
 * @param organization null where an older version linked it
 * @param came why it was linked for the first time
 * @param told what it tells by itself; null where an older version linked it, and once its incident is closed
 * @param fields the lines of the content list that it tells; null where {@code told} is, but of what opened an incident
 * @param follows the report that it goes on from
 */
public record Link(
        ReportId report,
        @Nullable OrganizationId organization,
        Instant receivedAt,
        int warnings,
        @Nullable LinkReason came,
        @Nullable ReportKind kind,
        @Nullable Integer number,
        @Nullable Situation told,
        @Nullable List<ReportField> fields,
        @Nullable ReportId follows) {
    public Link {
        fields = fields == null ? null : List.copyOf(fields);
    }

    /** Whether somebody answers for it. */
    public boolean answeredFor() {
        return !Unverified.ORGANIZATION.equals(organization);
    }

    static Link of(IncidentOpened opened) {
        return new Link(
                opened.report(),
                opened.reportedBy(),
                opened.receivedAt(),
                0,
                LinkReason.OPENED,
                null,
                null,
                opened.situation(),
                null,
                null);
    }

    static Link of(ReportLinked linked) {
        return new Link(
                linked.report(),
                linked.organization(),
                linked.receivedAt(),
                linked.warnings(),
                linked.reason(),
                linked.kind(),
                linked.number(),
                linked.told(),
                linked.fields(),
                linked.follows());
    }

    /** Linked once more: why it came, and what it told, stay; of an opening by a sensor the link says so. */
    Link again(ReportLinked linked) {
        return new Link(
                report,
                organization == null ? linked.organization() : organization,
                linked.receivedAt(),
                linked.warnings(),
                linked.reason() == LinkReason.SIGNALLED ? LinkReason.SIGNALLED : came,
                linked.kind(),
                linked.number(),
                told == null ? linked.told() : told,
                fields == null ? linked.fields() : fields,
                follows == null ? linked.follows() : follows);
    }

    Link forgotten() {
        return new Link(report, organization, receivedAt, warnings, came, kind, number, null, null, follows);
    }
}
