package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterPoint;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointEvent.PointRegistered;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawBySun;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Zones follow what is believed, the sun, and who lies in them; what was drawn stays in the journal. */
class ZonesRedrawnTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final OrganizationId CITY = new OrganizationId("city");
    private static final OrganizationId TOWN = new OrganizationId("town-101");
    private static final OrganizationId WORKS = new OrganizationId("works");
    private static final CredentialId KEY = new CredentialId("420583:key:works");
    private static final TownCode ANFUSI = new TownCode("420583101");
    private static final PostId POST = new PostId("420583:city-duty");
    private static final Actor DUTY_ROOM = new Actor(Actor.Kind.OFFICER, KEY, CITY, POST, null);
    private static final Coordinates PLACE = new Coordinates(30.4312, 111.7583);
    private static final Substance AMMONIA = new Substance("1005", null, null, 12_000.0, "槽车");
    private static final Wind NORTH = new Wind(0, 3.0);

    /** Morning there; the sun sets at about 17:30 and rises at about 07:05 of local time. */
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    private static final IncidentId INCIDENT = new IncidentId("incident:420583-k1-aaaaaa");

    private final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    private IntakeView view = shard.emptyView(ZHIJIANG);
    private Intake intake = shard.emptyState(ZHIJIANG);
    private List<IncidentEvent> last = List.of();
    private final List<IncidentEvent> history = new ArrayList<>();

    @BeforeEach
    void theCityAndItsTowns() {
        duty(new DutyEvent.OrganizationRegistered(new Organization(CITY, "枝江市", Tier.CITY, null, null, null)));
        duty(new DutyEvent.OrganizationRegistered(new Organization(TOWN, "安福寺镇", Tier.TOWN, null, ANFUSI, null)));
    }

    @Test
    void anotherWindDrawsThemAnewInTheSameEntryAndSaysSo() {
        opened(AMMONIA, null);
        assertThat(drawn().changes()).isEmpty();
        assertThat(protective().towardsDegrees()).isNull();
        follow("bbbbbb", leak(null, null, NORTH));
        assertThat(last)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ReportLinked", "SituationUpdated", "ZonesDrawn");
        assertThat(drawn().changes()).containsExactly(ZoneChange.WIND);
        assertThat(protective().towardsDegrees()).isEqualTo(180);
        assertThat(protective().metres()).isEqualTo(500);
    }

    @Test
    void anotherSubstanceOrPlaceDrawsThemAnewAndMoreInjuredDoNot() {
        opened(AMMONIA, NORTH);
        follow("bbbbbb", leak(null, new Substance("1017", null, null, null, null), null));
        assertThat(drawn().changes()).containsExactly(ZoneChange.SUBSTANCE);
        assertThat(drawn().zones().substance()).isEqualTo("氯");
        follow("cccccc", leak(new Coordinates(30.44, 111.76), null, null));
        assertThat(drawn().changes()).containsExactly(ZoneChange.PLACE);
        assertThat(drawn().zones().centre().latitude()).isEqualTo(30.44);
        follow(
                "dddddd",
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "又伤一人",
                        MORNING,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false));
        assertThat(last).noneMatch(ZonesDrawn.class::isInstance);
    }

    @Test
    void atAPoleThereAreNoneAndTheReportIsTakenAllTheSame() {
        tell("aaaaaa", ReportChain.INITIAL, leak(new Coordinates(89.99, 0), AMMONIA, null));
        assertThat(last)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("IncidentOpened", "ReportLinked");
    }

    @Test
    void theSameWindOnceMoreChangesNothing() {
        opened(AMMONIA, NORTH);
        follow("bbbbbb", leak(null, null, NORTH));
        assertThat(last).singleElement().isInstanceOf(ReportLinked.class);
    }

    @Test
    void whereNothingSpreadsAnyMoreTheyAreLifted() {
        opened(AMMONIA, NORTH);
        follow(
                "bbbbbb",
                new Understood(
                        Category.FOOD_SAFETY, "x", null, null, null, null, null, null, null, null, null, null, false));
        assertThat(last).last().isEqualTo(new ZonesLifted(INCIDENT, List.of(ZoneChange.CATEGORY), MORNING));
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void anOfficerOfTheCityTellsTheWindThatSomebodyReadFromAVane() {
        opened(AMMONIA, null);
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, new Wind(90, 6.0), null));
        var updated = (SituationUpdated) last.getFirst();
        assertThat(updated.by()).as("the entry's actor, and no report").isNull();
        assertThat(updated.changes()).containsExactly(SituationChange.WIND);
        assertThat(protective().towardsDegrees()).isEqualTo(270);
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, new Wind(90, 6.0), null));
        assertThat(last).as("the same once more").isEmpty();
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, new Wind(null, null), null));
        assertThat(protective().towardsDegrees()).as("unknown again").isNull();
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, null, new Substance("1005", null, null, null, "铁路罐车")));
        assertThat(drawn().changes()).containsExactly(ZoneChange.SUBSTANCE);
        assertThat(drawn().zones().zones().getFirst().metres()).isEqualTo(300);
    }

    @Test
    void nobodyElseMayAndNoWindThatThereIsNot() {
        opened(AMMONIA, null);
        var town = new Actor(Actor.Kind.OFFICER, KEY, TOWN, new PostId("420583:town-101-duty"), null);
        var key = new Actor(Actor.Kind.API_KEY, KEY, CITY, null, null);
        assertRefused(town, new RedrawZones(INCIDENT, NORTH, null), "NOT_OF_THE_DUTY_ROOM");
        assertRefused(key, new RedrawZones(INCIDENT, NORTH, null), "NOT_OF_THE_DUTY_ROOM");
        assertRefused(DUTY_ROOM, new RedrawZones(INCIDENT, new Wind(360, 3.0), null), "WIND_UNFIT");
        assertRefused(DUTY_ROOM, new RedrawZones(INCIDENT, new Wind(0, Double.NaN), null), "WIND_UNFIT");
        assertRefused(
                DUTY_ROOM,
                new RedrawZones(INCIDENT, null, new Substance(null, null, "氨", -1.0, null)),
                "SUBSTANCE_UNFIT");
        assertRefused(DUTY_ROOM, new RedrawZones(new IncidentId("elsewhere"), NORTH, null), "NO_SUCH_INCIDENT");
        happened(closed());
        assertRefused(DUTY_ROOM, new RedrawZones(INCIDENT, NORTH, null), "INCIDENT_CLOSED");
    }

    @Test
    void atSunsetTheNightsRowsAreReadAndAtSunriseTheDaysAgain() {
        opened(AMMONIA, NORTH);
        var sunset = Objects.requireNonNull(drawn().sunTurnsAt());
        assertThat(sunset).isBetween(Instant.parse("2026-11-24T09:20:00Z"), Instant.parse("2026-11-24T09:35:00Z"));
        assertThat(deadlines())
                .containsExactly(new Deadline<>(
                        "sun/" + INCIDENT,
                        sunset,
                        Duration.between(MORNING, sunset).toMillis(),
                        new RedrawBySun(INCIDENT)));
        ask(sunset, Actor.SYSTEM, new RedrawBySun(INCIDENT));
        assertThat(drawn().changes()).containsExactly(ZoneChange.SUN);
        assertThat(drawn().zones().night()).isTrue();
        assertThat(protective().metres()).isEqualTo(800);
        var sunrise = Objects.requireNonNull(drawn().sunTurnsAt());
        assertThat(sunrise).isBetween(Instant.parse("2026-11-24T22:55:00Z"), Instant.parse("2026-11-24T23:15:00Z"));
        ask(sunrise.minusMillis(40), Actor.SYSTEM, new RedrawBySun(INCIDENT));
        assertThat(drawn().zones().night()).as("a clock that is a little early").isFalse();
        assertThat(deadlines())
                .singleElement()
                .satisfies(next -> assertThat(next.dueAt()).isAfter(sunrise));
    }

    @Test
    void afterADayInWhichNothingRanTheNextTurnIsWaitedForAllTheSame() {
        opened(AMMONIA, NORTH);
        var late = MORNING.plus(Duration.ofHours(25));
        ask(late, Actor.SYSTEM, new RedrawBySun(INCIDENT));
        assertThat(drawn().zones().night()).as("it set and rose meanwhile").isFalse();
        assertThat(deadlines())
                .singleElement()
                .satisfies(next -> assertThat(next.dueAt()).isAfter(late));
    }

    @Test
    void theSunIsWaitedForWhileTheIncidentIsOpenAndNoLonger() {
        opened(AMMONIA, NORTH);
        happened(closed());
        assertThat(deadlines()).isEmpty();
        ask(MORNING.plus(Duration.ofHours(12)), Actor.SYSTEM, new RedrawBySun(INCIDENT));
        assertThat(last).as("one that was under way").isEmpty();
        happened(reopened(MORNING.plus(Duration.ofHours(12))), MORNING.plus(Duration.ofHours(12)));
        assertThat(drawn().changes()).as("it went down meanwhile").containsExactly(ZoneChange.SUN);
        assertThat(deadlines()).hasSize(1);
        happened(closed());
        happened(new IncidentArchived(INCIDENT, MORNING, 0));
        assertThat(deadlines()).isEmpty();
        assertThat(intake.zones().last()).isEmpty();
    }

    @Test
    void whoLiesInThemIsOnRecordWithTheZones() {
        ask(Actor.SYSTEM, new RegisterPoint(point("school", PointKind.SCHOOL, 30.4290, 900)));
        ask(Actor.SYSTEM, new RegisterPoint(point("north", PointKind.VILLAGE, 30.4340, 300)));
        ask(Actor.SYSTEM, new RegisterSite(site("works/1", 30.4312, List.of(AMMONIA))));
        ask(Actor.SYSTEM, new RegisterSite(site("works/2", 30.4300, List.of())));
        tell(
                "aaaaaa",
                ReportChain.INITIAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "泄漏",
                        null,
                        null,
                        null,
                        null,
                        new SiteId("works/1"),
                        AMMONIA,
                        null,
                        null,
                        null,
                        NORTH,
                        false));
        var points = Objects.requireNonNull(drawn().points());
        assertThat(points.nearest()).extracting(PointInZone::name).containsExactly("works/2", "school");
        assertThat(points.nearest().getLast().zones()).containsExactly(ZoneKind.PROTECTIVE);
        assertThat(points.counts())
                .containsExactly(new PointCount(PointKind.SCHOOL, 1, 900, 0), new PointCount(PointKind.SITE, 1, 0, 1));
    }

    @Test
    void aPointOrSiteThatIsRegisteredLaterChangesNothingUntilSomebodyAsks() {
        ask(Actor.SYSTEM, new RegisterSite(site("works/1", 30.4312, List.of(AMMONIA))));
        tell(
                "aaaaaa",
                ReportChain.INITIAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "泄漏",
                        null,
                        null,
                        null,
                        null,
                        new SiteId("works/1"),
                        null,
                        null,
                        null,
                        null,
                        NORTH,
                        false));
        ask(Actor.SYSTEM, new RegisterPoint(point("school", PointKind.SCHOOL, 30.4300, null)));
        assertThat(last).singleElement().isInstanceOf(PointRegistered.class);
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, null, null));
        assertThat(drawn().changes()).containsExactly(ZoneChange.POINTS);
        ask(
                Actor.SYSTEM,
                new RegisterSite(site("works/1", 30.4312, List.of(new Substance("1076", null, null, 90.0, null)))));
        assertThat(last).hasSize(1);
        ask(DUTY_ROOM, new RedrawZones(INCIDENT, null, null));
        assertThat(drawn().changes()).containsExactly(ZoneChange.SITE);
        assertThat(drawn().zones().substance()).isEqualTo("光气");
    }

    @Test
    void aPointIsRegisteredOnceByTheCityFileAndIsNoSite() {
        var school = point("school", PointKind.SCHOOL, 30.43, 900);
        ask(Actor.SYSTEM, new RegisterPoint(school));
        ask(Actor.SYSTEM, new RegisterPoint(school));
        assertThat(last).isEmpty();
        assertRefused(DUTY_ROOM, new RegisterPoint(school), "NOT_ALLOWED");
        assertRefused(Actor.SYSTEM, new RegisterPoint(point("s", PointKind.SITE, 30.43, null)), "NO_POINT");
        assertRefused(Actor.SYSTEM, new RegisterPoint(point("s", PointKind.OTHER, 30.43, -1)), "BAD_PEOPLE");
    }

    /** Of random histories: what was drawn last holds, each deadline is of an open incident, and any prefix restores. */
    @Test
    void theSunIsWaitedForAtOpenIncidentsAloneAndAnyPrefixRestores() {
        SeededHistories.holds(60, random -> {
            intake = Intake.EMPTY;
            history.clear();
            var winds = List.of(NORTH, new Wind(90, 9.0), new Wind(null, null));
            opened(AMMONIA, NORTH);
            var now = MORNING;
            for (int i = 0; i < 40; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(1, 400)));
                switch (random.nextInt(6)) {
                    case 0 -> happened(closed(), now);
                    case 1 -> happened(reopened(now), now);
                    case 2 -> tell("f" + i, following(), leak(null, null, winds.get(random.nextInt(2))), now);
                    case 3 -> decide(now, DUTY_ROOM, new RedrawZones(INCIDENT, winds.get(random.nextInt(3)), null));
                    case 4 ->
                        ask(
                                now,
                                Actor.SYSTEM,
                                new RegisterPoint(point("p" + random.nextInt(5), PointKind.VILLAGE, 30.43, i)));
                    default -> {
                        var due = deadlines().stream().map(Deadline::command).toList();
                        if (!due.isEmpty()) {
                            ask(now, Actor.SYSTEM, due.getFirst());
                        }
                    }
                }
                boolean open = Objects.requireNonNull(intake.incidents().find(INCIDENT))
                                .stage()
                        == IncidentStage.OPEN;
                assertThat(deadlines()).hasSize(open ? 1 : 0);
                for (var deadline : deadlines()) {
                    assertThat(deadline.delayMillis()).isGreaterThanOrEqualTo(0);
                }
            }
            int cut = random.nextInt(history.size() + 1);
            var restored = Json.mapper()
                    .readValue(
                            Json.mapper().writeValueAsBytes(fold(Intake.EMPTY, history.subList(0, cut))), Intake.class);
            assertThat(Json.mapper().<JsonNode>valueToTree(fold(restored, history.subList(cut, history.size()))))
                    .isEqualTo(Json.mapper().valueToTree(intake));
        });
    }

    private List<Deadline<IntakeCommand>> deadlines() {
        return shard.deadlines(intake).getFirst().inOrder();
    }

    private static IncidentClosed closed() {
        return new IncidentClosed(INCIDENT, ClosingOutcome.HANDLED, List.of(), POST, null, MORNING, null);
    }

    private static IncidentReopened reopened(Instant at) {
        return new IncidentReopened(INCIDENT, POST, null, at);
    }

    private void opened(Substance substance, @Nullable Wind wind) {
        tell("aaaaaa", ReportChain.INITIAL, leak(PLACE, substance, wind));
    }

    private void follow(String id, Understood told) {
        tell(id, following(), told);
    }

    private static ReportChain following() {
        return new ReportChain(ReportKind.FOLLOW_UP, new ReportId("420583-k1-aaaaaa"), null);
    }

    private void tell(String id, ReportChain chain, Understood told) {
        tell(id, chain, told, MORNING);
    }

    private void tell(String id, ReportChain chain, Understood told, Instant at) {
        var report = new ReportRecord(
                new ReportId("420583-k1-" + id), KEY, WORKS, "k", "b", Handling.ACTUAL, told, List.of(), "{}", chain);
        Incoming<IntakeCommand> incoming =
                new Incoming.Told<>("reports", report.id().value(), report);
        accept(shard.decide(shard.stamped(moment(at, Actor.SYSTEM), incoming), incoming, intake, view));
    }

    private void ask(Actor actor, IntakeCommand command) {
        ask(MORNING, actor, command);
    }

    private void ask(Instant at, Actor actor, IntakeCommand command) {
        accept(shard.decide(moment(at, actor), new Incoming.Asked<>(command), intake, view));
    }

    /** Whatever comes of it. */
    private void decide(Instant at, Actor actor, IntakeCommand command) {
        if (shard.decide(moment(at, actor), new Incoming.Asked<>(command), intake, view)
                instanceof Accepted<IncidentEvent> accepted) {
            accept(accepted);
        }
    }

    private void assertRefused(Actor actor, IntakeCommand command, String code) {
        assertThat(shard.decide(moment(MORNING, actor), new Incoming.Asked<>(command), intake, view))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void happened(ResponseEvent event) {
        happened(event, MORNING);
    }

    private void happened(ResponseEvent event, Instant at) {
        accept(shard.decide(moment(at, Actor.SYSTEM), new Incoming.Happened<>("response", entry(event)), intake, view));
    }

    private void duty(DutyEvent event) {
        view = shard.follow(view, moment(MORNING, Actor.SYSTEM), new Incoming.Happened<>("duty", entry(event)));
    }

    private static <E> Entry<E> entry(E event) {
        return new Entry<>(
                1, MORNING, Actor.SYSTEM, "c", null, Handling.SYSTEM, null, Map.of(), null, List.of(event), null);
    }

    private void accept(Decision<IncidentEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        var events = ((Accepted<IncidentEvent>) decision).events();
        history.addAll(events);
        intake = fold(intake, events);
        // That the next report is awaited is another capability's.
        last = events.stream()
                .filter(event -> !(event instanceof FollowUpEvent))
                .toList();
    }

    private Intake fold(Intake from, List<IncidentEvent> events) {
        var state = from;
        for (var event : events) {
            state = shard.evolve(state, event);
        }
        return state;
    }

    private ZonesDrawn drawn() {
        assertThat(last).last().isInstanceOf(ZonesDrawn.class);
        return (ZonesDrawn) last.getLast();
    }

    private Zone protective() {
        return drawn().zones().zones().stream()
                .filter(zone -> zone.kind() == ZoneKind.PROTECTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Moment moment(Instant at, Actor actor) {
        return new Moment(ZHIJIANG, at, actor, "input", Handling.ACTUAL, null);
    }

    private static Understood leak(@Nullable Coordinates place, @Nullable Substance substance, @Nullable Wind wind) {
        return new Understood(
                Category.HAZARDOUS_CHEMICAL_LEAK,
                null,
                null,
                null,
                place,
                null,
                null,
                substance,
                null,
                null,
                null,
                wind,
                false);
    }

    private static Point point(String id, PointKind kind, double latitude, @Nullable Integer people) {
        return new Point(
                new PointId(id), kind, id, new Coordinates(latitude, 111.7583), people, null, "值班室 000-0000", "示例");
    }

    private static Site site(String id, double latitude, List<Substance> substances) {
        return new Site(
                new SiteId(id),
                WORKS,
                id,
                new Coordinates(latitude, 111.7583),
                ANFUSI,
                substances,
                List.of(new PostId("works-duty")));
    }
}
