package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.SpotCheckRule.RandomTimes;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
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

/** Spot checks as they run: Spring, the engine, a real Kafka, and a process that ends with a check open. */
class SpotCheckServiceTest {
    private static final Jurisdiction PLACE = new Jurisdiction("420598");
    private static final PostId LEADER = new PostId("city/leader");
    private static final Actor CALLER = new Actor(Actor.Kind.OFFICER, null, CITY.id(), LEADER, null);
    private static final Actor CHAIR = new Actor(Actor.Kind.OFFICER, null, CITY.id(), OFFICER.id(), null);

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private int commands;

    @Test
    void aCheckThatIsOpenWhenTheProcessEndsIsMissedOnTimeAndARuleCallsByItself() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var duty = new Duty(settings, PLACE)) {
            SpotCheckCalled called;
            try (var service = RosterProcess.start(settings, deaths)) {
                for (var command : List.<RosterCommand>of(
                        new SetZone("Asia/Shanghai"),
                        new RegisterOrganization(CITY),
                        new RegisterPerson(ZHANG, CITY.id()),
                        new RegisterPerson(LI, CITY.id()),
                        new RegisterPost(OFFICER),
                        new SetRotation(OFFICER.id(), allDay()))) {
                    assertThat(ask(gateway, command, Actor.SYSTEM).accepted()).isTrue();
                }
                duty.next(DutyChanged.class);
                var outcome = ask(gateway, new CallSpotCheck(OFFICER.id(), 5), CALLER);
                called = duty.next(SpotCheckCalled.class);
                assertThat(outcome.facts())
                        .containsEntry("check", called.check().value());
                assertThat(duty.next(DutyNotice.class).check()).isEqualTo(called.check());
                assertThat(service.isActive()).isTrue();
            }
            clock.set(called.answerBy());
            try (var service = RosterProcess.start(settings, deaths)) {
                assertThat(duty.next(SpotCheckMissed.class).check()).isEqualTo(called.check());
                var answer = new AnswerSpotCheck(OFFICER.id(), called.check(), null);
                assertThat(ask(gateway, answer, CHAIR).facts()).containsEntry("answered", "LATE");
                assertThat(duty.next(SpotCheckAnswered.class).late()).isTrue();

                assertThat(ask(gateway, new SetSpotCheckRules(List.of(rule()), "%032x".formatted(1)), Actor.SYSTEM)
                                .accepted())
                        .isTrue();
                clock.advance(Duration.ofDays(2));
                var drawn = duty.next(SpotCheckCalled.class);
                assertThat(drawn.rule()).isEqualTo("r");
                assertThat(duty.next(DutyNotice.class, notice -> notice.kind() == NoticeKind.SPOT_CHECK)
                                .check())
                        .isEqualTo(drawn.check());
                assertThat(service.isActive()).isTrue();
            }
        }
        assertThat(deaths).isEmpty();
    }

    private Outcome ask(Gateway gateway, RosterCommand command, Actor actor) throws Exception {
        var envelope = new CommandEnvelope<>("check-" + commands++, actor, Handling.SYSTEM, null, command);
        return gateway.ask(Topics.ROSTER, PLACE, envelope)
                .get(20, TimeUnit.SECONDS)
                .outcome();
    }

    private static SpotCheckRule rule() {
        return new SpotCheckRule(
                "r",
                null,
                PostKind.DUTY_OFFICER,
                null,
                List.of(),
                new RandomTimes(1, 1, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                5,
                "test");
    }

    private static Rotation allDay() {
        return new Rotation(
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2), LocalTime.MIDNIGHT, 24, List.of(ZHANG, LI));
    }
}
