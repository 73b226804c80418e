package cn.liandong.intake.reports;

import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Takes the body off the connection, never more than a report may have and never for ever. */
final class RequestBody {
    static final int LARGEST_BYTES = 256 * 1024;

    /** What a body may be said to be. */
    enum Type {
        JSON("(application|text)/([a-z0-9.!#$&^_-]+\\+)?json", Problem.NOT_JSON_TYPE),
        XML("(application|text)/([a-z0-9.!#$&^_-]+\\+)?xml", Problem.NOT_XML_TYPE);

        private final Pattern names;
        private final Problem otherwise;

        Type(String names, Problem otherwise) {
            this.names = Pattern.compile(names);
            this.otherwise = otherwise;
        }
    }

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:-]{1,40})");

    private final Duration limit;

    /**
     * Reads bodies.
     *
     * @param limit how long a body may take to arrive
     */
    RequestBody(Duration limit) {
        this.limit = limit;
    }

    Mono<byte[]> read(ServerHttpRequest request) {
        return read(request, Type.JSON);
    }

    Mono<byte[]> read(ServerHttpRequest request, Type wanted) {
        require(wanted, request.getHeaders());
        if (request.getHeaders().getContentLength() > LARGEST_BYTES) {
            throw new TurnedAway(Problem.TOO_LARGE);
        }
        return DataBufferUtils.join(request.getBody(), LARGEST_BYTES)
                .map(RequestBody::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(limit)
                .onErrorMap(DataBufferLimitException.class, e -> new TurnedAway(Problem.TOO_LARGE))
                .onErrorMap(TimeoutException.class, e -> new TurnedAway(Problem.BODY_INCOMPLETE));
    }

    /** The charset that the caller named. */
    static @Nullable String charset(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        var match = CHARSET.matcher(type == null ? "" : type);
        return match.find() ? match.group(1) : null;
    }

    /** A request that names no type may be what is wanted; one that names another is not. */
    private static void require(Type wanted, HttpHeaders headers) {
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        boolean plain =
                encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
        boolean fits = type == null
                || wanted.names
                        .matcher(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
        if (!plain || !fits) {
            throw new TurnedAway(wanted.otherwise);
        }
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
