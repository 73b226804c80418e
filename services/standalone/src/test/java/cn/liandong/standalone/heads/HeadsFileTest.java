package cn.liandong.standalone.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.journal.JournalHead;
import cn.liandong.runtime.serde.SigningKey;
import cn.liandong.runtime.serde.VerifyingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsFileTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

    private final SigningKey key = SigningKey.ofPem(SigningKey.newPem());

    @TempDir
    private Path folder;

    private HeadsFile file;

    @BeforeEach
    void signTwice() throws Exception {
        file = new HeadsFile(folder);
        file.append(MONDAY, List.of(head(7)), key);
        file.append(TUESDAY, List.of(head(9)), key);
    }

    @Test
    void whatWasSignedIsReadAsItWasOldestFirst() throws Exception {
        var read = read();

        assertThat(read).extracting(HeadsFile.Signed::at).containsExactly(MONDAY, TUESDAY);
        assertThat(read).extracting(HeadsFile.Signed::heads).containsExactly(List.of(head(7)), List.of(head(9)));
    }

    @Test
    void aLineThatWasChangedIsNotTrusted() throws Exception {
        var lines = Files.readAllLines(path());
        var payload = lines.get(1).split("\\.")[1];
        Files.write(
                path(),
                List.of(lines.get(0), lines.get(1).replace(payload, lines.get(0).split("\\.")[1])));

        assertThatThrownBy(this::read)
                .isInstanceOf(HeadsFile.NotTrusted.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("not signed with this key");
    }

    @Test
    void aLineThatWasTakenOutIsMissed() throws Exception {
        Files.write(path(), Files.readAllLines(path()).subList(1, 2));

        assertThatThrownBy(this::read)
                .isInstanceOf(HeadsFile.NotTrusted.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("taken out");
    }

    @Test
    void aLineThatAPowerCutToreIsWrittenAnew() throws Exception {
        var whole = Files.readString(path());
        Files.writeString(path(), whole.substring(0, whole.length() - 40));
        assertThat(read()).extracting(HeadsFile.Signed::at).containsExactly(MONDAY);

        file.append(TUESDAY, List.of(head(9)), key);

        assertThat(Files.readString(path())).isEqualTo(whole);
        assertThat(read()).extracting(HeadsFile.Signed::at).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void whatAnotherKeySignedIsNotTrusted() {
        assertThatThrownBy(() -> file.read(
                        VerifyingKey.ofPem(SigningKey.ofPem(SigningKey.newPem()).publicPem())))
                .isInstanceOf(HeadsFile.NotTrusted.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void whatIsNoLineAtAllIsNotTrusted() throws Exception {
        Files.writeString(path(), "nothing\n");

        assertThatThrownBy(this::read).isInstanceOf(HeadsFile.NotTrusted.class).hasMessageContaining("line 1");
    }

    private List<HeadsFile.Signed> read() throws Exception {
        return file.read(VerifyingKey.ofPem(key.publicPem()));
    }

    private Path path() {
        return folder.resolve(HeadsFile.NAME);
    }

    private static JournalHead head(long entry) {
        return new JournalHead("incidents", 3, entry, entry, "a".repeat(64));
    }
}
