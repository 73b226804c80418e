package cn.liandong.console.web;

import cn.liandong.console.maps.MapFile;
import cn.liandong.console.maps.MapSettings;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the map shows beside the picture, and the files it is drawn on; for officers alone. */
@RestController
public final class MapEndpoint {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final MediaType PMTILES = MediaType.parseMediaType("application/vnd.pmtiles");

    private final MapSettings settings;
    private final Function<Jurisdiction, Picture> pictures;

    public MapEndpoint(MapSettings settings, Function<Jurisdiction, Picture> pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    @GetMapping("/api/map")
    MapView map(@AuthenticationPrincipal Officer officer) {
        return MapView.of(settings, pictures.apply(officer.jurisdiction()), officer.organization());
    }

    @GetMapping("/api/map/water.geojson")
    ResponseEntity<Resource> water() throws IOException {
        return file(settings.water(), GEO_JSON);
    }

    @GetMapping("/api/map/boundary.geojson")
    ResponseEntity<Resource> boundary() throws IOException {
        return file(settings.boundary(), GEO_JSON);
    }

    /** Asked by ranges: an archive of a city has some 100 MB, and a page needs little of it. */
    @GetMapping("/api/map/base.pmtiles")
    ResponseEntity<Resource> archive() throws IOException {
        return file(settings.archive(), PMTILES);
    }

    private static ResponseEntity<Resource> file(@Nullable MapFile file, MediaType type) throws IOException {
        if (file == null || !file.content().isReadable()) {
            throw Problem.Answered.notFound(
                    Problem.of(
                            404,
                            "NO_MAP_LAYER",
                            "The map has no such layer",
                            "Name its file in liandong.console.map.…, or leave it out: the map does without."),
                    false);
        }
        return ResponseEntity.ok()
                .contentType(type)
                // Of an officer's browser alone, which asks whether it has changed.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .lastModified(file.content().lastModified())
                .body(file.content());
    }
}
