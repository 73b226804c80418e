package cn.liandong.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest implements StoreContract {
    @TempDir
    Path folder = Path.of("");

    private FolderStore store = FolderStore.forReading(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        store = FolderStore.forWriting(folder);
    }

    @Override
    public AttachmentStore store() {
        return store;
    }

    @Test
    void aFileHasItsNameOnlyOnceItIsWhole() throws IOException {
        var file = Files.createTempFile(store.incoming(), "upload-", ".part");
        Files.writeString(file, "whole");
        assertThat(StoreContract.files(folder)).allMatch(name -> name.startsWith("incoming/"));
        var hash = StoreContract.hash("whole");
        store.keep(hash, file);
        assertThat(StoreContract.files(folder)).containsExactly(hash.substring(0, 2) + "/" + hash);
    }

    @Test
    void whatAKilledProcessHadBegunIsGoneAtTheNextStartAndWhatItKeptIsThere() throws IOException {
        kept("a photo");
        Files.writeString(store.incoming().resolve("upload-1.part"), "half a ph");
        var next = FolderStore.forWriting(folder);
        assertThat(StoreContract.files(next.incoming())).isEmpty();
        Objects.requireNonNull(next.find(StoreContract.hash("a photo"))).close();
    }

    @Test
    void whoReadsOnlyTouchesNothing() throws IOException {
        Files.writeString(store.incoming().resolve("upload-1.part"), "half a ph");
        var reader = FolderStore.forReading(folder);
        assertThat(reader.find(StoreContract.hash("x"))).isNull();
        assertThat(StoreContract.files(folder)).containsExactly("incoming/upload-1.part");
    }
}
