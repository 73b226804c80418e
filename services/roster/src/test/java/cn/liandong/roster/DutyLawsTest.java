package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.AbsenceCommand.AnswerAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.AbsenceCommand.SetAbsenceRights;
import cn.liandong.contracts.duty.AbsenceCommand.WithdrawAbsence;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.OverrideCommand.AnswerSwap;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawOverride;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetLayers;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.ShiftCommand.TakeOverDuty;
import cn.liandong.contracts.duty.ShiftEvent.DutyTakenOver;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every history of rosters, overrides, swaps, sign-ons, handovers and deadlines that come late or twice. */
class DutyLawsTest {
    private static final PostId AT = OFFICER.id();
    private static final List<PersonId> PEOPLE = List.of(ZHANG, LI, WANG);
    private static final Instant BEGIN = Instant.parse("2026-02-14T00:00:00Z");
    private static final Actor BY_THE_POST =
            new Actor(Actor.Kind.OFFICER, new CredentialId("account"), Given.CITY.id(), AT, null);
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    @Test
    void aPostThatWasFilledIsNeverLeftEmptyAndNobodyIsSeatedTwice() {
        SeededHistories.holds(200, random -> {
            boolean begun = false;
            for (var event : live(random, 150).history()) {
                if (event instanceof DutyChanged changed) {
                    assertThat(begun && changed.people().isEmpty())
                            .as("%s", changed)
                            .isFalse();
                    begun |= !changed.people().isEmpty();
                    assertThat(new HashSet<>(changed.people())).hasSameSizeAs(changed.people());
                    assertThat(changed.until()).isAfter(changed.from());
                }
            }
            assertThat(begun).isTrue();
        });
    }

    @Test
    void whoeverAnswersIsRosteredHasSignedOnOrHasNotBeenRelievedYet() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            var signedOn = new HashSet<PersonId>(given.roster().shifts().answering(AT));
            for (int i = 0; i < 150; i++) {
                var before = given.roster().shifts().answering(AT);
                step(given, random);
                given.last().forEach(event -> {
                    if (event instanceof SignedOn signed) {
                        signedOn.add(signed.person());
                    }
                });
                var after = given.roster().shifts().answering(AT);
                var planned = given.roster().dutyAt(AT, given.now());
                assertThat(planned).isNotNull();
                for (var person : after) {
                    boolean stayed = before.contains(person);
                    boolean came = signedOn.contains(person);
                    boolean seated = planned.people().contains(person)
                            || given.last().stream()
                                    .anyMatch(event -> event instanceof OverrideMade made
                                            && made.override().in().contains(person));
                    assertThat(stayed || came || seated)
                            .as("%s answers at %s: %s", person, given.now(), given.last())
                            .isTrue();
                }
            }
        });
    }

    /** Nobody leaves before relief has come: only a handover, a takeover, an override or a roster set anew sends away. */
    @Test
    void nobodyLeavesAPostThatSignsOnBeforeReliefHasCome() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            if (given.roster().rule(AT).signOnWithin() == null) {
                return;
            }
            for (int i = 0; i < 150; i++) {
                var before = given.roster().shifts().answering(AT);
                var relief = given.roster().shifts().relief().get(AT);
                boolean handedOver = relief != null && relief.handedOver();
                step(given, random);
                var after = given.roster().shifts().answering(AT);
                boolean allowed = handedOver
                        || given.last().stream()
                                .anyMatch(event -> event instanceof HandedOver
                                        || event instanceof DutyTakenOver
                                        || event instanceof OverrideMade
                                        || event instanceof OverrideWithdrawn)
                        || after.isEmpty();
                if (!after.containsAll(before) && !allowed) {
                    // What is left is a turn to people who sat there all along.
                    assertThat(before).as("%s", given.last()).containsAll(after);
                }
            }
        });
    }

    @Test
    void anOverrideTouchesItsWindowAndNothingElse() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            for (int i = 0; i < 40; i++) {
                step(given, random);
            }
            var now = given.now();
            var before = given.roster();
            var from = now.plusSeconds(60L * random.nextInt(1, 3_000));
            var until = from.plusSeconds(60L * random.nextInt(1, 1_500));
            given.when(new MakeOverride(AT, OverrideKind.COVER, from, until, List.of(), List.of(WANG), "law"));
            for (var at = now; at.isBefore(now.plus(Duration.ofDays(4))); at = at.plus(Duration.ofMinutes(7))) {
                var was = before.dutyAt(AT, at);
                var is = given.roster().dutyAt(AT, at);
                assertThat(was).isNotNull();
                assertThat(is).isNotNull();
                boolean within = !at.isBefore(from) && at.isBefore(until);
                assertThat(is.people()).as("at %s", at).isEqualTo(within ? List.of(WANG) : was.people());
            }
        });
    }

    @Test
    void noMinuteIsRosteredTooThinlyOrMissedWithoutAGapThatIsOpen() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            boolean open = false;
            for (int i = 0; i < 150; i++) {
                step(given, random);
                for (var event : given.last()) {
                    open = event instanceof GapOpened || (open && !(event instanceof GapFilled));
                }
                var planned = given.roster().dutyAt(AT, given.now());
                assertThat(planned).isNotNull();
                boolean looked = given.last().stream().anyMatch(event -> event instanceof DutyChanged);
                if (looked && planned.people().isEmpty()) {
                    assertThat(open)
                            .as("nobody is rostered at %s: %s", given.now(), given.last())
                            .isTrue();
                }
                assertThat(given.roster().gaps().byPost().containsKey(AT)).isEqualTo(open);
            }
        });
    }

    /** Whenever the roster of the post was looked at, what is known to lie ahead is what it lacks. */
    @Test
    void whatIsKnownToLieAheadIsWhatTheRosterLacks() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            for (int i = 0; i < 150; i++) {
                step(given, random);
                boolean looked = given.last().stream().anyMatch(event -> event instanceof DutyChanged);
                var known = given.roster().gapsAhead().byPost().getOrDefault(AT, List.of());
                int minimum = given.roster().rule(AT).minimum();
                for (var at = given.now().plusSeconds(60);
                        looked && at.isBefore(given.now().plus(Duration.ofDays(3)));
                        at = at.plus(Duration.ofMinutes(47))) {
                    var planned = given.roster().dutyAt(AT, at);
                    assertThat(planned).isNotNull();
                    if (planned.from().isAfter(given.now())) {
                        var instant = at;
                        assertThat(known.stream()
                                        .anyMatch(
                                                gap -> !instant.isBefore(gap.from()) && instant.isBefore(gap.until())))
                                .as("ahead at %s, seen at %s: %s", at, given.now(), known)
                                .isEqualTo(planned.people().size() < minimum);
                    }
                }
            }
        });
    }

    /** A clock waits for at least as long as a deadline says: one that says more is told too late, or never. */
    @Test
    void everyDeadlineThatIsSetWaitsUntilItIsDueAndNoLonger() {
        SeededHistories.holds(200, random -> {
            var given = begun(random);
            for (int i = 0; i < 150; i++) {
                var before = deadlines(given.roster());
                step(given, random);
                for (var deadline : deadlines(given.roster())) {
                    if (!before.contains(deadline) && deadline.dueAt().isAfter(given.now())) {
                        assertThat(Duration.ofMillis(deadline.delayMillis()))
                                .as("%s, set at %s by %s", deadline, given.now(), given.last())
                                .isEqualTo(Duration.between(given.now(), deadline.dueAt()));
                    }
                }
            }
        });
    }

    private static List<Deadline<RosterCommand>> deadlines(Roster roster) {
        return new RosterShard()
                .deadlines(roster).stream()
                        .flatMap(all -> all.inOrder().stream())
                        .toList();
    }

    @Test
    void aRepeatAddsNothing() {
        SeededHistories.holds(100, random -> {
            var given = begun(random);
            for (int i = 0; i < 80; i++) {
                var due = due(given);
                if (due == null) {
                    continue;
                }
                given.at(latest(given.now(), due.dueAt())).when(due.command());
                var after = given.roster();
                given.when(due.command()).thenNothing();
                assertThat(given.roster()).isEqualTo(after);
                step(given, random);
            }
        });
    }

    @Test
    void anyPrefixOfTheJournalRestoresAndContinuesTheSame() {
        SeededHistories.holds(50, random -> {
            var given = live(random, 100);
            var history = given.history();
            int cut = random.nextInt(history.size() + 1);
            var stored = Json.mapper()
                    .readValue(
                            Json.mapper().writeValueAsBytes(fold(Roster.EMPTY, history.subList(0, cut))), Roster.class);
            assertThat(json(fold(stored, history.subList(cut, history.size())))).isEqualTo(json(given.roster()));
        });
    }

    private static Given live(RandomGenerator random, int steps) {
        var given = begun(random);
        for (int i = 0; i < steps; i++) {
            step(given, random);
        }
        return given;
    }

    static Given begun(RandomGenerator random) {
        var rule = new DutyRule(
                "r",
                null,
                PostKind.DUTY_OFFICER,
                1,
                random.nextInt(4) == 0 ? null : 15,
                45,
                20,
                random.nextBoolean() ? null : LocalTime.parse("20:00"),
                "law");
        return Given.aCity()
                .at(BEGIN)
                .when(new SetDutyRules(List.of(rule)))
                .when(new SetAbsenceRights(
                        List.of(new AbsenceRight("law", List.of(), List.of(), PostKind.DUTY_OFFICER, null, "law"))))
                .when(layers(random));
    }

    private static SetLayers layers(RandomGenerator random) {
        var crews = List.of(List.of(ZHANG), List.of(LI), random.nextBoolean() ? List.of(WANG) : List.of(WANG, ZHANG));
        return new SetLayers(
                AT,
                List.of(new Layer(
                        "law",
                        LocalDate.parse("2026-02-01"),
                        LocalTime.of(random.nextInt(24), 0),
                        List.of(60 * random.nextInt(4, 14), 60 * random.nextInt(4, 14)),
                        crews,
                        List.of(),
                        List.of())));
    }

    /** The next deadline, on time or late; or somebody does something meanwhile. */
    static void step(Given given, RandomGenerator random) {
        var due = due(given);
        if (due != null && random.nextInt(3) == 0) {
            var late = random.nextInt(5) == 0 ? random.nextInt(90_000) : random.nextInt(3);
            given.at(latest(given.now(), due.dueAt()).plusSeconds(late)).when(due.command());
            return;
        }
        var soon = given.now().plusSeconds(random.nextInt(3_600));
        given.at(due == null || soon.isBefore(due.dueAt()) ? soon : given.now());
        // Whoever sits there acts under the account of the post; absences are approved by it here.
        given.tries(act(given, random), BY_THE_POST);
    }

    private static RosterCommand act(Given given, RandomGenerator random) {
        var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var now = given.now();
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> new SignOn(AT, person);
            case 3, 4 -> new OfferHandover(AT, person, List.<HandoverItem>of(), "");
            case 5, 6 -> new AcceptHandover(AT, person);
            case 7 -> new TakeOverDuty(AT, person, "law");
            case 8 -> override(given, random, person, now);
            case 9 -> absence(given, random, person, now);
            default -> swap(given, random, person, now);
        };
    }

    private static RosterCommand override(Given given, RandomGenerator random, PersonId person, Instant now) {
        var made = given.roster().overrides().byPost().get(AT);
        if (made != null && random.nextInt(3) == 0) {
            return new WithdrawOverride(made.get(0).id(), "law");
        }
        var from = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(40_000));
        var until = now.plusSeconds(40_001 + random.nextInt(40_000));
        return switch (random.nextInt(4)) {
            case 0 -> new MakeOverride(AT, OverrideKind.COVER, from, until, List.of(), List.of(person), "law");
            case 1 -> new MakeOverride(AT, OverrideKind.ADD, from, until, List.of(), List.of(person), "law");
            case 2 -> new MakeOverride(AT, OverrideKind.REMOVE, from, until, List.of(person), List.of(), "law");
            default -> new MakeOverride(AT, OverrideKind.REPLACE, from, until, List.of(person), List.of(LI), "law");
        };
    }

    private static RosterCommand absence(Given given, RandomGenerator random, PersonId person, Instant now) {
        var filed = given.roster().absences().byId().keySet().stream().findFirst();
        if (filed.isPresent() && random.nextInt(3) > 0) {
            return random.nextBoolean()
                    ? new WithdrawAbsence(filed.get(), "law")
                    : new AnswerAbsence(filed.get(), person, random.nextInt(3) > 0, "law");
        }
        var from = now.plusSeconds(1 + random.nextInt(40_000));
        var substitute = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return new FileAbsence(AT, person, from, from.plusSeconds(1 + random.nextInt(80_000)), substitute, "law");
    }

    private static RosterCommand swap(Given given, RandomGenerator random, PersonId person, Instant now) {
        var asked = given.roster().overrides().swaps().values().stream().findFirst();
        if (asked.isPresent() && random.nextInt(3) > 0) {
            return new AnswerSwap(asked.get().id(), asked.get().other().person(), random.nextInt(4) > 0, "law");
        }
        var shifts = given.roster().shifts(AT, now.plus(ONE_HOUR), now.plus(Duration.ofDays(2)));
        var mine = shifts.get(random.nextInt(shifts.size()));
        var other = shifts.get(random.nextInt(shifts.size()));
        var theirs = other.people().isEmpty() ? person : other.people().getFirst();
        return new AskSwap(
                new Swap.Seat(
                        mine.people().isEmpty() ? person : mine.people().getFirst(),
                        AT,
                        latest(now, mine.from()),
                        mine.until()),
                new Swap.Seat(theirs, AT, latest(now, other.from()), other.until()),
                "law");
    }

    private static @org.jspecify.annotations.Nullable Deadline<RosterCommand> due(Given given) {
        return Stream.of(
                        given.roster().shifts().deadlines(),
                        given.roster().gaps().deadlines(),
                        given.roster().overrides().deadlines(),
                        given.roster().announcements().deadlines(),
                        given.roster().absences().deadlines())
                .flatMap(all -> all.inOrder().stream())
                .min(Comparator.comparing(Deadline::dueAt))
                .orElse(null);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Roster fold(Roster from, List<DutyEvent> events) {
        var roster = from;
        for (var event : new ArrayList<>(events)) {
            roster = RosterDecider.evolve(roster, event);
        }
        return roster;
    }

    private static String json(Roster roster) {
        return Json.mapper().valueToTree(roster).toPrettyString();
    }
}
