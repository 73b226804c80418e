package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.runtime.journal.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A works, its town and the city, with a clock that moves: what falls due on the way is decided when it does. */
final class SignalStory {
    static final OrganizationId WORKS = new OrganizationId("works");
    static final OrganizationId OTHER = new OrganizationId("other");
    static final SiteId SITE = new SiteId("site-works");
    static final SiteId SECOND_SITE = new SiteId("site-works-2");
    static final TownCode TOWN = new TownCode("420583104");
    static final PostId RESPONDER = new PostId("works-responder");
    static final PostId TOWN_DUTY = new PostId("town-duty");
    static final PostId CITY_DUTY = new PostId("city-duty");
    static final Instant BEGIN = Instant.parse("2026-11-24T01:00:00Z");
    static final Actor OFFICER = new Actor(
            Actor.Kind.OFFICER,
            new CredentialId("420583:account:city"),
            new OrganizationId("city"),
            CITY_DUTY,
            new PersonId("city-officer"));

    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");

    final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    final List<IncidentEvent> history = new ArrayList<>();
    IntakeView view = shard.emptyView(ZHIJIANG);
    Intake intake = shard.emptyState(ZHIJIANG);

    /** Before anything was heard. */
    final Intake begun;

    Instant now = BEGIN;
    List<IncidentEvent> last = List.of();

    @Nullable
    String refused;

    int entries;
    private int inputs;
    private int drillInputs;

    SignalStory() {
        organization("city", Tier.CITY, null);
        organization("town", Tier.TOWN, TOWN);
        organization("works", Tier.ENTERPRISE, TOWN);
        seat(CITY_DUTY, "city", PostKind.DUTY_OFFICER, "city-officer");
        seat(TOWN_DUTY, "town", PostKind.DUTY_OFFICER, "town-officer");
        seat(RESPONDER, "works", PostKind.RESPONDER, "responder");
        for (var site : List.of(SITE, SECOND_SITE)) {
            ask(new RegisterSite(
                    new Site(site, WORKS, "三号罐区", new Coordinates(30.4, 111.8), TOWN, List.of(), List.of(RESPONDER))));
        }
        history.clear();
        begun = intake;
        entries = 0;
    }

    /** A reading of a sensor of gas, without a colour unless one is named. */
    SignalReading reading(String sensor, SiteId site, @Nullable WarningColour colour) {
        return new SignalReading(
                new SensorId("works/" + sensor),
                site,
                SensorKind.TOXIC_GAS,
                colour == null ? 1.0 : 40.0,
                "ppm",
                now.minusMillis(200),
                colour,
                colour == null ? null : 25.0,
                20);
    }

    void hear(String sensor, @Nullable WarningColour colour) {
        hear(reading(sensor, SITE, colour));
    }

    void hear(SignalReading... readings) {
        hear(Handling.ACTUAL, WORKS, readings);
    }

    void hear(Handling handling, OrganizationId organization, SignalReading... readings) {
        var record = new SignalRecord(
                "r" + inputs, new CredentialId("420583:key:works"), organization, handling, List.of(readings));
        Incoming<IntakeCommand> told = new Incoming.Told<>("signals", record.id(), record);
        var moment = shard.stamped(moment(Actor.SYSTEM), told);
        view = shard.follow(view, moment, told);
        accept(shard.decide(moment, told, intake, view), false);
    }

    /** What is sent under a drill's key; under inputs of its own, so that all others are named as they would be without it. */
    void drill(DrillId drill, SignalReading... readings) {
        var id = "drill-" + ++drillInputs;
        var record = new SignalRecord(
                id, new CredentialId("420583:drill:" + drill), WORKS, Handling.EXERCISE, List.of(readings), drill);
        Incoming<IntakeCommand> told = new Incoming.Told<>("signals", id, record);
        var moment = shard.stamped(new Moment(ZHIJIANG, now, Actor.SYSTEM, id, Handling.ACTUAL, null), told);
        view = shard.follow(view, moment, told);
        accept(shard.decide(moment, told, intake, view), false);
    }

    private boolean isOfADrill(IntakeCommand command) {
        return all(IncidentOpened.class).stream()
                .anyMatch(opened -> opened.drill() != null
                        && command.toString().contains(opened.incident().value()));
    }

    void report(ReportRecord report) {
        Incoming<IntakeCommand> told =
                new Incoming.Told<>("reports", report.id().value(), report);
        accept(shard.decide(shard.stamped(moment(Actor.SYSTEM), told), told, intake, view), false);
    }

    void ask(IntakeCommand command) {
        ask(Actor.SYSTEM, command);
    }

    void ask(Actor actor, IntakeCommand command) {
        accept(shard.decide(moment(actor), new Incoming.Asked<>(command), intake, view), true);
    }

    /** The officers close it, as dispatch tells intake. */
    void close(IncidentId incident) {
        evolve(new StageNoted(incident, IncidentStage.CLOSED, now));
    }

    /** Lets time pass; each deadline is decided when it falls due, and nothing is heard meanwhile. */
    void pass(Duration duration) {
        var until = now.plus(duration);
        for (int steps = 0; ; steps++) {
            assertThat(steps).as("deadlines come to an end").isLessThan(100_000);
            var due = deadlines()
                    .filter(deadline -> !deadline.dueAt().isAfter(until))
                    .min(Comparator.comparing(Deadline::dueAt));
            if (due.isEmpty()) {
                break;
            }
            now = due.get().dueAt().isAfter(now) ? due.get().dueAt() : now;
            var command = due.get().command();
            if (isOfADrill(command)) {
                var moment = new Moment(ZHIJIANG, now, Actor.SYSTEM, "drill-" + ++drillInputs, Handling.ACTUAL, null);
                accept(shard.decide(moment, new Incoming.Asked<>(command), intake, view), true);
            } else {
                ask(command);
            }
        }
        now = until;
    }

    Stream<Deadline<IntakeCommand>> deadlines() {
        return shard.deadlines(intake).stream().flatMap(all -> all.inOrder().stream());
    }

    <E> List<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void accept(Decision<IncidentEvent> decision, boolean command) {
        switch (decision) {
            case Decision.Refused<IncidentEvent>(var code, var _) -> {
                refused = code;
                last = List.of();
            }
            case Decision.Accepted<IncidentEvent>(var events, var _) -> {
                refused = null;
                last = events;
                events.forEach(this::evolve);
                entries += command || !events.isEmpty() ? 1 : 0;
            }
        }
    }

    private void evolve(IncidentEvent event) {
        history.add(event);
        intake = shard.evolve(intake, event);
    }

    private Moment moment(Actor actor) {
        return new Moment(ZHIJIANG, now, actor, "input-" + ++inputs, Handling.ACTUAL, null);
    }

    private void organization(String id, Tier tier, @Nullable TownCode town) {
        duty(new DutyEvent.OrganizationRegistered(
                new Organization(new OrganizationId(id), id, tier, null, town, null)));
    }

    private void seat(PostId post, String organization, PostKind kind, String person) {
        duty(new DutyEvent.PostRegistered(new Post(post, new OrganizationId(organization), kind, post.value())));
        duty(new DutyEvent.DutyChanged(post, List.of(new PersonId(person)), BEGIN, BEGIN.plusSeconds(86_400)));
    }

    private void duty(DutyEvent event) {
        var entry = new Entry<>(
                1, now, Actor.SYSTEM, "c", null, Handling.SYSTEM, null, Map.of(), null, List.of(event), null);
        view = shard.follow(view, moment(Actor.SYSTEM), new Incoming.Happened<>("duty", entry));
    }
}
