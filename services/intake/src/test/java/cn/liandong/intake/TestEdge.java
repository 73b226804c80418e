package cn.liandong.intake;

import cn.liandong.attachments.AttachmentStore;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.intake.attachments.AttachmentsEndpoint;
import cn.liandong.intake.attachments.Limits;
import cn.liandong.intake.cap.CapAlertEndpoint;
import cn.liandong.intake.cap.CapAlerts;
import cn.liandong.intake.phone.UnverifiedCallers;
import cn.liandong.intake.progress.EventsEndpoint;
import cn.liandong.intake.progress.InstructionsEndpoint;
import cn.liandong.intake.progress.Progress;
import cn.liandong.intake.progress.ProgressEndpoint;
import cn.liandong.intake.progress.Streams;
import cn.liandong.intake.quotas.CallQuota;
import cn.liandong.intake.quotas.QuotaTable;
import cn.liandong.intake.quotas.QuotaTable.Counted;
import cn.liandong.intake.quotas.Quotas;
import cn.liandong.intake.receipts.ReceiptEndpoint;
import cn.liandong.intake.receipts.ReceiptKey;
import cn.liandong.intake.reports.CapEndpoint;
import cn.liandong.intake.reports.HistoryEndpoint;
import cn.liandong.intake.reports.ReportsEndpoint;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.intake.signals.receiving.HealthEndpoint;
import cn.liandong.intake.signals.receiving.Sensors;
import cn.liandong.intake.signals.receiving.SignalsEndpoint;
import cn.liandong.intake.sites.SitesEndpoint;
import cn.liandong.reports.ReportWriter;
import cn.liandong.runtime.edge.ConnectionLimit;
import cn.liandong.runtime.observe.Shortage;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.ManualClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

/** The edge on a real HTTP server, with a log that a test writes by hand. */
final class TestEdge implements AutoCloseable {
    static final String KEY = "a-key-of-the-works";
    static final String TRIAL_KEY = "a-key-for-trials";
    static final String OTHER_KEY = "a-key-of-another-enterprise";
    static final String DRILL_KEY = "a-key-of-a-drill";
    static final DrillId DRILL = new DrillId("drill-1");
    static final String LINK = "a-token-of-a-site-link";
    static final int UNVERIFIED_EACH = 3;
    static final int LARGEST_BYTES = 200_000;
    static final int MOST_CONNECTIONS = 300;
    static final String PAGE_KEY = "a-key-without-a-jurisdiction";

    final ManualClock clock = ManualClock.at("2026-11-24T02:00:00Z");
    final ReportsIndex index = new ReportsIndex();
    final Progress progress = new Progress();
    final ApiKeys keys = new ApiKeys();
    final Streams streams = new Streams(3, 5);
    final CapAlerts caps = new CapAlerts();
    final Sensors sensors = new Sensors();
    final List<SignalRecord> signals = new CopyOnWriteArrayList<>();
    final List<ReportRecord> written = new CopyOnWriteArrayList<>();
    final List<String> writingThreads = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Instant> disk = CompletableFuture.completedFuture(clock.instant());
    final List<CommandEnvelope<DispatchCommand>> asked = new CopyOnWriteArrayList<>();
    volatile Function<CommandEnvelope<DispatchCommand>, CompletableFuture<OutcomeNotice>> outcome =
            command -> CompletableFuture.failedFuture(new IllegalStateException("nobody was to be asked"));
    final List<CommandEnvelope<IntakeCommand>> askedOfIntake = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<OutcomeNotice> intakeOutcome = outcome(Outcome.accepted(Map.of("changed", "1")));
    volatile Function<CommandEnvelope<IntakeCommand>, CompletableFuture<OutcomeNotice>> attaching =
            command -> outcome(Outcome.accepted(Map.of("receivedAt", "2026-11-24T02:00:00Z")));
    volatile boolean caughtUp = true;
    volatile @Nullable Shortage shortage;

    /** What the quotas go by: it stands still unless a test lets it run. */
    final AtomicLong nanos = new AtomicLong(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Quotas quotas;

    /** What happens while a call waits for its turn. */
    volatile Runnable meanwhile = () -> {};

    private final ExecutorService threads = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().name("report-", 1).factory());
    private final Scheduler workers = Schedulers.fromExecutor(work -> threads.execute(() -> {
        meanwhile.run();
        work.run();
    }));
    private final HttpClient client = HttpClient.newHttpClient();
    private final DisposableServer server;

    TestEdge() {
        this(usual(), null);
    }

    private static QuotaTable usual() {
        return new QuotaTable(
                List.of(quota(Counted.REPORTS, 10_000), quota(Counted.RESERVE, 1), quota(Counted.CALLS, 10_000)));
    }

    static QuotaTable.Row quota(Counted counted, int perMinute) {
        return new QuotaTable.Row(counted.name(), counted, perMinute, "a test", "U");
    }

    TestEdge(QuotaTable table) {
        this(table, null);
    }

    TestEdge(AttachmentStore store) {
        this(usual(), store);
    }

    /** @param store of attachments; null where none is set */
    private TestEdge(QuotaTable table, @Nullable AttachmentStore store) {
        quotas = new Quotas(table, new SimpleMeterRegistry(), nanos::get);
        allow(keys, KEY, "420583:key:works", "works", Handling.ACTUAL);
        var drillKey = new CredentialId("420583:drill:drill-1:works");
        keys.told(
                drillKey.value(),
                new ApiKey(
                        drillKey,
                        new OrganizationId("works"),
                        Hashes.hex(Hashes.sha256(DRILL_KEY.getBytes(StandardCharsets.UTF_8))),
                        Handling.EXERCISE,
                        null,
                        DRILL));
        allow(keys, TRIAL_KEY, "420583:key:trial", "works", Handling.TEST);
        allow(keys, OTHER_KEY, "420583:key:other", "other", Handling.ACTUAL);
        keys.told(
                "420583:site-link:yard",
                new SiteLink(
                        new CredentialId("420583:site-link:yard"),
                        new OrganizationId("works"),
                        new SiteId("works-yard"),
                        Hashes.hex(Hashes.sha256(LINK.getBytes(StandardCharsets.UTF_8))),
                        Handling.ACTUAL,
                        Instant.parse("2026-11-24T01:00:00Z")));
        allow(keys, PAGE_KEY, "works", "works", Handling.ACTUAL);
        var door = new UnverifiedCallers(new Jurisdiction("420583"), UNVERIFIED_EACH, 100);
        var answers = new Answers("119");
        var writer = ReportWriter.keepingReserve(this::write, () -> shortage);
        var reports = new ReportsEndpoint(
                keys, index, writer, Duration.ofMillis(500), () -> caughtUp, workers, clock, quotas::report, answers);
        var alerts = new CapEndpoint(
                keys, index, writer, Duration.ofMillis(500), () -> caughtUp, workers, clock, quotas::report, answers);
        var capAlerts = new CapAlertEndpoint(
                keys,
                caps,
                (organization, incident) -> progress.reportsOf(incident).stream()
                        .map(index::find)
                        .anyMatch(report ->
                                report != null && report.organization().equals(organization)),
                () -> caughtUp,
                answers);
        var own = new OwnReports(keys, index, () -> caughtUp);
        var routes = IntakeRoutes.of(
                reports,
                alerts,
                capAlerts,
                new HistoryEndpoint(own, index, progress::incidentNumberOf, workers, answers),
                new ProgressEndpoint(own, new ReceivedReports(index), progress, answers),
                new EventsEndpoint(
                        own,
                        progress,
                        streams,
                        new EventsEndpoint.Pace(Duration.ofMillis(100), Duration.ofSeconds(1)),
                        workers,
                        answers),
                new InstructionsEndpoint(own, progress, this::ask, answers),
                new ReceiptEndpoint(own, ReceiptKey.find(property -> receiptKey()), workers, answers),
                new SitesEndpoint(
                        keys,
                        progress::sites,
                        (caller, envelope) -> {
                            askedOfIntake.add(envelope);
                            return intakeOutcome;
                        },
                        () -> caughtUp,
                        answers),
                new AttachmentsEndpoint(
                        own,
                        new Limits(LARGEST_BYTES, Duration.ofMillis(500)),
                        store,
                        (caller, envelope) -> {
                            askedOfIntake.add(envelope);
                            return attaching.apply(envelope);
                        },
                        progress::attachmentsOf,
                        () -> shortage,
                        workers,
                        answers),
                door,
                answers,
                () -> true);
        var limit = new ConnectionLimit("intake", MOST_CONNECTIONS, answers.tooManyConnections(), meters);
        server = HttpServer.create()
                .host("127.0.0.1")
                .doOnChannelInit((_, channel, _) -> limit.guard(channel))
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(
                        signals(answers).and(routes).filter(new CallQuota(keys, quotas, answers)))))
                .bindNow();
    }

    private RouterFunction<ServerResponse> signals(Answers answers) {
        return SignalRoutes.of(
                new SignalsEndpoint(
                        keys,
                        sensors,
                        (_, record) -> {
                            signals.add(record);
                            return disk;
                        },
                        Duration.ofMillis(500),
                        () -> caughtUp,
                        () -> shortage,
                        workers,
                        answers),
                new HealthEndpoint(keys, sensors, () -> caughtUp, answers),
                answers);
    }

    /** Of the works' key, until a minute is over. */
    void quotaIsUsedUp() {
        var key = new CredentialId("420583:key:works");
        try {
            while (true) {
                quotas.followUp(key, null);
            }
        } catch (TurnedAway reportsAre) {
            // So are the other calls now.
        }
        try {
            while (true) {
                quotas.call(key, null);
            }
        } catch (TurnedAway callsAre) {
            // Nothing is left.
        }
    }

    /** The drill whose key it is begins, or goes on. */
    void drilling() {
        keys.happened(new DrillStarted(DRILL, List.of(), null, clock.instant()));
    }

    void paused() {
        keys.happened(new DrillPaused(DRILL, PauseReason.DIRECTOR, null, null, clock.instant()));
    }

    void revoke(String credential) {
        keys.told(credential, null);
    }

    private CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<DispatchCommand> command) {
        asked.add(command);
        return outcome.apply(command);
    }

    static CompletableFuture<OutcomeNotice> outcome(Outcome outcome) {
        return CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "intake", new Jurisdiction("420583"), 1, 1, outcome));
    }

    /** A key that is known to everybody, and so of use to nobody. */
    private static String receiptKey() {
        return Path.of("src/test/resources/receipt-key").toString();
    }

    private CompletableFuture<Instant> write(Jurisdiction jurisdiction, ReportRecord report) {
        written.add(report);
        writingThreads.add(Thread.currentThread().getName());
        return disk;
    }

    private static void allow(ApiKeys keys, String secret, String id, String organization, Handling handling) {
        keys.told(
                id,
                new ApiKey(
                        new CredentialId(id),
                        new OrganizationId(organization),
                        Hashes.hex(Hashes.sha256(secret.getBytes(StandardCharsets.UTF_8))),
                        handling));
    }

    /** An answer; headers are looked up in any case. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer post(String body, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends under the works' key unless the headers name another. */
    Answer post(byte[] body, String... headers) {
        return post("/v1/reports", body, headers);
    }

    /** What goes on from a report. */
    Answer followUp(String report, String body, String... headers) {
        return post("/v1/reports/" + report + "/follow-ups", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer post(String path, byte[] body, String... headers) {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        request.header("Authorization", "Bearer " + KEY);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError("no answer at all: " + e, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Follows a stream of events. */
    EventStream stream(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("answered " + response.statusCode());
            }
            return new EventStream(response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int connections() {
        return (int) meters.get("liandong.door.connections").gauge().value();
    }

    Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return socket;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** Writes these bytes to a connection and returns what comes back until the server closes it or 8 s are over. */
    String raw(byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(8000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            var buffer = new byte[8192];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (answer.indexOf("\"phone\":\"119\"") >= 0) {
                    break;
                }
            }
            return answer.toString();
        } catch (IOException e) {
            return "no answer: " + e;
        }
    }

    @Override
    public void close() {
        server.disposeNow();
        workers.dispose();
        threads.shutdownNow();
    }
}
