package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.standalone.RecordWriter;
import cn.liandong.standalone.cities.Asking.Question;
import cn.liandong.standalone.cities.CityCommands.Asked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads a city once. The roster says whether a content is new; a load that was cut off is sent again and changes nothing. */
public final class CityLoader {
    private final Gateway gateway;
    private final Asking asking;
    private final City city;
    private final LoadedCity loaded;
    private final String webhook;

    /**
     * Loads this city by this gateway.
     *
     * @param loaded what the journals hold of it already
     * @param webhook what {@link Contacts#WEBHOOK} stands for
     */
    public CityLoader(Gateway gateway, City city, LoadedCity loaded, String webhook) {
        this.gateway = gateway;
        this.asking = new Asking(gateway, city.jurisdiction());
        this.city = city;
        this.loaded = loaded;
        this.webhook = webhook;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * Everything was loaded.
         *
         * @param rows how many commands were accepted
         */
        record Loaded(int rows) implements Result {}

        /** This content was loaded before. */
        record Known() implements Result {}

        /** Another content was loaded before; nothing was applied. */
        record Differs(List<String> differences) implements Result {}

        /** A row was refused: the city is not complete, and is loaded again at the next start. */
        record Refused(String message) implements Result {}
    }

    /** Returns when every row was decided. */
    public Result load() {
        var before = loaded.loadedHash(city.name());
        boolean changed = before != null && !before.equals(city.contentHash());
        if (!changed) {
            writePeople();
        }
        var differences = changed ? CityDifferences.between(loaded, city) : List.<String>of();
        var offer = CityCommands.offer(city, differences, UUID.randomUUID().toString());
        var state = asking.known(List.of(new Question(Topics.ROSTER, offer))).getFirst();
        return switch (String.valueOf(state.facts().get("state"))) {
            case "NEW" -> sendRows();
            case "LOADED" -> new Result.Known();
            case "DIFFERS" -> new Result.Differs(differences);
            default -> new Result.Refused("The roster did not say whether the city is new: " + state.message());
        };
    }

    private Result sendRows() {
        int rows = 0;
        for (var stage : CityCommands.stages(city)) {
            var outcomes = asking.known(stage.stream()
                    .map(asked -> new Question(asked.service(), asked.envelope()))
                    .toList());
            var refused = firstRefused(stage, outcomes);
            if (refused != null) {
                return refused;
            }
            rows += stage.size();
        }
        var complete = asking.known(List.of(new Question(Topics.ROSTER, CityCommands.complete(city))))
                .getFirst();
        return complete.accepted() ? new Result.Loaded(rows) : new Result.Refused(String.valueOf(complete.message()));
    }

    private static Result.@Nullable Refused firstRefused(List<Asked> stage, List<Outcome> outcomes) {
        for (int i = 0; i < stage.size(); i++) {
            var outcome = outcomes.get(i);
            if (!outcome.accepted()) {
                return new Result.Refused(
                        stage.get(i).origin() + ": " + outcome.message() + " (" + outcome.code() + ")");
            }
        }
        return null;
    }

    /**
     * Names and contacts first: whoever sees the event of a person can look the person up. What an officer has changed since
     * stays as it is.
     */
    private void writePeople() {
        var records = new LinkedHashMap<String, PersonRecord>();
        var all = Stream.concat(
                city.people().stream().map(Sourced::value),
                city.offices().stream().map(row -> row.value().contacts()));
        for (var record : all.toList()) {
            var person = Contacts.resolved(record, webhook);
            var written = loaded.record(person.id());
            if (written == null) {
                records.put(person.id().value(), person);
            } else if (written.editedAt() == null && !Contacts.isSame(person, written)) {
                records.put(person.id().value(), person.after(written, loaded.writtenAt(person.id())));
            }
        }
        new RecordWriter(gateway, city.jurisdiction()).write(Topics.PEOPLE, records);
    }
}
