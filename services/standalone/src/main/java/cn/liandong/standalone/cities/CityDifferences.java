package cn.liandong.standalone.cities;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.runtime.serde.Json;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How a changed city differs from what the journal {@code duty} holds, one line each. The lines go into that journal, so
 * of a person they give the id and nothing else. Sites, plans, units, points, sensors, clocks, neighbours and offices above lie
 * in other journals and are not compared; nor are rules of duty and of spot checks, holidays and layers, which stand in no line of their own yet.
 */
final class CityDifferences {
    private CityDifferences() {}

    static List<String> between(LoadedCity loaded, City city) {
        var lines = new ArrayList<String>();
        if (!city.zone().value().equals(loaded.zone())) {
            lines.add("zone: " + loaded.zone() + " → " + city.zone().value());
        }
        compare("organization", loaded.organizations(), byId(city.organizations(), Organization::id), lines);
        compare("post", loaded.posts(), byId(city.posts(), Post::id), lines);
        compare(
                "person",
                loaded.people(),
                city.people().stream()
                        .map(Sourced::value)
                        .collect(Collectors.toMap(person -> person.id(), person -> person.organization())),
                lines);
        compare(
                "rotation of",
                loaded.rotations(),
                city.rotations().stream()
                        .map(Sourced::value)
                        .collect(Collectors.toMap(SetRotation::post, SetRotation::rotation)),
                lines);
        for (var person : city.people()) {
            var kept = loaded.record(person.value().id());
            if (kept != null
                    && !(kept.name().equals(person.value().name())
                            && kept.phone().equals(person.value().phone()))) {
                lines.add("person " + person.value().id() + ": name or phone changed");
            }
        }
        if (lines.isEmpty()) {
            lines.add(
                    "duty rules and limits, holidays, rights to approve absences, layers, spot checks, sites, points, sensors, plans, units, clocks, neighbours, offices above, contacts or"
                            + " comments changed");
        }
        return lines;
    }

    private static <K, T> Map<K, T> byId(List<Sourced<T>> rows, Function<T, K> id) {
        return rows.stream().map(Sourced::value).collect(Collectors.toMap(id, row -> row));
    }

    private static <K, T> void compare(String what, Map<K, T> loaded, Map<K, T> file, List<String> lines) {
        var ids = new TreeSet<K>((one, other) -> one.toString().compareTo(other.toString()));
        ids.addAll(loaded.keySet());
        ids.addAll(file.keySet());
        for (var id : ids) {
            var was = loaded.get(id);
            var is = file.get(id);
            if (Objects.equals(was, is)) {
                continue;
            }
            lines.add(what + " " + id + ": "
                    + (was == null ? "new in the file" : is == null ? "no longer in the file" : change(was, is)));
        }
    }

    /** Of two rows only the fields in which they differ. */
    private static String change(Object was, Object is) {
        if (!was.getClass().isRecord() || was.getClass().getRecordComponents().length == 1) {
            return was + " → " + is;
        }
        var before = Json.mapper().valueToTree(was);
        var after = Json.mapper().valueToTree(is);
        return Arrays.stream(was.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !before.path(field).equals(after.path(field)))
                .map(field -> field + " " + text(before.path(field)) + " → " + text(after.path(field)))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "none" : value.isString() ? value.asString() : value.toString();
    }
}
