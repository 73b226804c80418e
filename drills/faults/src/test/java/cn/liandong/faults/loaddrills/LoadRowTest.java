package cn.liandong.faults.loaddrills;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.faults.checker.figures.Spread;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.findings.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadRowTest {
    private static final Spread IN_TIME = new Spread(100, 20, 900, 950);

    @TempDir
    private Path folder;

    @Test
    void whatWasExpectedAndCameIsHeld() {
        var row = row(1, sent(0, 5), IN_TIME);

        assertThat(row.isHeld()).isTrue();
        assertThat(row.markdown())
                .isEqualTo("| 1 report/s for 30 s over 40 jurisdictions, then 2 min of silence, then 200 reports/s for"
                        + " 1 min over 40 jurisdictions | 100 of 100 | 0 | 0 | 0 | 20 / 900 ms | 5 ms | 0.50 cores,"
                        + " 50.0 ms a report | 0.4 before, 2.5 at the end | held |");
    }

    @Test
    void aReportThatIsAlertedTooLateIsMissedAndSaidWithItsFigure() {
        var row = row(1, sent(0, 5), new Spread(100, 20, 1_001, 2_000));

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown()).endsWith("| **missed**: p99 1001 ms, at most 1 s |");
    }

    @Test
    void oneTryThatIsRefusedIsMoreThanTheFileAllows() {
        assertThat(row(1, sent(1, 5), IN_TIME).markdown()).endsWith("| **missed**: refused 1 times, at most 0 |");
    }

    @Test
    void aReportThatIsGivenUpIsMissed() {
        var sent = new Sent(
                Instant.EPOCH,
                100,
                99,
                0,
                new Spread(100, 1, 5, 9),
                99,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                0.4,
                2.5);

        assertThat(row(1, sent, IN_TIME).markdown()).endsWith("| **missed**: given up 1 |");
    }

    @Test
    void whatIsLostOrDoneTwiceOrBrokenOtherwiseIsMissedAtEveryScale() {
        var row = row(
                0.1,
                sent(0, 5),
                IN_TIME,
                finding(FindingKind.LOST, "r1"),
                finding(FindingKind.LOST, "r1"),
                finding(FindingKind.ALERTED_TWICE, "a1"),
                finding(FindingKind.DECIDED_TWICE, "a2"),
                finding(FindingKind.CHAIN, "incidents/3"));

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown())
                .contains("over 40 jurisdictions, at 0.1 |")
                .endsWith("| **missed**: lost 1, twice 2, 1 CHAIN |");
    }

    @Test
    void howSoonIsSaidOfTheWholeLoadAlone() {
        assertThat(row(0.1, sent(7, 5), new Spread(100, 20, 1_001, 2_000)).isHeld())
                .isTrue();
    }

    @Test
    void aMachineThatCannotSendSoFastIsNamedAndNothingIsSaidOfWhatWasAsked() {
        var row = row(1, sent(0, 1_001), IN_TIME);

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown())
                .contains("| 1001 ms |")
                .endsWith("| not played as asked: TOO_SLOW_TO_SEND, a hundredth of the reports left more than 1000 ms"
                        + " after they were due |");
        assertThat(row(1, sent(0, 1_001), IN_TIME, finding(FindingKind.LOST, "r1"))
                        .markdown())
                .as("what is promised whatever the load was broken all the same")
                .endsWith(" after they were due; **missed** all the same: lost 1 |");
    }

    @Test
    void aReportThatJoinedAnothersIncidentIsSaid() {
        var sent = new Sent(
                Instant.EPOCH,
                100,
                100,
                0,
                new Spread(100, 1, 5, 9),
                97,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                0.4,
                2.5);

        assertThat(row(1, sent, IN_TIME).markdown()).endsWith("| held; 3 joined another report's incident |");
        assertThat(row(1, sent, new Spread(98, 20, 900, 950)).markdown())
                .as("where two were never called for, how soon is said of the others")
                .contains("| 20 / 900 ms of 98 |")
                .endsWith("| held |");
    }

    @Test
    void aCityThatHadToBeStartedAnewHasNotHeld() {
        var row = new LoadRow(Drills.storm(), 0.1, new LoadVerdict(sent(0, 5), IN_TIME, List.of(), true));

        assertThat(row.isHeld()).isFalse();
        assertThat(row.markdown())
                .endsWith("| **missed**: the city answered no more, and was started anew to be judged |");
    }

    @Test
    void itTakesThePlaceOfItsDrillsLastRow() throws IOException {
        var readme = Files.writeString(
                folder.resolve("README.md"),
                "before\n<!-- table: written by make load -->\n<!-- end of the table -->\nbehind\n");
        row(1, sent(1, 5), IN_TIME).write(readme);
        row(1, sent(0, 5), IN_TIME).write(readme);

        assertThat(Files.readAllLines(readme))
                .contains("before", "behind")
                .filteredOn(line -> line.startsWith("| 1 report/s"))
                .singleElement()
                .asString()
                .contains("| held | 20");
    }

    private static Finding finding(FindingKind kind, String about) {
        return new Finding(kind, Place.inLedger(0), about, "so it is");
    }

    private static Sent sent(int refused, long lagMillis) {
        return new Sent(
                Instant.EPOCH,
                100,
                100,
                refused,
                new Spread(100, 1, lagMillis, lagMillis),
                100,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                0.4,
                2.5);
    }

    private static LoadRow row(double scale, Sent sent, Spread alerted, Finding... findings) {
        return new LoadRow(Drills.storm(), scale, new LoadVerdict(sent, alerted, List.of(findings), false));
    }
}
