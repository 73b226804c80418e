package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.response.AlertReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident as far as a report's sender may know it.
 *
 * @param opened null while only its alerts are known: the journals are read beside each other
 * @param zones null where none were drawn
 * @param grade null until it was graded
 * @param followUp null while none is awaited
 */
record Incident(
        IncidentId id,
        ProgressAnswer.@Nullable Opened opened,
        PVector<Numbered> reports,
        PVector<Alert> alerts,
        @Nullable Drawn zones,
        Work work,
        @Nullable GradeNow grade,
        @Nullable FollowUp followUp) {

    /** A report that belongs to it, and its number among the follow-ups. */
    record Numbered(ReportId id, @Nullable Integer number) {}

    /** How it is graded. */
    record GradeNow(Grade grade, @Nullable GradeCriterion criterion, List<NearMiss> nearMiss, Instant at) {}

    /**
     * That a report is awaited.
     *
     * @param missedSince when one was due that did not come; null while none is late
     */
    record FollowUp(
            OrganizationId organization,
            Instant dueAt,
            @Nullable Instant missedSince) {}

    /**
     * Zones.
     *
     * @param zones null once they were lifted
     * @param sequence of the entry that drew or lifted them
     */
    record Drawn(@Nullable HazardZones zones, long sequence) {}

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
        return new Incident(id, null, TreePVector.empty(), TreePVector.empty(), null, Work.NONE, null, null);
    }

    Incident with(ProgressAnswer.Opened now) {
        return new Incident(id, now, reports, alerts, zones, work, grade, followUp);
    }

    Incident with(Numbered report) {
        return new Incident(
                id, opened, without(report.id()).reports().plus(report), alerts, zones, work, grade, followUp);
    }

    Incident without(ReportId report) {
        var rest =
                reports.stream().filter(linked -> !linked.id().equals(report)).toList();
        return new Incident(id, opened, TreePVector.from(rest), alerts, zones, work, grade, followUp);
    }

    /** With these zones, or without any. */
    Incident with(@Nullable HazardZones drawn, long sequence) {
        return new Incident(id, opened, reports, alerts, new Drawn(drawn, sequence), work, grade, followUp);
    }

    Incident with(Work now) {
        return new Incident(id, opened, reports, alerts, zones, now, grade, followUp);
    }

    Incident with(GradeNow now) {
        return new Incident(id, opened, reports, alerts, zones, work, now, followUp);
    }

    Incident awaiting(@Nullable FollowUp now) {
        return new Incident(id, opened, reports, alerts, zones, work, grade, now);
    }

    /** The zones as they stand; null where there are none. */
    @Nullable
    HazardZones standing() {
        return zones == null ? null : zones.zones();
    }

    Incident with(Alert alert) {
        int known = indexOf(alert.id());
        return new Incident(
                id,
                opened,
                reports,
                known < 0 ? alerts.plus(alert) : alerts.with(known, alert),
                zones,
                work,
                grade,
                followUp);
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
