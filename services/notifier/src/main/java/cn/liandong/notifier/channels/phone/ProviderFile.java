package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.FailureCode;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;

/**
 * How one provider is asked, and what its answers mean. Text in braces stands for a value: in the body `{phone}`, `{text}`
 * and `{id}` or, where a provider gives back no more than 32 characters, `{hash}` (the notification's, the same on every
 * attempt), and anywhere settings of the installation, such as `{apikey}`.
 *
 * @param source where the provider describes it
 * @param body names and values; what is nested is JSON, in a form as well
 * @param codes what the provider's codes mean; any other is PROVIDER_REFUSED
 * @param deliveries how it tells afterwards whether something arrived; null where it is not described
 * @param replies how it tells what people answered; null where it is not described
 */
record ProviderFile(
        String source,
        String method,
        String url,
        Encoding encoding,
        Map<String, String> headers,
        Map<String, Object> body,
        Answer answer,
        Map<String, FailureCode> codes,
        @Nullable Deliveries deliveries,
        @Nullable Replies replies) {
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

    /**
     * How it tells whether something arrived. Fields are named as in the form or JSON object that it posts.
     *
     * @param source where the provider describes it
     * @param unwrap the field of a form that holds all of it as JSON; null where there is none
     * @param id the field with what stood for `{id}` or `{hash}` in the call
     * @param status the field that says what became of it
     * @param delivered its values for: the device has it
     * @param failed its values for: it did not arrive; any other value is passed over
     * @param answer what the provider wants to hear
     */
    record Deliveries(
            String source,
            @Nullable String unwrap,
            Proof proof,
            String id,
            String status,
            List<String> delivered,
            List<String> failed,
            String answer) {}

    /**
     * How it tells what people answered; see {@link Deliveries}.
     *
     * @param when fields and their values in what is an answer, where other things come to the same address; or null
     * @param id the field that says which call was answered; null where none does
     * @param unique fields that are together the same only in a repeat
     */
    record Replies(
            String source,
            @Nullable String unwrap,
            @Nullable Map<String, String> when,
            Proof proof,
            @Nullable String id,
            String phone,
            String text,
            List<String> unique,
            String answer) {}

    /**
     * How it proves that it is the provider.
     *
     * @param secret the setting that holds what only the two know
     * @param header where the proof stands, or null
     * @param field where it stands if not in a header: of the form, the JSON object or the address's query
     * @param over what a digest is made of: fields in braces, and `{secret}`; null where the proof is the secret itself
     */
    record Proof(
            Kind kind,
            String secret,
            @Nullable String header,
            @Nullable String field,
            @Nullable String over) {
        /** How it is made; a digest is written in hex. */
        enum Kind {
            /** The secret itself. */
            SECRET,
            MD5,
            SHA256,
            /** Keyed with the secret. */
            HMAC_SHA256
        }
    }

    /** One of those that come with the program, or a file of the operator's: whatever holds a dot or a slash. */
    static ProviderFile read(String name) {
        try (var in = open(name)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Json.mapper().convertValue(tree, ProviderFile.class).complete(name);
        } catch (IOException | YAMLException | JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the provider '" + name
                            + "' cannot be read: expected one of those in resources/providers, or a file"
                            + " with source, method, url, encoding, headers, body, answer and codes, and what is said there"
                            + " of deliveries and replies",
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
        CallbackParts.check(this);
        return this;
    }
}
