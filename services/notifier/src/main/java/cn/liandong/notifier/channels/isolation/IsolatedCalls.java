package cn.liandong.notifier.channels.isolation;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The calls of one channel, each within its limit: every host has its own breaker, its own bulkhead and its own queue. */
public final class IsolatedCalls {
    private static final int WINDOW_SECONDS = 10;
    private static final String DEFAULT = "default";

    private final CallSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final Map<String, Lines> lines = new ConcurrentHashMap<>();

    public IsolatedCalls(Channel channel, CallSettings settings, MeterRegistry meters) {
        this.settings = settings;
        var tags = Map.of("channel", channel.name());
        breakers = CircuitBreakerRegistry.of(
                Map.of(
                        DEFAULT,
                        CircuitBreakerConfig.custom()
                                // By time, not by count: in a flood twenty calls are an instant, and a hiccup would
                                // shut the host out.
                                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                                .slidingWindowSize(WINDOW_SECONDS)
                                .minimumNumberOfCalls(10)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(settings.openFor())
                                .permittedNumberOfCallsInHalfOpenState(3)
                                .build()),
                tags);
        bulkheads = BulkheadRegistry.of(
                Map.of(
                        DEFAULT,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.connectionsPerHost())
                                .maxWaitDuration(Duration.ZERO)
                                .build()),
                tags);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    /**
     * What came of one call; never an error. It waits as long as the limit for a line, and then as long for its answer.
     *
     * @param host whose breaker and lines count; it stands in metrics, so it holds no secret
     * @param precedence over other calls that wait
     * @param call an error of it counts against the host
     * @param written whether the request was begun to be written: from then on it may have reached the person
     */
    public Mono<CallResult> call(String host, Precedence precedence, Mono<CallResult> call, BooleanSupplier written) {
        var limited = call.timeout(settings.answerWithin())
                .transformDeferred(CircuitBreakerOperator.of(breakers.circuitBreaker(host)));
        return lines.computeIfAbsent(host, this::lines)
                .call(precedence, limited)
                .onErrorResume(error -> Mono.just(CallFailures.of(error, written.getAsBoolean())));
    }

    private Lines lines(String host) {
        return new Lines(
                bulkheads.bulkhead(host),
                settings,
                System::nanoTime,
                (after, what) -> Schedulers.parallel().schedule(what, after.toNanos(), TimeUnit.NANOSECONDS));
    }
}
