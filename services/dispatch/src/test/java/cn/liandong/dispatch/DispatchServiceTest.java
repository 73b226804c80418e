package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.testkit.ManualClock;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Dispatch as it runs: Spring, the engine, and a real Kafka; two scribes stand for intake and roster. */
class DispatchServiceTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final AlertId ROOM = new AlertId("i1.city.officer");

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private int commands;

    @Test
    void an_incident_alerts_silence_escalates_and_an_acknowledgement_stops_it_also_across_a_restart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var intake = Engine.start(settings, Scribe.intake(), Effects.none(), meters(), deaths::add);
                var roster = Engine.start(settings, Scribe.roster(), Effects.none(), meters(), deaths::add);
                var response = new Response(settings)) {
            ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(duty()));
            try (var service = start()) {
                ask(gateway, Topics.INTAKE, Actor.SYSTEM, new Scribe.SayIncidents(incident("i1")));
                response.next(told -> told.alert().equals(ROOM));
                assertThat(response.next(told -> told.alert().equals(TOWN)).person())
                        .isEqualTo(City.person(City.officer("dongshi")));

                // Not a moment later: the broker's clock, which decides what is now, stands where the machine's does.
                clock.set(response.nextDueAt(TOWN));
                var second = response.next(told -> told.alert().equals(TOWN));
                assertThat(second.step()).isEqualTo(2);
                assertThat(second.person().value()).isEqualTo("p-dongshi.standby");

                var officer = Story.at("dongshi.standby");
                assertThat(ask(gateway, Topics.DISPATCH, officer, new AcknowledgeAlert(TOWN))
                                .accepted())
                        .isTrue();
                assertThat(ask(gateway, Topics.DISPATCH, Story.at("fire.leader"), new AcknowledgeAlert(ROOM))
                                .code())
                        .isEqualTo("NOT_ALERTED");
                assertThat(ask(gateway, Topics.DISPATCH, officer, new AcknowledgeAlert(TOWN))
                                .facts())
                        .containsEntry("acknowledgedBy", "dongshi.standby");
                awaitUp(service.getBean(Engine.class));
            }
            // Nobody was there when the next step of the city's alert fell due: it is taken at the next start, once.
            int told = response.seen.size();
            clock.set(response.nextDueAt(ROOM));
            try (var service = start()) {
                assertThat(response.next(one -> one.alert().equals(ROOM)).step())
                        .isEqualTo(3);
                // Whatever this decides comes after everything that the restart decided.
                ask(gateway, Topics.INTAKE, Actor.SYSTEM, new Scribe.SayIncidents(incident("i2")));
                response.next(one -> one.incident().equals(new IncidentId("i2")));
                assertThat(response.seen.stream().skip(told).toList())
                        .noneMatch(event -> event instanceof PersonAlerted one
                                && one.alert().equals(TOWN))
                        .noneMatch(AlertAcknowledged.class::isInstance);
                assertThat(service.isActive()).isTrue();
            }
            assertThat(intake.health().up() && roster.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    @Test
    void a_unit_that_is_silent_is_followed_by_the_next_also_across_a_restart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var intake = Engine.start(settings, Scribe.intake(), Effects.none(), meters(), deaths::add);
                var roster = Engine.start(settings, Scribe.roster(), Effects.none(), meters(), deaths::add);
                var response = new Response(settings)) {
            ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(duty()));
            AssignmentId first;
            try (var service = start()) {
                ask(gateway, Topics.INTAKE, Actor.SYSTEM, new Scribe.SayIncidents(incident("i9")));
                response.next(told -> told.incident().equals(new IncidentId("i9")));
                ask(gateway, Topics.DISPATCH, Actor.SYSTEM, new RegisterUnit(Fleet.engine(Fleet.ENGINE_1, 1_000)));
                ask(gateway, Topics.DISPATCH, Actor.SYSTEM, new RegisterUnit(Fleet.engine(Fleet.ENGINE_2, 2_000)));
                var offer = new OfferUnit(new IncidentId("i9"), null, List.of(Capability.FIREFIGHTING), 600);
                assertThat(ask(gateway, Topics.DISPATCH, Story.of(City.ROOM), offer)
                                .facts())
                        .containsEntry("unit", Fleet.ENGINE_1.value());
                first = response.offered.take().assignment();
                awaitUp(service.getBean(Engine.class));
            }
            clock.set(clock.instant().plusSeconds(700));
            try (var service = start()) {
                var second = response.offered.poll(30, TimeUnit.SECONDS);
                assertThat(second).isNotNull().satisfies(offered -> {
                    assertThat(offered.unit()).isEqualTo(Fleet.ENGINE_2);
                    assertThat(offered.before()).containsExactly(Fleet.ENGINE_1);
                });
                assertThat(ask(gateway, Topics.DISPATCH, Story.of(Fleet.BRIGADE), new AcceptOffer(first))
                                .code())
                        .isEqualTo("ASSIGNMENT_OVER");
                assertThat(service.isActive()).isTrue();
            }
            assertThat(intake.health().up() && roster.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    @Test
    void whoever_takes_a_post_over_is_told_of_its_open_alert_at_once_also_across_a_restart() throws Exception {
        var alert = new AlertId("i20.dongshi.officer");
        var post = City.officer("dongshi");
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var _ = Engine.start(settings, Scribe.intake(), Effects.none(), meters(), deaths::add);
                var _ = Engine.start(settings, Scribe.roster(), Effects.none(), meters(), deaths::add);
                var response = new Response(settings)) {
            ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(duty()));
            try (var _ = start()) {
                ask(gateway, Topics.INTAKE, Actor.SYSTEM, new Scribe.SayIncidents(incident("i20")));
                assertThat(response.next(told -> told.alert().equals(alert)).person())
                        .isEqualTo(City.person(post));
                // No deadline falls due: the clock stands.
                var relief = List.of(City.onDuty(post, new PersonId("relief")));
                ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(relief));
                assertThat(response.next(told -> told.alert().equals(alert)).person())
                        .isEqualTo(new PersonId("relief"));
            }
            var next = List.of(City.onDuty(post, new PersonId("next-relief")));
            ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(next));
            try (var _ = start()) {
                assertThat(response.next(told -> told.alert().equals(alert)).person())
                        .isEqualTo(new PersonId("next-relief"));
            }
        }
        assertThat(deaths).isEmpty();
    }

    @Test
    void an_incident_waits_for_its_drill_and_is_over_with_it_also_across_a_restart() throws Exception {
        var drill = new DrillId("drill-30");
        var parties = List.of(City.officer("dongshi"));
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var _ = Engine.start(settings, Scribe.intake(), Effects.none(), meters(), deaths::add);
                var _ = Engine.start(settings, Scribe.roster(), Effects.none(), meters(), deaths::add);
                var _ = Engine.start(settings, Scribe.drills(), Effects.none(), meters(), deaths::add);
                var response = new Response(settings)) {
            ask(gateway, Topics.ROSTER, Actor.SYSTEM, new Scribe.SayDuty(duty()));
            try (var _ = start()) {
                ask(
                        gateway,
                        Topics.INTAKE,
                        Actor.SYSTEM,
                        new Scribe.SayIncidents(List.of(
                                new IncidentEvent.SiteRegistered(City.site()),
                                Drills.of(drill, City.incident("i30")))));
                ask(
                        gateway,
                        Topics.DRILLS,
                        Actor.SYSTEM,
                        new Scribe.SayDrills(
                                List.of(Drills.scheduled(drill, parties, List.of()), Drills.started(drill, parties))));
                var told = response.next(one -> one.incident().equals(new IncidentId("i30")));
                assertThat(told.person()).isEqualTo(City.person(City.officer("dongshi")));
                assertThat(told.subject().drill()).isEqualTo(drill);
            }
            ask(gateway, Topics.DRILLS, Actor.SYSTEM, new Scribe.SayDrills(List.of(Drills.finished(drill))));
            try (var _ = start()) {
                var over = response.closed.poll(30, TimeUnit.SECONDS);
                assertThat(over).isNotNull().satisfies(entry -> {
                    assertThat(entry.handling()).isEqualTo(Handling.EXERCISE);
                    assertThat(entry.drillId()).isEqualTo(drill);
                });
            }
        }
        assertThat(deaths).isEmpty();
    }

    private static List<DutyEvent> duty() {
        var events = new ArrayList<DutyEvent>();
        City.organizations().forEach(one -> events.add(new DutyEvent.OrganizationRegistered(one)));
        City.posts().forEach(post -> events.add(new DutyEvent.PostRegistered(post)));
        City.posts().forEach(post -> events.add(City.onDuty(post.id(), City.person(post.id()))));
        return events;
    }

    private static List<IncidentEvent> incident(String id) {
        return List.of(new IncidentEvent.SiteRegistered(City.site()), City.incident(id));
    }

    /** The engine says how it is once in each round of its loop, so that the word may be a moment old. */
    private static void awaitUp(Engine<?, ?, ?, ?> engine) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!engine.health().up() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(engine.health().reasons()).isEmpty();
    }

    private static MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DispatchApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", meters());
                    fresh.getBeanFactory().registerSingleton("onDeath", new OnDeath(deaths));
                })
                .run();
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }

    private Outcome ask(Gateway gateway, String service, Actor actor, Object command) throws Exception {
        var envelope = new CommandEnvelope<>(
                "test-" + System.identityHashCode(this) + "-" + commands++, actor, Handling.ACTUAL, null, command);
        return gateway.ask(service, ZHIJIANG, envelope)
                .get(20, TimeUnit.SECONDS)
                .outcome();
    }

    /** Reads the journal as any other service does. */
    private static final class Response implements Listener, AutoCloseable {
        private final LinkedBlockingQueue<PersonAlerted> told = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<UnitOffered> offered = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<Entry<?>> closed = new LinkedBlockingQueue<>();
        private final List<ResponseEvent> seen = new CopyOnWriteArrayList<>();
        private final Follower follower;

        Response(RuntimeSettings settings) {
            follower = Follower.start(
                    "test",
                    settings,
                    List.of(Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class)),
                    this);
        }

        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            for (var event : entry.events()) {
                if (event instanceof ResponseEvent one) {
                    seen.add(one);
                }
                if (event instanceof UnitOffered one) {
                    offered.add(one);
                }
                if (event instanceof IncidentClosed) {
                    closed.add(entry);
                }
                if (event instanceof PersonAlerted one) {
                    told.add(one);
                }
            }
        }

        Instant nextDueAt(AlertId alert) {
            return Story.only(StepTaken.class, seen).stream()
                    .filter(line -> line.alert().equals(alert))
                    .toList()
                    .getLast()
                    .nextDueAt();
        }

        PersonAlerted next(Predicate<PersonAlerted> matching) throws InterruptedException {
            while (true) {
                var one = told.poll(30, TimeUnit.SECONDS);
                if (one == null) {
                    throw new AssertionError("nobody of that kind was alerted within 30 s");
                }
                if (matching.test(one)) {
                    return one;
                }
            }
        }

        @Override
        public void close() {
            follower.close();
        }
    }
}
