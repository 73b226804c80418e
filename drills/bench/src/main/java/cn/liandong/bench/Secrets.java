package cn.liandong.bench;

import cn.liandong.runtime.serde.Json;
import java.nio.file.Path;
import java.util.List;

/** Sign-ins and keys of a loaded city, as its file of demo credentials has them. */
record Secrets(List<SignIn> console, List<Key> intake) {
    record SignIn(String username, String password, String post) {}

    record Key(String organization, String apiKey) {}

    /** The credentials of the city that keeps them in this folder. */
    static Secrets of(Path folder) {
        return Json.mapper().readValue(file(folder).toFile(), Secrets.class);
    }

    static Path file(Path folder) {
        return folder.resolve("demo-credentials.json");
    }

    /** Who signs in at the city's duty room. */
    SignIn cityOfficer() {
        return console.stream()
                .filter(signIn -> signIn.username().startsWith("city"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample city has no sign-in for its duty room"));
    }

    String firstKey() {
        return intake().getFirst().apiKey();
    }
}
