package cn.liandong.intake.progress;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.progress.Incident.Alert;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of each report: a fold of {@code incidents}, {@code response} and {@code duty}. Written by one follower's
 * thread, read by any. An incident takes about 300 bytes and each of its alerts as much again.
 */
public final class Progress implements SnapshotListener<ProgressFold> {
    private final Map<ReportId, IncidentId> incidentOf = new ConcurrentHashMap<>();
    private final Map<IncidentId, Incident> incidents = new ConcurrentHashMap<>();
    private final Map<PostId, Post> posts = new ConcurrentHashMap<>();
    private final Map<OrganizationId, String> organizations = new ConcurrentHashMap<>();

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
                change(
                        opened.incident(),
                        known -> known.with(
                                new ProgressAnswer.Opened(opened.incident(), opened.number(), opened.receivedAt())));
            case IncidentEvent.ReportLinked linked -> link(linked.report(), linked.incident());
            case IncidentEvent.SiteRegistered e -> {}
            case SituationEvent e -> {}
            case ZoneEvent.ZonesDrawn drawn -> change(drawn.incident(), known -> known.with(drawn.zones()));
            case IncidentEvent.Unrecognized e -> {}
        }
    }

    private void link(ReportId report, IncidentId incident) {
        var before = incidentOf.put(report, incident);
        if (incident.equals(before)) {
            return;
        }
        change(incident, known -> known.with(report));
        if (before != null) {
            change(before, known -> known.without(report));
        }
    }

    private void happened(ResponseEvent event, Instant at) {
        if (event instanceof ResponseEvent.AlertBegan began && began.subject().matter() == null) {
            change(
                    began.incident(),
                    known -> known.with(new Alert(
                            began.alert(), began.post(), began.organization(), began.reason(), at, null, null, null)));
        } else if (event instanceof ResponseEvent.AlertAcknowledged by) {
            incidents.computeIfPresent(
                    by.incident(), (id, known) -> known.acknowledged(by.alert(), by.at(), by.post()));
        } else if (event instanceof EachPersonEvent.PersonAcknowledged by) {
            incidents.computeIfPresent(
                    by.incident(), (id, known) -> known.acknowledged(by.alert(), by.at(), by.post()));
        } else if (event instanceof ResponseEvent.AlertRaisedAgain again) {
            incidents.computeIfPresent(again.incident(), (id, known) -> known.raisedAgain(again.alert()));
        } else if (event instanceof ResponseEvent.AlertStoodDown by) {
            incidents.computeIfPresent(by.incident(), (id, known) -> known.stoodDown(by.alert(), by.at()));
        }
    }

    private void change(IncidentId id, UnaryOperator<Incident> how) {
        incidents.compute(id, (same, known) -> how.apply(known == null ? Incident.of(id) : known));
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
        return 7;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS, Topics.RESPONSE, Topics.DUTY);
    }

    @Override
    public ProgressFold fold() {
        return new ProgressFold(incidents.values(), posts, organizations);
    }

    @Override
    public void takeUp(ProgressFold fold) {
        for (var incident : fold.incidents) {
            incidents.put(incident.id(), incident);
            incident.reports().forEach(report -> incidentOf.put(report, incident.id()));
        }
        posts.putAll(fold.posts);
        organizations.putAll(fold.organizations);
    }

    /** The incident that the report belongs to, once it was opened. */
    @Nullable
    Incident incidentOf(ReportId report) {
        var id = incidentOf.get(report);
        var known = id == null ? null : incidents.get(id);
        return known == null || known.opened() == null ? null : known;
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
