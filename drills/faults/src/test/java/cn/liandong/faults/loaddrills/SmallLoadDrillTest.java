package cn.liandong.faults.loaddrills;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.cities.CitySetUp;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A twentieth of a load drill against everything in one process; and that what would be wrong with it is found. */
@Timeout(180)
class SmallLoadDrillTest {
    private static final double A_TWENTIETH = 0.05;

    @TempDir
    private static Path folder;

    private static LoadDrillRun.Played played;

    @BeforeAll
    static void itIsPlayed() throws Exception {
        played = LoadDrillRun.play(
                Drills.file("storm-after-silence.yaml"),
                A_TWENTIETH,
                new CityPlan(
                        folder.resolve("load"),
                        java("-Xmx768m", "cn.liandong.standalone.StandaloneApplication"),
                        java("-Xmx256m", CitySetUp.MAIN),
                        Path.of("..", "..", "deploy", "cities", "zhijiang"),
                        Path.of("..", "quotas.json"),
                        Duration.ZERO,
                        1),
                System.out);
    }

    /** The very classes that are tested. */
    private static List<String> java(String heap, String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    @Test
    void everyReportIsAcceptedKeptAndAlertedOnce() {
        var verdict = LoadVerdict.of(played);

        // One or two of a second and a half, and thirty of three seconds.
        assertThat(played.sent().due()).isEqualTo(32);
        assertThat(played.sent().accepted()).isEqualTo(32);
        assertThat(played.sent().incidents()).isEqualTo(32);
        assertThat(verdict.alerted().count()).isEqualTo(32);
        assertThat(verdict.broken()).isEmpty();
        assertThat(row(verdict).isHeld()).isTrue();
        assertThat(row(verdict).markdown()).contains("| 32 of 32 | 0 | 0 | 0 |").endsWith("| held |");
    }

    @Test
    void itWasSpreadOverTheOtherCities() {
        assertThat(played.history().ledger())
                .extracting(LedgerLine::jurisdiction)
                .containsOnly("420222", "420281");
    }

    @Test
    void aReportThatIsInTheLedgerAndInNoJournalIsLost() {
        var ledger = new ArrayList<>(played.history().ledger());
        var last = ledger.getLast();
        ledger.add(new LedgerLine(
                last.due(), last.firstSent(), last.answered(), last.jurisdiction(), "forged", "420222-forged", 1));

        var row = judged(played.history().withLedger(ledger));

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown()).endsWith("| **missed**: lost 1 |");
    }

    @Test
    void whoIsCalledTwiceForOneReportIsFound() {
        var history = played.history();
        var calls = new ArrayList<SinkCall>(history.calls());
        calls.add(calls.getLast());

        var row = judged(new History(history.takenAt(), history.ledger(), history.logs(), calls, history.heads()));

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown()).endsWith("| **missed**: twice 1 |");
    }

    private static LoadRow judged(History history) {
        return row(LoadVerdict.of(new LoadDrillRun.Played(played.sent(), history, false)));
    }

    private static LoadRow row(LoadVerdict verdict) {
        return new LoadRow(Drills.storm(), A_TWENTIETH, verdict);
    }
}
