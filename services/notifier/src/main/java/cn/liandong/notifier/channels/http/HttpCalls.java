package cn.liandong.notifier.channels.http;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.egress.GuardedResolver;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.IsolatedCalls;
import cn.liandong.notifier.channels.isolation.Precedence;
import cn.liandong.notifier.channels.isolation.ProviderFailed;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.NetUtil;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Makes the HTTP requests of one channel, each once, to where the egress guard lets them go. */
public final class HttpCalls implements AutoCloseable {
    private static final int LAST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final CallSettings settings;
    private final EgressGuard guard;
    private final ConnectionProvider connections;
    private final HttpClient client;
    private final IsolatedCalls isolated;

    public HttpCalls(Channel channel, CallSettings settings, EgressGuard guard, MeterRegistry meters) {
        this.settings = settings;
        this.guard = guard;
        connections = ConnectionProvider.builder(channel.name().toLowerCase(Locale.ROOT))
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
        isolated = new IsolatedCalls(channel, settings, meters);
    }

    /**
     * Makes one request; never an error, and never later than its limits. What is no success by its status is told as
     * `HTTP_` and the status; of a success the body is read.
     *
     * @param precedence over other calls to the same host
     * @param taken what an answer with a status of 200 to 299 means, from as much of its body as came in time
     */
    public Mono<CallResult> call(HttpCall call, Precedence precedence, Function<String, CallResult> taken) {
        var uri = uri(call.address());
        if (uri == null) {
            return Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
        if (!literalAllowed(uri)) {
            return Mono.just(CallResult.failed(FailureCode.ADDRESS_REFUSED));
        }
        var written = new AtomicBoolean();
        return isolated.call(
                uri.getHost() + ":" + uri.getPort(),
                precedence,
                Mono.defer(() -> request(uri, call, written)).map(answer -> result(answer, taken)),
                written::get);
    }

    private record Answer(int status, String body) {}

    private Mono<Answer> request(URI uri, HttpCall call, AtomicBoolean written) {
        return client.headers(headers -> {
                    call.headers().forEach(headers::set);
                    // Said outright: many a small receiver cannot read a body in chunks.
                    headers.set(HttpHeaderNames.CONTENT_LENGTH, call.body().remaining())
                            .set(HttpHeaderNames.USER_AGENT, "liandong-notifier");
                })
                .request(HttpMethod.valueOf(call.method()))
                .uri(uri)
                .send((request, outbound) -> {
                    written.set(true);
                    return outbound.send(Mono.fromSupplier(
                            () -> Unpooled.wrappedBuffer(call.body().duplicate())));
                })
                .response((response, content) -> {
                    int status = response.status().code();
                    return drained(content).map(body -> new Answer(status, body));
                })
                .single();
    }

    /**
     * The rest is read so that the connection can be used again, but only a little of it and not for long: an answer
     * without an end is cut, and stays an answer.
     */
    private Mono<String> drained(ByteBufFlux content) {
        var read = new ByteArrayOutputStream();
        return content.asByteArray()
                .doOnNext(read::writeBytes)
                .takeUntil(_ -> read.size() > settings.answerBytes())
                .then()
                .timeout(settings.drainWithin(), Mono.empty())
                .onErrorComplete()
                .then(Mono.fromSupplier(() -> read.toString(StandardCharsets.UTF_8)));
    }

    /** A status of 500 and above counts against the host; what the host turned away does not. */
    private static CallResult result(Answer answer, Function<String, CallResult> taken) {
        int status = answer.status();
        if (status >= 500) {
            throw new ProviderFailed("HTTP_" + status);
        }
        return status >= 200 && status < 300
                ? taken.apply(answer.body())
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
