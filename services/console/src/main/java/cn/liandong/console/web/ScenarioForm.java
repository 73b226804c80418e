package cn.liandong.console.web;

import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.runtime.serde.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a scenario as somebody wrote it: what the runner could not even look at is turned away here, by its place. */
final class ScenarioForm {
    private ScenarioForm() {}

    static Scenario read(String body) {
        Scenario scenario;
        try {
            if (Json.mapper().readTree(body).has("load")) {
                throw loadDrill();
            }
            // From the text and not from the tree, which has forgotten its lines.
            scenario = Json.mapper().readValue(body, Scenario.class);
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            throw unfit("It cannot be read"
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                    + unreadable.getOriginalMessage());
        }
        if (scenario == null) {
            throw unfit("It is null: send a JSON object.");
        }
        needed("id", scenario.id());
        needed("name", scenario.name());
        needed("kind", scenario.kind());
        needed("extent", scenario.extent());
        needed("director", scenario.director());
        for (int i = 0; i < scenario.injects().size(); i++) {
            check("injects[" + i + "].", scenario.injects().get(i));
        }
        for (int i = 0; i < scenario.expectations().size(); i++) {
            check("expectations[" + i + "].", scenario.expectations().get(i));
        }
        return scenario;
    }

    private static void check(String place, Inject inject) {
        needed(place + "id", inject.id());
        needed(place + "title", inject.title());
        needed(place + "kind", inject.kind());
    }

    private static void check(String place, Expectation expectation) {
        needed(place + "id", expectation.id());
        needed(place + "text", expectation.text());
        needed(place + "heading", expectation.heading());
        var expected = expectation.expected();
        if (expected != null) {
            needed(place + "expected.kind", expected.kind());
        }
    }

    /** What JSON leaves out is null here, whatever the type says. */
    private static void needed(String place, @Nullable Object value) {
        if (Objects.isNull(value) || (value instanceof String text && text.isBlank())) {
            throw unfit("The field " + place + " is missing.");
        }
    }

    /** Nothing in the type has room for it, so that it would be kept as a drill in which nothing happens. */
    private static Problem.Answered loadDrill() {
        return new Problem.Answered(Problem.of(
                400,
                "LOAD_DRILL",
                "This is a load drill",
                "The field load makes it a load drill. It is never kept, planned or started in a city where people are on"
                        + " duty: play it by `make load`, which starts a city of its own."));
    }

    private static Problem.Answered unfit(String detail) {
        return new Problem.Answered(Problem.of(
                400,
                "SCENARIO_UNFIT",
                "This is no scenario",
                detail.lines().findFirst().orElse("")));
    }
}
