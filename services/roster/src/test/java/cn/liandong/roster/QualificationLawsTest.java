package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleCommand.CheckDraft;
import cn.liandong.contracts.duty.ScheduleCommand.DraftSchedule;
import cn.liandong.contracts.duty.ScheduleCommand.PublishSchedule;
import cn.liandong.contracts.duty.ScheduleEvent.ScheduleChecked;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds of qualifications 资质 whatever posts ask for, people have, and zones make of a day: they warn, never block. */
class QualificationLawsTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Post DESK =
            new Post(new PostId("city/desk"), Given.CITY.id(), PostKind.STANDBY_OFFICER, "市备班员");
    private static final List<String> KINDS = List.of("hazmat", "training", "radio");
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns");
    private static final List<PersonId> PEOPLE = List.of(ZHANG, LI, WANG);
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Map<PersonId, List<HeldQualification>> held = new HashMap<>();
    private List<String> asked = List.of();
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Test
    void aMonthWarnsOnceOfEachWhoSitsThereWithoutOneFromTheFirstMomentAndIsPublishedAllTheSame() {
        SeededHistories.holds(150, random -> {
            var given = anyone(random);
            given.when(new DraftSchedule(Given.CITY.id(), DECEMBER));
            given.when(new CheckDraft(Given.CITY.id(), DECEMBER, 1));
            var found = new HashMap<PersonId, Instant>();
            for (var warning : ((ScheduleChecked) given.last().getFirst()).warnings()) {
                if (warning.check() == ScheduleCheck.UNQUALIFIED) {
                    assertThat(warning.post()).isEqualTo(DESK.id());
                    assertThat(found.put(Objects.requireNonNull(warning.person()), warning.from()))
                            .as("once for each")
                            .isNull();
                }
            }
            assertThat(found).isEqualTo(reckoned(given));
            given.when(new PublishSchedule(Given.CITY.id(), DECEMBER, 1));
            assertThat(given.last()).hasAtLeastOneElementOfType(SchedulePublished.class);
        });
    }

    @Test
    void whoeverIsSeatedIsSeatedAndNamedExactlyWhereSomethingIsLackedWithinTheWindow() {
        SeededHistories.holds(150, random -> {
            var given = anyone(random);
            var from = begin().plus(STEP.multipliedBy(random.nextInt(1_400)));
            var until = from.plus(STEP.multipliedBy(1 + random.nextInt(200)));
            var seated = PEOPLE.subList(0, 1 + random.nextInt(3));
            given.when(new MakeOverride(DESK.id(), OverrideKind.COVER, from, until, List.of(), seated, "替班"));
            assertThat(given.last()).isNotEmpty();
            var lacking = seated.stream()
                    .filter(person -> lacksWithin(person, from, until))
                    .map(PersonId::value)
                    .toList();
            given.thenFacts(lacking.isEmpty() ? Map.of() : Map.of("unqualified", String.join(",", lacking)));
        });
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndContinuesTheSameAndARepeatAddsNothing() {
        SeededHistories.holds(60, random -> {
            var given = anyone(random);
            for (var person : PEOPLE) {
                given.when(new RegisterPerson(person, Given.CITY.id(), held.getOrDefault(person, List.of())));
                given.thenNothing();
            }
            var history = given.history();
            int cut = random.nextInt(history.size() + 1);
            var roster = Roster.EMPTY;
            for (var event : history.subList(0, cut)) {
                roster = RosterDecider.evolve(roster, event);
            }
            roster = Json.mapper().readValue(Json.mapper().writeValueAsBytes(roster), Roster.class);
            for (var event : history.subList(cut, history.size())) {
                roster = RosterDecider.evolve(roster, event);
            }
            assertThat(Json.mapper().writeValueAsString(roster.qualifications()))
                    .isEqualTo(Json.mapper().writeValueAsString(given.roster().qualifications()));
        });
    }

    private Given anyone(RandomGenerator random) {
        held.clear();
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        asked = KINDS.subList(0, random.nextInt(KINDS.size() + 1));
        var given = Given.aCity()
                .when(new SetZone(zone.getId()))
                .when(new RegisterPost(DESK))
                .when(new SetDutyRules(List.of(
                        new DutyRule("持证上岗", null, PostKind.STANDBY_OFFICER, 1, null, 60, 10, null, "ours", asked))))
                .when(new SetLayers(DESK.id(), List.of(inTurn(random))));
        for (var person : PEOPLE) {
            var has = new ArrayList<HeldQualification>();
            for (int i = random.nextInt(6); i > 0; i--) {
                has.add(new HeldQualification(
                        KINDS.get(random.nextInt(KINDS.size())),
                        random.nextInt(3) == 0
                                ? null
                                : LocalDate.parse("2026-11-20").plusDays(random.nextInt(55))));
            }
            held.put(person, has);
            given.when(new RegisterPerson(person, Given.CITY.id(), has));
        }
        return given;
    }

    private static Layer inTurn(RandomGenerator random) {
        var crews = new ArrayList<List<PersonId>>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            crews.add(PEOPLE.subList(random.nextInt(2), 2 + random.nextInt(2)));
        }
        return new Layer(
                "",
                LocalDate.parse("2026-11-01"),
                LocalTime.of(random.nextInt(24), 0),
                List.of(60 * (4 + random.nextInt(30))),
                crews,
                List.of(),
                List.of());
    }

    /** Each half hour of the month is looked at: shifts begin and days end on one, in each of the zones. */
    private Map<PersonId, Instant> reckoned(Given given) {
        var first = new HashMap<PersonId, Instant>();
        var end = DECEMBER.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        for (var at = begin(); at.isBefore(end); at = at.plus(STEP)) {
            for (var person :
                    Objects.requireNonNull(given.roster().dutyAt(DESK.id(), at)).people()) {
                if (lacks(person, at)) {
                    first.putIfAbsent(person, at);
                }
            }
        }
        return first;
    }

    private boolean lacksWithin(PersonId person, Instant from, Instant until) {
        for (var at = from; at.isBefore(until); at = at.plus(STEP)) {
            if (lacks(person, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean lacks(PersonId person, Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return !asked.stream()
                .allMatch(kind -> held.getOrDefault(person, List.of()).stream()
                        .anyMatch(one -> one.kind().equals(kind)
                                && (one.validUntil() == null
                                        || !one.validUntil().isBefore(day))));
    }

    private Instant begin() {
        return DECEMBER.atDay(1).atStartOfDay(zone).toInstant();
    }
}
