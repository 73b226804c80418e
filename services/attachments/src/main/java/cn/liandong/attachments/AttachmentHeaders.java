package cn.liandong.attachments;

import cn.liandong.contracts.incidents.AttachmentType;
import java.util.Map;

/** With what an attachment is handed out, so that no browser takes it for a page of ours, whatever is in it. */
public final class AttachmentHeaders {
    private AttachmentHeaders() {}

    /** The headers; its name is made of its hash, for no name was kept. */
    public static Map<String, String> of(AttachmentType type, String sha256) {
        var how = type.kind() == AttachmentType.Kind.PHOTO ? "inline" : "attachment";
        return Map.of(
                "Content-Type",
                type.mediaType(),
                "X-Content-Type-Options",
                "nosniff",
                "Content-Disposition",
                how + "; filename=\"" + AttachmentStore.checked(sha256).substring(0, 12) + "." + type.suffix() + "\"",
                "Content-Security-Policy",
                "default-src 'none'; sandbox",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "private, no-store");
    }
}
