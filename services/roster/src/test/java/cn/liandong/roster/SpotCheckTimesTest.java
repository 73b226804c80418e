package cn.liandong.roster;

import static cn.liandong.roster.Given.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.SpotCheckCommand.CallDrawnSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotChecksDrawn;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.SpotCheckRule.RandomTimes;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When rules call posts: at fixed times, and at times that nobody knows before. */
class SpotCheckTimesTest {
    private static final String SEED = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final PostId AT = OFFICER.id();

    @Test
    void aFixedTimeStaysOnTheLocalClockWhenTheClocksChange() {
        var given = city("Europe/Berlin", "2026-03-28T00:00:00Z", fixed(LocalTime.of(7, 0), LocalTime.of(2, 30)), SEED);
        assertThat(times(given, 5))
                .extracting(at ->
                        at.atZone(ZoneId.of("Europe/Berlin")).toLocalDateTime().toString())
                .containsExactly(
                        "2026-03-28T02:30",
                        "2026-03-28T07:00",
                        // 02:30 does not exist on this day.
                        "2026-03-29T03:30",
                        "2026-03-29T07:00",
                        "2026-03-30T02:30");
    }

    @Test
    void randomTimesStayWithinTheWindowAlsoAcrossMidnightAndADayOfTwentyThreeHours() {
        var zone = ZoneId.of("Europe/Berlin");
        var given = city(zone.getId(), "2026-03-01T00:00:00Z", random(2, 1, TEN_AT_NIGHT, SIX), SEED);
        var nights = new ArrayList<LocalDate>();
        for (var at : times(given, 120)) {
            var local = at.atZone(zone);
            boolean before = !local.toLocalTime().isBefore(TEN_AT_NIGHT);
            assertThat(before || local.toLocalTime().isBefore(SIX))
                    .as("%s", local)
                    .isTrue();
            nights.add(before ? local.toLocalDate() : local.toLocalDate().minusDays(1));
        }
        var whole = nights.stream()
                .filter(night -> night.isAfter(nights.getFirst()) && night.isBefore(nights.getLast()))
                .toList();
        assertThat(whole).hasSize(2 * new HashSet<>(whole).size());
        assertThat(new HashSet<>(whole)).hasSizeGreaterThan(50).contains(LocalDate.parse("2026-03-28"));
    }

    @Test
    void aWindowThatTheClocksLeapOverCallsNobodyThatDay() {
        var given = city(
                "Europe/Berlin", "2026-03-27T12:00:00Z", random(1, 1, LocalTime.of(2, 0), LocalTime.of(3, 0)), SEED);
        assertThat(times(given, 3))
                .extracting(at ->
                        at.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString())
                .containsExactly("2026-03-28", "2026-03-30", "2026-03-31");
    }

    @Test
    void inEveryStretchOfDaysAPostIsCalledAsOftenAsTheRuleSays() {
        var given = city("Asia/Shanghai", "2026-11-01T00:00:00Z", random(1, 7, LocalTime.MIN, LocalTime.MIN), SEED);
        var times = times(given, 52);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isLessThan(Duration.ofDays(14));
        }
        assertThat(Duration.between(times.getFirst(), times.getLast()).toDays()).isBetween(51L * 7 - 7, 51L * 7 + 7);
    }

    @Test
    void anotherSeedOrPostHasOtherTimesAndTheSameSeedTheSame() {
        var rule = random(1, 3, TEN_AT_NIGHT, SIX);
        var times = times(city("Asia/Shanghai", "2026-11-01T00:00:00Z", rule, SEED), 20);
        assertThat(times(city("Asia/Shanghai", "2026-11-01T00:00:00Z", rule, SEED), 20))
                .isEqualTo(times);
        assertThat(times(city("Asia/Shanghai", "2026-11-01T00:00:00Z", rule, OTHER), 20))
                .doesNotContainAnyElementsOf(times);
        var leader = new cn.liandong.contracts.duty.Post(
                new PostId("city/leader"), Given.CITY.id(), PostKind.DUTY_OFFICER, "市值班员二");
        var given = city("Asia/Shanghai", "2026-11-01T00:00:00Z", rule, SEED).when(new RegisterPost(leader));
        var drawn = (SpotChecksDrawn) given.last().getLast();
        assertThat(drawn.next()).singleElement().satisfies(next -> {
            assertThat(next.post()).isEqualTo(leader.id());
            assertThat(times).doesNotContain(next.at());
        });
    }

    @Test
    void whatFellDueWhileNobodyWasThereToCallIsCalledOnceAndNotMadeUpFor() {
        var given = city("Asia/Shanghai", "2026-11-01T00:00:00Z", fixed(LocalTime.of(21, 0)), SEED);
        var due = given.roster().spotChecks().deadlines().inOrder().getFirst();
        given.at(due.dueAt().plus(Duration.ofDays(3)).plusSeconds(60)).when(due.command());
        assertThat(given.last()).filteredOn(SpotCheckCalled.class::isInstance).hasSize(1);
        assertThat(((SpotChecksDrawn) given.last().getFirst()).next().getFirst().at())
                .isEqualTo(due.dueAt().plus(Duration.ofDays(4)));
        given.when(due.command()).thenNothing();
    }

    @Test
    void aRuleThatFallsDueWhileThePostIsBeingCalledLeavesThatCallOut() {
        var given =
                city("Asia/Shanghai", "2026-11-01T00:00:00Z", fixed(LocalTime.of(21, 0), LocalTime.of(21, 3)), SEED);
        var id = "spot-check-drawn/r/" + AT;
        given.due(id);
        assertThat(given.last()).filteredOn(SpotCheckCalled.class::isInstance).hasSize(1);
        given.due(id);
        assertThat(given.last()).singleElement().isInstanceOf(SpotChecksDrawn.class);
    }

    @Test
    void newRulesReplaceTheOldAndTheSameChangeNothingWhateverTheSeed() {
        var given = city("Asia/Shanghai", "2026-11-01T00:00:00Z", fixed(LocalTime.of(21, 0)), SEED);
        var old = given.roster().spotChecks().deadlines().inOrder().getFirst();
        given.when(new SetSpotCheckRules(List.of(fixed(LocalTime.of(21, 0))), OTHER))
                .thenNothing();
        given.when(new SetSpotCheckRules(List.of(), OTHER)).then(new SpotCheckRulesSet(List.of(), OTHER));
        assertThat(given.roster().spotChecks().deadlines().size()).isZero();
        given.at(old.dueAt()).when((CallDrawnSpotCheck) old.command()).thenNothing();
        given.thenRefused(new SetSpotCheckRules(List.of(), "1234"), "SEED_TOO_WEAK");
    }

    private static Given city(String zone, String at, SpotCheckRule rule, String seed) {
        return Given.aCity()
                .when(new SetZone(zone))
                .at(at)
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .when(new SetSpotCheckRules(List.of(rule), seed));
    }

    /** The times of one post, one after the other. */
    private static List<Instant> times(Given given, int many) {
        var times = new ArrayList<Instant>();
        for (int i = 0; i < many; i++) {
            given.due("spot-check-drawn/r/" + AT);
            times.add(given.now());
        }
        return times;
    }

    private static SpotCheckRule fixed(LocalTime... at) {
        return new SpotCheckRule("r", null, PostKind.DUTY_OFFICER, null, List.of(at), null, 5, "test");
    }

    private static SpotCheckRule random(int times, int everyDays, LocalTime from, LocalTime until) {
        return new SpotCheckRule(
                "r",
                null,
                PostKind.DUTY_OFFICER,
                null,
                List.of(),
                new RandomTimes(times, everyDays, from, until),
                5,
                "test");
    }
}
