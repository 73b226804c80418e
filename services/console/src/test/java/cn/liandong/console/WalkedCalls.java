package cn.liandong.console;

import cn.liandong.console.rights.Right;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** What the description of the console's calls gives as their examples, for {@link WalkedCity} and whoever asks in it. */
final class WalkedCalls {
    private static final JsonNode API = read(Path.of("../../contracts/api/console.openapi.yaml"));
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** What an example calls what this city calls otherwise. */
    private static final Map<String, String> CALLED_HERE =
            Map.of("unit-fire-1", City.unit(City.FIRE).value());

    /** A file for each kind of row, and another row for whoever sends it: a trial, and what is known already, send nothing. */
    private static final List<Body> IMPORTS = List.of(
            file("organizations:\n  - {id: TRY, name: 某某镇, tier: TOWN, town: 420583999}\n"),
            file("people:\n  - {id: TRY, organization: dongshi, name: 某某, phone: 199-0000-0009, contacts: []}\n"),
            file("posts:\n  - {id: TRY, organization: dongshi, kind: DUTY_OFFICER, name: 值班员}\n"),
            file("sites:\n  - {id: TRY, organization: sanning, name: 厂区, coordinates: {latitude: 30.5, longitude:"
                    + " 111.6}, town: 420583104}\n"));

    private WalkedCalls() {}

    /** What is sent with a call; empty where nothing is. */
    record Body(String type, String text, String query) {}

    private static Body file(String text) {
        return new Body("application/yaml", text, "?format=yaml&trial=false");
    }

    /** The examples of what is sent with the call; where nothing is sent, an empty one. */
    static List<Body> bodies(Right right) {
        if (right.path().equals("/api/directory/imports")) {
            return IMPORTS;
        }
        var bodies = API.get("paths").properties().stream()
                .filter(path -> form(path.getKey()).equals(form(right.path())))
                .flatMap(path -> path
                        .getValue()
                        .path(right.method().toLowerCase(Locale.ROOT))
                        .at("/requestBody/content")
                        .properties()
                        .stream())
                .flatMap(content -> content.getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> new Body(content.getKey(), text(example.get("value")), "")))
                .toList();
        return bodies.isEmpty() ? List.of(new Body("", "", "")) : bodies;
    }

    private static String form(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    private static String text(JsonNode value) {
        var text = value.toString();
        for (var called : CALLED_HERE.entrySet()) {
            text = text.replace(called.getKey(), called.getValue());
        }
        return text;
    }

    /** The same of the asker's own post, organization and person, where it was 董市镇's; null leaves it as it is. */
    static String of(@Nullable String own, String text) {
        if (own == null) {
            return text;
        }
        var organization = own.replace("-leader", "");
        return text.replace("person-dongshi", "person-" + organization)
                .replace("dongshi-duty", own.endsWith("-leader") ? own : own + "-duty")
                .replaceAll("(?<=[\"/ ])dongshi(?=[\"/,])|(?<=/)dongshi$", organization);
    }

    private static JsonNode read(Path file) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
