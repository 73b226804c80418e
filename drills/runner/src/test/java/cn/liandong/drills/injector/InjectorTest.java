package cn.liandong.drills.injector;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Hashes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP, against an edge that answers as it is told. */
class InjectorTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final DrillId DRILL = new DrillId("420583:drill:1");
    private static final OrganizationId PLANT = new OrganizationId("420583-ent-plant");
    private static final ReportId FIRST = new ReportId("420583-first");
    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final CredentialId KEY = new CredentialId("420583:drill:420583:drill:1:420583-ent-plant");

    /** What the edge was asked. */
    private record Asked(String path, String secret, String key, String body) {}

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<CredentialId, ApiKey> credentials = new ConcurrentHashMap<>();
    private final BlockingQueue<CommandEnvelope<DrillCommand>> told = new LinkedBlockingQueue<>();
    private final AtomicInteger deaf = new AtomicInteger();
    private final HttpServer server;
    private final Injector injector;

    InjectorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        injector = new Injector(
                new IntakeEdge("http://127.0.0.1:" + server.getAddress().getPort()),
                new DrillKeys((jurisdiction, id, key) -> keep(id, key)),
                (jurisdiction, command) -> hear(command),
                () -> {});
    }

    @BeforeEach
    void listen() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        injector.close();
        server.stop(0);
    }

    @Test
    void aReportIsFedInUnderAKeyOfItsDrillAndItsIdIsTold() throws Exception {
        answers.add(201);

        fire(InjectKind.REPORT, null);

        assertThat(next()).isEqualTo(new NoteInject(DRILL, "leak", new ReportId("420583-r9"), null));
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo("/v1/reports");
            assertThat(one.key()).isEqualTo("420583:drill:1/leak");
            assertThat(one.body()).isEqualTo("{\"category\":\"FIRE\"}");
            assertThat(Hashes.hex(Hashes.sha256(one.secret().getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(keyOf().keyHash());
            assertThat(one.secret()).hasSizeGreaterThanOrEqualTo(43);
        });
        assertThat(keyOf().handling()).isEqualTo(Handling.EXERCISE);
        assertThat(keyOf().drill()).isEqualTo(DRILL);
        assertThat(keyOf().organization()).isEqualTo(PLANT);
    }

    @Test
    void anEdgeThatDoesNotKnowTheKeyYetIsAskedAgainUnderTheSameIdempotencyKey() throws Exception {
        answers.addAll(List.of(401, 409, 503, 201));

        fire(InjectKind.REPORT, null);

        assertThat(next()).isEqualTo(new NoteInject(DRILL, "leak", new ReportId("420583-r9"), null));
        assertThat(asked).hasSize(4).extracting(Asked::key).containsOnly("420583:drill:1/leak");
    }

    @Test
    void whatTheEdgeTurnsAwayIsToldByItsNumber() throws Exception {
        answers.add(400);

        fire(InjectKind.REPORT, null);

        assertThat(next()).isEqualTo(new NoteInject(DRILL, "leak", null, "400"));
    }

    @Test
    void followUpsAndSignalsHaveTheirOwnPaths() throws Exception {
        answers.addAll(List.of(201, 202));

        fire(InjectKind.FOLLOW_UP, FIRST);
        next();
        fire(InjectKind.SIGNAL, null);

        assertThat(next()).isEqualTo(new NoteInject(DRILL, "leak", new ReportId("420583-r9"), null));
        assertThat(asked).extracting(Asked::path).containsExactly("/v1/reports/420583-first/follow-ups", "/v1/signals");
        assertThat(asked)
                .extracting(Asked::secret)
                .as("one key for both")
                .containsOnly(asked.getFirst().secret());
    }

    @Test
    void whatCameOfItIsToldUntilSomebodyHears() throws InterruptedException {
        deaf.set(2);
        answers.add(201);
        fire(InjectKind.REPORT, null);

        assertThat(next()).isEqualTo(new NoteInject(DRILL, "leak", new ReportId("420583-r9"), null));
        assertThat(asked).as("it is fed in once").hasSize(1);
        assertThat(deaf).hasValueLessThan(0);
    }

    @Test
    void whoOwnsItNoMoreFeedsNothingIn() {
        injector.accepted(CITY, entry(fired(InjectKind.REPORT, null)), () -> false);

        assertThat(told).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatComesByNoEdgeIsNotFedIn() {
        injector.accepted(
                CITY, entry(new InjectFired(DRILL, inject(InjectKind.NOTICE), null, null, null, NOON)), () -> true);

        assertThat(credentials).isEmpty();
    }

    @Test
    void itsKeysAreTakenBackWhenItIsOver() throws Exception {
        answers.add(201);
        fire(InjectKind.REPORT, null);
        next();

        injector.accepted(CITY, entry(new DrillFinished(DRILL, List.of(PLANT), null, NOON)), () -> true);

        assertThat(credentials).isEmpty();
    }

    private void fire(InjectKind kind, @Nullable ReportId follows) {
        injector.accepted(CITY, entry(fired(kind, follows)), () -> true);
    }

    private static InjectFired fired(InjectKind kind, @Nullable ReportId follows) {
        return new InjectFired(DRILL, inject(kind), PLANT, follows, null, NOON);
    }

    private static Inject inject(InjectKind kind) {
        return new Inject(
                "leak", "泄漏", 1, null, kind, PLANT, null, "{\"category\":\"FIRE\"}", List.of(), null, null, null, null);
    }

    private static Entry<DrillEvent> entry(DrillEvent event) {
        return new Entry<>(
                1, NOON, Actor.SYSTEM, "c", "h", Handling.EXERCISE, DRILL, Map.of(), null, List.of(event), null);
    }

    private DrillCommand next() throws InterruptedException {
        var command = told.poll(20, TimeUnit.SECONDS);
        assertThat(command).isNotNull();
        assertThat(command.handling()).isEqualTo(Handling.EXERCISE);
        assertThat(command.drillId()).isEqualTo(DRILL);
        return command.command();
    }

    private CompletableFuture<?> hear(CommandEnvelope<DrillCommand> command) {
        if (deaf.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new IOException("nobody hears"));
        }
        told.add(command);
        return CompletableFuture.completedFuture(command);
    }

    private ApiKey keyOf() {
        return Objects.requireNonNull(credentials.get(KEY));
    }

    private CompletableFuture<?> keep(CredentialId id, @Nullable ApiKey key) {
        if (key == null) {
            credentials.remove(id);
        } else {
            credentials.put(id, key);
        }
        return CompletableFuture.completedFuture(id);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Authorization").substring("Bearer ".length()),
                headers.getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        int status = answers.remove();
        var body = "{\"reportId\":\"420583-r9\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
