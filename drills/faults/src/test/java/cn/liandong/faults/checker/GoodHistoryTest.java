package cn.liandong.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.Claim;
import cn.liandong.faults.checker.journals.Journals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run in which every promise was kept: what is legal is not objected to, and the figures are right. */
class GoodHistoryTest {
    private final Verdict verdict = Checker.judge(Story.witnessed());

    @Test
    void itIsClean() {
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.isClean()).isTrue();
        assertThat(FindingKind.values())
                .allSatisfy(kind -> assertThat(verdict.count(kind)).isZero());
    }

    @Test
    void whatAFencedWriterLeftBehindIsIgnoredAndShown() {
        assertThat(verdict.figures().ignored()).isEqualTo(Map.of("incidents/3", 1));
        assertThat(verdict.figures().ignoredRecords()).isEqualTo(1);
    }

    @Test
    void reportsCallsAndRepeatsAreCounted() {
        assertThat(verdict.figures().reportsAcknowledged()).isEqualTo(4);
        assertThat(verdict.figures().calls()).isEqualTo(6);
        assertThat(verdict.figures().markedRepeats()).isEqualTo(1);
    }

    @Test
    void theWayToTheFirstCallIsMeasuredFromTheAnswer() {
        var spread = verdict.figures().untilFirstCall();

        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.p50()).isEqualTo(11);
        assertThat(spread.max()).isEqualTo(11);
    }

    @Test
    void theLongestSilenceIsTheStretchOfTheLoadWithoutAFirstCall() {
        // The third report's call came 20 ms after it, and the next report was due 97 s later.
        assertThat(verdict.figures().longestSilence()).isEqualTo(Duration.ofMillis(96_980));
    }

    @Test
    void anEscalationStepIsAsLateAsItsLineCameIntoTheLog() {
        assertThat(verdict.figures().lateness().count()).isEqualTo(1);
        assertThat(verdict.figures().lateness().max()).isEqualTo(40);
    }

    @Test
    void theTextSaysSo() {
        assertThat(VerdictText.of(verdict))
                .contains("reports acknowledged      4", "records ignored           1 {incidents/3=1}")
                .endsWith("Every promise was kept.");
    }

    /** What sha256sum says of: 977 in eight bytes, 64 zeros as text, 6 in four bytes, 420583, {"sequence":812}. */
    @Test
    void theHashOfAnEntryIsWhatAnybodyCanComputeFromItsBytes() {
        var record = new LogRecord(
                Topics.RESPONSE,
                0,
                0,
                0,
                JournalWriter.bytes("420583"),
                List.of(
                        new LogRecord.Header("entry", JournalWriter.bytes("977")),
                        new LogRecord.Header("previous", JournalWriter.bytes(Claim.BEFORE_THE_FIRST))),
                JournalWriter.bytes("{\"sequence\":812}"));

        assertThat(Claim.of(record))
                .isEqualTo(new Claim(
                        977,
                        Claim.BEFORE_THE_FIRST,
                        "bd175c1273892b44c0550b50ff7ac228b5bee721eef1f50638852b0c890b60cd"));
    }

    @Test
    void theHeadsOfAHistoryAreTheLastEntriesOfItsChains() {
        var heads = Journals.of(Story.good()).heads();

        assertThat(heads).hasSize(4).allSatisfy(head -> assertThat(head.hash()).hasSize(64));
        assertThat(heads).anySatisfy(head -> {
            assertThat(head.topic()).isEqualTo(Topics.INCIDENTS);
            assertThat(head.entry()).isEqualTo(5);
        });
    }
}
