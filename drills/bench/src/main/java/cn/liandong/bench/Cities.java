package cn.liandong.bench;

import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.cities.CitySetUp;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Generated cities beside the sample city, whose plans wait a day. */
final class Cities {
    /** How many; fewer where somebody only wants to see that it runs. */
    static final int COUNT = Integer.getInteger("bench.cities", CityGenerator.MOST);

    private static final int A_DAY = 86_400;

    private Cities() {}

    static List<Path> write(Path folder) {
        return CityGenerator.write(folder, COUNT, A_DAY);
    }

    /** Loads cities into one process that runs, with the installation's own set-up. */
    static void load(Given given, Subject subject, List<Path> cities, Path secrets, String webhook)
            throws IOException, InterruptedException {
        var command = Subject.java(List.of("-cp", given.jar()), List.of(CitySetUp.MAIN));
        var environment = Map.of(
                "LIANDONG_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + subject.kafkaPort, "LIANDONG_WEBHOOK_URL", webhook);
        new CitySetUp(command, given.folder().resolve("cities.log"), environment).load(cities, secrets);
    }

    /** Who reports for these cities. */
    static List<Reporter> reporters(HttpClient client, int intakePort, List<Path> cities, Path secrets) {
        return cities.stream()
                .map(city -> Secrets.of(secrets.resolve(String.valueOf(city.getFileName()))))
                .map(city -> new Reporter(client, intakePort, city.firstKey(), Reporter.NO_COORDINATES))
                .toList();
    }
}
