package cn.liandong.intake;

import cn.liandong.attachments.AttachmentStore;
import cn.liandong.attachments.AttachmentStores;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
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
import cn.liandong.intake.quotas.Quotas;
import cn.liandong.intake.receipts.ReceiptEndpoint;
import cn.liandong.intake.reports.CapEndpoint;
import cn.liandong.intake.reports.HistoryEndpoint;
import cn.liandong.intake.reports.ReportsEndpoint;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.intake.signals.receiving.HealthEndpoint;
import cn.liandong.intake.signals.receiving.Sensors;
import cn.liandong.intake.signals.receiving.SignalsEndpoint;
import cn.liandong.intake.sites.SitesEndpoint;
import cn.liandong.reports.ReportWriter;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.serde.SigningKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What the addresses of intake stand on: three followers, the way into the log, and the threads that read reports. */
final class Edge implements AutoCloseable {
    private static final List<Input> JOURNALS = List.of(
            Input.reference(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class),
            Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class),
            Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class));

    private static final List<Input> SENSORS = List.of(
            Input.reference(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class),
            Input.reference(Topics.SIGNALS, Input.Kind.RECORDS, SignalRecord.class));

    /** A slow line brings 256 KiB in this time; whoever takes longer is answered and may begin anew. */
    private static final Duration BODY_WITHIN = Duration.ofSeconds(30);

    /** Reading a report is work for a processor; what waits behind these is soon too late to be answered in time. */
    private static final int WORKERS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private static final int WAITING = 2_000;

    /** Files are written and read beside reports, and wait for a disk or a store: no report waits with them. */
    private static final int FILE_WORKERS = 16;

    private final ApiKeys keys = new ApiKeys();
    private final ReportsIndex index = new ReportsIndex();
    private final Progress progress = new Progress();
    private final Streams streams = Streams.usual();
    private final CapAlerts caps = new CapAlerts();
    private final Sensors sensors = new Sensors();
    private final Scheduler workers = Schedulers.newBoundedElastic(WORKERS, WAITING, "intake-report");
    private final Scheduler fileWorkers = Schedulers.newBoundedElastic(FILE_WORKERS, WAITING, "intake-attachment");
    private final RuntimeSettings settings;
    private final Quotas quotas;
    private final @Nullable AttachmentStore store;
    private final Gateway gateway;
    private final Follower records;
    private final Follower journals;
    private final Follower signals;

    private Edge(RuntimeSettings settings, QuotaTable quotas, MeterRegistry meters, @Nullable AttachmentStore store) {
        this.settings = settings;
        this.store = store;
        this.quotas = new Quotas(quotas, meters, System::nanoTime);
        gateway = Gateway.start("intake", settings, meters);
        Gauge.builder("liandong.intake.streams", streams, Streams::count)
                .description("readers that follow what becomes of a report")
                .register(meters);
        records = Follower.start(
                "intake-records", settings, EdgeListener.TOPICS, new EdgeListener(keys, index), Pace.BESIDE);
        journals = Follower.start("intake-journals", settings, JOURNALS, new EdgeJournals(progress, caps), Pace.BESIDE);
        signals = Follower.start("intake-signals", settings, SENSORS, sensors, Pace.BESIDE);
    }

    /** Starts to follow. The topics of reports and signals are checked first: what they promise, every answer promises. */
    static Edge start(
            RuntimeSettings settings,
            QuotaTable quotas,
            MeterRegistry meters,
            Function<String, @Nullable String> property) {
        TopicSetup.verify(
                settings,
                Topics.all().stream()
                        .filter(topic -> Set.of(Topics.REPORTS, Topics.SIGNALS).contains(topic.name()))
                        .toList());
        return new Edge(settings, quotas, meters, AttachmentStores.forWriting(property, settings.instance()));
    }

    /**
     * The addresses.
     *
     * @param door for whoever has no key
     * @param reserve in which what was begun goes on, while new reports are turned away
     * @param receiptKey null where there are no receipts
     * @param limits of attachments
     */
    RouterFunction<ServerResponse> routes(
            UnverifiedCallers door,
            Answers answers,
            BooleanSupplier healthy,
            Reserve reserve,
            @Nullable SigningKey receiptKey,
            Limits limits) {
        var reports = new ReportsEndpoint(
                keys,
                index,
                ReportWriter.keepingReserve(this::write, reserve),
                BODY_WITHIN,
                this::knowsReports,
                workers,
                settings.clock(),
                quotas::report,
                answers);
        var alerts = new CapEndpoint(
                keys,
                index,
                ReportWriter.keepingReserve(this::write, reserve),
                BODY_WITHIN,
                this::knowsReports,
                workers,
                settings.clock(),
                quotas::report,
                answers);
        var own = new OwnReports(keys, index, () -> knowsReports() && stoodAtTheEnd(journals));
        var routes = signals(answers, reserve)
                .and(IntakeRoutes.of(
                        reports,
                        alerts,
                        new CapAlertEndpoint(
                                keys, caps, this::hasToldOf, () -> knowsReports() && stoodAtTheEnd(journals), answers),
                        new HistoryEndpoint(own, index, progress::incidentNumberOf, workers, answers),
                        new ProgressEndpoint(own, new ReceivedReports(index), progress, answers),
                        new EventsEndpoint(own, progress, streams, EventsEndpoint.Pace.USUAL, workers, answers),
                        new InstructionsEndpoint(
                                own,
                                progress,
                                (jurisdiction, command) -> gateway.ask(Topics.DISPATCH, jurisdiction, command),
                                answers),
                        new ReceiptEndpoint(own, receiptKey, workers, answers),
                        new SitesEndpoint(
                                keys,
                                progress::sites,
                                (caller, envelope) -> gateway.ask(Topics.INTAKE, caller.jurisdiction(), envelope),
                                () -> knowsReports() && stoodAtTheEnd(journals),
                                answers),
                        new AttachmentsEndpoint(
                                own,
                                limits,
                                store,
                                (caller, envelope) -> gateway.ask(Topics.INTAKE, caller.jurisdiction(), envelope),
                                progress::attachmentsOf,
                                reserve,
                                fileWorkers,
                                answers),
                        door,
                        answers,
                        healthy));
        return routes.filter(new CallQuota(keys, quotas, answers));
    }

    private RouterFunction<ServerResponse> signals(Answers answers, Reserve reserve) {
        BooleanSupplier caughtUp = () -> knowsReports() && stoodAtTheEnd(signals);
        return SignalRoutes.of(
                new SignalsEndpoint(
                        keys,
                        sensors,
                        (jurisdiction, record) -> gateway.write(Topics.SIGNALS, jurisdiction, record.id(), record),
                        BODY_WITHIN,
                        caughtUp,
                        reserve,
                        workers,
                        answers),
                new HealthEndpoint(keys, sensors, caughtUp, answers),
                answers);
    }

    private boolean hasToldOf(OrganizationId organization, IncidentId incident) {
        return progress.reportsOf(incident).stream()
                .map(index::find)
                .anyMatch(report -> report != null && report.organization().equals(organization));
    }

    private CompletableFuture<Instant> write(Jurisdiction jurisdiction, ReportRecord report) {
        return gateway.write(Topics.REPORTS, jurisdiction, report.id().value(), report)
                .thenApply(Gateway.Written::at);
    }

    /** Whether reports are taken. */
    boolean knowsReports() {
        return stoodAtTheEnd(records);
    }

    private static boolean stoodAtTheEnd(Follower follower) {
        return !follower.freshAt().equals(Instant.MIN);
    }

    @Override
    public void close() {
        records.close();
        journals.close();
        signals.close();
        gateway.close();
        workers.dispose();
        fileWorkers.dispose();
        if (store != null) {
            store.close();
        }
    }
}
