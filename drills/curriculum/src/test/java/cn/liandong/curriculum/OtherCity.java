package cn.liandong.curriculum;

import cn.liandong.runtime.edge.Gateway;
import cn.liandong.standalone.cities.City;
import cn.liandong.standalone.cities.CityFiles;
import cn.liandong.standalone.cities.CityLoader;
import cn.liandong.standalone.cities.CityReader;
import cn.liandong.standalone.cities.LoadedCity;
import cn.liandong.standalone.signins.DemoSecrets;
import cn.liandong.standalone.signins.KnownCredentials;
import cn.liandong.standalone.signins.SignIns;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A second city, which comes in as the first one does at its start: its files as commands, its sign-ins as records. */
final class OtherCity {
    private OtherCity() {}

    /** Returns when every row was accepted, with a sign-in for each of its posts. */
    static List<DemoSecrets.Account> load(Path folder, String webhook, Gateway gateway) {
        var city = CityReader.read(CityFiles.read(folder));
        var loaded = new CityLoader(gateway, city, new LoadedCity(city.jurisdiction()), webhook).load();
        if (!(loaded instanceof CityLoader.Result.Loaded)) {
            throw new AssertionError(folder + " did not come in: " + loaded);
        }
        var secrets = secrets(city);
        new SignIns(city.jurisdiction(), secrets, city.allPosts()).write(gateway, new KnownCredentials());
        return secrets.console();
    }

    /** The key is the sign that the sign-ins were written: without one none is. */
    private static DemoSecrets secrets(City city) {
        return new DemoSecrets(
                city.allPosts().stream()
                        .map(post -> new DemoSecrets.Account(post.id().value(), secret(), post.id()))
                        .toList(),
                List.of(new DemoSecrets.Key(city.allOrganizations().getLast().id(), secret())));
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }
}
