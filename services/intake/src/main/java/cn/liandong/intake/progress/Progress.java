package cn.liandong.intake.progress;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.OverrunEvent;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.progress.Incident.Alert;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What became of each report: a fold of {@code incidents}, {@code response} and {@code duty}. Written by one follower's
 * thread, read by any. An incident takes about 300 bytes and each of its alerts as much again.
 */
public final class Progress implements SnapshotListener<ProgressFold> {
    private final Map<ReportId, Linked> linkOf = new ConcurrentHashMap<>();
    private final Map<IncidentId, Incident> incidents = new ConcurrentHashMap<>();
    private final Map<PostId, Post> posts = new ConcurrentHashMap<>();
    private final Map<OrganizationId, String> organizations = new ConcurrentHashMap<>();
    private final Map<Jurisdiction, Stand> stands = new ConcurrentHashMap<>();
    private final Watchers watchers = new Watchers();
    /** What the entry at hand has changed. */
    private final Set<IncidentId> touched = new HashSet<>();

    private final Map<SiteId, Site> sites = new ConcurrentHashMap<>();
    private final Map<ReportId, PVector<Attached>> attached = new ConcurrentHashMap<>();

    /** A post's name and whose it is. */
    record Post(String name, OrganizationId organization) {}

    /**
     * Which incident a report belongs to.
     *
     * @param sequence of the entry that said so
     */
    record Linked(IncidentId incident, long sequence) {}

    /** What was received with a report, and when. */
    record Attached(Attachment attachment, Instant at) {}

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        long sequence = entry.sequence();
        for (var event : entry.events()) {
            if (event instanceof IncidentEvent incident) {
                happened(incident, sequence);
            } else if (event instanceof ResponseEvent response) {
                happened(response, entry.at(), sequence);
            } else if (event instanceof DutyEvent duty) {
                happened(duty);
            }
        }
        // Only now, with the whole entry folded: whoever reads up to here has all of it.
        if (topic.equals(Topics.INCIDENTS)) {
            stands.merge(jurisdiction, new Stand(sequence, 0), Stand::and);
        } else if (topic.equals(Topics.RESPONSE)) {
            stands.merge(jurisdiction, new Stand(0, sequence), Stand::and);
        }
        touched.forEach(this::tell);
        touched.clear();
    }

    private void tell(IncidentId changed) {
        var incident = watchers.isEmpty() ? null : incidents.get(changed);
        if (incident != null) {
            incident.reports().forEach(report -> watchers.tell(report.id()));
        }
    }

    /** Runs this after each entry that changes what became of the report, until what is returned is run. */
    Runnable watch(ReportId report, Runnable watcher) {
        return watchers.watch(report, watcher);
    }

    /** Up to which entries of the jurisdiction all is folded. */
    Stand stand(Jurisdiction jurisdiction) {
        return stands.getOrDefault(jurisdiction, Stand.NOWHERE);
    }

    private void happened(IncidentEvent event, long sequence) {
        switch (event) {
            case IncidentEvent.IncidentOpened opened ->
                change(
                        opened.incident(),
                        known -> known.with(
                                new ProgressAnswer.Opened(opened.incident(), opened.number(), opened.receivedAt())));
            case IncidentEvent.ReportLinked linked -> link(linked, sequence);
            case IncidentEvent.SiteRegistered(var site) -> sites.put(site.id(), site);
            case SituationEvent.StageNoted noted -> staged(noted);
            case SituationEvent e -> {}
            case GradeEvent now -> graded(now);
            case FollowUpEvent one -> awaited(one);
            case ZoneEvent.ZonesDrawn drawn -> change(drawn.incident(), known -> known.with(drawn.zones(), sequence));
            case ZoneEvent.ZonesLifted lifted -> change(lifted.incident(), known -> known.with(null, sequence));
            case PointEvent e -> {}
            case SignalEvent e -> {}
            case OverrunEvent e -> {}
            case MatchEvent e -> {}
            case MergeEvent e -> {}
            case AttachmentEvent.ReportAttached one -> attach(one);
            case IncidentEvent.Unrecognized e -> {}
        }
    }

    private void link(IncidentEvent.ReportLinked event, long sequence) {
        var report = event.report();
        var linked = new Linked(event.incident(), sequence);
        var before = linkOf.get(report);
        if (before != null && before.incident().equals(linked.incident())) {
            return;
        }
        change(linked.incident(), known -> known.with(new Incident.Numbered(report, event.number())));
        linkOf.put(report, linked);
        if (before != null) {
            change(before.incident(), known -> known.without(report));
        }
    }

    private void attach(AttachmentEvent.ReportAttached event) {
        attached.merge(
                event.report(),
                TreePVector.singleton(new Attached(event.attachment(), event.at())),
                (known, more) -> known.stream()
                                .anyMatch(one -> one.attachment()
                                        .sha256()
                                        .equals(event.attachment().sha256()))
                        ? known
                        : known.plusAll(more));
    }

    private void graded(GradeEvent event) {
        switch (event) {
            case GradeEvent.IncidentGraded now ->
                change(
                        now.incident(),
                        known -> known.with(new Incident.GradeNow(
                                now.grade(),
                                now.grade() == now.grading().grade()
                                        ? now.grading().criterion()
                                        : null,
                                now.grading().nearMiss(),
                                now.at())));
            // What an officer said stands.
            case GradeEvent.GradeProposed e -> {}
        }
    }

    private void awaited(FollowUpEvent event) {
        switch (event) {
            case FollowUpEvent.FollowUpAwaited one -> {
                var dueAt = one.dueAt();
                change(
                        one.incident(),
                        known -> known.awaiting(
                                dueAt == null ? null : new Incident.FollowUp(one.organization(), dueAt, null)));
            }
            case FollowUpEvent.FollowUpOverdue one ->
                change(
                        one.incident(),
                        known -> known.awaiting(
                                new Incident.FollowUp(one.organization(), one.nextDueAt(), one.dueAt())));
        }
    }

    private void staged(SituationEvent.StageNoted noted) {
        if (noted.stage() != IncidentStage.OPEN) {
            change(noted.incident(), known -> known.awaiting(null));
        }
    }

    private void happened(ResponseEvent event, Instant at, long sequence) {
        var work = WorkFolding.of(event, sequence);
        if (work != null) {
            change(work.incident(), known -> known.with(work.how().apply(known.work())));
            return;
        }
        if (event instanceof ResponseEvent.AlertBegan began && began.subject().matter() == null) {
            change(
                    began.incident(),
                    known -> known.with(new Alert(
                            began.alert(),
                            began.post(),
                            began.organization(),
                            began.reason(),
                            at,
                            null,
                            null,
                            null,
                            sequence)));
        } else if (event instanceof ResponseEvent.AlertAcknowledged by) {
            changeKnown(by.incident(), known -> known.acknowledged(by.alert(), by.at(), by.post(), sequence));
        } else if (event instanceof EachPersonEvent.PersonAcknowledged by) {
            changeKnown(by.incident(), known -> known.acknowledged(by.alert(), by.at(), by.post(), sequence));
        } else if (event instanceof ResponseEvent.AlertRaisedAgain again) {
            changeKnown(again.incident(), known -> known.raisedAgain(again.alert(), sequence));
        } else if (event instanceof ResponseEvent.AlertStoodDown by) {
            changeKnown(by.incident(), known -> known.stoodDown(by.alert(), by.at(), sequence));
        }
    }

    private void changeKnown(IncidentId id, UnaryOperator<Incident> how) {
        touched.add(id);
        incidents.computeIfPresent(id, (same, known) -> how.apply(known));
    }

    private void change(IncidentId id, UnaryOperator<Incident> how) {
        touched.add(id);
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
        return 9;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS, Topics.RESPONSE, Topics.DUTY);
    }

    @Override
    public ProgressFold fold() {
        return new ProgressFold(incidents.values(), linkOf, posts, organizations, stands, sites.values(), attached);
    }

    @Override
    public void takeUp(ProgressFold fold) {
        for (var incident : fold.incidents) {
            incidents.put(incident.id(), incident);
        }
        linkOf.putAll(fold.links);
        stands.putAll(fold.stands);
        posts.putAll(fold.posts);
        organizations.putAll(fold.organizations);
        attached.putAll(fold.attached);
        fold.sites.forEach(site -> sites.put(site.id(), site));
    }

    /** Sites of all enterprises, for whoever may read which. */
    public Stream<Site> sites() {
        return sites.values().stream();
    }

    /** What the journal says is attached to the report, in the order it came. */
    public List<Attachment> attachmentsOf(ReportId report) {
        return attachedTo(report).stream().map(Attached::attachment).toList();
    }

    List<Attached> attachedTo(ReportId report) {
        return attached.getOrDefault(report, TreePVector.empty());
    }

    /** The incident that the report belongs to, once it was opened. */
    @Nullable
    Incident incidentOf(ReportId report) {
        var link = linkOf.get(report);
        var known = link == null ? null : incidents.get(link.incident());
        return known == null || known.opened() == null ? null : known;
    }

    /** The number of the incident that the report belongs to; null until it was opened. */
    public @Nullable String incidentNumberOf(ReportId report) {
        var incident = incidentOf(report);
        return incident == null || incident.opened() == null
                ? null
                : incident.opened().number();
    }

    /** Which entry said to which incident the report belongs; 0 where none did yet. */
    long linkedBy(ReportId report) {
        var link = linkOf.get(report);
        return link == null ? 0 : link.sequence();
    }

    /** The reports that belong to the incident. */
    public List<ReportId> reportsOf(IncidentId incident) {
        var known = incidents.get(incident);
        return known == null
                ? List.of()
                : known.reports().stream().map(Incident.Numbered::id).toList();
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
