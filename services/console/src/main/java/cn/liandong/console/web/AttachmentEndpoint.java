package cn.liandong.console.web;

import cn.liandong.attachments.AttachmentHeaders;
import cn.liandong.attachments.AttachmentStore;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.Item;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Items;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.AttachmentType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Photos and recordings of an incident's reports, for whoever sees the incident; handed out as what they are. */
@RestController
public final class AttachmentEndpoint implements AutoCloseable {
    private final Feeds feeds;
    private final @Nullable AttachmentStore store;

    /** @param store null where none is set: then there are no attachments */
    public AttachmentEndpoint(Feeds feeds, @Nullable AttachmentStore store) {
        this.feeds = feeds;
        this.store = store;
    }

    @GetMapping("/api/incidents/{incident}/attachments/{sha256}")
    void attachment(
            @PathVariable("incident") String incident,
            @PathVariable("sha256") String sha256,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var id = Needed.incident(incident);
        var type = type(id, sha256, officer);
        try (var kept = type == null || store == null ? null : store.find(sha256)) {
            if (type == null || kept == null) {
                throw none(isHidden(id, officer));
            }
            AttachmentHeaders.of(type, sha256).forEach(response::setHeader);
            response.setContentLengthLong(kept.bytes());
            kept.content().transferTo(response.getOutputStream());
        }
    }

    private static Problem.Answered none(boolean hidden) {
        return Problem.Answered.notFound(
                Problem.of(
                        404,
                        "NO_ATTACHMENT",
                        "There is no such attachment of this incident",
                        "Take one that a report of the picture names; where it does, its bytes are not where"
                                + " LIANDONG_ATTACHMENTS_… of the console leads."),
                hidden);
    }

    /** What it is, where a report of an incident that the officer sees says that it is there. */
    private @Nullable AttachmentType type(IncidentId id, String sha256, Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        if (!isSeen(picture, id, officer)
                || !(Items.find(picture, ItemKey.of(id), false) instanceof Item.Incident opened)) {
            return null;
        }
        for (var report : opened.reports()) {
            for (var one : report.attachments()) {
                if (one.sha256().equals(sha256)) {
                    return AttachmentType.of(one.mediaType());
                }
            }
        }
        return null;
    }

    private boolean isHidden(IncidentId id, Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        return picture.has(ItemKey.of(id)) && !isSeen(picture, id, officer);
    }

    private static boolean isSeen(Picture picture, IncidentId id, Officer officer) {
        var organization = picture.directory().find(officer.organization());
        return organization != null && Scope.of(organization).sees(picture.audience(ItemKey.of(id)));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
