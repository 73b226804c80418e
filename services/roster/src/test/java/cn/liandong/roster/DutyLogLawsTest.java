package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogCommand;
import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.DutyLogEvent;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a duty log whatever is written, struck out, corrected and repeated, by whomever. */
class DutyLogLawsTest {
    private static final PostId AT = OFFICER.id();
    private static final Actor OWN =
            new Actor(Actor.Kind.OFFICER, new CredentialId("account"), CITY.id(), OFFICER.id(), null);
    private static final List<PersonId> PEOPLE = List.of(ZHANG, LI, WANG);
    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyNoteIsWrittenOnceByWhoeverAnswersAndStruckOutOnceAtMostAfterIt(long seed) {
        var written = new HashSet<NoteId>();
        var struck = new HashSet<NoteId>();
        var given = start();
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(given, random);
            for (var event : given.last()) {
                if (event instanceof DutyLogEvent log) {
                    obeys(log, given, written, struck);
                }
            }
        }
        assertThat(struck).as("the history strikes something out").isNotEmpty();
        assertThat(written).hasSizeGreaterThan(struck.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 9, 16})
    void aRepeatAddsNothing(long seed) {
        var given = start();
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var asked = step(given, random);
            if (asked != null && !given.last().isEmpty()) {
                given.when(asked, OWN).thenNothing();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void anyPrefixOfTheJournalRestores(long seed) {
        var given = start();
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(given, random);
        }
        var history = given.history();
        int cut = history.size() / 2;
        var prefix = fold(Roster.EMPTY, history.subList(0, cut));
        var restored = Json.mapper().convertValue(Json.mapper().valueToTree(prefix), Roster.class);
        assertThat(json(fold(restored, history.subList(cut, history.size())))).isEqualTo(json(given.roster()));
    }

    private static void obeys(DutyLogEvent event, Given given, Set<NoteId> written, Set<NoteId> struck) {
        switch (event) {
            case NoteWritten(var post, var by, var note, var replaces, var at) -> {
                assertThat(given.roster().shifts().answering(post)).contains(by);
                assertThat(written.add(note.note())).as("once").isTrue();
                assertThat(replaces == null || struck.contains(replaces)).isTrue();
            }
            case NoteStruckOut(var post, var by, var note, var reason, var at) -> {
                assertThat(given.roster().shifts().answering(post)).contains(by);
                assertThat(written).contains(note);
                assertThat(struck.add(note)).as("once").isTrue();
            }
        }
    }

    private static Given start() {
        return Given.aCity().at("2026-11-01T01:00:00Z").when(new SetRotation(AT, Given.EIGHT_TO_EIGHT));
    }

    /** What was asked of the log; null where the shift turned. */
    private static @Nullable DutyLogCommand step(Given given, RandomGenerator random) {
        var turn =
                Objects.requireNonNull(given.roster().shifts().byPost().get(AT)).until();
        var now = given.now().plusSeconds(random.nextInt(3_600));
        if (!now.isBefore(turn)) {
            given.at(turn).when(new TurnShift(AT, turn));
            return null;
        }
        given.at(now);
        var command = command(given, random, now);
        given.tries(command, OWN);
        return command;
    }

    private static DutyLogCommand command(Given given, RandomGenerator random, Instant now) {
        var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var note = note("第" + random.nextInt(60) + "件", now.minusSeconds(random.nextInt(4_000)));
        var known = given.roster().dutyLogs().byPost().get(AT);
        if (known == null || random.nextInt(5) < 3) {
            return new WriteNote(AT, person, note);
        }
        var one = known.get(random.nextInt(known.size())).note();
        return new StrikeOutNote(AT, person, one, "理由" + random.nextInt(2), random.nextBoolean() ? note : null);
    }

    private static WrittenNote note(String course, Instant occurredAt) {
        var note = DutyNote.of("salt", course, null, null, null, null, null, null, null);
        return new WrittenNote(note.id(), note.hash(), occurredAt, null, false);
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
