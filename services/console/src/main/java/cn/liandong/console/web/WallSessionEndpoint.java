package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.walls.Wall;
import cn.liandong.console.walls.Walls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A big screen comes in by its token, once: from then on its cookie says which it is, for as long as the token stands. */
@RestController
public final class WallSessionEndpoint {
    private final Walls walls;
    private final Audits audits;
    private final boolean secureCookie;

    public WallSessionEndpoint(Walls walls, Audits audits, boolean secureCookie) {
        this.walls = walls;
        this.audits = audits;
        this.secureCookie = secureCookie;
    }

    record Ask(@Nullable String token) {}

    record Which(String id, String name, String jurisdiction, Instant validUntil) {}

    @PostMapping("/api/wall/session")
    ResponseEntity<Which> begin(@RequestBody Ask ask, HttpServletRequest request) throws InterruptedException {
        var token = ask.token() == null ? "" : ask.token();
        var wall = walls.find(token);
        if (wall == null) {
            throw new Problem.Answered(Problem.of(
                    401,
                    "NO_SUCH_WALL",
                    "This wall view is not open",
                    "Its link was revoked, is over, or is not whole. Ask the city's duty leader for another."));
        }
        audits.wallOpened(wall.jurisdiction(), wall.id());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        WallCookie.set(token, walls.left(wall), secureCookie || request.isSecure()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(which(wall));
    }

    @GetMapping("/api/wall/session")
    ResponseEntity<Which> current(@AuthenticationPrincipal Wall wall) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(which(wall));
    }

    private static Which which(Wall wall) {
        return new Which(wall.id().value(), wall.name(), wall.jurisdiction().value(), wall.validUntil());
    }
}
