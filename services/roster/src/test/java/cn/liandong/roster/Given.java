package cn.liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.NotificationEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A roster that is asked one thing after the other. */
final class Given {
    static final PersonId ZHANG = new PersonId("zhang-wei");
    static final PersonId LI = new PersonId("li-na");
    static final PersonId WANG = new PersonId("wang-qiang");
    static final Organization CITY = new Organization(new OrganizationId("city"), "枝江市", Tier.CITY, null, null, null);
    static final Post OFFICER = new Post(new PostId("city/duty-officer"), CITY.id(), PostKind.DUTY_OFFICER, "市值班员");
    static final Rotation EIGHT_TO_EIGHT =
            new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 12, List.of(ZHANG, LI, WANG));

    private Roster roster = Roster.EMPTY;
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final List<DutyEvent> history = new ArrayList<>();
    private List<DutyEvent> last = List.of();
    private Map<String, String> facts = Map.of();
    private int inputs;

    /** The city, its post and three people; no rotation yet. */
    static Given aCity() {
        return new Given()
                .when(new RosterCommand.SetZone("Asia/Shanghai"))
                .when(new RosterCommand.RegisterOrganization(CITY))
                .when(new RosterCommand.RegisterPerson(ZHANG, CITY.id()))
                .when(new RosterCommand.RegisterPerson(LI, CITY.id()))
                .when(new RosterCommand.RegisterPerson(WANG, CITY.id()))
                .when(new RosterCommand.RegisterPost(OFFICER));
    }

    static Given nothing() {
        return new Given();
    }

    Given at(String instant) {
        return at(Instant.parse(instant));
    }

    Given at(Instant instant) {
        now = instant;
        return this;
    }

    Given when(RosterCommand command) {
        return accept(decide(command, Actor.SYSTEM));
    }

    Given when(RosterCommand command, Actor actor) {
        return accept(decide(command, actor));
    }

    Refused<DutyEvent> refused(RosterCommand command) {
        var decision = decide(command, Actor.SYSTEM);
        assertThat(decision).isInstanceOf(Refused.class);
        return (Refused<DutyEvent>) decision;
    }

    /** The deadline falls due, and its command is sent. */
    Given due(String id) {
        var deadlines = java.util.stream.Stream.of(
                        roster.shifts().deadlines(),
                        roster.gaps().deadlines(),
                        roster.gapsAhead().deadlines(),
                        roster.overrides().deadlines(),
                        roster.announcements().deadlines(),
                        roster.spotChecks().deadlines(),
                        roster.absences().deadlines(),
                        roster.leaves().deadlines())
                .flatMap(all -> all.inOrder().stream())
                .filter(deadline -> deadline.id().equals(id))
                .toList();
        assertThat(deadlines).as("deadlines of the id " + id).hasSize(1);
        return at(deadlines.getFirst().dueAt()).when(deadlines.getFirst().command());
    }

    /** Asks what may be refused. */
    Given tries(RosterCommand command) {
        return tries(command, Actor.SYSTEM);
    }

    Given tries(RosterCommand command, Actor actor) {
        var decision = decide(command, actor);
        if (decision instanceof Refused) {
            last = List.of();
            return this;
        }
        return accept(decision);
    }

    Given happened(NotificationEvent... events) {
        return accept(RosterDecider.decide(List.of(events), roster));
    }

    Given then(DutyEvent... events) {
        assertThat(last).containsExactly(events);
        return this;
    }

    Given thenNothing() {
        assertThat(last).isEmpty();
        return this;
    }

    Given thenFacts(Map<String, String> expected) {
        assertThat(facts).isEqualTo(expected);
        return this;
    }

    Given thenRefused(RosterCommand command, String code) {
        return thenRefused(command, Actor.SYSTEM, code);
    }

    Given thenRefused(RosterCommand command, Actor actor, String code) {
        assertThat(decide(command, actor)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message()).isNotBlank();
        });
        return this;
    }

    Roster roster() {
        return roster;
    }

    Instant now() {
        return now;
    }

    List<DutyEvent> last() {
        return last;
    }

    List<DutyEvent> history() {
        return List.copyOf(history);
    }

    private Decision<DutyEvent> decide(RosterCommand command, Actor actor) {
        var moment = new Moment(new Jurisdiction("420583"), now, actor, "input-" + inputs++, Handling.ACTUAL, null);
        return RosterDecider.decide(moment, command, roster);
    }

    private Given accept(Decision<DutyEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        var accepted = (Accepted<DutyEvent>) decision;
        for (var event : accepted.events()) {
            roster = RosterDecider.evolve(roster, event);
        }
        last = accepted.events();
        facts = accepted.facts();
        history.addAll(last);
        return this;
    }
}
