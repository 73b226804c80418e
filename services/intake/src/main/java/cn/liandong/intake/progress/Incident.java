package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.response.AlertReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident as far as a report's sender may know it.
 *
 * @param opened null while only its alerts are known: the journals are read beside each other
 * @param zones null where none were drawn
 */
record Incident(
        IncidentId id,
        ProgressAnswer.@Nullable Opened opened,
        PVector<ReportId> reports,
        PVector<Alert> alerts,
        @Nullable Drawn zones,
        Work work) {

    /**
     * Zones.
     *
     * @param sequence of the entry that drew them
     */
    record Drawn(HazardZones zones, long sequence) {}

    /**
     * A post that must know.
     *
     * @param sequence of the entry that changed it last
     */
    record Alert(
            AlertId id,
            PostId post,
            OrganizationId organization,
            AlertReason reason,
            Instant alertedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable PostId acknowledgedBy,
            @Nullable Instant stoodDownAt,
            long sequence) {

        private Alert acknowledged(@Nullable Instant at, @Nullable PostId by, long now) {
            return new Alert(id, post, organization, reason, alertedAt, at, by, stoodDownAt, now);
        }

        private Alert stoodDown(Instant at, long now) {
            return new Alert(id, post, organization, reason, alertedAt, acknowledgedAt, acknowledgedBy, at, now);
        }
    }

    static Incident of(IncidentId id) {
        return new Incident(id, null, TreePVector.empty(), TreePVector.empty(), null, Work.NONE);
    }

    Incident with(ProgressAnswer.Opened now) {
        return new Incident(id, now, reports, alerts, zones, work);
    }

    Incident with(ReportId report) {
        return new Incident(id, opened, reports.plus(report), alerts, zones, work);
    }

    Incident without(ReportId report) {
        return new Incident(id, opened, reports.minus((Object) report), alerts, zones, work);
    }

    Incident with(HazardZones drawn, long sequence) {
        return new Incident(id, opened, reports, alerts, new Drawn(drawn, sequence), work);
    }

    Incident with(Work now) {
        return new Incident(id, opened, reports, alerts, zones, now);
    }

    Incident withoutZones() {
        return new Incident(id, opened, reports, alerts, null, work);
    }

    Incident with(Alert alert) {
        int known = indexOf(alert.id());
        return new Incident(
                id, opened, reports, known < 0 ? alerts.plus(alert) : alerts.with(known, alert), zones, work);
    }

    /** An alert that nobody told of is not acknowledged. Where each person has to, the first one tells that it arrived. */
    Incident acknowledged(AlertId alert, Instant at, PostId by, long sequence) {
        int known = indexOf(alert);
        return known < 0 || alerts.get(known).acknowledgedAt() != null
                ? this
                : with(alerts.get(known).acknowledged(at, by, sequence));
    }

    /** Nothing followed the acknowledgement: somebody has to receive it again. */
    Incident raisedAgain(AlertId alert, long sequence) {
        int known = indexOf(alert);
        return known < 0 ? this : with(alerts.get(known).acknowledged(null, null, sequence));
    }

    Incident stoodDown(AlertId alert, Instant at, long sequence) {
        int known = indexOf(alert);
        return known < 0 ? this : with(alerts.get(known).stoodDown(at, sequence));
    }

    /** An incident has a handful of alerts, one for each post. */
    private int indexOf(AlertId alert) {
        for (int i = 0; i < alerts.size(); i++) {
            if (alerts.get(i).id().equals(alert)) {
                return i;
            }
        }
        return -1;
    }
}
