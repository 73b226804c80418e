package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.intake.progress.Progress.Alert;
import cn.liandong.intake.progress.Progress.Incident;
import cn.liandong.intake.progress.Progress.Post;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What {@link Progress} has folded, as it is laid down. In memory it is what the follower can copy in a few milliseconds; as
 * JSON an incident is one short line with its reports and alerts, and whom an alert is for is named once for all alerts.
 */
public final class ProgressFold {
    final List<Map.Entry<ReportId, IncidentId>> incidentOf;
    final List<Incident> incidents;
    final List<Map.Entry<IncidentId, PMap<AlertId, Alert>>> alerts;
    final Map<PostId, Post> posts;
    final Map<OrganizationId, String> organizations;

    ProgressFold(
            Collection<Map.Entry<ReportId, IncidentId>> incidentOf,
            Collection<Incident> incidents,
            Collection<Map.Entry<IncidentId, PMap<AlertId, Alert>>> alerts,
            Map<PostId, Post> posts,
            Map<OrganizationId, String> organizations) {
        this.incidentOf = new ArrayList<>(incidentOf);
        this.incidents = new ArrayList<>(incidents);
        this.alerts = new ArrayList<>(alerts);
        this.posts = Map.copyOf(posts);
        this.organizations = Map.copyOf(organizations);
    }

    /** As JSON. */
    record Lines(
            List<Addressee> addressees,
            List<Line> incidents,
            Map<PostId, Post> posts,
            Map<OrganizationId, String> organizations) {}

    /** Whom an alert is for, and why. */
    record Addressee(PostId post, OrganizationId organization, AlertReason reason) {}

    /** One incident; number and time are null where only alerts or reports of it are known yet. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Line(
            IncidentId id,
            @Nullable String number,
            @Nullable Instant openedAt,
            List<ReportId> reports,
            List<AlertLine> alerts) {}

    /**
     * One alert.
     *
     * @param addressee the place in the list of addressees
     * @param acknowledgedBy null where it is the alerted post itself, or nobody yet
     * @param id null where it is the incident's and the post's
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record AlertLine(
            int addressee,
            Instant alertedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable PostId acknowledgedBy,
            @Nullable AlertId id) {}

    @JsonValue
    Lines lines() {
        var addressees = new LinkedHashMap<Addressee, Integer>();
        var lines = new LinkedHashMap<IncidentId, Line>();
        for (var incident : incidents) {
            lines.put(
                    incident.id(),
                    new Line(
                            incident.id(),
                            incident.number(),
                            incident.openedAt(),
                            new ArrayList<>(1),
                            new ArrayList<>(2)));
        }
        for (var entry : incidentOf) {
            line(lines, entry.getValue()).reports().add(entry.getKey());
        }
        for (var entry : alerts) {
            var line = line(lines, entry.getKey());
            entry.getValue().forEach((id, alert) -> line.alerts().add(line(line.id(), id, alert, addressees)));
        }
        return new Lines(List.copyOf(addressees.keySet()), new ArrayList<>(lines.values()), posts, organizations);
    }

    private static Line line(Map<IncidentId, Line> lines, IncidentId id) {
        return lines.computeIfAbsent(
                id, unknown -> new Line(unknown, null, null, new ArrayList<>(1), new ArrayList<>(2)));
    }

    private static AlertLine line(IncidentId incident, AlertId id, Alert alert, Map<Addressee, Integer> addressees) {
        var addressee = new Addressee(alert.post(), alert.organization(), alert.reason());
        var known = addressees.putIfAbsent(addressee, addressees.size());
        return new AlertLine(
                known == null ? addressees.size() - 1 : known,
                alert.alertedAt(),
                alert.acknowledgedAt(),
                alert.post().equals(alert.acknowledgedBy()) ? null : alert.acknowledgedBy(),
                id.value().equals(plain(incident, alert.post())) ? null : id);
    }

    private static String plain(IncidentId incident, PostId post) {
        return incident.value() + "." + post.value();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProgressFold of(Lines lines) {
        var incidentOf = new HashMap<ReportId, IncidentId>();
        var incidents = new ArrayList<Incident>();
        var alerts = new HashMap<IncidentId, PMap<AlertId, Alert>>();
        for (var line : lines.incidents()) {
            line.reports().forEach(report -> incidentOf.put(report, line.id()));
            if (line.number() != null && line.openedAt() != null) {
                incidents.add(new Incident(line.id(), line.number(), line.openedAt()));
            }
            PMap<AlertId, Alert> known = OrderedPMap.empty();
            for (var alert : line.alerts()) {
                var addressee = lines.addressees().get(alert.addressee());
                known = known.plus(id(line.id(), alert, addressee), alert(alert, addressee));
            }
            if (!known.isEmpty()) {
                alerts.put(line.id(), known);
            }
        }
        return new ProgressFold(
                incidentOf.entrySet(), incidents, alerts.entrySet(), lines.posts(), lines.organizations());
    }

    private static AlertId id(IncidentId incident, AlertLine alert, Addressee addressee) {
        return alert.id() == null ? new AlertId(plain(incident, addressee.post())) : alert.id();
    }

    private static Alert alert(AlertLine alert, Addressee addressee) {
        var by = alert.acknowledgedAt() != null && alert.acknowledgedBy() == null
                ? addressee.post()
                : alert.acknowledgedBy();
        return new Alert(
                addressee.post(),
                addressee.organization(),
                addressee.reason(),
                alert.alertedAt(),
                alert.acknowledgedAt(),
                by);
    }
}
