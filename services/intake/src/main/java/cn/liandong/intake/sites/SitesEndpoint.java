package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.edge.CommandIds;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** {@code /v1/sites}: an enterprise reads and keeps its own sites by its key; those of others are not there. */
public final class SitesEndpoint {
    /** The gateway gives up after six seconds and says that the outcome is not known. */
    private static final Duration BODY_WITHIN = Duration.ofSeconds(30);

    private final ApiKeys keys;
    private final Supplier<Stream<Site>> sites;
    private final Commands commands;
    private final BooleanSupplier caughtUp;
    private final Answers answers;

    /** The way to intake's decider. */
    @FunctionalInterface
    public interface Commands {
        CompletableFuture<OutcomeNotice> ask(Caller caller, CommandEnvelope<IntakeCommand> envelope);
    }

    /**
     * The endpoint.
     *
     * @param sites of all organizations, as the journal says
     */
    public SitesEndpoint(
            ApiKeys keys, Supplier<Stream<Site>> sites, Commands commands, BooleanSupplier caughtUp, Answers answers) {
        this.keys = keys;
        this.sites = sites;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.answers = answers;
    }

    /** What the caller is told of its sites. */
    record Own(List<Site> sites) {}

    /**
     * What was kept.
     *
     * @param changed false where it was so already
     */
    record Kept(SiteId id, boolean changed) {}

    public Mono<ServerResponse> get(ServerRequest request) {
        return Mono.defer(() -> {
                    var caller = caller(request);
                    return Answers.json(
                            ServerResponse.ok().header("Cache-Control", "no-store"),
                            new Own(own(caller.key().organization())
                                    .sorted(Comparator.comparing(
                                            site -> site.id().value()))
                                    .map(site -> site.as(Sites.revision(site)))
                                    .toList()));
                })
                .onErrorResume(error -> answers.problem(request, error));
    }

    public Mono<ServerResponse> put(ServerRequest request) {
        return Mono.defer(() -> {
                    var caller = caller(request);
                    var id = id(request.pathVariable("id"));
                    return request.bodyToMono(byte[].class)
                            .defaultIfEmpty(new byte[0])
                            .timeout(BODY_WITHIN)
                            .onErrorMap(DataBufferLimitException.class, e -> new TurnedAway(Problem.TOO_LARGE))
                            .onErrorMap(TimeoutException.class, e -> new TurnedAway(Problem.BODY_INCOMPLETE))
                            .flatMap(bytes -> keep(request, caller, id, form(id, caller, bytes)));
                })
                .onErrorResume(error -> answers.problem(request, error));
    }

    private Mono<ServerResponse> keep(ServerRequest request, Caller caller, SiteId id, SiteForm form) {
        var key = request.headers().firstHeader("Idempotency-Key");
        var credential = caller.key().id();
        var envelope = new CommandEnvelope<IntakeCommand>(
                CommandIds.of(credential.value(), key == null || key.isBlank() ? made() : key.strip()),
                new Actor(Actor.Kind.API_KEY, credential, caller.key().organization(), null, null),
                caller.key().handling(),
                null,
                new KeepSites(List.of(form)));
        return Mono.fromFuture(() -> commands.ask(caller, envelope))
                .onErrorMap(
                        error -> !(error instanceof TurnedAway),
                        error -> new TurnedAway(Problem.OUTCOME_UNKNOWN, null, key))
                .flatMap(notice -> answer(id, notice.outcome()));
    }

    /** Without a key a repeat is asked again; the same site once more changes nothing. */
    private static String made() {
        return "made-" + UUID.randomUUID();
    }

    private static Mono<ServerResponse> answer(SiteId id, Outcome outcome) {
        if (outcome.accepted()) {
            return Answers.json(
                    ServerResponse.ok(),
                    new Kept(id, !"0".equals(outcome.facts().get("changed"))));
        }
        var code = Objects.requireNonNullElse(outcome.code(), "REFUSED");
        var problem = switch (code) {
            case "NO_SUCH_SITE" -> Problem.NO_SUCH_SITE;
            case "NOT_ALLOWED", "TRIAL_KEY" -> Problem.KEY_MAY_NOT_KEEP_SITES;
            case "KEY_REUSED" -> Problem.KEY_REUSED;
            case "CHANGED_SINCE" -> Problem.SITE_CHANGED_SINCE;
            default -> Problem.SITE_UNFIT;
        };
        throw new TurnedAway(problem, outcome.message(), null);
    }

    private Caller caller(ServerRequest request) {
        if (!caughtUp.getAsBoolean()) {
            throw new TurnedAway(Problem.STARTING);
        }
        return keys.caller(request.headers().asHttpHeaders());
    }

    private Stream<Site> own(OrganizationId organization) {
        return sites.get().filter(site -> site.organization().equals(organization));
    }

    private static SiteForm form(SiteId id, Caller caller, byte[] bytes) {
        SiteBody body;
        try {
            body = Json.mapper().readValue(bytes, SiteBody.class);
        } catch (JacksonException e) {
            throw new TurnedAway(Problem.SITE_UNFIT, e.getOriginalMessage(), null);
        }
        var form = body == null ? null : body.form(id, caller.key().organization());
        if (form == null) {
            throw new TurnedAway(Problem.SITE_UNFIT, "name, coordinates", null);
        }
        return form;
    }

    private static SiteId id(@Nullable String text) {
        try {
            return new SiteId(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException e) {
            throw new TurnedAway(Problem.NO_SUCH_SITE);
        }
    }
}
