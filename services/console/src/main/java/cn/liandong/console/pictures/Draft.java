package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Visibility;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.response.Neighbour;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;

/** A picture while one input is folded into it, and a note of what was touched. It never leaves the fold. */
final class Draft {
    private final Picture original;
    private final Set<ItemKey> touched = new LinkedHashSet<>();
    private final Map<ItemKey, Audience> removed = new LinkedHashMap<>();
    private final Map<ItemKey, Audience> passed = new LinkedHashMap<>();
    private final Map<IncidentId, Visibility> before = new LinkedHashMap<>();

    @Nullable
    String world;

    PMap<String, Long> sequences;
    PMap<IncidentId, IncidentView> incidents;
    PMap<Long, IncidentId> order;
    long opened;
    PSet<IncidentId> left;
    PMap<AlertId, AlertView> alerts;
    PMap<NotificationId, NotificationView> notifications;
    PMap<AlertId, PVector<Picture.Waiting>> waiting;
    Records records;
    Directory directory;
    PMap<SiteId, Site> sites;
    PMap<UnitId, UnitView> units;
    Families families;
    PMap<String, Notice> notices;
    Named named;
    PMap<AlertId, CommunicationsTestView> tests;
    PMap<Jurisdiction, Neighbour> neighbours;
    PMap<PostId, SpotCheckView> checks;
    Monitoring monitoring;
    PMap<PointId, Point> points;
    Plans plans;
    Drills drills;
    CitySettings settings;

    Draft(Picture picture) {
        original = picture;
        world = picture.world();
        sequences = picture.sequences();
        incidents = picture.incidents();
        order = picture.order();
        opened = picture.opened();
        left = picture.left();
        alerts = picture.alerts();
        notifications = picture.notifications();
        waiting = picture.waiting();
        records = picture.records();
        directory = picture.directory();
        sites = picture.sites();
        units = picture.units();
        families = picture.families();
        notices = picture.notices();
        named = picture.named();
        tests = picture.tests();
        neighbours = picture.neighbours();
        checks = picture.checks();
        monitoring = picture.monitoring();
        points = picture.points();
        plans = picture.plans();
        drills = picture.drills();
        settings = picture.settings();
    }

    void touch(ItemKey key) {
        removed.remove(key);
        touched.add(key);
    }

    void remove(ItemKey key) {
        touched.remove(key);
        removed.put(key, original.audience(key));
    }

    /** It may be for others now: whom it is for no more is told that it is gone. */
    void pass(ItemKey key) {
        touch(key);
        if (original.has(key)) {
            passed.put(key, original.audience(key));
        }
    }

    /** To be called before anything that decides whom an incident concerns is changed. */
    void mayReveal(IncidentId incident) {
        before.computeIfAbsent(incident, original::visibility);
    }

    IncidentView incident(IncidentId id) {
        var view = incidents.get(id);
        return view == null ? IncidentView.unknown(id) : view;
    }

    void put(IncidentView view) {
        incidents = incidents.plus(view.id(), view);
    }

    void put(AlertView alert) {
        alerts = alerts.plus(alert.began().alert(), alert);
        touch(ItemKey.of(alert.began().alert()));
    }

    void put(NotificationView notification) {
        notifications = notifications.plus(notification.id(), notification);
        touch(ItemKey.of(notification.id()));
    }

    void put(UnitView unit) {
        units = units.plus(unit.unit().id(), unit);
        touch(ItemKey.of(unit.unit().id()));
    }

    void put(AssignmentView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(DirectiveView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(ClockView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(ProposalView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(ChecklistView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(LeadView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(AidView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(UpwardReportView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(MatchesView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(ZonesView view) {
        families = families.with(view);
        touch(view.key());
    }

    void put(Neighbour neighbour) {
        neighbours = neighbours.plus(neighbour.jurisdiction(), neighbour);
        touch(ItemKey.neighbour(neighbour.jurisdiction()));
    }

    void put(Notice notice) {
        notices = notices.plus(notice.id(), notice);
        touch(ItemKey.notice(notice.id()));
    }

    Changed changed() {
        var picture = new Picture(
                world,
                sequences,
                incidents,
                order,
                opened,
                left,
                alerts,
                notifications,
                waiting,
                records,
                directory,
                sites,
                units,
                families,
                notices,
                named,
                tests,
                neighbours,
                checks,
                monitoring,
                points,
                plans,
                drills,
                settings);
        var revealed = new LinkedHashMap<IncidentId, Changed.Revealed>();
        before.forEach((incident, was) -> {
            var is = picture.visibility(incident);
            if (!is.equals(was)) {
                revealed.put(incident, new Changed.Revealed(was, is));
            }
        });
        passed.putAll(removed);
        return new Changed(picture, java.util.List.copyOf(touched), passed, revealed);
    }
}
