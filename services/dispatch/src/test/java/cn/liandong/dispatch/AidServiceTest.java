package cn.liandong.dispatch;

import static cn.liandong.dispatch.TwoCities.ASKING;
import static cn.liandong.dispatch.TwoCities.HOME;
import static cn.liandong.dispatch.TwoCities.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.AidCommand.DefineNeighbours;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a broker: two cities, the errands between them, and a restart while a unit is on its way. */
class AidServiceTest {
    private final RuntimeSettings settings =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private int commands;

    private record Said(Jurisdiction jurisdiction, ResponseEvent event) {}

    @Test
    void a_unit_of_the_neighbour_goes_and_comes_home_also_across_a_restart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        var journal = List.of(Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class));
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var intake = scribe(Scribe.intake());
                var roster = scribe(Scribe.roster());
                var response = Follower.start("test-aid", settings, journal, listener())) {
            AidId aid;
            AssignmentId assignment;
            try (var service = start()) {
                for (var city : List.of(ASKING, HOME)) {
                    ask(gateway, Topics.ROSTER, city, Actor.SYSTEM, new Scribe.SayDuty(duty()));
                }
                ask(gateway, Topics.INTAKE, ASKING, Actor.SYSTEM, new Scribe.SayIncidents(incident()));
                next(
                        ASKING,
                        PersonAlerted.class,
                        alerted ->
                                alerted.incident().equals(City.incident("aid1").incident()));
                dispatch(
                        gateway,
                        ASKING,
                        Actor.SYSTEM,
                        new DefineNeighbours(List.of(new Neighbour(HOME, "宜都市", "GB/T 2260"))));
                dispatch(gateway, HOME, Actor.SYSTEM, new RegisterUnit(Fleet.engine(Fleet.ENGINE_1, 1_000)));

                dispatch(gateway, ASKING, OFFICER, TwoCities.request("aid1", HOME, 1));
                aid = next(HOME, AidAsked.class, any -> true).aid();
                var told = next(HOME, PersonAlerted.class, any -> true);
                assertThat(Objects.requireNonNull(told.subject().matter()).kind())
                        .isEqualTo(AlertReason.AID_ASKED);
                assertThat(told.person()).isEqualTo(City.person(City.officer("city")));

                var granted = dispatch(gateway, HOME, OFFICER, new GrantAid(aid, null));
                assignment = new AssignmentId(granted.facts().getOrDefault("assignment", "none"));
                assertThat(reported().state()).isEqualTo(AidUnitState.OFFERED);
                assertThat(service.isActive()).isTrue();
            }
            try (var service = start()) {
                dispatch(gateway, HOME, Story.of(Fleet.BRIGADE), new AcceptOffer(assignment));
                assertThat(reported().state()).isEqualTo(AidUnitState.ACCEPTED);
                dispatch(gateway, ASKING, OFFICER, new WithdrawAid(aid));
                assertThat(reported().state()).isEqualTo(AidUnitState.CALLED_OFF);
                assertThat(service.isActive()).isTrue();
            }
            assertThat(intake.health().up() && roster.health().up()).isTrue();
            assertThat(response.ignored()).isEmpty();
        }
        assertThat(deaths).isEmpty();
    }

    private AidUnitReported reported() throws InterruptedException {
        return next(ASKING, AidUnitReported.class, any -> true);
    }

    /** What of this kind the city says next; whatever else is said before is passed over. */
    private <E extends ResponseEvent> E next(Jurisdiction city, Class<E> type, Predicate<E> matching)
            throws InterruptedException {
        while (true) {
            var one = said.poll(30, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError(city + " said nothing of the kind " + type.getSimpleName() + " within 30 s");
            }
            if (one.jurisdiction().equals(city)
                    && type.isInstance(one.event())
                    && matching.test(type.cast(one.event()))) {
                return type.cast(one.event());
            }
        }
    }

    private Listener listener() {
        return new Listener() {
            @Override
            public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
                entry.events().forEach(event -> said.add(new Said(jurisdiction, (ResponseEvent) event)));
            }
        };
    }

    private static List<DutyEvent> duty() {
        var events = new ArrayList<DutyEvent>();
        City.organizations().forEach(one -> events.add(new DutyEvent.OrganizationRegistered(one)));
        City.posts().forEach(post -> events.add(new DutyEvent.PostRegistered(post)));
        City.posts().forEach(post -> events.add(City.onDuty(post.id(), City.person(post.id()))));
        return events;
    }

    private static List<IncidentEvent> incident() {
        return List.of(new IncidentEvent.SiteRegistered(City.site()), City.incident("aid1"));
    }

    private <C, E> Engine<Scribe.Nothing, Scribe.Nothing, C, E> scribe(Scribe<C, E> scribe) {
        return Engine.start(settings, scribe, Effects.none(), new SimpleMeterRegistry(), deaths::add);
    }

    private Outcome dispatch(Gateway gateway, Jurisdiction city, Actor actor, Object command) throws Exception {
        var outcome = ask(gateway, Topics.DISPATCH, city, actor, command);
        assertThat(outcome.accepted()).as(outcome.toString()).isTrue();
        return outcome;
    }

    private Outcome ask(Gateway gateway, String service, Jurisdiction city, Actor actor, Object command)
            throws Exception {
        var envelope = new CommandEnvelope<>("test-aid-" + commands++, actor, Handling.ACTUAL, null, command);
        return gateway.ask(service, city, envelope).get(20, TimeUnit.SECONDS).outcome();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DispatchApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", new SimpleMeterRegistry());
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
}
