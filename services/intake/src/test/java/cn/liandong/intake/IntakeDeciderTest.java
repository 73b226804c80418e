package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.places.Place.TownKnownBy;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntakeDeciderTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    private static final OrganizationId WORKS = new OrganizationId("works");
    private static final CredentialId KEY = new CredentialId("420583:key:works");
    private static final TownCode DONGSHI = new TownCode("420583104");
    private static final Site SITE =
            new Site(new SiteId("works/3"), WORKS, "三号罐区", new Coordinates(30.4, 111.8), DONGSHI, List.of(), List.of());
    private static final Coordinates PLACE = new Coordinates(30.4312, 111.7583);
    private static final Substance AMMONIA = new Substance("1005", null, null, 12_000.0, "储罐");
    private static final Substance CHLORINE = new Substance("1017", null, null, 1_000.0, "槽车");
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    private final IntakeShard shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
    private IntakeView view = shard.emptyView(ZHIJIANG);
    private Intake intake = shard.emptyState(ZHIJIANG);
    private List<IncidentEvent> last = List.of();
    private final List<IncidentEvent> history = new ArrayList<>();

    @Test
    void aReportOpensAnIncidentThatPeopleCanNameAndBelongsToIt() {
        tell(MORNING, report("aaaaaa", plain("泄漏")));
        var incident = new IncidentId("incident:420583-k1-aaaaaa");
        assertThat(last)
                .containsExactly(
                        new IncidentOpened(
                                incident,
                                "420583-20261124-001",
                                new ReportId("420583-k1-aaaaaa"),
                                WORKS,
                                Category.FIRE,
                                new Place(null, List.of(), TownKnownBy.NOBODY, null),
                                null,
                                null,
                                null,
                                MORNING,
                                null,
                                List.of(),
                                Handling.ACTUAL,
                                null,
                                null),
                        new ReportLinked(
                                incident,
                                new ReportId("420583-k1-aaaaaa"),
                                MORNING,
                                0,
                                LinkReason.OPENED,
                                ReportKind.INITIAL,
                                null,
                                WORKS,
                                null,
                                List.of(ReportField.CATEGORY, ReportField.DESCRIPTION, ReportField.SUBSTANCE),
                                null),
                        new FollowUpAwaited(
                                incident,
                                WORKS,
                                List.of(
                                        ReportField.OCCURRED_AT,
                                        ReportField.PLACE,
                                        ReportField.CASUALTIES,
                                        ReportField.MEASURES_TAKEN,
                                        ReportField.EXTENT,
                                        ReportField.DIRECT_LOSS,
                                        ReportField.COURSE,
                                        ReportField.CAUSE,
                                        ReportField.TREND,
                                        ReportField.LEADERS_PRESENT,
                                        ReportField.REPORTER),
                                "minimum-missing",
                                MORNING.plus(Duration.ofMinutes(20)),
                                MORNING));
    }

    @Test
    void aRepeatOfAReportYieldsNothing() {
        tell(MORNING, report("aaaaaa", plain("泄漏")));
        tell(MORNING.plusSeconds(60), report("aaaaaa", plain("泄漏")));
        assertThat(last).isEmpty();
    }

    @Test
    void anotherBodyThatRacedInUnderTheSameKeyIsKeptAndFlagged() {
        tell(MORNING, report("aaaaaa", plain("泄漏")));
        tell(MORNING, report("bbbbbb", plain("火灾")));
        assertThat(opened().flags()).containsExactly(IncidentFlag.KEY_REUSED);
        assertThat(opened().number()).isEqualTo("420583-20261124-002");
        tell(MORNING, report("bbbbbb", plain("火灾")));
        assertThat(last).isEmpty();
    }

    @Test
    void incidentsAreCountedByTheLocalDay() {
        tell(Instant.parse("2026-11-24T15:59:59Z"), report("1-a", plain("a")));
        tell(Instant.parse("2026-11-24T16:00:00Z"), report("2-a", plain("b")));
        assertThat(opened().number()).isEqualTo("420583-20261125-001");
        tell(Instant.parse("2026-11-24T15:00:00Z"), report("3-a", plain("c")));
        assertThat(opened().number()).isEqualTo("420583-20261124-002");
        duty(new DutyEvent.ZoneSet("UTC"));
        tell(Instant.parse("2026-11-24T16:30:00Z"), report("4-a", plain("d")));
        assertThat(opened().number()).isEqualTo("420583-20261124-003");
    }

    @Test
    void theThousandthIncidentOfADayHasANumberToo() {
        for (int i = 1; i <= 1000; i++) {
            tell(MORNING, report(i + "-a", plain("x")));
        }
        assertThat(opened().number()).isEqualTo("420583-20261124-1000");
        tell(MORNING, report("next-a", plain("x")));
        assertThat(opened().number()).isEqualTo("420583-20261124-1001");
    }

    @Test
    void theSiteThatIsRegisteredGivesTheTownAndOneThatIsNotIsFlagged() {
        ask(new RegisterSite(SITE));
        tell(MORNING, report("1-a", at(SITE.id())));
        assertThat(opened().site()).isEqualTo(SITE.id());
        assertThat(opened().place()).isEqualTo(new Place(null, List.of(DONGSHI), TownKnownBy.SITE, null));
        tell(MORNING, report("2-a", at(new SiteId("elsewhere"))));
        assertThat(opened().site()).isNull();
        assertThat(opened().flags()).containsExactly(IncidentFlag.PARTLY_UNREADABLE);
    }

    @Test
    void theCallersTownIsLookedUpInDuty() {
        duty(new DutyEvent.OrganizationRegistered(
                new Organization(WORKS, "化工厂", Tier.ENTERPRISE, null, DONGSHI, null)));
        tell(MORNING, report("1-a", plain("x")));
        assertThat(opened().place()).isEqualTo(new Place(null, List.of(DONGSHI), TownKnownBy.CALLER, null));
    }

    @Test
    void aLeakOfASubstanceAtAPlaceHasItsZonesInTheSameEntry() {
        tell(MORNING, report("1-a", leak(PLACE, AMMONIA, new Wind(0, 3.0))));
        assertThat(last).hasSize(4);
        assertThat(zones().unNumber()).isEqualTo("1005");
        assertThat(zones().centre()).isEqualTo(PLACE);
        assertThat(zones().night()).isFalse();
        assertThat(zones().zones()).extracting(Zone::towardsDegrees).containsExactly(null, 180);
        tell(MORNING.plus(Duration.ofHours(12)), report("2-a", leak(PLACE, AMMONIA, null)));
        assertThat(zones().night()).isTrue();
        assertThat(zones().assumed()).contains(ZoneAssumption.WIND_SPEED, ZoneAssumption.WIND_DIRECTION);
    }

    @Test
    void aSiteGivesPlaceAndSubstancesWhereNobodyToldThem() {
        var known = new Site(SITE.id(), WORKS, "罐区", PLACE, DONGSHI, List.of(AMMONIA, CHLORINE), List.of());
        ask(new RegisterSite(known));
        tell(MORNING, report("1-a", at(SITE.id())));
        assertThat(last).as("a fire at the site is no leak of all it has").noneMatch(ZonesDrawn.class::isInstance);
        tell(MORNING.plus(Duration.ofHours(3)), report("2-a", leakAt(SITE.id())));
        assertThat(zones().substance()).isEqualTo("氯");
        assertThat(zones().assumed()).contains(ZoneAssumption.SUBSTANCE);
    }

    @Test
    void withoutAPlaceOrASubstanceThereIsNoZoneAndTheReportIsTakenAllTheSame() {
        tell(MORNING, report("1-a", leak(null, AMMONIA, null)));
        assertThat(last).hasSize(3);
        tell(MORNING, report("2-a", leak(PLACE, null, null)));
        assertThat(last).hasSize(3);
        tell(
                MORNING.plus(Duration.ofHours(3)),
                report("3-a", leak(PLACE, new Substance("9999", null, null, null, null), null)));
        assertThat(zones().zones()).isEmpty();
    }

    @Test
    void whatWasLostIsFlaggedAndWhatWasOnlyWrittenOtherwiseIsNot() {
        tell(MORNING, report("1-a", plain("x"), Handling.ACTUAL, "READ_AS", "NO_IDEMPOTENCY_KEY"));
        assertThat(opened().flags()).isEmpty();
        tell(MORNING, report("2-a", plain("x"), Handling.ACTUAL, "READ_AS", "UNKNOWN_FIELD"));
        assertThat(opened().flags()).containsExactly(IncidentFlag.PARTLY_UNREADABLE);
        assertThat(((ReportLinked) last.get(1)).warnings()).isEqualTo(2);
    }

    @Test
    void aRealReportThatCallsItselfAnExerciseStaysRealAndIsFlagged() {
        var exercise =
                new Understood(Category.FIRE, "演练", null, null, null, null, null, null, null, null, null, null, true);
        var record = report("1-a", exercise);
        tell(MORNING, record);
        assertThat(opened().flags()).containsExactly(IncidentFlag.SAYS_EXERCISE);
        assertThat(stamped(record).handling()).isEqualTo(Handling.ACTUAL);
    }

    @Test
    void aReportThatCameWithoutAKeyIsFlagged() {
        var told = report("1-a", plain("x"));
        tell(
                MORNING,
                new ReportRecord(
                        told.id(),
                        Unverified.credential(ZHIJIANG),
                        Unverified.ORGANIZATION,
                        told.keyHash(),
                        told.bodyHash(),
                        Handling.ACTUAL,
                        told.understood(),
                        List.of(),
                        told.body()));
        assertThat(opened().flags()).containsExactly(IncidentFlag.UNVERIFIED);
        assertThat(last).noneMatch(FollowUpAwaited.class::isInstance);
    }

    @Test
    void aReportIsHandledAsItsKeySaysAndTheKeyIsItsActor() {
        var moment = stamped(report("1-a", plain("x"), Handling.TEST));
        assertThat(moment.handling()).isEqualTo(Handling.TEST);
        assertThat(moment.actor()).isEqualTo(new Actor(Actor.Kind.API_KEY, KEY, WORKS, null, null));
    }

    @Test
    void aSiteIsRegisteredOnceAndOnlyByTheSystem() {
        ask(new RegisterSite(SITE));
        assertThat(last).containsExactly(new SiteRegistered(SITE.as(1)));
        ask(new RegisterSite(SITE));
        assertThat(last).isEmpty();
        var key = new Actor(Actor.Kind.API_KEY, KEY, WORKS, null, null);
        var decision =
                shard.decide(moment(MORNING, key), new Incoming.Asked<>(new RegisterSite(SITE)), Intake.EMPTY, view);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_ALLOWED"));
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndARepeatAddsNothing() {
        SeededHistories.holds(50, random -> {
            intake = Intake.EMPTY;
            history.clear();
            var told = new ArrayList<ReportRecord>();
            for (int i = 0; i < 60; i++) {
                if (!told.isEmpty() && random.nextInt(4) == 0) {
                    tell(MORNING.plusSeconds(i), told.get(random.nextInt(told.size())));
                    assertThat(last).isEmpty();
                    continue;
                }
                var report = report(random.nextInt(30) + "-" + i, plain("x"));
                tell(MORNING.plusSeconds(random.nextInt(200_000)), report);
                assertThat(last).hasSize(3);
                told.add(report);
            }
            assertThat(history.stream()
                            .filter(IncidentOpened.class::isInstance)
                            .map(event -> ((IncidentOpened) event).number()))
                    .doesNotHaveDuplicates();
            int cut = random.nextInt(history.size() + 1);
            var restored = stored(fold(Intake.EMPTY, history.subList(0, cut)));
            assertThat(json(fold(restored, history.subList(cut, history.size()))))
                    .isEqualTo(json(intake));
        });
    }

    @Test
    void stateAndViewSurviveASnapshot() {
        ask(new RegisterSite(SITE));
        tell(MORNING, report("1-a", plain("x")));
        duty(new DutyEvent.OrganizationRegistered(
                new Organization(WORKS, "化工厂", Tier.TOWN, null, DONGSHI, new Coordinates(30, 111))));
        assertThat(json(stored(intake))).isEqualTo(json(intake));
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsBytes(view), IntakeView.class))
                .isEqualTo(view);
    }

    @Test
    void anEventOfANewerVersionIsNotRecognized() {
        assertThat(shard.recognizes(new IncidentEvent.Unrecognized("IncidentMerged", Map.of())))
                .isFalse();
    }

    private void tell(Instant at, ReportRecord report) {
        Incoming<cn.liandong.contracts.incidents.IntakeCommand> told =
                new Incoming.Told<>("reports", report.id().value(), report);
        accept(shard.decide(shard.stamped(moment(at, Actor.SYSTEM), told), told, intake, view));
    }

    private void ask(RegisterSite command) {
        accept(shard.decide(moment(MORNING, Actor.SYSTEM), new Incoming.Asked<>(command), intake, view));
    }

    private void duty(DutyEvent event) {
        var entry = new Entry<>(
                1, MORNING, Actor.SYSTEM, "c", null, Handling.SYSTEM, null, Map.of(), null, List.of(event), null);
        view = shard.follow(view, moment(MORNING, Actor.SYSTEM), new Incoming.Happened<>("duty", entry));
    }

    private void accept(Decision<IncidentEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        last = ((Accepted<IncidentEvent>) decision).events();
        history.addAll(last);
        intake = fold(intake, last);
    }

    private Intake fold(Intake from, List<IncidentEvent> events) {
        var state = from;
        for (var event : events) {
            state = shard.evolve(state, event);
        }
        return state;
    }

    private Moment stamped(ReportRecord report) {
        return shard.stamped(
                moment(MORNING, Actor.SYSTEM),
                new Incoming.Told<>("reports", report.id().value(), report));
    }

    private IncidentOpened opened() {
        return (IncidentOpened) last.get(0);
    }

    private static JsonNode json(Intake intake) {
        return Json.mapper().valueToTree(intake);
    }

    private static Intake stored(Intake intake) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(intake), Intake.class);
    }

    private static Moment moment(Instant at, Actor actor) {
        return new Moment(ZHIJIANG, at, actor, "input", Handling.ACTUAL, null);
    }

    private HazardZones zones() {
        assertThat(last).element(2).isInstanceOf(ZonesDrawn.class);
        return ((ZonesDrawn) last.get(2)).zones();
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

    private static Understood leakAt(SiteId site) {
        return new Understood(
                Category.HAZARDOUS_CHEMICAL_LEAK,
                null,
                null,
                null,
                null,
                null,
                site,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static Understood plain(String description) {
        return understood(description, null);
    }

    private static Understood at(SiteId site) {
        return understood("x", site);
    }

    private static Understood understood(String description, @Nullable SiteId site) {
        return new Understood(
                Category.FIRE, description, null, null, null, null, site, null, null, null, null, null, false);
    }

    private static ReportRecord report(String id, Understood understood) {
        return report(id, understood, Handling.ACTUAL);
    }

    private static ReportRecord report(String id, Understood understood, Handling handling, String... warnings) {
        var told = java.util.Arrays.stream(warnings)
                .map(code -> new ReportRecord.Warning("", code, code))
                .toList();
        return new ReportRecord(
                new ReportId(id.contains("-") ? id : "420583-k1-" + id),
                KEY,
                WORKS,
                "keyhash",
                "bodyhash",
                handling,
                understood,
                told,
                "{}");
    }
}
