package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Visibility;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.response.Neighbour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;

/**
 * All that the console knows of one jurisdiction; unchanging. Which journal was read first makes no difference to what
 * it says once all were read.
 *
 * @param world stands for the first entry of `duty`, so that a token of other logs is not taken for one of these;
 *     null before it was read
 * @param sequences the last sequence folded of each journal
 * @param order incidents by how-manieth they were opened
 * @param opened how many were ever opened
 * @param left incidents that left the picture
 * @param waiting what is about alerts that were not read yet
 * @param tests the latest communications tests; a page asks for them
 * @param families what else hangs on incidents
 * @param neighbours whom it can ask for mutual aid
 * @param checks the latest spot check of each post that was ever called
 * @param monitoring warnings of sensors
 * @param points where people are who may have to be warned; a page asks for them
 * @param plans as they were last defined; what an alert or an incident has of its own was copied from them
 * @param drills with their scenarios and what they have shown
 * @param settings what the city has set for itself beside plans; a page asks for them
 */
public record Picture(
        @Nullable String world,
        PMap<String, Long> sequences,
        PMap<IncidentId, IncidentView> incidents,
        PMap<Long, IncidentId> order,
        long opened,
        PSet<IncidentId> left,
        PMap<AlertId, AlertView> alerts,
        PMap<NotificationId, NotificationView> notifications,
        PMap<AlertId, PVector<Waiting>> waiting,
        Records records,
        Directory directory,
        PMap<SiteId, Site> sites,
        PMap<UnitId, UnitView> units,
        Families families,
        PMap<String, Notice> notices,
        Named named,
        PMap<AlertId, CommunicationsTestView> tests,
        PMap<Jurisdiction, Neighbour> neighbours,
        PMap<PostId, SpotCheckView> checks,
        Monitoring monitoring,
        PMap<PointId, Point> points,
        Plans plans,
        Drills drills,
        CitySettings settings) {

    public static final Picture EMPTY = new Picture(
            null,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            0,
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Records.NONE,
            Directory.EMPTY,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Families.NONE,
            HashTreePMap.empty(),
            Named.NOBODY,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Monitoring.NONE,
            HashTreePMap.empty(),
            Plans.NONE,
            Drills.NONE,
            CitySettings.NONE);

    /** A notification and its line, of an alert that was not read yet. */
    record Waiting(NotificationId notification, Line line) {}

    /** The last sequence folded of this journal; 0 before the first. */
    public long sequence(String journal) {
        return sequences.getOrDefault(journal, 0L);
    }

    /** Who belongs to the organization, by name. */
    public List<PersonRecord> peopleOf(OrganizationId organization) {
        return records.people().values().stream()
                .filter(person -> person.organization().equals(organization))
                .sorted(Comparator.comparing(PersonRecord::name)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    /** Null where nobody is known under this id, or who was known was erased. */
    public @Nullable String phoneOf(PersonId id) {
        return records.phone(id);
    }

    /** Null where nobody is known under this id, or who was known was erased. */
    public @Nullable String nameOf(PersonId id) {
        var person = records.people().get(id);
        return person == null ? null : person.name();
    }

    /** Whether somebody has a contact, and one that is called of itself; a browser that the person turned on does not count. */
    public boolean isReached(PersonId id) {
        return directory.reached().isReached(id, records.people().get(id));
    }

    /** Why the person is not called on the channel; null where nothing is known against it. */
    public @Nullable ContactFault fault(PersonId id, Channel channel) {
        return directory.reached().fault(id, channel, records.people().get(id));
    }

    public Visibility visibility(IncidentId id) {
        var view = incidents.get(id);
        if (view == null) {
            return Visibility.CITY_ONLY;
        }
        var opened = view.opened();
        if (opened == null) {
            return new Visibility(HashTreePSet.empty(), view.alertedOrganizations(), HashTreePSet.empty());
        }
        var enterprises = HashTreePSet.singleton(opened.reportedBy());
        var site = opened.site() == null ? null : sites.get(opened.site());
        return new Visibility(
                HashTreePSet.from(opened.place().towns()),
                view.alertedOrganizations(),
                site == null ? enterprises : enterprises.plus(site.organization()),
                opened.drill() == null ? null : drills.organizations(opened.drill(), directory));
    }

    /** Whom an item is for; the city's duty room where its incident is not known. */
    public Audience audience(ItemKey key) {
        return switch (key.kind()) {
            case DUTY -> Audience.OFFICERS;
            case MONITORING -> MonitoringFold.audience(this, new SiteId(key.id()));
            case SPOT_CHECK -> SpotCheckFold.audience(this, new PostId(key.id()));
            case NEIGHBOUR -> Audience.DUTY_ROOM;
            case DRILL -> DrillFold.drill(this, new DrillId(key.id()));
            case CONDUCT -> DrillFold.conduct(this, new DrillId(key.id()));
            case FINDING -> DrillFold.finding(this, new FindingId(key.id()));
            case SCENARIO -> DrillFold.scenario(this, new ScenarioId(key.id()));
            case NOTICE -> {
                var notice = notices.get(key.id());
                yield notice == null ? Audience.DUTY_ROOM : notice.audience();
            }
            case UNIT -> {
                var unit = units.get(new UnitId(key.id()));
                yield unit == null
                        ? Audience.DUTY_ROOM
                        : new Audience.OfUnit(unit.unit().organization());
            }
            case DIRECTIVE -> {
                var directive = families.directives().find(key.id());
                yield directive == null
                        ? Audience.DUTY_ROOM
                        : new Audience.OfMatter(
                                visibility(directive.incident()),
                                directive.given().organization());
            }
            case ALERT -> {
                var alert = alerts.get(new AlertId(key.id()));
                yield alert == null ? Audience.DUTY_ROOM : audience(alert);
            }
            // What the city writes is read by the city until it is sent; which incidents are one is for it to say, and
            // names others.
            case UPWARD_REPORT, MATCHES -> Audience.DUTY_ROOM;
            case INCIDENT, LINE, NOTIFICATION, ASSIGNMENT, PROPOSAL, CHECKLIST, LEAD, CLOCK, AID, ZONES -> {
                var incident = incidentOf(key);
                yield incident == null ? Audience.DUTY_ROOM : new Audience.OfIncident(visibility(incident));
            }
        };
    }

    private Audience audience(AlertView alert) {
        var incident = visibility(alert.incident());
        return alert.began().subject().matter() == null
                ? new Audience.OfIncident(incident)
                : new Audience.OfMatter(incident, alert.began().organization());
    }

    /** Whether there is such an item. */
    public boolean has(ItemKey key) {
        return switch (key.kind()) {
            case INCIDENT -> {
                var view = incidents.get(new IncidentId(key.id()));
                yield view != null && view.opened() != null;
            }
            case ALERT -> alerts.containsKey(new AlertId(key.id()));
            case LINE -> key.incident() != null && line(key.incident(), key.id()) != null;
            case NOTIFICATION -> notifications.containsKey(new NotificationId(key.id()));
            case DUTY -> {
                var post = new PostId(key.id());
                yield directory.posts().containsKey(post) || directory.duties().containsKey(post);
            }
            case MONITORING -> monitoring.sites().containsKey(new SiteId(key.id()));
            case SPOT_CHECK -> checks.containsKey(new PostId(key.id()));
            case UNIT -> units.containsKey(new UnitId(key.id()));
            case ASSIGNMENT, PROPOSAL, DIRECTIVE, CHECKLIST, LEAD, CLOCK, UPWARD_REPORT, AID, ZONES, MATCHES ->
                families.find(key) != null;
            case NEIGHBOUR -> neighbours.containsKey(new Jurisdiction(key.id()));
            case DRILL, CONDUCT -> drills.byId().containsKey(new DrillId(key.id()));
            case FINDING -> drills.findings().containsKey(new FindingId(key.id()));
            case SCENARIO -> drills.scenarios().containsKey(new ScenarioId(key.id()));
            case NOTICE -> notices.containsKey(key.id());
        };
    }

    private @Nullable IncidentId incidentOf(ItemKey key) {
        return switch (key.kind()) {
            case INCIDENT -> new IncidentId(key.id());
            case LINE -> key.incident();
            case NOTIFICATION -> {
                var notification = notifications.get(new NotificationId(key.id()));
                yield notification == null ? null : notification.incident();
            }
            case ASSIGNMENT, PROPOSAL, DIRECTIVE, CHECKLIST, LEAD, CLOCK, UPWARD_REPORT, AID, ZONES, MATCHES -> {
                var hung = families.find(key);
                yield hung == null ? null : hung.incident();
            }
            case DUTY, NEIGHBOUR, SPOT_CHECK, MONITORING, NOTICE, UNIT, ALERT, DRILL, CONDUCT, FINDING, SCENARIO ->
                null;
        };
    }

    /** The incident and all that hangs on it. */
    public List<ItemKey> keysOf(IncidentId id) {
        var keys = new ArrayList<ItemKey>();
        var view = incidents.get(id);
        if (view == null) {
            return keys;
        }
        if (view.opened() != null) {
            keys.add(ItemKey.of(id));
        }
        view.alerts().forEach(alert -> keys.add(ItemKey.of(alert)));
        view.notifications().forEach(notification -> keys.add(ItemKey.of(notification)));
        families.of(id).forEach(hung -> keys.add(hung.key()));
        view.lines().values().forEach(lines -> lines.forEach(line -> keys.add(ItemKey.line(id, line))));
        return keys;
    }

    /** Every incident that is known, opened or only alerted for. */
    public Iterable<IncidentId> incidentIds() {
        return incidents.keySet();
    }

    /** What hangs on no known incident: notices, units, posts on duty, spot checks, drills, sites whose sensors warn, and what waits for its alert. */
    public List<ItemKey> keysOfNoIncident() {
        var keys = new ArrayList<ItemKey>();
        notices.keySet().forEach(notice -> keys.add(ItemKey.notice(notice)));
        var seats = new java.util.LinkedHashSet<PostId>(directory.posts().keySet());
        seats.addAll(directory.duties().keySet());
        seats.forEach(post -> keys.add(ItemKey.duty(post)));
        monitoring.sites().keySet().forEach(site -> keys.add(ItemKey.monitoring(site)));
        checks.keySet().forEach(post -> keys.add(ItemKey.spotCheck(post)));
        units.keySet().forEach(unit -> keys.add(ItemKey.of(unit)));
        DrillItems.keys(drills).forEach(keys::add);
        neighbours.keySet().forEach(neighbour -> keys.add(ItemKey.neighbour(neighbour)));
        waiting.values().forEach(all -> all.forEach(one -> keys.add(ItemKey.of(one.notification()))));
        return keys;
    }

    @Nullable
    Line line(IncidentId incident, String id) {
        var view = incidents.get(incident);
        if (view == null) {
            return null;
        }
        var lines = view.linesOf(id.substring(0, id.indexOf('/')));
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (line.id().equals(id)) {
                return line;
            }
        }
        return null;
    }
}
