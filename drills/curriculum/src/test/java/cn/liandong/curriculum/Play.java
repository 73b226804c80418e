package cn.liandong.curriculum;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The table of a scenario's simulated people, and what should come of it.
 *
 * @param acknowledges after how many seconds a post acknowledges whatever it is alerted of; who is not named stays silent
 * @param level which one the city's leader sets; null for none
 * @param offers which units the city's duty officer sends, and what becomes of them
 * @param verdicts what should be found of each expectation that is found by itself
 * @param judges what an evaluator says of each other one
 */
record Play(
        Map<PostId, Integer> acknowledges,
        @Nullable Level level,
        List<Offer> offers,
        Map<String, Verdict> verdicts,
        Map<String, Boolean> judges) {
    Play {
        acknowledges = acknowledges == null ? Map.of() : Map.copyOf(acknowledges);
        offers = offers == null ? List.of() : List.copyOf(offers);
        verdicts = verdicts == null ? Map.of() : Map.copyOf(verdicts);
        judges = judges == null ? Map.of() : Map.copyOf(judges);
    }

    /** What was found of an expectation. */
    enum Verdict {
        MET,
        MISSED
    }

    record Level(ResponseLevel level, int after) {}

    /**
     * A unit and its crew.
     *
     * @param of the inject whose incident it is sent to
     * @param after seconds after that incident was opened
     * @param accepts seconds after the offer; null for silence
     * @param enRoute seconds after it accepted
     * @param onScene seconds after it went
     * @param releasedAfter the inject that it is released after, by the city's duty officer
     */
    record Offer(
            UnitId unit,
            String of,
            int after,
            @Nullable Integer accepts,
            @Nullable Integer enRoute,
            @Nullable Integer onScene,
            @Nullable String releasedAfter) {}

    /** The table of the scenario's file of this name. */
    static Play read(String scenarioFile) {
        try (var in = Play.class.getResourceAsStream("/plays/" + scenarioFile)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, "a table of people for " + scenarioFile));
            return Json.mapper().convertValue(tree, Play.class);
        } catch (IOException failed) {
            throw new AssertionError(scenarioFile, failed);
        }
    }
}
