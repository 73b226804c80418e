package cn.liandong.notifier.callbacks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Takes the body off the connection, never more than a callback may have and never for ever. */
final class CallbackBody {
    /** A hundred reports, which is what Yunpian posts at most (U), have a quarter of it. */
    static final int LARGEST_BYTES = 256 * 1024;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private CallbackBody() {}

    /** Ends with a DataBufferLimitException where there is more, and with a TimeoutException where it does not come. */
    static Mono<String> read(ServerRequest request) {
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), LARGEST_BYTES)
                .map(CallbackBody::text)
                .defaultIfEmpty("")
                .timeout(LIMIT);
    }

    private static String text(DataBuffer buffer) {
        try {
            return buffer.toString(StandardCharsets.UTF_8);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
