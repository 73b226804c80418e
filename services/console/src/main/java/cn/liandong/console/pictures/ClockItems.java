package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.OfClock;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.ClockRow;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what statutory clocks, and the lines about them, read like. */
final class ClockItems {
    private ClockItems() {}

    static @Nullable Item clock(Picture picture, ClockId id) {
        var view = picture.families().clocks().find(id.value());
        if (view == null) {
            return null;
        }
        var started = view.started();
        var row = started.row();
        var organization = started.organization();
        return new Item.Clock(
                id.value(),
                started.incident().value(),
                row.name(),
                row.kind(),
                row.from(),
                row.to(),
                organization == null ? null : organization.value(),
                organization == null ? null : picture.directory().name(organization),
                row.channel(),
                row.limitMinutes(),
                row.source(),
                row.verified(),
                started.handling(),
                started.startedAt(),
                started.dueAt(),
                view.standing(),
                view.met() == null ? null : view.met().metAt(),
                view.met() == null ? null : view.met().latenessMillis(),
                view.stopped(),
                report(picture, view.recorded()),
                metBy(view.met()));
    }

    private static @Nullable String metBy(@Nullable ClockMet met) {
        return met == null || met.upwardReport() == null
                ? null
                : met.upwardReport().value();
    }

    private static Item.@Nullable UpwardReport report(Picture picture, @Nullable UpwardReportRecorded recorded) {
        return recorded == null
                ? null
                : new Item.UpwardReport(
                        recorded.channel(),
                        recorded.toldTo(),
                        recorded.reportedAt(),
                        recorded.receipt(),
                        Items.seat(picture, recorded.post(), recorded.person()));
    }

    /** The facts of a timeline's line about a clock. */
    static Map<String, String> facts(Picture picture, ClockEvent event) {
        var facts = new TreeMap<String, String>();
        if (event instanceof OfClock one) {
            var known = picture.families().clocks().find(one.clock().value());
            facts.put("clockId", one.clock().value());
            facts.put(
                    "clockName",
                    known == null ? one.clock().value() : known.started().row().name());
        }
        facts.putAll(more(event));
        return facts;
    }

    private static Map<String, String> more(ClockEvent event) {
        return switch (event) {
            case ClockStarted it -> started(it);
            case ClockNotStarted it ->
                Map.of(
                        "clockName",
                        it.row().name(),
                        "reason",
                        it.reason().name(),
                        "source",
                        it.row().source(),
                        "handling",
                        it.handling().name());
            case ClockReminded it -> Map.of("mark", it.mark().name(), "leftMillis", String.valueOf(it.leftMillis()));
            case ClockMissed it -> Map.of("dueAt", it.dueAt().toString());
            case ClockMet it -> met(it);
            case ClockStopped it -> Map.of("reason", it.reason().name());
            case UpwardReportRecorded it ->
                Map.of(
                        "reportingChannel",
                        it.channel().name(),
                        "toldTo",
                        it.toldTo(),
                        "to",
                        it.to().name(),
                        "reportedAt",
                        it.reportedAt().toString());
            default -> Map.of();
        };
    }

    private static Map<String, String> met(ClockMet event) {
        var facts = new TreeMap<String, String>();
        facts.put("metAt", event.metAt().toString());
        facts.put("latenessMillis", String.valueOf(event.latenessMillis()));
        if (event.upwardReport() != null) {
            facts.put("upwardReportId", event.upwardReport().value());
        }
        return facts;
    }

    private static Map<String, String> started(ClockStarted event) {
        ClockRow row = event.row();
        return Map.of(
                "from",
                row.from().name(),
                "to",
                row.to().name(),
                "dueAt",
                event.dueAt().toString(),
                "handling",
                event.handling().name(),
                "source",
                row.source());
    }
}
