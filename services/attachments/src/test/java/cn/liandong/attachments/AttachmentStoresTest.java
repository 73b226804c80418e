package cn.liandong.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentStoresTest {
    private static final Map<String, String> S3 = Map.of(
            "liandong.attachments.s3-endpoint", "http://127.0.0.1:9",
            "liandong.attachments.s3-bucket", "city",
            "liandong.attachments.s3-access-key", "k",
            "liandong.attachments.s3-secret-key", "a-secret-that-nobody-sees");

    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutASettingThereIsNone() {
        assertThat(AttachmentStores.forWriting(name -> null, 0)).isNull();
        assertThat(AttachmentStores.forWriting(name -> null, 1)).isNull();
        assertThat(AttachmentStores.forReading(name -> " ")).isNull();
    }

    @Test
    void aFolderIsForOneInstanceAndAnotherIsRefusedInWords() {
        var set = Map.of("liandong.attachments.folder", folder.toString());
        assertThat(AttachmentStores.forWriting(set::get, 0)).isInstanceOf(FolderStore.class);
        assertThat(AttachmentStores.forReading(set::get)).isInstanceOf(FolderStore.class);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> AttachmentStores.forWriting(set::get, 1))
                .withMessageContaining("instance 1")
                .withMessageContaining("LIANDONG_ATTACHMENTS_FOLDER")
                .withMessageContaining("LIANDONG_ATTACHMENTS_S3_ENDPOINT");
    }

    @Test
    void anS3StoreIsForAllOfThem() {
        try (var store = AttachmentStores.forWriting(S3::get, 1)) {
            assertThat(store).isInstanceOf(BucketStore.class);
        }
    }

    @Test
    void theSecretMayStandInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "a-secret-that-nobody-sees\n");
        var set = with("liandong.attachments.s3-secret-key-file", file.toString());
        try (var store = AttachmentStores.forReading(set::get)) {
            assertThat(store).isInstanceOf(BucketStore.class);
        }
        assertRefused(
                with(
                        "liandong.attachments.s3-secret-key-file",
                        folder.resolve("none").toString()),
                "SECRET_KEY_FILE");
    }

    @Test
    void whatIsWrongIsSaidByTheNameOfTheSettingAndASecretNever() {
        assertRefused(with("liandong.attachments.s3-bucket", ""), "LIANDONG_ATTACHMENTS_S3_BUCKET");
        assertRefused(with("liandong.attachments.s3-access-key", ""), "LIANDONG_ATTACHMENTS_S3_ACCESS_KEY");
        assertRefused(with("liandong.attachments.s3-endpoint", "s3.example"), "LIANDONG_ATTACHMENTS_S3_ENDPOINT");
        assertRefused(with("liandong.attachments.s3-endpoint", "http://a b"), "LIANDONG_ATTACHMENTS_S3_ENDPOINT");
        assertRefused(Map.of("liandong.attachments.folder", "/dev/null/attachments"), "LIANDONG_ATTACHMENTS_FOLDER");
    }

    private static void assertRefused(Map<String, String> set, String name) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> AttachmentStores.forWriting(set::get, 0))
                .withMessageContaining(name)
                .satisfies(said -> assertThat(said.getMessage()).doesNotContain("a-secret-that-nobody-sees"));
    }

    private static Map<String, String> with(String name, String value) {
        var all = new HashMap<>(S3);
        all.put(name, value);
        return all;
    }
}
