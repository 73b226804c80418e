package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.notifier.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderFileTest {
    @TempDir
    private Path folder;

    @Test
    void every_file_that_comes_with_the_program_names_its_source_and_is_called_over_tls() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/providers"))) {
            var names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> {
                var file = ProviderFile.read(name);
                assertThat(file.source()).startsWith("https://");
                assertThat(file.url()).startsWith("https://");
                assertThat(Placeholders.names(file.body()))
                        .contains("phone", "text")
                        .containsAnyOf("id", "hash");
            });
        }
    }

    @Test
    void what_a_file_says_of_callbacks_names_its_source_and_is_read() {
        for (var name : List.of("yunpian-sms", "submail-sms", "submail-voice")) {
            var file = ProviderFile.read(name);
            assertThat(Objects.requireNonNull(file.deliveries()).source()).startsWith("https://");
            assertThat(Objects.requireNonNull(file.replies()).source()).startsWith("https://");
        }
    }

    @Test
    void a_proof_that_anybody_could_give_is_refused() throws IOException {
        var text = Files.readString(Path.of("src/main/resources/providers/submail-sms.yaml"));
        var wrong = Map.of(
                "over: '{token}{secret}'", "over: '{token}'",
                "    field: signature", "    digest: signature",
                "kind: MD5", "kind: SECRET",
                "unique: [token]", "unique: [content]",
                "secret: replykey", "settings: replykey");
        for (var change : wrong.entrySet()) {
            assertThat(text).contains(change.getKey());
            var odd = Files.writeString(folder.resolve("odd.yaml"), text.replace(change.getKey(), change.getValue()));
            assertThatThrownBy(() -> ProviderFile.read(odd.toString()))
                    .as(change.toString())
                    .hasMessageContaining("cannot be read")
                    .cause()
                    .hasMessageContaining("it lacks");
        }
    }

    @Test
    void what_a_value_holds_is_never_taken_for_a_name() {
        var requests = new ProviderRequests(
                ProviderFile.read("chuanglan-sms"), Map.of("account", "{password}", "password", "p"));
        var body = requests.request("119", Story.sending("p1", 1, false), "{password} {phone} $1 \\")
                .text();
        assertThat(body).contains("\"account\":\"{password}\"", "\"msg\":\"{password} {phone} $1 \\\\\"");
    }

    @Test
    void a_setting_that_is_missing_is_named() {
        assertThatThrownBy(() -> new ProviderRequests(ProviderFile.read("chuanglan-sms"), Map.of("account", "a")))
                .hasMessage("the provider's settings lack password");
    }

    @Test
    void a_number_never_stands_in_a_url() throws IOException {
        var text = Files.readString(Path.of("src/main/resources/providers/yunpian-sms.yaml"));
        var odd = Files.writeString(
                folder.resolve("odd.yaml"), text.replace("single_send.json", "single_send.json?mobile={phone}"));
        assertThatThrownBy(() -> new ProviderRequests(ProviderFile.read(odd.toString()), Map.of("apikey", "a")))
                .hasMessage("the provider's settings lack phone");
    }

    @Test
    void an_operators_own_file_is_read_and_one_that_is_none_is_named() throws IOException {
        var own = Files.copy(Path.of("src/main/resources/providers/yunpian-sms.yaml"), folder.resolve("own.yaml"));
        assertThat(ProviderFile.read(own.toString())).isEqualTo(ProviderFile.read("yunpian-sms"));
        var odd = Files.writeString(folder.resolve("odd.yaml"), "url: https://a.example\n");
        var tagged = Files.writeString(folder.resolve("tagged.yaml"), "!!javax.script.ScriptEngineManager []\n");
        for (var name : new String[] {"nobody", "no/such.yaml", odd.toString(), tagged.toString()}) {
            assertThatThrownBy(() -> ProviderFile.read(name))
                    .as(name)
                    .hasMessageStartingWith("the provider '" + name + "' cannot be read");
        }
    }
}
