package cn.liandong.console.web;

import cn.liandong.console.caps.CapAlerts;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.cap.CapAlert;
import cn.liandong.contracts.ids.IncidentId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is believed of an incident as an alert of CAP 1.2, to be sent on by hand; for whoever sees the incident. */
@RestController
public final class CapEndpoint {
    private final CapAlerts alerts;
    private final Feeds feeds;

    public CapEndpoint(CapAlerts alerts, Feeds feeds) {
        this.alerts = alerts;
        this.feeds = feeds;
    }

    @GetMapping("/api/incidents/{incident}/cap")
    ResponseEntity<byte[]> alert(@PathVariable("incident") String incident, @AuthenticationPrincipal Officer officer) {
        if (!alerts.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The alerts are not read yet", "The console has just started. Try again."));
        }
        var id = Needed.incident(incident);
        var found = isSeen(id, officer) ? alerts.find(id) : null;
        if (found == null) {
            throw Problem.Answered.notFound(
                    Problem.of(
                            404,
                            "NO_ALERT",
                            "There is no alert of this incident",
                            "It is archived, or not one that this officer sees."),
                    alerts.find(id) != null);
        }
        var disposition = ContentDisposition.attachment()
                .filename(found.number() + ".xml", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CapAlert.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(CapAlert.xml(found).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isSeen(IncidentId id, Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var organization = picture.directory().find(officer.organization());
        return organization != null && Scope.of(organization).sees(picture.audience(ItemKey.of(id)));
    }
}
