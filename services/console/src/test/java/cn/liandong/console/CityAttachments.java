package cn.liandong.console;

import cn.liandong.attachments.FolderStore;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.IncidentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Photos of the city's reports. */
public final class CityAttachments {
    /** SHA-256 of {@code test}. */
    public static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static final byte[] BYTES = "test".getBytes(StandardCharsets.US_ASCII);

    private CityAttachments() {}

    public static IncidentEvent attached(int number) {
        return attached(number, HASH, "image/jpeg");
    }

    public static IncidentEvent attached(int number, String sha256, String mediaType) {
        return new ReportAttached(
                City.report(number), City.incident(number), new Attachment(sha256, mediaType, BYTES.length), City.AT);
    }

    /** Its bytes, as intake keeps them. */
    static void keep(Path folder) throws IOException {
        var store = FolderStore.forWriting(folder);
        var file = Files.createTempFile(store.incoming(), "upload-", ".part");
        Files.write(file, BYTES);
        store.keep(HASH, file);
    }
}
