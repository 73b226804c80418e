package cn.liandong.notifier;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.notifier.wordings.Language;
import cn.liandong.notifier.wordings.Preview;
import cn.liandong.runtime.serde.Json;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows how an invented alert is worded. It needs no sign-in: it reads no journal and says nothing that was written by
 * anybody, the caller included.
 */
final class PreviewEndpoint {
    private final ZoneId zone;
    private final Language otherwise;

    /** @param otherwise in which the preview is where the caller named no language */
    PreviewEndpoint(ZoneId zone, Language otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET("/wordings/preview", this::show).build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        try {
            var preview = Preview.of(
                    choice(request, "reason", AlertReason.CITY_DUTY_ROOM),
                    choice(request, "channel", Channel.WEBHOOK),
                    language(request),
                    choice(request, "handling", Handling.ACTUAL),
                    request.queryParam("repeat").map("true"::equals).orElse(false),
                    zone);
            return ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Json.mapper().writeValueAsString(preview));
        } catch (NoSuchChoice unknown) {
            return ServerResponse.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyValue(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unknown.getMessage()));
        }
    }

    private Language language(ServerRequest request) {
        var said = request.queryParam("language");
        var known = said.flatMap(Language::of);
        if (said.isPresent() && known.isEmpty()) {
            throw new NoSuchChoice(
                    "language",
                    Arrays.stream(Language.values()).map(Language::tag).toList());
        }
        return known.orElse(otherwise);
    }

    private static <T extends Enum<T>> T choice(ServerRequest request, String name, T otherwise) {
        Optional<String> said = request.queryParam(name);
        var all = otherwise.getDeclaringClass().getEnumConstants();
        return said.isEmpty()
                ? otherwise
                : Arrays.stream(all)
                        .filter(one -> one.name().equals(said.get()))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchChoice(
                                name, Arrays.stream(all).map(Enum::name).toList()));
    }

    /** What the caller wrote is not said again. */
    private static final class NoSuchChoice extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchChoice(String name, List<String> expected) {
            super("There is no such " + name + ": expected one of " + String.join(", ", expected) + ".");
        }
    }
}
