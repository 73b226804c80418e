package cn.liandong.standalone.signins;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The file of the demo secrets: there whole or not at all, and readable by its owner alone from the first moment. */
public final class SecretsFile {
    private static final String NAME = "demo-credentials.json";

    private SecretsFile() {}

    public static Path in(Path data) {
        return data.resolve(NAME);
    }

    /** The secrets that are there, or new ones. */
    public static DemoSecrets readOrMake(Path data, List<Organization> organizations, List<Post> posts) {
        var file = in(data);
        try {
            if (Files.exists(file)) {
                OwnerFile.close(file);
                return Json.mapper().readValue(Files.readAllBytes(file), DemoSecrets.class);
            }
            var secrets = DemoSecrets.random(organizations, posts, new SecureRandom());
            // The hashes are written next, and must never outlive what they were made of.
            OwnerFile.write(file, json(secrets));
            return secrets;
        } catch (IOException | JacksonException failed) {
            throw new CannotStart("The demo sign-ins in " + file + " cannot be read or written ("
                    + failed.getClass().getSimpleName()
                    + "): make the file readable, or move it away to have new ones made.");
        }
    }

    /** One sign-in a line, so that grep and sed find what a person needs. */
    private static String json(DemoSecrets secrets) {
        return "{\n\"console\":[\n" + lines(secrets.console()) + "\n],\n\"intake\":[\n" + lines(secrets.intake())
                + "\n]\n}\n";
    }

    private static String lines(List<?> rows) {
        return rows.stream().map(Json.mapper()::writeValueAsString).collect(Collectors.joining(",\n"));
    }
}
