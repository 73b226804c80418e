package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.intake.progress.Incident.Alert;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a report is told of it; posts and organizations, no people.
 *
 * @param incident null until it was decided
 * @param zones null where none were drawn: nobody knows a place or a substance
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressAnswer(
        ReportId reportId,
        Instant receivedAt,
        Handling handling,
        List<ReportRecord.Warning> warnings,
        @Nullable Opened incident,
        List<Alerted> alerts,
        @Nullable Zones zones) {

    /** The incident that the report belongs to. */
    record Opened(IncidentId id, String number, Instant openedAt) {}

    /**
     * How far it may reach by a guidebook's tables.
     *
     * @param zones empty where no table has the substance
     * @param assumed what nobody told, so that the worst was taken
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Zones(
            @Nullable String substance,
            @Nullable String unNumber,
            @Nullable String guide,
            String edition,
            List<Zone> zones,
            List<ZoneAssumption> assumed) {
        private static @Nullable Zones of(@Nullable HazardZones drawn) {
            return drawn == null
                    ? null
                    : new Zones(
                            drawn.substance(),
                            drawn.unNumber(),
                            drawn.guide(),
                            drawn.edition(),
                            drawn.zones(),
                            drawn.assumed());
        }
    }

    /**
     * Who must know.
     *
     * @param acknowledgedBy null until somebody has received it
     * @param stoodDownAt since when nobody has to; null while somebody has
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Alerted(
            @Nullable String postName,
            String organizationName,
            AlertReason reason,
            Instant alertedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Acknowledging acknowledgedBy,
            @Nullable Instant stoodDownAt) {}

    /** The post that received it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Acknowledging(
            @Nullable String postName, @Nullable String organizationName) {}

    static ProgressAnswer of(
            ReportId report,
            Instant receivedAt,
            Handling handling,
            List<ReportRecord.Warning> warnings,
            Progress progress) {
        var incident = progress.incidentOf(report);
        var alerts = new ArrayList<Alerted>();
        if (incident != null) {
            incident.alerts().forEach(alert -> alerts.add(alerted(alert, progress)));
        }
        return new ProgressAnswer(
                report,
                receivedAt,
                handling,
                warnings,
                incident == null ? null : incident.opened(),
                alerts,
                incident == null ? null : Zones.of(incident.zones()));
    }

    private static Alerted alerted(Alert alert, Progress progress) {
        var post = progress.post(alert.post());
        return new Alerted(
                post == null ? null : post.name(),
                progress.name(alert.organization()),
                alert.reason(),
                alert.alertedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy() == null ? null : acknowledging(progress.post(alert.acknowledgedBy()), progress),
                alert.stoodDownAt());
    }

    private static Acknowledging acknowledging(Progress.@Nullable Post post, Progress progress) {
        return post == null
                ? new Acknowledging(null, null)
                : new Acknowledging(post.name(), progress.name(post.organization()));
    }
}
