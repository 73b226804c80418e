package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.SignalEvent.OfSensors;
import cn.liandong.contracts.incidents.WarningEvent;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Warnings of sensors, and which are silent or flap, as the picture has them; and what of it belongs to an incident. */
final class MonitoringFold {
    private MonitoringFold() {}

    static void apply(Draft draft, Spot spot, SignalEvent event) {
        switch (event) {
            case OfSensors of -> sensors(draft, spot, of);
            case WarningEvent of -> warnings(draft, of);
        }
    }

    private static void sensors(Draft draft, Spot spot, OfSensors event) {
        switch (event) {
            case SignalEvent.SensorRegistered(var sensor, var at) -> {
                if (sensor.handling() != Handling.TEST) {
                    draft.monitoring = draft.monitoring.with(sensor.id(), sensor.site());
                }
            }
            case SignalEvent.SignalRaised raised -> raised(draft, spot, raised.incident(), raised);
            case SignalEvent.SensorsSilent silent ->
                silent.sensors()
                        .forEach(sensor -> ofSensor(
                                draft,
                                sensor,
                                site -> site.withSilent(site.silent().plus(sensor, silent.at()))));
            case SignalEvent.SensorHeard heard ->
                ofSensor(
                        draft,
                        heard.sensor(),
                        site -> site.withSilent(site.silent().minus(heard.sensor())));
            case SignalEvent.FlappingFound found ->
                ofSensor(
                        draft,
                        found.sensor(),
                        site -> site.withFlapping(site.flapping().plus(found.sensor(), found.at())));
            case SignalEvent.FlappingEnded ended ->
                ofSensor(
                        draft,
                        ended.sensor(),
                        site -> site.withFlapping(site.flapping().minus(ended.sensor())));
            case SignalEvent.SignalRulesSet(var rules) ->
                draft.settings = draft.settings.with(
                        SettingKind.SIGNAL_RULES,
                        rules.stream().map(SettingRows::of).toList(),
                        spot);
            case SignalEvent.SignalRepeated ignored -> {}
            case SignalEvent.SignalQuietened ignored -> {}
            case SignalEvent.SilenceCheckDue ignored -> {}
        }
    }

    private static void warnings(Draft draft, WarningEvent event) {
        switch (event) {
            case WarningEvent.WarningRaised raised ->
                ofSensor(draft, raised.subject().sensor(), site -> site.raised(raised));
            case WarningEvent.WarningTold told -> {
                told.people().forEach(seated -> draft.named = draft.named.with(seated.person()));
                ofSensor(
                        draft,
                        told.subject().sensor(),
                        site -> site.changed(
                                told.warning(),
                                warning -> new MonitoredSite.Warning(warning.raised(), told, warning.answered())));
            }
            case WarningEvent.WarningAnswered answered -> {
                var person = answered.person();
                if (person != null) {
                    draft.named = draft.named.with(person);
                }
                ofWarning(
                        draft,
                        answered.warning(),
                        site -> site.changed(
                                answered.warning(),
                                warning -> new MonitoredSite.Warning(warning.raised(), warning.told(), answered)));
            }
            case WarningEvent.WarningClosed closed ->
                ofWarning(draft, closed.warning(), site -> site.closed(closed.warning()));
        }
    }

    private static void raised(Draft draft, Spot spot, @Nullable IncidentId incident, SignalEvent.SignalRaised event) {
        if (incident != null && draft.incidents.containsKey(incident)) {
            draft.touch(ItemKey.of(incident));
            Timeline.add(draft, incident, spot.line(event));
        }
    }

    private static void ofWarning(Draft draft, WarningId warning, UnaryOperator<MonitoredSite> how) {
        draft.monitoring.sites().values().stream()
                .filter(site -> site.warnings().containsKey(warning))
                .findFirst()
                .ifPresent(site -> change(draft, site.id(), how));
    }

    private static void ofSensor(Draft draft, SensorId sensor, UnaryOperator<MonitoredSite> how) {
        var site = draft.monitoring.sensors().get(sensor);
        if (site != null) {
            change(draft, site, how);
        }
    }

    private static void change(Draft draft, SiteId site, UnaryOperator<MonitoredSite> how) {
        var key = ItemKey.monitoring(site);
        boolean was = draft.monitoring.sites().containsKey(site);
        draft.monitoring = draft.monitoring.with(site, how);
        if (draft.monitoring.sites().containsKey(site)) {
            draft.touch(key);
        } else if (was) {
            draft.remove(key);
        }
    }

    /** For the site's own organization, the town it lies in, and the city. */
    static Audience audience(Picture picture, SiteId id) {
        var site = picture.sites().get(id);
        return site == null ? Audience.DUTY_ROOM : new Audience.OfPost(site.organization(), site.town());
    }

    static @Nullable Item item(Picture picture, SiteId id) {
        var monitored = picture.monitoring().sites().get(id);
        if (monitored == null) {
            return null;
        }
        var site = picture.sites().get(id);
        return new MonitoringItem(
                id.value(),
                site == null ? id.value() : site.name(),
                site == null ? null : site.organization().value(),
                site == null ? null : picture.directory().name(site.organization()),
                monitored.warnings().values().stream()
                        .sorted(Comparator.comparing(
                                warning -> warning.raised().warning().value()))
                        .map(warning -> warning(picture, warning))
                        .toList(),
                sensors(monitored.silent()),
                sensors(monitored.flapping()));
    }

    private static MonitoringItem.Warning warning(Picture picture, MonitoredSite.Warning warning) {
        var subject = warning.raised().subject();
        var told = warning.told();
        var answered = warning.answered();
        var by = answered == null ? null : answered.person();
        return new MonitoringItem.Warning(
                warning.raised().warning().value(),
                subject.matter(),
                subject.colour(),
                own(subject.sensor()),
                subject.kind(),
                subject.value(),
                subject.unit(),
                subject.threshold(),
                subject.silent(),
                subject.wholeSite(),
                warning.raised().at(),
                told == null
                        ? List.of()
                        : told.people().stream()
                                .map(seated -> DutyItem.Named.of(seated.person(), picture))
                                .toList(),
                told == null || answered != null ? null : told.nextAt(),
                answered == null ? null : answered.answer(),
                answered == null ? null : answered.at(),
                answered == null ? null : picture.directory().name(answered.post()),
                by == null ? null : DutyItem.Named.of(by, picture));
    }

    private static List<MonitoringItem.Sensor> sensors(Map<SensorId, Instant> since) {
        return since.entrySet().stream()
                .map(one -> new MonitoringItem.Sensor(own(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(MonitoringItem.Sensor::sensor))
                .toList();
    }

    /** As its organization names it. */
    static String own(SensorId sensor) {
        return sensor.value().substring(sensor.value().indexOf('/') + 1);
    }
}
