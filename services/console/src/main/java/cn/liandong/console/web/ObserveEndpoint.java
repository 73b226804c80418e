package cn.liandong.console.web;

import cn.liandong.runtime.observe.Health;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health and metrics, for whoever runs this machine. */
@RestController
public final class ObserveEndpoint {
    private final Supplier<Health> health;
    private final MeterRegistry meters;

    public ObserveEndpoint(Supplier<Health> health, MeterRegistry meters) {
        this.health = health;
        this.meters = meters;
    }

    record Answer(String status, List<String> reasons) {}

    @GetMapping("/actuator/health")
    ResponseEntity<Answer> health() {
        var now = health.get();
        return ResponseEntity.status(now.up() ? 200 : 503).body(new Answer(now.up() ? "UP" : "DOWN", now.reasons()));
    }

    @GetMapping(path = "/actuator/prometheus", produces = MediaType.TEXT_PLAIN_VALUE)
    String metrics() {
        return meters instanceof PrometheusMeterRegistry prometheus ? prometheus.scrape() : "";
    }
}
