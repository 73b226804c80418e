package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.signins.Passwords;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleDrafted;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.AssessmentCommand;
import cn.liandong.contracts.incidents.AttachmentCommand;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.MatchCommand;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SiteCommand;
import cn.liandong.contracts.incidents.ZoneCommand;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The whole way over a real Kafka: what services decide reaches a page, and what an officer asks reaches a service. */
class ConsoleOverKafkaTest {
    private static final RuntimeSettings SETTINGS =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private static Engine<?, ?, ?, ?> roster;
    private static Engine<?, ?, ?, ?> dispatch;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        TopicSetup.ensure(SETTINGS, Topics.all());
        roster = Engine.start(
                SETTINGS,
                new StandIn<>(
                        Topics.ROSTER,
                        Topics.DUTY,
                        RosterCommand.class,
                        DutyEvent.class,
                        ConsoleOverKafkaTest::registers),
                Effects.none(),
                METERS,
                reason -> {});
        dispatch = Engine.start(
                SETTINGS,
                new StandIn<>(
                        Topics.DISPATCH,
                        Topics.RESPONSE,
                        DispatchCommand.class,
                        ResponseEvent.class,
                        ConsoleOverKafkaTest::alerts),
                Effects.none(),
                METERS,
                reason -> {});
        gateway = Gateway.start("test", SETTINGS, METERS);
        ask(Topics.ROSTER, "organization", new RosterCommand.RegisterOrganization(City.CITY));
        ask(Topics.ROSTER, "post", new RosterCommand.RegisterPost(City.post(City.CITY)));
        ask(
                Topics.ROSTER,
                "duty",
                new RosterCommand.TurnShift(City.post(City.CITY).id(), City.AT));
        ask(Topics.ROSTER, "person", new RosterCommand.RegisterPerson(City.person(City.CITY), City.CITY.id()));
        keep(Topics.PEOPLE, City.person(City.CITY).value(), City.record(City.CITY));
        var account = new CredentialId("420583:account:city");
        try (var passwords = new Passwords()) {
            keep(
                    Topics.CREDENTIALS,
                    account.value(),
                    new CredentialRecord.Account(
                            account,
                            "city",
                            passwords.encode(ConsoleServer.PASSWORD),
                            City.post(City.CITY).id(),
                            City.CITY.id()));
        }
    }

    @AfterAll
    static void stop() {
        gateway.close();
        roster.close();
        dispatch.close();
    }

    private static List<DutyEvent> registers(Moment moment, RosterCommand command) {
        return switch (command) {
            case RosterCommand.RegisterOrganization(var organization) ->
                List.of(new DutyEvent.OrganizationRegistered(organization));
            case RosterCommand.RegisterPost(var post) -> List.of(new DutyEvent.PostRegistered(post));
            case RosterCommand.RegisterPerson register ->
                List.of(new DutyEvent.PersonRegistered(register.person(), register.organization()));
            case RosterCommand.TurnShift shift -> List.of(City.onDuty(City.CITY));
            case DraftSchedule(var organization, var month) ->
                List.of(new ScheduleDrafted(organization, month, 1, List.of()));
            case DutyLogCommand.WriteNote(var post, var by, var note) ->
                List.of(new NoteWritten(post, by, note, null, moment.now()));
            default -> List.of();
        };
    }

    private static List<ResponseEvent> alerts(Moment moment, DispatchCommand command) {
        return switch (command) {
            case DispatchCommand.DefinePlan plan ->
                List.of(City.began(1, City.CITY), City.step(1, City.CITY, 1), City.alerted(1, City.CITY, 1));
            case DispatchCommand.AcknowledgeAlert(var alert, var _) ->
                List.of(new ResponseEvent.AlertAcknowledged(
                        alert,
                        City.incident(1),
                        moment.actor().post() == null
                                ? new PostId("nobody")
                                : moment.actor().post(),
                        moment.actor().person(),
                        moment.now()));
            default -> List.of();
        };
    }

    @Test
    void whoTakesAFileOutStandsInTheLogAndIsReadFromItByAnyConsole() {
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var cookie = signedIn(console);
            assertThat(console.send("GET", "/api/directory/export?format=yaml", null, "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(200);
        }
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var post = City.post(City.CITY).id();
            var page = console.bean(AuditReader.class)
                    .read(City.JURISDICTION, new AuditReader.Asked(Instant.EPOCH, Instant.MAX, post, null, 1_000));
            assertThat(page.next()).isNull();
            assertThat(page.records())
                    .extracting(written -> written.record().type())
                    .containsSubsequence("SignedIn", "Exported");
            assertThat(page.records())
                    .allMatch(written -> post.equals(written.record().post()));
        }
    }

    @Test
    void anAlertReachesThePageItsAcknowledgementReachesDispatchAndARestartLosesNeitherSessionNorPlace() {
        String cookie;
        String token;
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            cookie = signedIn(console);
            var page = Socket.connect(console, cookie).hello(null);
            assertThat(page.next().get("reason").asString()).isEqualTo("FIRST");
            assertThat(page.page.get("duty emergency-office-duty").toString()).contains("人-枝江市应急管理局");

            ask(
                    Topics.DISPATCH,
                    "alert",
                    new DispatchCommand.DefinePlan(new EscalationPlan(
                            new PlanId("plan"),
                            Tier.CITY,
                            List.of(new EscalationPlan.Step(
                                    new EscalationPlan.Target(
                                            EscalationPlan.Whose.ALERTED_POST,
                                            City.post(City.CITY).kind()),
                                    60)))));
            page.next();
            var alert = City.alert(1, City.CITY).value();
            assertThat(page.page.get("alert " + alert).get("state").asString()).isEqualTo("OPEN");
            token = page.page.token();

            assertThat(console.send(
                                    "POST",
                                    "/api/push/subscription/ending",
                                    "{\"personId\":\"p\",\"endpoint\":\"https://push.example.net/x\"}",
                                    "Cookie",
                                    cookie,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .as("a browser's end is on disk")
                    .isEqualTo(204);

            var answer = console.send(
                    "POST",
                    "/api/alerts/" + alert + "/acknowledgement",
                    null,
                    "Cookie",
                    cookie,
                    "Idempotency-Key",
                    "k1");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var told = page.next();
            assertThat(told.get("sequence").asLong())
                    .isEqualTo(Json.mapper()
                            .readTree(answer.body())
                            .get("sequence")
                            .asLong());
            assertThat(page.page
                            .get("alert " + alert)
                            .get("acknowledgedBy")
                            .get("personName")
                            .asString())
                    .isEqualTo("人-枝江市应急管理局");
        }

        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            assertThat(console.send("GET", "/api/session", null, "Cookie", cookie)
                            .statusCode())
                    .as("a session outlives the process")
                    .isEqualTo(200);
            var page = Socket.connect(console, cookie).hello(token);
            assertThat(page.next().get("type").asString())
                    .as("a token outlives the process")
                    .isEqualTo("resumed");
            while (!page.page.items().toString().contains("\"state\":\"ACKNOWLEDGED\"")) {
                page.next();
            }
            assertThat(console.send("DELETE", "/api/session", null, "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    // An answer that stays behind is asked for again and again.
    @Timeout(60)
    @Test
    void aScheduleThatWasDraftedIsReadAtTheSequenceItsAnswerNamedAlsoAfterARestart() {
        var path = "/api/organizations/" + City.CITY.id() + "/schedules/2026-12";
        long sequence;
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var cookie = signedIn(console);
            var drafted = console.send("POST", path + "/draft", null, "Cookie", cookie, "Idempotency-Key", "d1");
            assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(200);
            sequence = Json.mapper().readTree(drafted.body()).get("sequence").asLong();
            assertThat(read(console, cookie, path, sequence).get("stage").asString())
                    .isEqualTo("DRAFT");
        }
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            assertThat(read(console, signedIn(console), path, sequence)
                            .get("revision")
                            .asInt())
                    .isOne();
        }
    }

    @Timeout(60)
    @Test
    void aCodeThatOneConsoleSentIsEnteredAtAnotherAndLiesInNoCommand() throws Exception {
        var path = "/api/people/" + City.person(City.CITY) + "/contacts/SMS";
        var texts = new LinkedBlockingQueue<ContactCode.Text>();
        var verified = new LinkedBlockingQueue<PersonRecord>();
        var inputs = List.of(
                Input.reference(Topics.CONTACT_CODES, Input.Kind.RECORDS, ContactCode.class),
                Input.reference(Topics.PEOPLE, Input.Kind.RECORDS, PersonRecord.class));
        try (var _ = Follower.start("codes", SETTINGS, inputs, new Listener() {
                    @Override
                    public void told(String topic, String key, @Nullable Object value, Instant at) {
                        if (value instanceof ContactCode.Text text) {
                            texts.add(text);
                        } else if (value instanceof PersonRecord person
                                && person.contacts().getFirst().verified() != null) {
                            verified.add(person);
                        }
                    }
                });
                var one = ConsoleServer.overKafka(SETTINGS);
                var other = ConsoleServer.overKafka(SETTINGS)) {
            var sent = one.send("POST", path + "/code", null, "Cookie", signedIn(one), "Idempotency-Key", "c1");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
            var text = Objects.requireNonNull(texts.poll(30, TimeUnit.SECONDS));
            var entered = other.send(
                    "POST",
                    path + "/verification",
                    "{\"code\": \"" + text.code() + "\"}",
                    "Cookie",
                    signedIn(other),
                    "Idempotency-Key",
                    "c2",
                    "Content-Type",
                    "application/json");
            assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
            var person = Objects.requireNonNull(verified.poll(30, TimeUnit.SECONDS));
            var contact = person.contacts().getFirst();
            assertThat(person.withContacts(List.of(contact.unverified().since(null))))
                    .as("nothing else of the person has changed")
                    .isEqualTo(City.record(City.CITY)
                            .withContacts(List.of(
                                    City.record(City.CITY).contacts().getFirst().since(null))));
            assertThat(Objects.requireNonNull(contact.verified()).by())
                    .isEqualTo(City.post(City.CITY).id());
        }
    }

    // What was erased is looked for again and again.
    @Timeout(60)
    @Test
    void aNoteThatWasWrittenIsReadVerbatimAlsoAfterARestartAndNoMoreOnceItIsErased() throws Exception {
        var post = City.post(City.CITY).id();
        var path = "/api/posts/" + post + "/duty-log/current";
        var person = City.person(City.CITY);
        JsonNode note;
        long sequence;
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var cookie = signedIn(console);
            var written = console.send(
                    "POST",
                    "/api/posts/" + post + "/notes",
                    "{\"personId\": \"" + person + "\", \"note\": {\"occurredAt\": \"2026-11-24T08:00:00Z\","
                            + " \"course\": \"来电 199-0000-0133\"}}",
                    "Cookie",
                    cookie,
                    "Idempotency-Key",
                    "n1",
                    "Content-Type",
                    "application/json");
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
            sequence = Json.mapper().readTree(written.body()).get("sequence").asLong();
            note = noteIn(read(console, cookie, path, sequence));
            assertThat(note.get("course").asString()).isEqualTo("来电 199-0000-0133");
        }
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var cookie = signedIn(console);
            assertThat(noteIn(read(console, cookie, path, sequence))).isEqualTo(note);
            gateway.write(Topics.DUTY_NOTES, City.JURISDICTION, note.get("id").asString(), null)
                    .get(30, TimeUnit.SECONDS);
            JsonNode erased;
            do {
                erased = noteIn(read(console, cookie, path, sequence));
            } while (!erased.get("state").asString().equals("ERASED"));
            assertThat(erased.toString()).doesNotContain("199-0000");
        }
    }

    private static JsonNode noteIn(JsonNode log) {
        return log.get("lines")
                .valueStream()
                .filter(line -> line.get("kind").asString().equals("NOTE"))
                .findFirst()
                .orElseThrow()
                .get("note");
    }

    private static JsonNode read(ConsoleServer console, String cookie, String path, long sequence) {
        while (true) {
            var answer = console.send("GET", path, null, "Cookie", cookie);
            if (answer.statusCode() == 200) {
                var read = Json.mapper().readTree(answer.body());
                if (read.get("sequence").asLong() >= sequence) {
                    return read;
                }
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isIn(404, 503);
            }
        }
    }

    private static String signedIn(ConsoleServer console) {
        return console.signIn("city", ConsoleServer.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    // Heartbeats come whatever else does not: waiting for a frame has no end of its own.
    @Timeout(60)
    @Test
    void aJurisdictionThatAServiceCannotDecideIsSaidOnThePageUntilItCanAgain() throws Exception {
        var notice = "notice console/INCIDENTS_STUCK";
        try (var console = ConsoleServer.overKafka(SETTINGS)) {
            var cookie = signedIn(console);
            var page = Socket.connect(console, cookie).hello(null);
            page.next();
            try (var knows = intake(false)) {
                ask(Topics.INTAKE, "site", new IntakeCommand.RegisterSite(City.site(1, City.ENTERPRISE)));
                assertThat(knows.health().up()).isTrue();
            }

            try (var older = intake(true)) {
                keep(
                        Topics.commands(Topics.INTAKE),
                        City.JURISDICTION.value(),
                        command("passed over", new IntakeCommand.RegisterSite(City.site(2, City.ENTERPRISE))));
                while (!page.page.items().containsKey(notice)) {
                    page.next();
                }
                assertThat(older.health().reasons()).isNotEmpty();
                assertThat(page.page.get(notice).get("code").asString()).isEqualTo("JURISDICTION_STUCK");
            }

            try (var knows = intake(false)) {
                while (page.page.items().containsKey(notice)) {
                    page.next();
                }
                assertThat(knows.health().reasons()).isEmpty();
            }
        }
    }

    private static Engine<?, ?, ?, ?> intake(boolean older) {
        return Engine.start(
                SETTINGS,
                new StandIn<>(
                        Topics.INTAKE,
                        Topics.INCIDENTS,
                        IntakeCommand.class,
                        IncidentEvent.class,
                        (moment, command) -> switch (command) {
                            case IntakeCommand.RegisterSite(var site) ->
                                List.of(new IncidentEvent.SiteRegistered(site));
                            case IntakeCommand.RegisterPoint ignored -> List.of();
                            case ZoneCommand ignored -> List.of();
                            case SiteCommand ignored -> List.of();
                            case AttachmentCommand _ -> List.of();
                            case IntakeCommand.MissFollowUp _ -> List.of();
                            case AssessmentCommand _ -> List.of();
                            case MatchCommand _, MergeCommand _, SignalCommand _ -> List.of();
                        },
                        older),
                Effects.none(),
                METERS,
                reason -> {});
    }

    private static CommandEnvelope<?> command(String id, Object command) {
        return new CommandEnvelope<>(id, Actor.SYSTEM, Handling.ACTUAL, null, command);
    }

    private static void ask(String service, String id, Object command) {
        try {
            var outcome = gateway.ask(service, City.JURISDICTION, command(id, command))
                    .get(30, TimeUnit.SECONDS);
            assertThat(outcome.outcome().accepted()).isTrue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(String topic, String key, Object value) throws Exception {
        var written = gateway.write(topic, City.JURISDICTION, key, value).get(30, TimeUnit.SECONDS);
        assertThat(written.offset()).isNotNegative();
    }
}
