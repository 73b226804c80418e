package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.ApiKeys.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one row. Without sensor, site and value it says nothing and is not taken; anything else that cannot be read is named,
 * and the rest counts.
 */
final class RowReader {
    private static final Pattern SENSOR = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int LONGEST_UNIT = 20;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Map<String, WarningColour> CHINESE = Map.of(
            "红", WarningColour.RED, "橙", WarningColour.ORANGE, "黄", WarningColour.YELLOW, "蓝", WarningColour.BLUE);
    private static final Set<String> FIELDS =
            Set.of("sensor", "siteId", "kind", "value", "unit", "measuredAt", "colour", "threshold", "everySeconds");

    private final Caller caller;
    private final Sensors sensors;
    private final List<Row.Found> found = new ArrayList<>();

    private RowReader(Caller caller, Sensors sensors) {
        this.caller = caller;
        this.sensors = sensors;
    }

    static Row read(int index, @Nullable JsonNode row, Caller caller, Sensors sensors) {
        var reader = new RowReader(caller, sensors);
        var reading = reader.reading(row);
        return new Row(index, reading, reader.found);
    }

    private @Nullable SignalReading reading(@Nullable JsonNode row) {
        if (row == null || !row.isObject()) {
            return refused("", row == null ? RowCode.NOT_JSON : RowCode.NOT_AN_OBJECT);
        }
        row.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .limit(5)
                .forEach(name -> find(name, RowCode.UNKNOWN_FIELD, ""));
        var named = text(row, "sensor");
        if (named == null || !SENSOR.matcher(named).matches()) {
            return refused("/sensor", RowCode.NO_SENSOR);
        }
        var id = id(named);
        var sensor = sensors.find(caller.jurisdiction(), id);
        var site = sensor != null ? sensor.site() : site(row);
        if (site == null || !caller.key().organization().equals(sensors.owner(caller.jurisdiction(), site))) {
            return refused("/siteId", RowCode.NO_SITE);
        }
        if (sensor == null && sensors.isFull(caller.jurisdiction(), site)) {
            return refused("/siteId", RowCode.TOO_MANY_SENSORS);
        }
        var value = number(row, "value");
        if (value == null) {
            return refused("/value", RowCode.NO_VALUE);
        }
        return reading(row, id, sensor, site, value);
    }

    private SignalReading reading(JsonNode row, SensorId id, @Nullable Sensor sensor, SiteId site, double value) {
        var passed = sensor == null ? null : Passed.by(value, sensor.thresholds());
        var told = colour(row);
        var ours = passed != null && passed.colour().isAbove(told) ? passed : null;
        var threshold = optionalNumber(row, "threshold");
        return new SignalReading(
                id,
                site,
                kind(row, sensor),
                value,
                unit(row, sensor),
                measuredAt(row),
                ours == null ? told : ours.colour(),
                ours == null ? threshold : (Double) ours.threshold(),
                everySeconds(row));
    }

    /** Its own organization's, and a trial's apart: the same name may be somebody else's. */
    private SensorId id(String named) {
        var trial = caller.key().handling() == Handling.TEST ? "test:" : "";
        return new SensorId(trial + caller.key().organization() + "/" + named);
    }

    private static @Nullable SiteId site(JsonNode row) {
        var text = text(row, "siteId");
        try {
            return text == null ? null : new SiteId(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private SensorKind kind(JsonNode row, @Nullable Sensor sensor) {
        var text = text(row, "kind");
        if (text != null) {
            for (var kind : SensorKind.values()) {
                if (kind.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                    return kind;
                }
            }
        }
        if (row.hasNonNull("kind")) {
            find("kind", RowCode.WRONG_VALUE, "TOXIC_GAS, PRESSURE …");
        }
        return sensor == null ? SensorKind.OTHER : sensor.kind();
    }

    private @Nullable WarningColour colour(JsonNode row) {
        var text = text(row, "colour");
        if (text != null) {
            var plain = text.strip().toUpperCase(Locale.ROOT).replaceFirst("色$", "");
            for (var colour : WarningColour.values()) {
                if (colour.name().equals(plain)) {
                    return colour;
                }
            }
            if (CHINESE.containsKey(plain)) {
                return CHINESE.get(plain);
            }
        }
        if (row.hasNonNull("colour")) {
            find("colour", RowCode.WRONG_VALUE, "RED, ORANGE, YELLOW, BLUE");
        }
        return null;
    }

    private @Nullable String unit(JsonNode row, @Nullable Sensor sensor) {
        var text = text(row, "unit");
        if (text != null && text.length() <= LONGEST_UNIT && text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        if (row.hasNonNull("unit")) {
            find("unit", RowCode.WRONG_VALUE, "ppm, MPa, °C …");
        }
        return sensor == null ? null : sensor.unit();
    }

    private @Nullable Instant measuredAt(JsonNode row) {
        var text = text(row, "measuredAt");
        try {
            var read = text == null || text.length() > 40
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
            if (read != null && read.isAfter(EARLIEST) && read.isBefore(LATEST)) {
                return read;
            }
        } catch (DateTimeException e) {
            // Named below, like a time that is none of this world.
        }
        if (row.hasNonNull("measuredAt")) {
            find("measuredAt", RowCode.WRONG_VALUE, "2026-11-24T10:00:00+08:00");
        }
        return null;
    }

    private @Nullable Integer everySeconds(JsonNode row) {
        var number = number(row, "everySeconds");
        if (number != null && number >= 1 && number <= 86_400) {
            return (int) Math.round(number);
        }
        if (row.hasNonNull("everySeconds")) {
            find("everySeconds", RowCode.WRONG_VALUE, "1–86400");
        }
        return null;
    }

    private @Nullable Double optionalNumber(JsonNode row, String name) {
        var number = number(row, name);
        if (number == null && row.hasNonNull(name)) {
            find(name, RowCode.WRONG_VALUE, "数字 number");
        }
        return number;
    }

    /** A number, also where it was written as text. */
    private static @Nullable Double number(JsonNode row, String name) {
        var node = row.path(name);
        var written = node.isNumber()
                ? node.asString()
                : node.isString() ? node.asString().strip() : "";
        double read =
                written.length() <= 40 && NUMBER.matcher(written).matches() ? Double.parseDouble(written) : Double.NaN;
        return Double.isFinite(read) ? read : null;
    }

    private static @Nullable String text(JsonNode row, String name) {
        var node = row.path(name);
        return node.isString() ? node.asString() : null;
    }

    private @Nullable SignalReading refused(String pointer, RowCode code) {
        found.add(new Row.Found(pointer, code, ""));
        return null;
    }

    private void find(String name, RowCode code, String expected) {
        var plain = name.length() <= 80 ? name : name.substring(0, 80);
        found.add(new Row.Found("/" + plain.replace("~", "~0").replace("/", "~1"), code, expected));
    }
}
