package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Outcome;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void theFirstAnswerStays() {
        var ledger = Ledger.EMPTY.with(line(1, "one", BEGIN)).with(line(2, "one", BEGIN.plusSeconds(1)));

        assertThat(ledger.lines()).containsExactly(line(1, "one", BEGIN));
    }

    @Test
    void anAnswerIsKnownForADay() {
        var ledger = Ledger.EMPTY.with(line(1, "one", BEGIN)).with(line(2, "two", BEGIN.plus(Duration.ofHours(24))));
        assertThat(ledger.find("one")).isNotNull();

        ledger = ledger.with(line(3, "three", BEGIN.plus(Duration.ofHours(24)).plusMillis(1)));

        assertThat(ledger.find("one")).isNull();
        assertThat(ledger.find("two")).isNotNull();
    }

    @Test
    void itHoldsAHundredThousandAndForgetsTheOldest() {
        var ledger = Ledger.EMPTY;
        for (int i = 1; i <= Ledger.MOST + 10; i++) {
            ledger = ledger.with(line(i, "id" + i, BEGIN.plusMillis(i)));
        }

        assertThat(ledger.lines()).hasSize(Ledger.MOST);
        assertThat(ledger.find("id10")).isNull();
        assertThat(ledger.find("id11")).isNotNull();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        SeededHistories.holds(100, random -> {
            var ledger = Ledger.EMPTY;
            var at = BEGIN;
            for (int i = 1; i <= 30; i++) {
                at = at.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(90_000) : random.nextInt(60));
                ledger = ledger.with(line(i, "id" + random.nextInt(40), at));
            }

            var back = Json.mapper().readValue(Json.mapper().writeValueAsBytes(ledger), Ledger.class);

            assertThat(back.lines()).isEqualTo(ledger.lines());
        });
    }

    private static Ledger.Line line(long sequence, String id, Instant at) {
        return new Ledger.Line(id, "hash", sequence, sequence, at, Outcome.accepted(Map.of()));
    }
}
