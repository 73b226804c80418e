package cn.liandong.intake.phone;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The files of the page: few, small, and the same for everybody, so that no secret of a link ever comes here. */
public final class PhoneRoutes {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, MediaType> FILES = Map.ofEntries(
            Map.entry("index.html", MediaType.parseMediaType("text/html;charset=UTF-8")),
            Map.entry("phone.css", MediaType.parseMediaType("text/css;charset=UTF-8")),
            Map.entry("phone.js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("outbox.js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("attachments.js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("words.js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("worker.js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("manifest.webmanifest", MediaType.parseMediaType("application/manifest+json")),
            Map.entry("icon.svg", MediaType.parseMediaType("image/svg+xml")));

    private PhoneRoutes() {}

    /**
     * The routes.
     *
     * @param phone whom to call when nothing else works
     * @param open whether whoever has no link may report
     */
    public static RouterFunction<ServerResponse> routes(String phone, boolean open) {
        var settings = Json.mapper().writeValueAsBytes(Map.of("phone", phone, "open", open));
        return route(
                        GET("/phone"),
                        request -> ServerResponse.temporaryRedirect(URI.create("/phone/"))
                                .build())
                .andRoute(
                        GET("/phone/settings.json"),
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(settings))
                .andRoute(GET("/phone/"), request -> file("index.html"))
                .andRoute(
                        GET("/phone/{file}").and(request -> FILES.containsKey(request.pathVariable("file"))),
                        (ServerRequest request) -> file(request.pathVariable("file")));
    }

    private static Mono<ServerResponse> file(String name) {
        return ServerResponse.ok()
                .contentType(FILES.getOrDefault(name, MediaType.APPLICATION_OCTET_STREAM))
                // The worker keeps the files; a new release must be seen at the next look.
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(self)")
                .bodyValue(new ClassPathResource("phone/" + name));
    }
}
