package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.intake.progress.Incident.Alert;
import cn.liandong.intake.progress.Incident.FollowUp;
import cn.liandong.intake.progress.Incident.GradeNow;
import cn.liandong.intake.progress.Incident.Numbered;
import cn.liandong.intake.progress.Progress.Attached;
import cn.liandong.intake.progress.Progress.Linked;
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
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What {@link Progress} has folded, as it is laid down: in memory a copy of a list, as JSON one short line for each incident.
 * Whom an alert is for is named once for all alerts, and times are numbers: as text they took most of a take-up.
 */
public final class ProgressFold {
    final List<Incident> incidents;
    final Map<ReportId, Linked> links;
    final Map<PostId, Post> posts;
    final Map<OrganizationId, String> organizations;
    final Map<Jurisdiction, Stand> stands;

    final List<Site> sites;
    final Map<ReportId, PVector<Attached>> attached;

    ProgressFold(
            Collection<Incident> incidents,
            Map<ReportId, Linked> links,
            Map<PostId, Post> posts,
            Map<OrganizationId, String> organizations,
            Map<Jurisdiction, Stand> stands,
            Collection<Site> sites,
            Map<ReportId, PVector<Attached>> attached) {
        this.incidents = new ArrayList<>(incidents);
        this.links = new HashMap<>(links);
        this.stands = Map.copyOf(stands);
        this.posts = Map.copyOf(posts);
        this.organizations = Map.copyOf(organizations);
        this.sites = List.copyOf(sites);
        this.attached = Map.copyOf(attached);
    }

    /** As JSON. */
    record Lines(
            List<Addressee> addressees,
            List<Line> incidents,
            Map<PostId, Post> posts,
            Map<OrganizationId, String> organizations,
            Map<Jurisdiction, Stand> stands,
            List<Site> sites,
            Map<ReportId, PVector<Attached>> attached) {}

    /** Whom an alert is for, and why. */
    record Addressee(PostId post, OrganizationId organization, AlertReason reason) {}

    /**
     * One incident; number and time are null where only its alerts or reports are known yet.
     *
     * @param linked which entry linked each of the reports
     * @param work null where nothing is done about it yet
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Line(
            IncidentId id,
            @Nullable String number,
            @Nullable Long openedNanos,
            List<Numbered> reports,
            List<Long> linked,
            List<AlertLine> alerts,
            Incident.@Nullable Drawn zones,
            @Nullable Work work,
            @Nullable GradeNow grade,
            @Nullable FollowUp followUp) {}

    /**
     * One alert.
     *
     * @param addressee the place in the list of addressees
     * @param acknowledgedBy null where it is the alerted post itself, or nobody yet
     * @param id null where it is made of the incident's and the post's, as dispatch makes it
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record AlertLine(
            int addressee,
            long alertedNanos,
            @Nullable Long acknowledgedNanos,
            @Nullable PostId acknowledgedBy,
            @Nullable AlertId id,
            @Nullable Long stoodDownNanos,
            long sequence) {}

    @JsonValue
    Lines lines() {
        var addressees = new LinkedHashMap<Addressee, Integer>();
        var lines = incidents.stream()
                .map(incident -> new Line(
                        incident.id(),
                        incident.opened() == null ? null : incident.opened().number(),
                        incident.opened() == null
                                ? null
                                : nanos(incident.opened().openedAt()),
                        incident.reports(),
                        incident.reports().stream().map(this::linkedBy).toList(),
                        incident.alerts().stream()
                                .map(alert -> line(incident.id(), alert, addressees))
                                .toList(),
                        incident.zones(),
                        incident.work().equals(Work.NONE) ? null : incident.work(),
                        incident.grade(),
                        incident.followUp()))
                .toList();
        return new Lines(List.copyOf(addressees.keySet()), lines, posts, organizations, stands, sites, attached);
    }

    private long linkedBy(Numbered report) {
        var link = links.get(report.id());
        return link == null ? 0 : link.sequence();
    }

    private static AlertLine line(IncidentId incident, Alert alert, Map<Addressee, Integer> addressees) {
        var addressee = new Addressee(alert.post(), alert.organization(), alert.reason());
        int next = addressees.size();
        var known = addressees.putIfAbsent(addressee, next);
        return new AlertLine(
                known == null ? next : known,
                nanos(alert.alertedAt()),
                alert.acknowledgedAt() == null ? null : nanos(alert.acknowledgedAt()),
                alert.post().equals(alert.acknowledgedBy()) ? null : alert.acknowledgedBy(),
                alert.id().value().equals(plain(incident, alert.post())) ? null : alert.id(),
                alert.stoodDownAt() == null ? null : nanos(alert.stoodDownAt()),
                alert.sequence());
    }

    private static String plain(IncidentId incident, PostId post) {
        return incident.value() + "." + post.value();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProgressFold of(Lines lines) {
        var incidents = lines.incidents().stream()
                .map(line -> new Incident(
                        line.id(),
                        opened(line),
                        TreePVector.from(line.reports()),
                        TreePVector.from(line.alerts().stream()
                                .map(alert -> alert(
                                        line.id(), alert, lines.addressees().get(alert.addressee())))
                                .toList()),
                        line.zones(),
                        line.work() == null ? Work.NONE : line.work(),
                        line.grade(),
                        line.followUp()))
                .toList();
        var links = new HashMap<ReportId, Linked>();
        for (var line : lines.incidents()) {
            for (int i = 0; i < line.reports().size(); i++) {
                links.put(
                        line.reports().get(i).id(),
                        new Linked(line.id(), line.linked().get(i)));
            }
        }
        return new ProgressFold(
                incidents,
                links,
                lines.posts(),
                lines.organizations(),
                lines.stands(),
                lines.sites(),
                lines.attached());
    }

    private static ProgressAnswer.@Nullable Opened opened(Line line) {
        return line.number() == null || line.openedNanos() == null
                ? null
                : new ProgressAnswer.Opened(line.id(), line.number(), instant(line.openedNanos()));
    }

    private static Alert alert(IncidentId incident, AlertLine line, Addressee addressee) {
        var at = line.acknowledgedNanos();
        return new Alert(
                line.id() == null ? new AlertId(plain(incident, addressee.post())) : line.id(),
                addressee.post(),
                addressee.organization(),
                addressee.reason(),
                instant(line.alertedNanos()),
                at == null ? null : instant(at),
                at != null && line.acknowledgedBy() == null ? addressee.post() : line.acknowledgedBy(),
                line.stoodDownNanos() == null ? null : instant(line.stoodDownNanos()),
                line.sequence());
    }

    /** Since 1970; enough until 2262. */
    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
