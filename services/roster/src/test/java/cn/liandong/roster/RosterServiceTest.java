package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapEvent.GapRaised;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.testkit.ManualClock;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Roster as it runs: Spring, the engine, and a real Kafka. */
class RosterServiceTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private int commands;

    @Test
    void commandsAreDecidedAndShiftsTurnAlsoAcrossARestart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var duty = new Duty(settings, ZHIJIANG)) {
            DutyChanged first;
            try (var service = start()) {
                assertThat(ask(gateway, new RosterCommand.SetZone("Asia/Shanghai"))
                                .accepted())
                        .isTrue();
                ask(gateway, new RosterCommand.RegisterOrganization(CITY));
                ask(gateway, new RosterCommand.RegisterPerson(ZHANG, CITY.id()));
                ask(gateway, new RosterCommand.RegisterPerson(LI, CITY.id()));
                ask(gateway, new RosterCommand.RegisterPost(OFFICER));
                var refused = ask(gateway, new RosterCommand.SetRotation(OFFICER.id(), rotation("stranger")));
                assertThat(refused.code()).isEqualTo("NO_SUCH_PERSON");
                assertThat(ask(gateway, new RosterCommand.OfferCityFile("zhijiang", "aaaa", List.of()))
                                .facts())
                        .containsEntry("state", "NEW");
                ask(gateway, new RosterCommand.SetRotation(OFFICER.id(), rotation(ZHANG.value(), LI.value())));
                first = duty.next(DutyChanged.class);
                assertThat(first.people()).hasSize(1);

                awaitRounds(gateway, ZHIJIANG);
                clock.set(first.until());
                var second =
                        duty.next(DutyChanged.class, changed -> changed.from().equals(first.until()));
                assertThat(second.people()).hasSize(1).isNotEqualTo(first.people());
                awaitHealth(service.getBean(Engine.class));
            }
            // While nobody was there the shift ended: it turns at the next start.
            clock.advance(Duration.ofHours(1));
            try (var service = start()) {
                var third =
                        duty.next(DutyChanged.class, changed -> changed.from().isAfter(first.until()));
                assertThat(third.people()).isEqualTo(first.people());
                assertThat(service.isActive()).isTrue();
            }
        }
        assertThat(deaths).isEmpty();
    }

    /** Relief does not come, the process ends and is started again, and the gap goes up until somebody has signed on. */
    @Test
    void aGapIsOpenedOnTimeToldAgainAfterARestartAndFilledByASignOn() throws Exception {
        var city = new Jurisdiction("420599");
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var duty = new Duty(settings, city)) {
            Instant raisedNext;
            PersonId relief;
            try (var service = start()) {
                for (var command : List.<RosterCommand>of(
                        new RosterCommand.SetZone("Asia/Shanghai"),
                        new RosterCommand.SetDutyRules(
                                List.of(new DutyRule("r", null, PostKind.DUTY_OFFICER, 1, 10, 30, 5, null, "test"))),
                        new RosterCommand.RegisterOrganization(CITY),
                        new RosterCommand.RegisterPerson(ZHANG, CITY.id()),
                        new RosterCommand.RegisterPerson(LI, CITY.id()),
                        new RosterCommand.RegisterPost(OFFICER),
                        new RosterCommand.SetRotation(OFFICER.id(), rotation(ZHANG.value(), LI.value())))) {
                    assertThat(ask(gateway, city, command).accepted()).isTrue();
                }
                var first = duty.next(DutyChanged.class);
                awaitRounds(gateway, city);
                clock.set(first.until());
                var due = duty.next(ReliefDue.class);
                relief = due.people().getFirst();
                assertThat(due.signOnBy()).isEqualTo(first.until().plus(Duration.ofMinutes(10)));
                // Before the gap: it is raised again by the broker's clock, of which this one is an hour ahead.
                awaitHealth(service.getBean(Engine.class));
                awaitRounds(gateway, city);
                clock.set(due.signOnBy());
                assertThat(duty.next(GapOpened.class).missing()).containsExactly(relief);
                raisedNext = duty.next(GapRaised.class).nextAt();
                assertThat(duty.next(DutyNotice.class).person()).isEqualTo(relief);
            }
            clock.set(raisedNext);
            try (var service = start()) {
                assertThat(duty.next(GapRaised.class).step()).isEqualTo(1);
                assertThat(ask(gateway, city, new ShiftCommand.SignOn(OFFICER.id(), relief))
                                .accepted())
                        .isTrue();
                assertThat(duty.next(SignedOn.class).person()).isEqualTo(relief);
                assertThat(duty.next(DutyChanged.class).people()).hasSize(2).contains(relief);
                duty.next(GapFilled.class);
                assertThat(service.isActive()).isTrue();
            }
        }
        assertThat(deaths).isEmpty();
    }

    /**
     * A deadline that the engine learns of counts from the clock as it is then, so the clock is not put forward before. What is
     * asked second is decided in a round after the one that learned of it.
     */
    private void awaitRounds(Gateway gateway, Jurisdiction jurisdiction) throws Exception {
        for (int round = 0; round < 2; round++) {
            assertThat(ask(gateway, jurisdiction, new RosterCommand.RegisterPost(OFFICER))
                            .accepted())
                    .isTrue();
        }
    }

    /** The engine says how it is once in each round of its loop, so that the word may be a moment old. */
    private static void awaitHealth(Engine<?, ?, ?, ?> engine) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!engine.health().up() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(engine.health().reasons()).isEmpty();
    }

    private ConfigurableApplicationContext start() {
        return RosterProcess.start(settings, deaths);
    }

    private Outcome ask(Gateway gateway, RosterCommand command) throws Exception {
        return ask(gateway, ZHIJIANG, command);
    }

    private Outcome ask(Gateway gateway, Jurisdiction jurisdiction, RosterCommand command) throws Exception {
        var envelope = new CommandEnvelope<>("test-" + commands++, Actor.SYSTEM, Handling.SYSTEM, null, command);
        return gateway.ask(Topics.ROSTER, jurisdiction, envelope)
                .get(20, TimeUnit.SECONDS)
                .outcome();
    }

    private static Rotation rotation(String... people) {
        return new Rotation(
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2),
                LocalTime.MIDNIGHT,
                1,
                java.util.Arrays.stream(people).map(PersonId::new).toList());
    }
}
