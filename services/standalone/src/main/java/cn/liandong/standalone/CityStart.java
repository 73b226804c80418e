package cn.liandong.standalone;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.drills.scenarios.ScenarioFolder;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.BrokerTrouble;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.standalone.cities.BadCityFile;
import cn.liandong.standalone.cities.City;
import cn.liandong.standalone.cities.CityFiles;
import cn.liandong.standalone.cities.CityLoader;
import cn.liandong.standalone.cities.CityReader;
import cn.liandong.standalone.cities.LoadedCity;
import cn.liandong.standalone.cities.ScenarioLoader;
import cn.liandong.standalone.signins.KnownCredentials;
import cn.liandong.standalone.signins.SecretsFile;
import cn.liandong.standalone.signins.SignIns;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The city and its sign-ins: read before there is a broker, brought into the journals when there is one. */
final class CityStart {
    private static final Duration READ_LIMIT = Duration.ofSeconds(30);

    private final City city;
    private final @Nullable SignIns signIns;
    private final String webhook;

    private CityStart(City city, @Nullable SignIns signIns, String webhook) {
        this.city = city;
        this.signIns = signIns;
        this.webhook = webhook;
    }

    /** What a person is told of it: a line each. */
    record Told(List<String> lines) {}

    /** Whether no start before has come so far that there are sign-ins, or a broker to load a city into. */
    static boolean isFirst(Path data) {
        return !Files.exists(SecretsFile.in(data)) && !Files.exists(data.resolve(Standalone.BROKER));
    }

    /**
     * Reads the city's files and the sign-ins, or makes these up.
     *
     * @param folder of the city; null for the sample city
     * @param data where the sign-ins are kept
     * @param demoSignIns false for none: no account and no key is made up
     * @return null where the files cannot be used but an earlier start could: then that start's city stays, and the reason
     *     is printed
     * @throws CannotStart if the files cannot be used and there was no start before
     */
    static @Nullable CityStart prepare(@Nullable Path folder, Path data, String webhook, boolean demoSignIns) {
        boolean first = isFirst(data);
        try {
            var city = CityReader.read(CityFiles.read(folder));
            return new CityStart(city, demoSignIns ? signIns(city, data, first) : null, webhook);
        } catch (BadCityFile bad) {
            if (first) {
                throw new CannotStart(String.valueOf(bad.getMessage()));
            }
            System.err.println(bad.getMessage() + " The city stays as it was loaded before.");
            return null;
        }
    }

    private static SignIns signIns(City city, Path data, boolean first) {
        var secrets = SecretsFile.readOrMake(data, city.allOrganizations(), city.allPosts());
        var signIns = new SignIns(city.jurisdiction(), secrets, city.allPosts());
        if (first) {
            signIns.hashAhead();
        }
        return signIns;
    }

    /**
     * Loads the city and its scenarios and writes the sign-ins that are missing; returns when every row was decided.
     *
     * @param scenarios their folder; null for none
     */
    Told run(RuntimeSettings settings, MeterRegistry meters, @Nullable Path scenarios) {
        var loaded = new LoadedCity(city.jurisdiction());
        var credentials = new KnownCredentials();
        var inputs = Stream.concat(LoadedCity.INPUTS.stream(), Stream.of(KnownCredentials.INPUT))
                .toList();
        try (var gateway = BrokerTrouble.outlast("city", () -> Gateway.start("standalone", settings, meters))) {
            try (var follower = Follower.start("standalone", settings, inputs, both(loaded, credentials))) {
                if (!follower.awaitCaughtUp(READ_LIMIT)) {
                    throw new CannotStart("The journals could not be read to their end within " + READ_LIMIT.toSeconds()
                            + " s: look at the lines above, and start again.");
                }
            }
            var result = new CityLoader(gateway, city, loaded, webhook).load();
            // The keys last: a report that comes before the city is known would alert nobody, for ever.
            if (signIns != null) {
                signIns.write(gateway, credentials);
            }
            return new Told(Stream.concat(lines(result).stream(), scenarios(gateway, result, scenarios).stream())
                    .toList());
        }
    }

    /** Their posts and units are the city's: without it they are refused. */
    private List<String> scenarios(Gateway gateway, CityLoader.Result result, @Nullable Path folder) {
        if (folder == null || result instanceof CityLoader.Result.Refused) {
            return List.of();
        }
        var read = ScenarioFolder.read(folder);
        return Stream.concat(read.wrong().stream(), new ScenarioLoader(gateway, city).load(read.files()).stream())
                .toList();
    }

    private List<String> lines(CityLoader.Result result) {
        return switch (result) {
            case CityLoader.Result.Loaded done -> List.of("City " + city.name() + " loaded: " + done.rows() + " rows.");
            case CityLoader.Result.Known done -> List.of();
            case CityLoader.Result.Differs(var differences) ->
                List.of("City " + city.name() + " was changed after it was loaded, in " + differences.size()
                        + " place(s), the first: " + differences.getFirst()
                        + ". Nothing of it was applied: the console shows the differences.");
            case CityLoader.Result.Refused(var message) ->
                List.of("City " + city.name() + " was not loaded to its end: " + message
                        + " Correct it and start again.");
        };
    }

    private static Listener both(LoadedCity loaded, KnownCredentials credentials) {
        return new Listener() {
            @Override
            public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                loaded.entry(topic, jurisdiction, entry);
            }

            @Override
            public void told(String topic, String key, @Nullable Object value, Instant at) {
                if (topic.equals(KnownCredentials.INPUT.topic())) {
                    credentials.told(topic, key, value, at);
                } else {
                    loaded.told(topic, key, value, at);
                }
            }
        };
    }
}
