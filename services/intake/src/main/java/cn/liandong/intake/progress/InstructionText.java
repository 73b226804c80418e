package cn.liandong.intake.progress;

import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** What is said beside an answer: {@code {"text": "…"}}, or nothing. */
final class InstructionText {
    private static final int LARGEST_BYTES = 16 * 1024;
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private InstructionText() {}

    static Mono<Optional<String>> read(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), LARGEST_BYTES)
                .map(buffer -> {
                    var text = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return text;
                })
                .defaultIfEmpty("")
                .timeout(WITHIN)
                .onErrorMap(DataBufferLimitException.class, e -> new TurnedAway(Problem.TOO_LARGE))
                .onErrorMap(TimeoutException.class, e -> new TurnedAway(Problem.BODY_INCOMPLETE))
                .map(InstructionText::text);
    }

    private static Optional<String> text(String body) {
        if (body.isBlank()) {
            return Optional.empty();
        }
        try {
            var json = Json.mapper().readTree(body);
            if (!json.isObject()) {
                throw new TurnedAway(Problem.NOT_AN_OBJECT);
            }
            var text = json.path("text");
            if (text.isMissingNode() || text.isNull()) {
                return Optional.empty();
            }
            if (!text.isString()) {
                throw TurnedAway.inField(Problem.TEXT_UNFIT, null, "/text");
            }
            return Optional.of(text.asString());
        } catch (JacksonException e) {
            throw new TurnedAway(Problem.NOT_JSON);
        }
    }
}
