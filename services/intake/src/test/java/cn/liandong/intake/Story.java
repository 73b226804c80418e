package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What intake is told and asked, one thing after the other, and what it decided last. */
public final class Story {
    public static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    public static final OrganizationId WORKS = new OrganizationId("works");
    public static final OrganizationId CITY = new OrganizationId("city");
    public static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    public static final PostId DUTY_OFFICER = new PostId("420583:city-duty");
    public static final PersonId WU = new PersonId("wu");
    public static final Actor OFFICER = officer(CITY);

    private final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    private IntakeView view = shard.emptyView(ZHIJIANG);
    private Intake intake = shard.emptyState(ZHIJIANG);
    private List<IncidentEvent> last = List.of();
    private final List<IncidentEvent> history = new ArrayList<>();
    private Instant now = MORNING;

    public Story() {
        duty(new DutyEvent.OrganizationRegistered(new Organization(CITY, "枝江市", Tier.CITY, null, null, null)));
        duty(new DutyEvent.OrganizationRegistered(
                new Organization(new OrganizationId("town"), "董市镇", Tier.TOWN, null, null, null)));
    }

    public static Actor officer(OrganizationId of) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("420583:account:wu"), of, DUTY_OFFICER, WU);
    }

    public Instant now() {
        return now;
    }

    public Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Intake state() {
        return intake;
    }

    public List<IncidentEvent> last() {
        return last;
    }

    public List<IncidentEvent> history() {
        return history;
    }

    /** The only one of this type among those decided last. */
    public <E extends IncidentEvent> E the(Class<E> type) {
        var found = last.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as(type.getSimpleName() + " in " + last).hasSize(1);
        return found.getFirst();
    }

    public List<IncidentEvent> tell(ReportRecord report) {
        Incoming<IntakeCommand> told =
                new Incoming.Told<>("reports", report.id().value(), report);
        return accept(shard.decide(shard.stamped(moment(Actor.SYSTEM), told), told, intake, view));
    }

    public List<IncidentEvent> ask(Actor actor, IntakeCommand command) {
        return accept(shard.decide(moment(actor), new Incoming.Asked<>(command), intake, view));
    }

    /** The code of the refusal. */
    public String refused(Actor actor, IntakeCommand command) {
        var decision = shard.decide(moment(actor), new Incoming.Asked<>(command), intake, view);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<IncidentEvent>) decision).code();
    }

    public List<IncidentEvent> happened(ResponseEvent event) {
        return accept(
                shard.decide(moment(Actor.SYSTEM), new Incoming.Happened<>("response", entry(event)), intake, view));
    }

    public List<IncidentEvent> closed(IncidentId incident) {
        return happened(new IncidentClosed(
                incident, ClosingOutcome.HANDLED, List.of(), DUTY_OFFICER, null, now, now.plus(Duration.ofDays(7))));
    }

    public List<IncidentEvent> archived(IncidentId incident) {
        return happened(new IncidentArchived(incident, now, 0));
    }

    /** What is due by now is sent to intake itself, the oldest first; what that decided. */
    public List<IncidentEvent> due() {
        var all = new ArrayList<IncidentEvent>();
        shard.deadlines(intake)
                .forEach(keeper -> keeper.due(now, 100).forEach(deadline -> {
                    all.addAll(ask(Actor.SYSTEM, deadline.command()));
                }));
        return all;
    }

    public Intake fold(Intake from, List<IncidentEvent> events) {
        var state = from;
        for (var event : events) {
            state = shard.evolve(state, event);
        }
        return state;
    }

    public static Intake stored(Intake intake) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(intake), Intake.class);
    }

    /** What of a state can be held against another one's. */
    public static List<Object> parts(Intake intake) {
        return List.of(
                intake.sites(),
                intake.incidents(),
                intake.grades(),
                intake.followUps().byIncident(),
                intake.followUps().deadlines().inOrder(),
                intake.attachments());
    }

    public IncidentId opened() {
        return the(IncidentOpened.class).incident();
    }

    private void duty(DutyEvent event) {
        view = shard.follow(view, moment(Actor.SYSTEM), new Incoming.Happened<>("duty", entry(event)));
    }

    private <E> Entry<E> entry(E event) {
        return new Entry<>(
                1, now, Actor.SYSTEM, "c", null, Handling.SYSTEM, null, Map.of(), null, List.of(event), null);
    }

    private Moment moment(Actor actor) {
        return new Moment(ZHIJIANG, now, actor, "input", Handling.ACTUAL, null);
    }

    private List<IncidentEvent> accept(Decision<IncidentEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        last = ((Accepted<IncidentEvent>) decision).events();
        history.addAll(last);
        intake = fold(intake, last);
        return last;
    }

    public static ReportId id(String name) {
        return new ReportId("420583-" + name + "-aaaaaa");
    }

    /** An initial report of the works. */
    public static ReportRecord initial(String name, Understood told) {
        return report(name, WORKS, Handling.ACTUAL, told, ReportChain.INITIAL);
    }

    /** What the works tell after that. */
    public static ReportRecord following(String name, String follows, ReportKind kind, Understood told) {
        return report(name, WORKS, Handling.ACTUAL, told, new ReportChain(kind, id(follows), null));
    }

    public static ReportRecord report(
            String name, OrganizationId by, Handling handling, Understood told, ReportChain chain) {
        return new ReportRecord(
                id(name),
                new CredentialId("420583:key:" + by.value()),
                by,
                "keyhash",
                "bodyhash",
                handling,
                told,
                List.of(),
                "{}",
                chain);
    }

    public static Understood fire(@Nullable Casualties casualties) {
        return told(Category.FIRE, casualties, null);
    }

    public static Understood told(Category category, @Nullable Casualties casualties, @Nullable Extent extent) {
        return new Understood(
                category, null, null, null, null, null, null, null, casualties, null, null, null, false, extent, null);
    }

    /** All that the two-minute form asks for. */
    public static Understood minimum(@Nullable Casualties casualties) {
        return new Understood(
                Category.FIRE,
                "车间着火",
                MORNING,
                null,
                new Coordinates(30.4312, 111.7583),
                null,
                null,
                null,
                casualties,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    public static Casualties dead(@Nullable Integer dead) {
        return new Casualties(dead, null, null, null, null, null);
    }
}
