package cn.liandong.intake.attachments;

import cn.liandong.contracts.incidents.AttachmentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a file is by how it begins (Apache Tika). Two families of containers are told apart here, for which the
 * library would have to read the whole file.
 */
final class ContentTypes {
    /** As much as the library looks at. */
    static final int PREFIX_BYTES = 64 * 1024;

    private static final MimeTypes TABLE = MimeTypes.getDefaultMimeTypes(ContentTypes.class.getClassLoader());

    private static final String MATROSKA = "application/x-matroska";
    private static final String QUICKTIME = "video/quicktime";
    /** The head of a Matroska file, with the name of what is in it, is shorter. */
    private static final int HEAD_BYTES = 64;

    private static final Map<String, AttachmentType> ALLOWED = Map.ofEntries(
            Map.entry("image/jpeg", AttachmentType.JPEG),
            Map.entry("image/png", AttachmentType.PNG),
            Map.entry("image/webp", AttachmentType.WEBP),
            Map.entry("image/heic", AttachmentType.HEIC),
            Map.entry("image/heif", AttachmentType.HEIC),
            Map.entry("audio/amr", AttachmentType.AMR),
            Map.entry("audio/amr-wb", AttachmentType.AMR),
            Map.entry("audio/mpeg", AttachmentType.MP3),
            Map.entry("audio/mp4", AttachmentType.M4A),
            Map.entry("audio/x-aac", AttachmentType.AAC),
            Map.entry("application/ogg", AttachmentType.OGG),
            Map.entry("audio/ogg", AttachmentType.OGG),
            Map.entry("audio/opus", AttachmentType.OGG),
            Map.entry("audio/vorbis", AttachmentType.OGG),
            Map.entry("audio/vnd.wave", AttachmentType.WAV),
            Map.entry("video/webm", AttachmentType.WEBM),
            Map.entry("video/mp4", AttachmentType.MP4));

    private ContentTypes() {}

    /**
     * What was found.
     *
     * @param type null of what may not be attached
     * @param mediaType as the library says it
     */
    record Found(@Nullable AttachmentType type, String mediaType) {}

    /** @param prefix the first bytes, all of them where there are fewer than {@link #PREFIX_BYTES} */
    static Found find(byte[] prefix) {
        var mediaType = refined(detect(prefix), prefix);
        return new Found(ALLOWED.get(mediaType), mediaType);
    }

    private static String detect(byte[] prefix) {
        try {
            return TABLE.detect(new ByteArrayInputStream(prefix), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static String refined(String mediaType, byte[] prefix) {
        var head = new String(prefix, 0, Math.min(prefix.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (mediaType.equals(MATROSKA) && head.contains("B\u0082\u0084webm")) {
            return "video/webm";
        }
        // It takes any brand that it does not know for QuickTime's; what phones record as MP4 says one of these.
        if (mediaType.equals(QUICKTIME) && head.startsWith("ftypiso", 4)) {
            return "video/mp4";
        }
        return mediaType;
    }
}
