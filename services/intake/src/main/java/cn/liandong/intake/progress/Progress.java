package cn.liandong.intake.progress;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What became of each report: a fold of {@code incidents}, {@code response} and {@code duty}. Written by one follower's
 * thread, read by any. An incident takes about 300 bytes and each of its alerts as much again.
 */
public final class Progress implements SnapshotListener<ProgressFold> {
    private final Map<ReportId, IncidentId> incidentOf = new ConcurrentHashMap<>();
    private final Map<IncidentId, Incident> incidents = new ConcurrentHashMap<>();
    private final Map<IncidentId, PMap<AlertId, Alert>> alerts = new ConcurrentHashMap<>();
    private final Map<PostId, Post> posts = new ConcurrentHashMap<>();
    private final Map<OrganizationId, String> organizations = new ConcurrentHashMap<>();

    /** An incident that was opened. */
    record Incident(IncidentId id, String number, Instant openedAt) {}

    /** A post that must know. */
    record Alert(
            PostId post,
            OrganizationId organization,
            AlertReason reason,
            Instant alertedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable PostId acknowledgedBy) {

        Alert acknowledged(Instant at, PostId by) {
            return new Alert(post, organization, reason, alertedAt, at, by);
        }
    }

    /** A post's name and whose it is. */
    record Post(String name, OrganizationId organization) {}

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            if (event instanceof IncidentEvent incident) {
                happened(incident);
            } else if (event instanceof ResponseEvent response) {
                happened(response, entry.at());
            } else if (event instanceof DutyEvent duty) {
                happened(duty);
            }
        }
    }

    private void happened(IncidentEvent event) {
        switch (event) {
            case IncidentEvent.IncidentOpened opened ->
                incidents.put(opened.incident(), new Incident(opened.incident(), opened.number(), opened.receivedAt()));
            case IncidentEvent.ReportLinked linked -> incidentOf.put(linked.report(), linked.incident());
            case IncidentEvent.SiteRegistered e -> {}
            case IncidentEvent.Unrecognized e -> {}
        }
    }

    private void happened(ResponseEvent event, Instant at) {
        if (event instanceof ResponseEvent.AlertBegan began) {
            var alert = new Alert(began.post(), began.organization(), began.reason(), at, null, null);
            alerts.merge(
                    began.incident(), OrderedPMap.<AlertId, Alert>empty().plus(began.alert(), alert), PMap::plusAll);
        } else if (event instanceof ResponseEvent.AlertAcknowledged acknowledged) {
            alerts.computeIfPresent(acknowledged.incident(), (incident, known) -> {
                var alert = known.get(acknowledged.alert());
                return alert == null
                        ? known
                        : known.plus(acknowledged.alert(), alert.acknowledged(acknowledged.at(), acknowledged.post()));
            });
        }
    }

    private void happened(DutyEvent event) {
        if (event instanceof DutyEvent.PostRegistered(var post)) {
            posts.put(post.id(), new Post(post.name(), post.organization()));
        } else if (event instanceof DutyEvent.OrganizationRegistered(var organization)) {
            organizations.put(organization.id(), organization.name());
        }
    }

    @Override
    public Class<ProgressFold> foldType() {
        return ProgressFold.class;
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS, Topics.RESPONSE, Topics.DUTY);
    }

    @Override
    public ProgressFold fold() {
        return new ProgressFold(incidentOf.entrySet(), incidents.values(), alerts.entrySet(), posts, organizations);
    }

    @Override
    public void takeUp(ProgressFold fold) {
        fold.incidentOf.forEach(known -> incidentOf.put(known.getKey(), known.getValue()));
        fold.incidents.forEach(incident -> incidents.put(incident.id(), incident));
        fold.alerts.forEach(known -> alerts.put(known.getKey(), known.getValue()));
        posts.putAll(fold.posts);
        organizations.putAll(fold.organizations);
    }

    @Nullable
    Incident incidentOf(ReportId report) {
        var id = incidentOf.get(report);
        return id == null ? null : incidents.get(id);
    }

    Iterable<Alert> alertsOf(IncidentId incident) {
        var known = alerts.get(incident);
        return known == null ? List.of() : known.values();
    }

    @Nullable
    Post post(PostId id) {
        return posts.get(id);
    }

    /** The organization's name, or its id while nobody told its name. */
    String name(OrganizationId id) {
        return organizations.getOrDefault(id, id.value());
    }
}
