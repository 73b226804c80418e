package cn.liandong.drills;

import cn.liandong.contracts.drills.ConductCommand.StartDrill;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Expected;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.ScheduleDrill;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.runtime.journal.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A city with a drill, and a hand on its clock: what the runner decides, one input after the other. */
final class Stage {
    static final Jurisdiction CITY = new Jurisdiction("420583");
    static final TownCode DONGSHI = new TownCode("420583104");
    static final OrganizationId DUTY_ROOM = new OrganizationId("420583-city");
    static final OrganizationId PLANT = new OrganizationId("420583-ent-plant");
    static final OrganizationId TOWN = new OrganizationId("420583-town-104");
    static final PostId LEADER = new PostId("420583-city-leader");
    static final PostId OFFICER = new PostId("420583-city-duty");
    static final PostId TOWN_DUTY = new PostId("420583-town-104-duty");
    static final PostId RESPONDER = new PostId("420583-ent-plant-responder");
    static final UnitId ENGINE = new UnitId("420583-unit-fire-1");
    static final PersonId WU = new PersonId("420583-p1");
    static final PersonId QIN = new PersonId("420583-p2");
    static final ScenarioId SCENARIO = new ScenarioId("420583-scenario-leak");
    static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

    private final DrillsShard shard = new DrillsShard();
    private DrillsState state = DrillsState.EMPTY;
    private DrillsView view = DrillsView.EMPTY;
    private Instant now = NOON;
    private DrillsState begun = DrillsState.EMPTY;
    private int inputs;

    Stage() {
        duty(
                new DutyEvent.ZoneSet("Asia/Shanghai"),
                new DutyEvent.OrganizationRegistered(new Organization(DUTY_ROOM, "市值班室", Tier.CITY, null, null, null)),
                new DutyEvent.OrganizationRegistered(new Organization(TOWN, "董市镇", Tier.TOWN, null, DONGSHI, null)),
                new DutyEvent.OrganizationRegistered(
                        new Organization(PLANT, "化工厂", Tier.ENTERPRISE, null, DONGSHI, null)),
                new DutyEvent.PostRegistered(new Post(LEADER, DUTY_ROOM, PostKind.DUTY_LEADER, "带班领导")),
                new DutyEvent.PostRegistered(new Post(OFFICER, DUTY_ROOM, PostKind.DUTY_OFFICER, "值班员")),
                new DutyEvent.PostRegistered(new Post(TOWN_DUTY, TOWN, PostKind.DUTY_OFFICER, "值班员")),
                new DutyEvent.PostRegistered(new Post(RESPONDER, PLANT, PostKind.RESPONDER, "应急响应人")),
                new DutyEvent.DutyChanged(OFFICER, List.of(WU), NOON, NOON.plusSeconds(86_400)));
    }

    static Inject report(String id, int after, @Nullable String follows) {
        return new Inject(
                id, id, after, follows, InjectKind.REPORT, PLANT, null, "{}", List.of(), null, null, null, null);
    }

    static Inject followUp(String id, int after, String of) {
        return new Inject(id, id, after, null, InjectKind.FOLLOW_UP, null, of, "{}", List.of(), null, null, null, null);
    }

    static Expectation acknowledged(String id, String after, int within) {
        return new Expectation(
                id,
                "签收",
                EvaluationHeading.WARNING_AND_REPORTING,
                after,
                within,
                new Expected(HappeningKind.ACKNOWLEDGED, OFFICER, null, null));
    }

    /** A leak after half a minute, that is to be acknowledged within two; then another report, a minute after that. */
    static Scenario scenario() {
        return scenario(
                List.of(report("leak", 30, null), report("fire", 60, "ack"), followUp("wind", 300, "leak")),
                List.of(acknowledged("ack", "leak", 120)));
    }

    static Scenario scenario(List<Inject> injects, List<Expectation> expectations) {
        return new Scenario(
                SCENARIO,
                "氯气泄漏",
                null,
                DrillKind.LIVE,
                DrillExtent.COMPREHENSIVE,
                List.of(DONGSHI),
                LEADER,
                List.of(LEADER),
                List.of(OFFICER, RESPONDER),
                List.of(ENGINE),
                List.of(),
                List.of(),
                injects,
                expectations,
                PLANT);
    }

    Instant now() {
        return now;
    }

    DrillsView view() {
        return view;
    }

    DrillsState state() {
        return state;
    }

    /** The state in which the last drill began. */
    DrillsState begun() {
        return begun;
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    /** A drill of this scenario that its director has started. */
    DrillId started(Scenario scenario) {
        var drill = scheduled(scenario, now.plusSeconds(60), true);
        ask(LEADER, new StartDrill(drill));
        begun = state;
        return drill;
    }

    DrillId scheduled(Scenario scenario, Instant at, boolean announced) {
        units();
        ask(LEADER, new SetScenario(scenario));
        var answer = ask(LEADER, new ScheduleDrill(scenario.id(), at, announced));
        return new DrillId(Objects.requireNonNull(
                ((Decision.Accepted<DrillEvent>) answer).facts().get("drill")));
    }

    /** Its units are registered. */
    void units() {
        if (!view.isUnit(ENGINE)) {
            happened("response", Handling.ACTUAL, List.of(Journals.registered(ENGINE)));
        }
    }

    Decision<DrillEvent> ask(@Nullable PostId post, DrillCommand command) {
        var actor = post == null
                ? Actor.SYSTEM
                : new Actor(Actor.Kind.OFFICER, new CredentialId("420583-account-1"), DUTY_ROOM, post, WU);
        return take(actor, Handling.SYSTEM, new Incoming.Asked<>(command));
    }

    /** What was decided of this entry of another journal. */
    List<DrillEvent> happened(String topic, Handling handling, List<?> events) {
        var entry = new Entry<Object>(
                ++inputs,
                now,
                Actor.SYSTEM,
                "i" + inputs,
                "h",
                handling,
                null,
                Map.of(),
                null,
                List.copyOf(events),
                null);
        return events(take(Actor.SYSTEM, handling, new Incoming.Happened<>(topic, entry)));
    }

    private void duty(DutyEvent... events) {
        happened("duty", Handling.SYSTEM, List.of(events));
    }

    /** From now on these people sit at the post. */
    void seat(PostId post, PersonId... people) {
        duty(new DutyEvent.DutyChanged(post, List.of(people), now, now.plus(Duration.ofDays(365))));
    }

    /** Lets so much time pass; what falls due on the way is sent and decided then. */
    List<DrillEvent> pass(Duration time) {
        var until = now.plus(time);
        var decided = new ArrayList<DrillEvent>();
        for (var next = nextDue(until); next != null; next = nextDue(until)) {
            now = next.dueAt().isBefore(now) ? now : next.dueAt();
            var before = state;
            decided.addAll(events(ask(null, next.command())));
            if (before.equals(state)) {
                throw new IllegalStateException("a deadline that changes nothing stays for ever: " + next);
            }
        }
        now = until;
        return decided;
    }

    /** Whatever is overdue by now is decided now, as after a restart. */
    List<DrillEvent> restart() {
        var decided = new ArrayList<DrillEvent>();
        for (var next = nextDue(now); next != null; next = nextDue(now)) {
            decided.addAll(events(ask(null, next.command())));
        }
        shard.resume(state).forEach(command -> decided.addAll(events(ask(null, command))));
        return decided;
    }

    private @Nullable Deadline<DrillCommand> nextDue(Instant until) {
        return shard.deadlines(state).stream()
                .map(Deadlines::inOrder)
                .flatMap(List::stream)
                .filter(deadline -> !deadline.dueAt().isAfter(until))
                .min((a, b) -> a.dueAt().compareTo(b.dueAt()))
                .orElse(null);
    }

    private Decision<DrillEvent> take(Actor actor, Handling handling, Incoming<DrillCommand> incoming) {
        var moment = new Moment(CITY, now, actor, "input-" + ++inputs, handling, null);
        view = shard.follow(view, moment, incoming);
        var decision = shard.decide(moment, incoming, state, view);
        for (var event : events(decision)) {
            state = shard.evolve(state, event);
        }
        return decision;
    }

    static List<DrillEvent> events(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Accepted<DrillEvent>(var events, var _) ? events : List.of();
    }
}
