package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.FailureCode;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;

/**
 * How one provider is asked, and what its answers mean. Text in braces stands for a value: in the body `{phone}`, `{text}`
 * and `{id}` (the notification's, the same on every attempt), and anywhere settings of the installation, such as `{apikey}`.
 *
 * @param source where the provider describes it
 * @param body names and values; what is nested is JSON, in a form as well
 * @param codes what the provider's codes mean; any other is PROVIDER_REFUSED
 */
record ProviderFile(
        String source,
        String method,
        String url,
        Encoding encoding,
        Map<String, String> headers,
        Map<String, Object> body,
        Answer answer,
        Map<String, FailureCode> codes) {
    /** How the body is written. */
    enum Encoding {
        JSON,
        /** `application/x-www-form-urlencoded`. */
        FORM
    }

    /**
     * Where an answer says whether the call was taken: a status of 200 says it of no provider.
     *
     * @param field a JSON pointer (RFC 6901)
     * @param taken the values that say yes
     */
    record Answer(String field, List<String> taken) {}

    /** One of those that come with the program, or a file of the operator's: whatever holds a dot or a slash. */
    static ProviderFile read(String name) {
        try (var in = open(name)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Json.mapper().convertValue(tree, ProviderFile.class).complete(name);
        } catch (IOException | YAMLException | JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the provider '" + name
                            + "' cannot be read: expected one of those in resources/providers, or a file"
                            + " with source, method, url, encoding, headers, body, answer and codes",
                    e);
        }
    }

    private static InputStream open(String name) throws IOException {
        if (name.contains("/") || name.contains(".")) {
            return Files.newInputStream(Path.of(name));
        }
        var in = ProviderFile.class.getResourceAsStream("/providers/" + name + ".yaml");
        if (in == null) {
            throw new IOException("there is no /providers/" + name + ".yaml");
        }
        return in;
    }

    @SuppressWarnings("NullAway") // A file may leave out what the record must have.
    private ProviderFile complete(String name) {
        for (Object part : new Object[] {source, method, url, encoding, headers, body, answer, codes}) {
            if (part == null) {
                throw new IllegalArgumentException(name + " is not complete");
            }
        }
        return this;
    }
}
