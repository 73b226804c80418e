package cn.liandong.intake.zones;

import cn.liandong.intake.zones.ZoneTable.Bleve;
import cn.liandong.intake.zones.ZoneTable.Container;
import cn.liandong.intake.zones.ZoneTable.Distances;
import cn.liandong.intake.zones.ZoneTable.Guide;
import cn.liandong.intake.zones.ZoneTable.InContainer;
import cn.liandong.intake.zones.ZoneTable.Row;
import cn.liandong.intake.zones.ZoneTable.Tank;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the tables that come with the program. */
public final class ZoneTableFile {
    private static final String FILE = "erg-2016.json";

    private ZoneTableFile() {}

    public static ZoneTable read() {
        try (var file = Objects.requireNonNull(ZoneTableFile.class.getResourceAsStream(FILE), FILE)) {
            return table(Json.mapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZoneTable table(JsonNode file) {
        var wind = file.get("windBands");
        return new ZoneTable(
                file.get("edition").asString(),
                file.get("tableOne").asString(),
                file.get("tableThree").asString(),
                file.get("guides").asString(),
                file.at("/smallBelowKilograms/value").asDouble(),
                wind.get("lowBelowKmh").asDouble(),
                wind.get("highAboveKmh").asDouble(),
                file.get("mostMetres").asInt(),
                ZoneTable.byName(
                        Stream.concat(each(file.get("substances")), each(file.at("/substancesOfGuides/substances")))
                                .map(ZoneTableFile::row)
                                .toList()),
                each(file.get("distancesOfGuides")).map(ZoneTableFile::guide).toList(),
                bleve(file.get("bleve")));
    }

    private static Bleve bleve(JsonNode bleve) {
        return new Bleve(
                bleve.get("source").asString(),
                each(bleve.get("rows"))
                        .map(row -> new Tank(
                                row.get("litres").asInt(), row.get("metres").asInt()))
                        .toList(),
                texts(bleve.get("unNumbers")));
    }

    private static Row row(JsonNode row) {
        return new Row(
                texts(row.get("unNumbers")),
                texts(row.get("cas")),
                texts(row.get("names")),
                row.get("guide").asString(),
                distances(row.get("small")),
                distances(row.get("large")),
                row.has("containers")
                        ? each(row.get("containers"))
                                .map(one -> new InContainer(
                                        Container.valueOf(one.get("container").asString()),
                                        one.get("isolation").asInt(),
                                        numbers(one.get("day")),
                                        numbers(one.get("night"))))
                                .toList()
                        : List.of());
    }

    private static Guide guide(JsonNode guide) {
        return new Guide(
                guide.get("guide").asString(),
                guide.get("isolation").asInt(),
                guide.get("downwind").isNull() ? null : guide.get("downwind").asInt(),
                guide.get("fire").asInt());
    }

    private static @Nullable Distances distances(@Nullable JsonNode of) {
        return of == null
                ? null
                : new Distances(
                        of.get("isolation").asInt(),
                        of.get("day").asInt(),
                        of.get("night").asInt());
    }

    private static List<String> texts(JsonNode of) {
        return each(of).map(JsonNode::asString).toList();
    }

    private static List<Integer> numbers(JsonNode of) {
        return each(of).map(JsonNode::asInt).toList();
    }

    private static Stream<JsonNode> each(JsonNode of) {
        return StreamSupport.stream(of.spliterator(), false);
    }
}
