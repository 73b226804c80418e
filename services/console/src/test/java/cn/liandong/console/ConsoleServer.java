package cn.liandong.console;

import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.audits.AuditWriter;
import cn.liandong.console.caps.CapAlerts;
import cn.liandong.console.commands.DispatchGateway;
import cn.liandong.console.commands.DrillsGateway;
import cn.liandong.console.commands.IntakeGateway;
import cn.liandong.console.commands.NotifierGateway;
import cn.liandong.console.commands.RosterGateway;
import cn.liandong.console.contactcodes.ContactCodeWriter;
import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.directories.PersonWriter;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.console.dutylogs.NoteWriter;
import cn.liandong.console.feeds.FeedSessions;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Passwords;
import cn.liandong.console.subscriptions.SubscriptionWriter;
import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.reports.ReportWriter;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.observe.Shortage;
import cn.liandong.runtime.process.ContextHealth;
import cn.liandong.testkit.ManualClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The real server on a port of its own, with a picture fed by hand and nobody behind it. */
final class ConsoleServer implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    final ManualClock clock = ManualClock.at("2026-11-24T08:00:00Z");
    final Map<CredentialId, CredentialRecord> kept = new ConcurrentHashMap<>();
    final List<CommandEnvelope<DispatchCommand>> asked = new ArrayList<>();
    final List<PushSubscription> subscribed = new CopyOnWriteArrayList<>();
    CompletableFuture<OutcomeNotice> outcome = CompletableFuture.failedFuture(new TimeoutException());
    boolean writing = true;
    final List<AuditRecord> audited = new CopyOnWriteArrayList<>();
    volatile boolean auditing = true;
    volatile @Nullable Shortage shortage;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong dutySequence = new AtomicLong();

    ConsoleServer() {
        this("liandong.push.public-key-file=src/test/resources/push-key.pub");
    }

    /** Of an operator who set this, such as {@code liandong.console.secure-cookie=true}. */
    ConsoleServer(String... properties) {
        context = run("self", this, List.of(properties), ConsoleConfiguration.class, Outside.class);
        bean(Freshness.class).follow(clock::instant);
        bean(Rosters.class).follow(clock::instant);
        bean(CapAlerts.class).follow(clock::instant);
        bean(DutyLogs.class).follow(clock::instant);
    }

    private ConsoleServer(RuntimeSettings settings) {
        context = run("settings", settings, List.of(), ConsoleApplication.class);
    }

    /** The same as it is deployed, once it has read everything. */
    static ConsoleServer overKafka(RuntimeSettings settings) {
        var server = new ConsoleServer(settings);
        if (!server.bean(ConsoleFollower.class).awaitCaughtUp(Duration.ofSeconds(30))) {
            throw new AssertionError("the console has not read everything within 30 s");
        }
        return server;
    }

    private static ConfigurableApplicationContext run(
            String name, Object bean, List<String> properties, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "liandong.console.port=0",
                        "spring.main.banner-mode=off",
                        "spring.main.register-shutdown-hook=false")
                .properties(properties.toArray(String[]::new))
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton(name, bean);
                    starting.getBeanFactory().registerSingleton("meterRegistry", new SimpleMeterRegistry());
                })
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Outside {
        @Bean
        InstantSource clock(ConsoleServer self) {
            return self.clock;
        }

        @Bean
        Reserve reserve(ConsoleServer self) {
            return () -> self.shortage;
        }

        @Bean
        CredentialWriter writer(ConsoleServer self) {
            return (jurisdiction, id, record) -> self.write(id, record);
        }

        @Bean
        AuditWriter audit(ConsoleServer self) {
            return (jurisdiction, record) -> {
                if (!self.auditing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                self.audited.add(record);
                return CompletableFuture.completedFuture(record);
            };
        }

        /** A page as the topic would give it: the place is the how-manieth of all that was written. */
        @Bean
        AuditReader auditRead(ConsoleServer self) {
            return (jurisdiction, asked) -> {
                if (!self.auditing) {
                    throw new IllegalStateException("the brokers are away");
                }
                var now = self.clock.instant();
                var after = asked.after();
                var wanted = LongStream.range(after == null ? 0 : after, self.audited.size())
                        .filter(at -> !now.isBefore(asked.from()) && now.isBefore(asked.until()))
                        .filter(at -> asked.isWanted(self.audited.get((int) at)))
                        .boxed()
                        .toList();
                return new AuditReader.Page(
                        wanted.stream()
                                .limit(asked.most())
                                .map(at -> new AuditReader.Written(now, self.audited.get(at.intValue())))
                                .toList(),
                        wanted.size() > asked.most() ? wanted.get(asked.most()) : null);
            };
        }

        @Bean
        SubscriptionWriter subscriptions(ConsoleServer self) {
            return (jurisdiction, subscription) -> {
                if (!self.writing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                self.subscribed.add(subscription);
                return CompletableFuture.completedFuture(subscription);
            };
        }

        /** What is written is read again at once. */
        @Bean
        NoteWriter notes(ConsoleServer self) {
            return (jurisdiction, note) -> {
                if (!self.writing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                self.bean(DutyLogs.class).told(note.id(), note, self.clock.instant());
                return CompletableFuture.completedFuture(note);
            };
        }

        /** What is written is read again at once. */
        @Bean
        ContactCodeWriter codes(ConsoleServer self) {
            return (jurisdiction, key, record) -> {
                if (!self.writing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                if (record == null) {
                    self.codes.remove(key);
                } else {
                    self.codes.put(key, record);
                }
                self.bean(SentCodes.class).told(key, record, self.clock.instant());
                return CompletableFuture.completedFuture(key);
            };
        }

        /** What is written is read again at once. */
        @Bean
        ReportWriter reports(ConsoleServer self) {
            return (jurisdiction, report) -> {
                if (!self.writing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                self.reported.add(report);
                self.feeds().report(report.id(), report, self.clock.instant());
                return CompletableFuture.completedFuture(self.clock.instant());
            };
        }

        @Bean
        PersonWriter people(ConsoleServer self) {
            return (jurisdiction, person) -> {
                if (!self.writing) {
                    return CompletableFuture.failedFuture(new TimeoutException());
                }
                self.written.add(person);
                self.tells(person);
                return CompletableFuture.completedFuture(person);
            };
        }

        @Bean
        DispatchGateway dispatch(ConsoleServer self) {
            return (jurisdiction, envelope) -> {
                self.asked.add(envelope);
                return self.outcome;
            };
        }

        @Bean
        RosterGateway roster(ConsoleServer self) {
            return (jurisdiction, envelope) -> {
                self.askedOfRoster.add(envelope);
                return self.registered(envelope.command());
            };
        }

        @Bean
        IntakeGateway intake(ConsoleServer self) {
            return (jurisdiction, envelope) -> {
                self.askedOfIntake.add(envelope);
                return self.outcome;
            };
        }

        @Bean
        DrillsGateway drills(ConsoleServer self) {
            return (jurisdiction, envelope) -> {
                self.askedOfDrills.add(envelope);
                return self.outcome;
            };
        }

        @Bean
        NotifierGateway notifier(ConsoleServer self) {
            return (jurisdiction, envelope) -> {
                self.askedOfNotifier.add(envelope);
                return self.outcome;
            };
        }
    }

    /** What is registered is read at once where it is accepted; everything else only has its outcome. */
    private CompletableFuture<OutcomeNotice> registered(RosterCommand command) {
        DutyEvent event = switch (command) {
            case RosterCommand.RegisterOrganization(var organization) ->
                new DutyEvent.OrganizationRegistered(organization);
            case RosterCommand.RegisterPerson(var person, var organization, var qualifications) ->
                new DutyEvent.PersonRegistered(person, organization);
            case RosterCommand.RegisterPost(var post) -> new DutyEvent.PostRegistered(post);
            default -> null;
        };
        if (event == null
                || outcome.isCompletedExceptionally()
                || !outcome.join().outcome().accepted()) {
            return outcome;
        }
        feed(event);
        return CompletableFuture.completedFuture(new OutcomeNotice(
                "c",
                "h",
                "roster",
                City.JURISDICTION,
                9,
                dutySequence.get(),
                outcome.join().outcome()));
    }

    /** What roster was asked. */
    final List<CommandEnvelope<RosterCommand>> askedOfRoster = new CopyOnWriteArrayList<>();

    /** What was written of people. */
    final List<PersonRecord> written = new CopyOnWriteArrayList<>();

    /** What was written of calls. */
    final List<ReportRecord> reported = new CopyOnWriteArrayList<>();

    /** What lies in `contact-codes`. */
    final Map<String, ContactCode> codes = new ConcurrentHashMap<>();

    /** What the notifier was asked. */
    final List<CommandEnvelope<NotifierCommand>> askedOfNotifier = new CopyOnWriteArrayList<>();

    /** What the drill runner was asked. */
    final List<CommandEnvelope<DrillCommand>> askedOfDrills = new CopyOnWriteArrayList<>();

    final List<CommandEnvelope<IntakeCommand>> askedOfIntake = new CopyOnWriteArrayList<>();

    private CompletableFuture<?> write(CredentialId id, @Nullable CredentialRecord record) {
        if (!writing) {
            return CompletableFuture.failedFuture(new TimeoutException());
        }
        if (record == null) {
            kept.remove(id);
        } else {
            kept.put(id, record);
        }
        return CompletableFuture.completedFuture(id);
    }

    /** Registers every organization with its post, its person and its account; the password is the same. */
    void opensForDuty() {
        var hash = bean(Passwords.class).encode(PASSWORD);
        for (var organization : City.ORGANIZATIONS) {
            feed(City.registered(organization));
            feed(new DutyEvent.PostRegistered(City.post(organization)));
            feed(City.onDuty(organization));
            feed(new DutyEvent.PersonRegistered(City.person(organization), organization.id()));
            tells(City.record(organization));
            var id = new CredentialId("420583:account:" + organization.id());
            bean(Credentials.class)
                    .told(
                            id,
                            new CredentialRecord.Account(
                                    id,
                                    organization.id().value(),
                                    hash,
                                    City.post(organization).id(),
                                    organization.id()));
        }
    }

    /** Gives the organization a duty leader with an account `<organization>-leader`; the password is the same. */
    void leads(Organization organization) {
        var name = organization.id() + "-leader";
        var post = new Post(new PostId(name), organization.id(), PostKind.DUTY_LEADER, organization.name() + "带班领导");
        feed(new DutyEvent.PostRegistered(post));
        var id = new CredentialId("420583:account:" + name);
        bean(Credentials.class)
                .told(
                        id,
                        new CredentialRecord.Account(
                                id, name, bean(Passwords.class).encode(PASSWORD), post.id(), organization.id()));
    }

    /** Writes what is known of a person, as the follower would tell it. */
    void tells(PersonRecord person) {
        bean(WrittenPeople.class).told(person.id(), person, City.AT);
        feeds().person(person.id(), person, City.AT);
    }

    CapAlerts caps() {
        return bean(CapAlerts.class);
    }

    void feed(DutyEvent event) {
        var entry = City.entry(dutySequence.incrementAndGet(), event);
        feeds().entry(Topics.DUTY, City.JURISDICTION, entry);
        bean(Rosters.class).entry(City.JURISDICTION, entry);
        bean(DutyLogs.class).entry(City.JURISDICTION, entry);
    }

    Feeds feeds() {
        return bean(Feeds.class);
    }

    FeedSessions sessions() {
        return bean(FeedSessions.class);
    }

    /** What the management port of its process would say. */
    Health health() {
        return ContextHealth.of(context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI address(String path) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path);
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> signIn(String username, String password) {
        return send(
                "POST",
                "/api/session",
                "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}",
                "Content-Type",
                "application/json");
    }

    /** Signs the officer of this organization in and returns the cookie. */
    String cookie(Organization organization) {
        return cookie(organization.id().value());
    }

    String cookie(String username) {
        var answer = signIn(username, PASSWORD);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        context.close();
        client.shutdownNow();
    }

    /** What dispatch answers from now on. */
    void decides(Outcome decided) {
        outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "dispatch", City.JURISDICTION, 9, 45, decided));
    }

    /** @param body null where nothing is sent */
    HttpResponse<String> post(String cookie, String path, @Nullable String body) {
        var key = UUID.randomUUID().toString();
        return body == null
                ? send("POST", path, null, "Cookie", cookie, "Idempotency-Key", key)
                : send(
                        "POST",
                        path,
                        body,
                        "Cookie",
                        cookie,
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "application/json");
    }
}
