package cn.liandong.console.directories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into an archive before a library does: a few kilobytes can become gigabytes, and one cell far to the right a row of
 * millions.
 */
final class SafeArchive {
    static final int MOST_INFLATED_BYTES = 16 * 1024 * 1024;
    private static final int MOST_PARTS = 200;

    /** Sheets have no column beyond XFD. */
    private static final Pattern FAR_CELL = Pattern.compile("<(\\w+:)?c\\s[^>]{0,200}?\\br\\s*=\\s*[\"'][A-Za-z]{4}");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    private SafeArchive() {}

    /** What is wrong with the archive; empty where it may be read. */
    static Optional<String> fault(byte[] bytes) {
        int left = MOST_INFLATED_BYTES;
        int parts = 0;
        // By its list of parts, as the library reads it afterwards.
        try (var channel = new SeekableInMemoryByteChannel(bytes);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                byte[] content;
                try (var stream = zip.getInputStream(part)) {
                    content = stream.readNBytes(left + 1);
                }
                left -= content.length;
                if (left < 0 || ++parts > MOST_PARTS) {
                    return Optional.of("it unpacks to more than " + MOST_INFLATED_BYTES / 1024 / 1024 + " MB or "
                            + MOST_PARTS + " parts");
                }
                // Without the zeros between, text in UTF-16 says the same.
                var text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (DOCUMENT_TYPE.matcher(text).find() || FAR_CELL.matcher(text).find()) {
                    return Optional.of("a part of it is not what an office program writes");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of("it cannot be unpacked");
        }
        return Optional.empty();
    }
}
