package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.intake.signals.Signals;
import cn.liandong.intake.signals.hearing.Heard;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/signals/health}: how each source of the key's own organization is doing. */
public final class HealthEndpoint {
    private final ApiKeys keys;
    private final Sensors sensors;
    private final BooleanSupplier caughtUp;
    private final Answers answers;

    public HealthEndpoint(ApiKeys keys, Sensors sensors, BooleanSupplier caughtUp, Answers answers) {
        this.keys = keys;
        this.sensors = sensors;
        this.caughtUp = caughtUp;
        this.answers = answers;
    }

    record Health(List<SiteHealth> sites, List<SensorHealth> sensors) {}

    /** @param silent whether all its sensors are */
    record SiteHealth(String siteId, int sensors, int silentSensors, int flappingSensors, boolean silent) {}

    /**
     * Of one sensor.
     *
     * @param sensor as the organization names it
     * @param lastSeenAt null where nothing was heard in the last seven days
     * @param readings how many were heard, repeats not counted
     * @param raised the colour of its signal; null where nothing is the matter
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SensorHealth(
            String sensor,
            String siteId,
            SensorKind kind,
            @Nullable String unit,
            @Nullable Integer everySeconds,
            Handling handling,
            @Nullable Instant lastSeenAt,
            long readings,
            @Nullable Double value,
            @Nullable WarningColour raised,
            @Nullable Instant silentSince,
            @Nullable Instant flappingSince) {}

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> found(request)).onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> found(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        var caller = keys.caller(request.headers().asHttpHeaders());
        return Answers.json(
                ServerResponse.ok().header("Cache-Control", "no-store"),
                health(sensors.of(caller.jurisdiction()), caller.key().organization()));
    }

    private static Health health(Sensors.Known known, OrganizationId organization) {
        var all = known.signals().sensors().values().stream()
                .filter(one -> one.sensor().organization().equals(organization))
                .sorted(Comparator.comparing(one -> one.sensor().id().value()))
                .map(one -> health(
                        one, known.signals(), known.hearings().find(one.sensor().id())))
                .toList();
        var sites = all.stream()
                .collect(Collectors.groupingBy(SensorHealth::siteId, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(site -> site(site.getKey(), site.getValue()))
                .toList();
        return new Health(sites, all);
    }

    private static SiteHealth site(String id, List<SensorHealth> sensors) {
        int silent =
                (int) sensors.stream().filter(one -> one.silentSince() != null).count();
        int flapping = (int)
                sensors.stream().filter(one -> one.flappingSince() != null).count();
        return new SiteHealth(id, sensors.size(), silent, flapping, silent == sensors.size());
    }

    private static SensorHealth health(Signals.Known known, Signals signals, @Nullable Heard heard) {
        var sensor = known.sensor();
        var raised = signals.raised().get(sensor.id());
        return new SensorHealth(
                sensor.id().value().substring(sensor.id().value().indexOf('/') + 1),
                sensor.site().value(),
                sensor.kind(),
                sensor.unit(),
                sensor.everySeconds(),
                sensor.handling(),
                heard == null ? null : heard.lastAt(),
                heard == null ? 0 : heard.readings(),
                heard == null ? null : heard.value(),
                raised == null ? null : raised.colour(),
                signals.silent().get(sensor.id()),
                signals.flapping().get(sensor.id()));
    }
}
