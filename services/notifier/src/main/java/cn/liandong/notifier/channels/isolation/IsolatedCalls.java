package cn.liandong.notifier.channels.isolation;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;

/** The calls of one channel, each within its limit: every host has its own breaker and its own bulkhead. */
public final class IsolatedCalls {
    private static final int WINDOW_SECONDS = 10;
    private static final String DEFAULT = "default";

    private final CallSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

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
                                .maxConcurrentCalls(settings.connectionsPerHost() + settings.waitingPerHost())
                                .maxWaitDuration(Duration.ZERO)
                                .build()),
                tags);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    /**
     * What came of one call; never an error, and never later than the limit.
     *
     * @param host whose breaker and bulkhead count; it stands in metrics, so it holds no secret
     * @param call an error of it counts against the host
     * @param written whether the request was begun to be written: from then on it may have reached the person
     */
    public Mono<CallResult> call(String host, Mono<CallResult> call, BooleanSupplier written) {
        return call.timeout(settings.answerWithin())
                .transformDeferred(CircuitBreakerOperator.of(breakers.circuitBreaker(host)))
                .transformDeferred(BulkheadOperator.of(bulkheads.bulkhead(host)))
                .onErrorResume(error -> Mono.just(CallFailures.of(error, written.getAsBoolean())));
    }
}
