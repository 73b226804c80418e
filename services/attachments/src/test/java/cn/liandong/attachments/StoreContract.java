package cn.liandong.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.liandong.runtime.serde.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every store of attachments keeps to. */
interface StoreContract {
    AttachmentStore store();

    @Test
    default void whatIsKeptIsReadAgainUnderItsHash() throws IOException {
        var hash = kept("a photo");
        try (var found = Objects.requireNonNull(store().find(hash))) {
            assertThat(found.bytes()).isEqualTo(7);
            assertThat(found.content().readAllBytes()).isEqualTo(bytes("a photo"));
        }
    }

    @Test
    default void theSameOnceMoreChangesNothing() throws IOException {
        var hash = kept("twice");
        assertThat(kept("twice")).isEqualTo(hash);
        try (var found = Objects.requireNonNull(store().find(hash))) {
            assertThat(found.content().readAllBytes()).isEqualTo(bytes("twice"));
        }
    }

    @Test
    default void whatWasNeverKeptIsNotThere() throws IOException {
        assertThat(store().find(hash("never"))).isNull();
    }

    @Test
    default void nothingButAHashBecomesPartOfAPath() {
        for (var name : new String[] {"", "../../etc/passwd", "a".repeat(63), "A".repeat(64), "a".repeat(63) + "/"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> store().find(name));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store().keep(name, store().incoming().resolve("x")));
        }
    }

    /** Keeps this, as an upload does; its hash. */
    default String kept(String content) throws IOException {
        var file = Files.createTempFile(store().incoming(), "upload-", ".part");
        Files.write(file, bytes(content));
        store().keep(hash(content), file);
        Files.deleteIfExists(file);
        return hash(content);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static String hash(String content) {
        return Hashes.hex(Hashes.sha256(bytes(content)));
    }

    /** All files below a folder, by their path in it. */
    static List<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
