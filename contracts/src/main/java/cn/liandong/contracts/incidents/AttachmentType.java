package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/** What an attachment may be; what it is was found in its content, and nothing that anybody said of it counts. */
public enum AttachmentType {
    JPEG(Kind.PHOTO, "image/jpeg", "jpg"),
    PNG(Kind.PHOTO, "image/png", "png"),
    WEBP(Kind.PHOTO, "image/webp", "webp"),
    HEIC(Kind.PHOTO, "image/heic", "heic"),
    AMR(Kind.SOUND, "audio/amr", "amr"),
    MP3(Kind.SOUND, "audio/mpeg", "mp3"),
    M4A(Kind.SOUND, "audio/mp4", "m4a"),
    AAC(Kind.SOUND, "audio/aac", "aac"),
    OGG(Kind.SOUND, "audio/ogg", "ogg"),
    WAV(Kind.SOUND, "audio/wav", "wav"),
    WEBM(Kind.VIDEO, "video/webm", "webm"),
    MP4(Kind.VIDEO, "video/mp4", "mp4");

    /** How it is shown. */
    public enum Kind {
        PHOTO,
        SOUND,
        VIDEO
    }

    private final Kind kind;
    private final String mediaType;
    private final String suffix;

    AttachmentType(Kind kind, String mediaType, String suffix) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public Kind kind() {
        return kind;
    }

    /** As it stands in an event, and in the header of an answer. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file of it is called by. */
    public String suffix() {
        return suffix;
    }

    /** The type of an event; null of one that this version does not know. */
    public static @Nullable AttachmentType of(String mediaType) {
        for (var type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        return null;
    }
}
