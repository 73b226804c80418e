package cn.liandong.drills.injector;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Feeds in what was fired, and tells the journal what the edge answered. */
public final class Injector implements Effects<DrillEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Injector.class);

    /** The edge does not know the key or the drill yet, or cannot take anything now: it is asked again. */
    private static final Set<Integer> NOT_YET = Set.of(401, 409, 429, 503);

    private static final int ATTEMPTS = 12;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final double LONGER = 1.6;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final IntakeEdge edge;
    private final DrillKeys keys;
    private final Telling telling;
    private final Runnable closing;
    private final Retry retry;
    private final Retry untold;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("drills-inject").daemon().factory());

    /** Sends a command to the runner itself; told twice under its id it counts once. */
    @FunctionalInterface
    interface Telling {
        CompletionStage<?> tell(Jurisdiction jurisdiction, CommandEnvelope<DrillCommand> command);
    }

    Injector(IntakeEdge edge, DrillKeys keys, Telling telling, Runnable closing) {
        this.edge = edge;
        this.keys = keys;
        this.telling = telling;
        this.closing = closing;
        var pauses = IntervalFunction.ofExponentialBackoff(FIRST_PAUSE_MILLIS, LONGER, LONGEST_PAUSE_MILLIS);
        retry = Retry.of(
                "drills-inject",
                RetryConfig.<IntakeEdge.Answer>custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(pauses)
                        .retryOnResult(answer -> NOT_YET.contains(answer.status()))
                        .build());
        untold = Retry.of(
                "drills-note",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(pauses)
                        .build());
    }

    /**
     * Feeds in by the edge at this address.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Injector start(String intakeAddress, RuntimeSettings settings, MeterRegistry meters) {
        var edge = new IntakeEdge(intakeAddress);
        var gateway = Gateway.start("drills", settings, meters);
        return new Injector(
                edge,
                new DrillKeys((jurisdiction, id, key) -> write(gateway, jurisdiction, id, key)),
                (jurisdiction, command) -> gateway.tell(Topics.DRILLS, jurisdiction, command),
                gateway::close);
    }

    private static CompletableFuture<?> write(
            Gateway gateway, Jurisdiction jurisdiction, CredentialId id, @Nullable ApiKey key) {
        return gateway.write(Topics.CREDENTIALS, jurisdiction, id.value(), key);
    }

    @Override
    public void accepted(Jurisdiction jurisdiction, Entry<DrillEvent> entry, Ownership ownership) {
        for (var event : entry.events()) {
            if (event instanceof InjectFired fired && fired.as() != null) {
                var id = "inject/" + jurisdiction + "/" + entry.sequence() + "/"
                        + fired.inject().id();
                var _ = feed(jurisdiction, fired, fired.as(), ownership)
                        .whenComplete((answer, error) -> note(jurisdiction, id, fired, answer, error, ownership));
            } else if (event instanceof DrillFinished over) {
                over.keysOf().forEach(as -> keys.revoke(jurisdiction, over.drill(), as));
            }
        }
    }

    private CompletionStage<IntakeEdge.Answer> feed(
            Jurisdiction jurisdiction, InjectFired fired, OrganizationId as, Ownership ownership) {
        return retry.executeCompletionStage(
                scheduler,
                () -> keys.secret(jurisdiction, fired.drill(), as).thenCompose(secret -> {
                    if (!ownership.stillHeld()) {
                        throw new IllegalStateException("another instance runs this drill by now");
                    }
                    return edge.post(path(fired), secret, key(fired), body(fired));
                }));
    }

    private void note(
            Jurisdiction jurisdiction,
            String id,
            InjectFired fired,
            IntakeEdge.@Nullable Answer answer,
            @Nullable Throwable error,
            Ownership ownership) {
        if (!ownership.stillHeld()) {
            return;
        }
        boolean taken = answer != null && answer.status() / 100 == 2;
        var fault = taken ? null : answer == null ? "UNREACHABLE" : String.valueOf(answer.status());
        if (error != null) {
            LOG.warn(
                    "the inject {} of {} did not reach intake: {}",
                    fired.inject().id(),
                    fired.drill(),
                    error.toString());
        }
        var report = taken && answer != null ? reportOf(answer) : null;
        tell(
                jurisdiction,
                new CommandEnvelope<>(
                        id,
                        Actor.SYSTEM,
                        Handling.EXERCISE,
                        fired.drill(),
                        new NoteInject(fired.drill(), fired.inject().id(), report, fault)));
    }

    /** Untold, the director would wait for what has long been there. */
    private void tell(Jurisdiction jurisdiction, CommandEnvelope<DrillCommand> command) {
        var _ = untold.executeCompletionStage(scheduler, () -> telling.tell(jurisdiction, command))
                .exceptionally(error -> {
                    LOG.warn("what came of an inject of {} was not told: {}", jurisdiction, error.toString());
                    return null;
                });
    }

    private static @Nullable ReportId reportOf(IntakeEdge.Answer answer) {
        try {
            var id = Json.mapper().readTree(answer.body()).path("reportId").asString("");
            return id.isEmpty() ? null : new ReportId(id);
        } catch (JacksonException | IllegalArgumentException noReport) {
            return null;
        }
    }

    private static String path(InjectFired fired) {
        return fired.inject().kind() == InjectKind.SIGNAL
                ? "v1/signals"
                : fired.follows() == null ? "v1/reports" : "v1/reports/" + fired.follows() + "/follow-ups";
    }

    /** The same whenever it is fed in again, so that it is one report. */
    private static String key(InjectFired fired) {
        return fired.drill() + "/" + fired.inject().id();
    }

    private static String body(InjectFired fired) {
        return Objects.requireNonNullElse(fired.inject().body(), "{}");
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        edge.close();
        closing.run();
    }
}
