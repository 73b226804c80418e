package cn.liandong.intake.signals.receiving;

import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Takes a body of signals off the connection, never more than it may have and never for ever. */
final class SignalBody {
    static final int LARGEST_BYTES = 256 * 1024;

    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");

    private SignalBody() {}

    static Mono<byte[]> read(ServerHttpRequest request, Duration limit) {
        requireJson(request.getHeaders());
        if (request.getHeaders().getContentLength() > LARGEST_BYTES) {
            throw new TurnedAway(Problem.TOO_LARGE);
        }
        return DataBufferUtils.join(request.getBody(), LARGEST_BYTES)
                .map(SignalBody::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(limit)
                .onErrorMap(DataBufferLimitException.class, e -> new TurnedAway(Problem.TOO_LARGE))
                .onErrorMap(TimeoutException.class, e -> new TurnedAway(Problem.BODY_INCOMPLETE));
    }

    /** Whether it is a line of JSON for each row. */
    static boolean isLines(HttpHeaders headers) {
        return LINES.contains(type(headers));
    }

    private static void requireJson(HttpHeaders headers) {
        var type = type(headers);
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        boolean plain =
                encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
        boolean json = type.isEmpty() || type.endsWith("/json") || type.endsWith("+json") || isLines(headers);
        if (!plain || !json) {
            throw new TurnedAway(Problem.NOT_JSON_TYPE);
        }
    }

    private static String type(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
