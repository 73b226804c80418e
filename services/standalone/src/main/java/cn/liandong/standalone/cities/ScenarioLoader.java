package cn.liandong.standalone.cities;

import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.drills.scenarios.ScenarioFile;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.standalone.cities.Asking.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Loads a city's scenarios, each file once: what was edited on the page since is never overwritten. */
public final class ScenarioLoader {
    /** The runner reads of the city's units a moment after they were registered. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Asking asking;
    private final City city;

    public ScenarioLoader(Gateway gateway, City city) {
        this.asking = new Asking(gateway, city.jurisdiction());
        this.city = city;
    }

    /** Returns when every file of this city was decided: what there is to tell, a line each. */
    public List<String> load(List<ScenarioFile> files) {
        var mine = files.stream()
                .filter(file -> file.jurisdiction().equals(city.jurisdiction()))
                .toList();
        try {
            return load(mine, System.nanoTime() + UNTIL_KNOWN.toNanos());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Gateway.OutcomeUnknown) {
                // Everything else works without them.
                return List.of(
                        "The scenarios were not loaded: the drill runner or the roster did not answer. Start again.");
            }
            throw failed;
        }
    }

    private List<String> load(List<ScenarioFile> mine, long until) {
        var start = UUID.randomUUID();
        var offers = asking.known(mine.stream()
                .map(file -> new Question(
                        Topics.ROSTER,
                        envelope(
                                id(file) + "/offer/" + start,
                                new RosterCommand.OfferCityFile(
                                        key(file), file.contentHash(), List.of(difference(file))))))
                .toList());
        var lines = new ArrayList<String>();
        var isNew = new ArrayList<ScenarioFile>();
        for (int i = 0; i < mine.size(); i++) {
            switch (String.valueOf(offers.get(i).facts().get("state"))) {
                case "NEW" -> isNew.add(mine.get(i));
                case "DIFFERS" -> lines.add(differs(mine.get(i)));
                default -> {}
            }
        }
        var loaded = set(isNew, until, lines);
        asking.known(loaded.stream()
                .map(file -> new Question(
                        Topics.ROSTER,
                        envelope(
                                id(file) + "/complete",
                                new RosterCommand.CompleteCityFile(key(file), file.contentHash()))))
                .toList());
        if (!loaded.isEmpty()) {
            lines.addFirst(loaded.size() + " scenarios for drills loaded.");
        }
        return List.copyOf(lines);
    }

    /** Of these files those that were accepted. A refusal stays the answer to its id, so that every try has another. */
    private List<ScenarioFile> set(List<ScenarioFile> files, long until, List<String> lines) {
        var accepted = new ArrayList<ScenarioFile>();
        var left = files;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            var again = new ArrayList<ScenarioFile>();
            int which = attempt;
            var outcomes = asking.known(left.stream()
                    .map(file -> new Question(
                            Topics.DRILLS, envelope(id(file) + "/" + which, new SetScenario(file.scenario()))))
                    .toList());
            for (int i = 0; i < left.size(); i++) {
                var file = left.get(i);
                var outcome = outcomes.get(i);
                if (outcome.accepted()) {
                    accepted.add(file);
                } else if (isTooEarly(file, outcome) && System.nanoTime() < until && pause()) {
                    again.add(file);
                } else {
                    lines.add("The scenario " + file.name() + " was not loaded: " + outcome.message() + " ("
                            + outcome.code() + ") Correct it and start again.");
                }
            }
            left = again;
        }
        return accepted;
    }

    /** Whether the runner has only not read yet of what the city's own files say. */
    private boolean isTooEarly(ScenarioFile file, Outcome outcome) {
        return "UNKNOWN_UNIT".equals(outcome.code())
                && city.units().stream()
                        .map(row -> row.value().id())
                        .toList()
                        .containsAll(file.scenario().units());
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String differs(ScenarioFile file) {
        return "The scenario " + file.name()
                + " was changed after it was loaded. Nothing of it was applied: change it on" + " the page.";
    }

    private static String difference(ScenarioFile file) {
        return "scenario " + file.scenario().id() + ": changed in the file";
    }

    private static String key(ScenarioFile file) {
        return "scenarios/" + file.name();
    }

    private static String id(ScenarioFile file) {
        return key(file) + "/" + file.contentHash();
    }

    private static CommandEnvelope<?> envelope(String id, Object command) {
        return new CommandEnvelope<>(id, Actor.SYSTEM, Handling.SYSTEM, null, command);
    }
}
