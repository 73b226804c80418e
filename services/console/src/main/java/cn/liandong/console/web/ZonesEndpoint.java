package cn.liandong.console.web;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.Item;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Items;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.ZonesItem;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The zones around an incident, for a map of one's own; for whoever sees the incident. */
@RestController
public final class ZonesEndpoint {
    private static final String GEO_JSON = "application/geo+json";

    private final Feeds feeds;
    private final IntakeAnswers intake;

    public ZonesEndpoint(Feeds feeds, IntakeAnswers intake) {
        this.feeds = feeds;
        this.intake = intake;
    }

    /**
     * What an officer knows.
     *
     * @param wind null where it stays as it is
     * @param substance null where it stays as it is
     */
    record Redrawing(@Nullable Wind wind, @Nullable Substance substance) {}

    @PostMapping("/api/incidents/{incident}/zones")
    DispatchAnswers.Accepted redraw(
            @PathVariable("incident") String incident,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Redrawing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = Needed.incident(incident);
        return intake.ask(officer, key, new RedrawZones(id, body.wind(), body.substance()), "drawn anew");
    }

    @GetMapping("/api/incidents/{incident}/zones.geojson")
    ResponseEntity<ZoneFeatures> zones(
            @PathVariable("incident") String incident, @AuthenticationPrincipal Officer officer) {
        var id = Needed.incident(incident);
        var picture = feeds.picture(officer.jurisdiction());
        if (!isSeen(picture, id, officer)
                || !(Items.find(picture, ItemKey.of(id), false) instanceof Item.Incident opened)
                || !(Items.find(picture, ItemKey.zones(id), false) instanceof ZonesItem zones)
                || zones.zones().isEmpty()) {
            throw Problem.Answered.notFound(
                    Problem.of(
                            404,
                            "NO_ZONES",
                            "There are no zones of this incident",
                            "Zones are drawn where a place and a substance of the guidebook's tables are known."),
                    picture.has(ItemKey.zones(id)) && !isSeen(picture, id, officer));
        }
        var disposition = ContentDisposition.attachment()
                .filename(opened.number() + ".geojson", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, GEO_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ZoneFeatures.of(opened.number(), zones));
    }

    private static boolean isSeen(Picture picture, IncidentId id, Officer officer) {
        var organization = picture.directory().find(officer.organization());
        return organization != null && Scope.of(organization).sees(picture.audience(ItemKey.zones(id)));
    }
}
