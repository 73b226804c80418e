package cn.liandong.contracts.cap;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an alert says in one language. */
final class CapInfo {
    private static final int LONGEST_TEXT = 200;

    private final CapWriter xml;
    private final CapIncident incident;
    private final boolean chinese;

    private CapInfo(CapWriter xml, CapIncident incident, boolean chinese) {
        this.xml = xml;
        this.incident = incident;
        this.chinese = chinese;
    }

    static void write(CapWriter xml, CapIncident incident, boolean chinese) {
        new CapInfo(xml, incident, chinese).write();
    }

    private void write() {
        var kind =
                Objects.requireNonNull(CapTable.KINDS.get(incident.situation().category()));
        var event = say(kind.chinese(), kind.english());
        var zones = zones();
        xml.open("info")
                .element("language", say("zh-CN", "en"))
                .element("category", kind.category())
                .element("event", event);
        if (incident.closed()) {
            xml.element("responseType", "AllClear");
        } else if (!zones.isEmpty()) {
            xml.element("responseType", "Avoid");
        }
        xml.element("urgency", incident.closed() ? "Past" : "Immediate")
                .element("severity", CapTable.severity(incident.closed(), incident.grade(), !zones.isEmpty()))
                .element("certainty", "Observed");
        var occurredAt = incident.situation().occurredAt();
        if (occurredAt != null) {
            xml.element("onset", CapText.time(occurredAt));
        }
        var where = where();
        xml.element("headline", exercise() + event + (where == null ? "" : say("（" + where + "）", " (" + where + ")")))
                .element("description", description());
        if (!incident.closed() && !zones.isEmpty()) {
            xml.element("instruction", zones.stream().map(this::instruction).collect(Collectors.joining("\n")));
        }
        parameters();
        areas(zones);
        xml.close();
    }

    private List<Zone> zones() {
        var drawn = incident.zones();
        return drawn == null ? List.of() : drawn.zones();
    }

    private String exercise() {
        return switch (incident.handling()) {
            case EXERCISE -> say("【演练】", "[EXERCISE] ");
            case TEST -> say("【试验】", "[TRIAL] ");
            default -> "";
        };
    }

    private String description() {
        var lines = new ArrayList<String>();
        lines.add(say("突发事件 ", "Incident ")
                + incident.number()
                + (incident.closed() ? say("，已结案。", ": the response is over.") : say("。", ".")));
        var substance = incident.situation().substance();
        if (substance != null) {
            lines.add(say("物质：", "Substance: ") + named(substance));
        }
        var harm = harm(incident.situation().casualties());
        if (!harm.isEmpty()) {
            lines.add(say("伤亡：", "Casualties: ") + harm);
        }
        if (incident.zones() != null && !incident.zones().assumed().isEmpty()) {
            lines.add(say("部分情况未告知，警戒范围按最大取值。", "Some of it nobody told: the zones are taken at their worst."));
        }
        return String.join("\n", lines);
    }

    private static String named(Substance substance) {
        return Stream.of(substance.name(), substance.unNumber() == null ? null : "UN " + substance.unNumber())
                .filter(Objects::nonNull)
                .map(CapInfo::cut)
                .collect(Collectors.joining(" "));
    }

    private String harm(@Nullable Casualties people) {
        if (people == null) {
            return "";
        }
        return Stream.of(
                        count(people.dead(), "死亡 %d 人", "%d dead"),
                        count(people.seriouslyInjured(), "重伤 %d 人", "%d seriously injured"),
                        count(people.slightlyInjured(), "轻伤 %d 人", "%d slightly injured"),
                        count(people.missing(), "失踪 %d 人", "%d missing"),
                        count(people.trapped(), "被困 %d 人", "%d trapped"),
                        count(people.poisoned(), "中毒 %d 人", "%d poisoned"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(say("，", ", ")));
    }

    private @Nullable String count(@Nullable Integer people, String inChinese, String inEnglish) {
        return people == null ? null : say(inChinese, inEnglish).formatted(people);
    }

    private String instruction(Zone zone) {
        var purpose = Objects.requireNonNull(CapTable.PURPOSES.get(zone.kind()));
        return size(zone) + say("：" + purpose.chineseAct() + "。", ": " + purpose.englishAct() + ".");
    }

    private String size(Zone zone) {
        var purpose = Objects.requireNonNull(CapTable.PURPOSES.get(zone.kind()));
        boolean square = zone.towardsDegrees() != null;
        return say(
                purpose.chinese() + (square ? "（下风向 " : "（半径 ") + zone.metres() + (zone.orMore() ? " 米以上）" : " 米）"),
                purpose.english()
                        + (square ? " (downwind " : " (radius ")
                        + zone.metres()
                        + (zone.orMore() ? " m or more)" : " m)"));
    }

    /** Under the names by which a report tells them: what is sent on to another city is understood there. */
    private void parameters() {
        var substance = incident.situation().substance();
        if (substance != null && substance.unNumber() != null) {
            xml.pair("parameter", "unNumber", substance.unNumber());
        }
        var drawn = incident.zones();
        if (drawn != null) {
            xml.pair("parameter", "zoneEdition", drawn.edition());
        }
    }

    private void areas(List<Zone> zones) {
        var drawn = incident.zones();
        if (drawn == null || zones.isEmpty() || incident.closed()) {
            place();
            return;
        }
        for (var zone : zones) {
            area(zone, drawn);
        }
    }

    private void area(Zone zone, HazardZones drawn) {
        xml.open("area").element("areaDesc", size(zone) + " " + zone.source());
        if (zone.towardsDegrees() == null) {
            xml.element("circle", CapText.circle(drawn.centre(), zone.metres()));
        } else {
            xml.element("polygon", CapText.polygon(ZoneOutline.of(zone, drawn.centre())));
        }
        xml.close();
    }

    /** A point is a circle of no radius (section 3.2.4). */
    private void place() {
        var place = incident.situation().place();
        var where = where();
        xml.open("area").element("areaDesc", where == null ? say("地点不明", "Place unknown") : where);
        if (place.coordinates() != null) {
            xml.element("circle", CapText.circle(place.coordinates(), 0));
        }
        for (TownCode town : place.towns()) {
            xml.pair("geocode", "统计用区划代码", town.value());
        }
        xml.close();
    }

    private @Nullable String where() {
        var text = incident.situation().place().text();
        return text == null || text.isBlank() ? null : cut(text);
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private String say(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }
}
