package cn.liandong.notifier.channels.webhook;

import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.egress.GuardedResolver;
import cn.liandong.runtime.serde.Json;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.NetUtil;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Posts one JSON document to one address, once. Each host has its own breaker and its own bulkhead. */
public final class WebhookChannel implements AutoCloseable {
    private static final int WINDOW_SECONDS = 10;
    private static final int LAST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final WebhookSettings settings;
    private final EgressGuard guard;
    private final ConnectionProvider connections;
    private final HttpClient client;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

    public WebhookChannel(WebhookSettings settings, EgressGuard guard, MeterRegistry meters) {
        this.settings = settings;
        this.guard = guard;
        connections = ConnectionProvider.builder("webhook")
                .maxConnections(settings.connectionsPerHost())
                .pendingAcquireMaxCount(settings.waitingPerHost())
                .pendingAcquireTimeout(settings.answerWithin())
                .maxIdleTime(settings.idleFor())
                .evictInBackground(settings.idleFor())
                .build();
        client = HttpClient.create(connections)
                .protocol(HttpProtocol.HTTP11)
                .resolver(new GuardedResolver(guard))
                .followRedirect(false)
                // The client would silently repeat a call whose connection broke: a repeat is the journal's, and says
                // so.
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectWithin().toMillis());
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                // By time, not by count: in a flood twenty calls are an instant, and a hiccup would shut the host out.
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize(WINDOW_SECONDS)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
        bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.connectionsPerHost() + settings.waitingPerHost())
                .maxWaitDuration(Duration.ZERO)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    /**
     * Makes one call; never an error, and never later than the limit.
     *
     * @param text the sentence for the person
     */
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var uri = uri(address);
        if (uri == null) {
            return Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
        if (!literalAllowed(uri)) {
            return Mono.just(CallResult.failed(FailureCode.ADDRESS_REFUSED));
        }
        var host = uri.getHost() + ":" + uri.getPort();
        var written = new AtomicBoolean();
        return Mono.defer(() -> post(uri, sending, text, written))
                .timeout(settings.answerWithin())
                .transformDeferred(CircuitBreakerOperator.of(breakers.circuitBreaker(host)))
                .transformDeferred(BulkheadOperator.of(bulkheads.bulkhead(host)))
                .onErrorResume(error -> Mono.just(Failures.of(error, written.get())));
    }

    private Mono<CallResult> post(URI uri, NotificationSending sending, String text, AtomicBoolean written) {
        var body = Json.mapper().writeValueAsBytes(WebhookBody.of(sending, text));
        return client.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                        // Said outright: many a small receiver cannot read a body in chunks.
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                        .set("Idempotency-Key", sending.notification().value())
                        .set("User-Agent", "liandong-notifier"))
                .post()
                .uri(uri)
                .send((request, outbound) -> {
                    written.set(true);
                    return outbound.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)));
                })
                .response((response, content) ->
                        drained(content).thenReturn(response.status().code()))
                .single()
                .map(WebhookChannel::result);
    }

    /**
     * The status says all. The rest is read so that the connection can be used again, but only a little of it and not
     * for long: an answer without an end is cut, and stays an answer.
     */
    private Mono<Void> drained(ByteBufFlux content) {
        return content.map(ByteBuf::readableBytes)
                .scan(0, Integer::sum)
                .takeUntil(read -> read > settings.answerBytes())
                .then()
                .timeout(settings.drainWithin(), Mono.empty())
                .onErrorComplete();
    }

    /** A status of 500 and above counts against the host; what the host turned away does not. */
    private static CallResult result(int status) {
        if (status >= 500) {
            throw new Failures.ProviderFailed(status);
        }
        return status >= 200 && status < 300
                ? new CallResult.Taken()
                : new CallResult.Failed("HTTP_" + status, status == 408 || status == 425 || status == 429);
    }

    private static @Nullable URI uri(String address) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme();
            return uri.getHost() != null
                            && uri.getPort() <= LAST_PORT
                            && scheme != null
                            && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    ? uri
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** An address in figures is never looked up, so the resolver does not see it. */
    private boolean literalAllowed(URI uri) {
        var host = uri.getHost();
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (!NetUtil.isValidIpV4Address(bare) && !NetUtil.isValidIpV6Address(bare)) {
            return true;
        }
        try {
            return !guard.allowed(bare).isEmpty();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        connections.disposeLater().block(Duration.ofSeconds(2));
    }
}
