package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Outcome;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void anAnswerIsFoundByTheCommandThatAskedForIt() {
        var ledger = Ledger.EMPTY.with(line("one", 1, EIGHT)).with(line("two", 2, EIGHT));

        assertThat(ledger.find("two")).isEqualTo(line("two", 2, EIGHT));
        assertThat(ledger.find("three")).isNull();
    }

    @Test
    void theFirstAnswerStays() {
        var first = line("one", 1, EIGHT);
        var reused = new Ledger.Line(
                "one", "another hash", 2, 2, EIGHT.plusSeconds(1), Outcome.refused("KEY_REUSED", "used before"));

        var ledger = Ledger.EMPTY.with(first).with(reused);

        assertThat(ledger.find("one")).isEqualTo(first);
        assertThat(ledger.lines()).containsExactly(first);
    }

    @Test
    void anAnswerIsKeptForADayOfEntryTime() {
        var ledger = Ledger.EMPTY.with(line("old", 1, EIGHT)).with(line("new", 2, EIGHT.plus(Duration.ofHours(24))));

        assertThat(ledger.find("old")).isNotNull();
    }

    @Test
    void anAnswerOfMoreThanADayAgoIsForgotten() {
        var ledger = Ledger.EMPTY
                .with(line("old", 1, EIGHT))
                .with(line("new", 2, EIGHT.plus(Duration.ofHours(24)).plusMillis(1)));

        assertThat(ledger.find("old")).isNull();
        assertThat(ledger.find("new")).isNotNull();
    }

    @Test
    void noDecisionPaysForMoreThanTwoThatAreForgotten() {
        var ledger = Ledger.EMPTY;
        for (int i = 1; i <= 10; i++) {
            ledger = ledger.with(line("old" + i, i, EIGHT));
        }

        var next = EIGHT.plus(Duration.ofHours(25));
        for (int i = 1; i <= 5; i++) {
            ledger = ledger.with(line("new" + i, 10 + i, next));
            assertThat(ledger.lines()).hasSize(10 - i);
        }
        assertThat(ledger.lines())
                .extracting(Ledger.Line::commandId)
                .containsExactly("new1", "new2", "new3", "new4", "new5");
    }

    @Test
    void aHundredThousandAreKeptAndTheOldestGoes() {
        var ledger = Ledger.EMPTY;
        for (int i = 1; i <= Ledger.MOST + 1; i++) {
            ledger = ledger.with(line("command" + i, i, EIGHT));
        }

        assertThat(ledger.lines()).hasSize(Ledger.MOST);
        assertThat(ledger.find("command1")).isNull();
        assertThat(ledger.find("command2")).isNotNull();
        assertThat(ledger.find("command" + (Ledger.MOST + 1))).isNotNull();
    }

    @Test
    void aLaterCopyLeavesTheEarlierOneAsItWas() {
        var before = Ledger.EMPTY.with(line("one", 1, EIGHT));

        var after = before.with(line("two", 2, EIGHT.plus(Duration.ofHours(30))));

        assertThat(after.find("one")).isNull();
        assertThat(before.lines()).containsExactly(line("one", 1, EIGHT));
    }

    @Test
    void everyAnswerOfTheLastDayIsReadAsItWasWritten() {
        SeededHistories.holds(100, random -> {
            var ledger = Ledger.EMPTY;
            var now = EIGHT;
            for (int i = 1; i <= 200; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(60)));
                ledger = ledger.with(line("command" + random.nextInt(150), i, now));
            }

            var read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(ledger), Ledger.class);

            // Older ones may still be there before, and be forgotten by the reading.
            assertThat(lastDay(read)).isEqualTo(lastDay(ledger)).isNotEmpty();
            assertThat(ledger.lines()).containsAll(read.lines());
            for (var line : lastDay(ledger)) {
                assertThat(read.find(line.commandId())).isEqualTo(line);
            }
        });
    }

    private static List<Ledger.Line> lastDay(Ledger ledger) {
        var newest = ledger.lines().getLast().at();
        return ledger.lines().stream()
                .filter(line -> !line.at().plus(Ledger.KEPT).isBefore(newest))
                .toList();
    }

    @Test
    void anAnswerThatNobodyWaitedForIsReadAsSuch() {
        var quiet = new Ledger.Line("deadline/420583/x", "hash", 7, 3, EIGHT, null);

        var read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(Ledger.of(List.of(quiet))), Ledger.class);

        assertThat(read.lines()).containsExactly(quiet);
    }

    private static Ledger.Line line(String id, long sequence, Instant at) {
        return new Ledger.Line(
                id, "hash of " + id, sequence + 40, sequence, at, Outcome.accepted(Map.of("item", "hose " + sequence)));
    }
}
