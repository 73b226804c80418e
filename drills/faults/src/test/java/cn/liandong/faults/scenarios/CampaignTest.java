package cn.liandong.faults.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.history.History;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private final PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private final Paper field = new Paper();
    private final Campaign<Paper> campaign = new Campaign<>(field, 3, Duration.ZERO, silent);

    @Test
    void aFaultIsInflictedSoManyTimesUnderLoadAndMendsEachTime() throws Exception {
        var row = campaign.run(List.of(Fault.of("a scratch", paper -> paper.did("scratched"))))
                .getFirst();

        assertThat(field.done)
                .containsExactly(
                        "load begins",
                        "scratched",
                        "sound",
                        "answered",
                        "scratched",
                        "sound",
                        "answered",
                        "scratched",
                        "sound",
                        "answered",
                        "load ends");
        assertThat(row.isGood()).isTrue();
        assertThat(row.markdown()).startsWith("| a scratch | 3 | – | 0 | 0 |");
    }

    @Test
    void whatDoesNotMendIsSaidAndIsNotGood() throws Exception {
        var row = campaign.run(List.of(Fault.of("a tear", paper -> {
                    throw new IllegalStateException("it cannot be glued");
                })))
                .getFirst();

        assertThat(row.isGood()).isFalse();
        assertThat(row.markdown()).contains("it cannot be glued");
    }

    @Test
    void whatDidNotMendIsNotBrokenAgain() throws Exception {
        var rows = campaign.run(List.of(
                Fault.of("a tear", paper -> {
                    paper.did("torn");
                    throw new IllegalStateException("it cannot be glued");
                }),
                Fault.of("a scratch", paper -> paper.did("scratched"))));

        assertThat(field.done).containsExactly("load begins", "torn", "load ends");
        assertThat(rows.getLast().markdown())
                .contains("| a scratch | – | – | – | – | not run: nothing was whole any more after: a tear |");
    }

    @Test
    void reportsThatAreNotAcceptedAreTroubleAndTheHistoryIsJudgedAllTheSame() throws Exception {
        field.refuses = "503 for ever";
        var row = campaign.run(List.of(Fault.of("a hole", paper -> paper.acknowledged("r1"))))
                .getFirst();

        assertThat(row.isGood()).isFalse();
        assertThat(row.lost()).isEqualTo(1);
        assertThat(row.markdown()).contains("503 for ever");
    }

    @Test
    void whatIsNotPromisedIsCountedAndNoBrokenPromise() throws Exception {
        var row = campaign.run(List.of(
                        new Fault<>("a flood", List.of(), Set.of(FindingKind.LOST), paper -> paper.acknowledged("r1"))))
                .getFirst();

        assertThat(row.isGood()).isTrue();
        assertThat(row.markdown()).contains("| a flood | 3 | – | 0 | 0 | allowed: 1 LOST |");
    }

    @Test
    void whatNeedsAMissingToolIsNotRunAndNeitherGoodNorBad() throws Exception {
        var row = campaign.run(List.of(new Fault<>("a fire", List.of("there are no matches"), paper -> {
                    paper.did("burnt");
                })))
                .getFirst();

        assertThat(field.done).isEmpty();
        assertThat(row.wasRun()).isFalse();
        assertThat(row.isGood()).isFalse();
        assertThat(row.markdown()).contains("| a fire | – | – | – | – | not run: there are no matches |");
    }

    @Test
    void aLostReportIsBlamedOnTheFaultAfterWhichItIsFoundAndOnNoLaterOne() throws Exception {
        var rows = campaign.run(List.of(
                Fault.of("a scratch", paper -> {}),
                Fault.of("a hole", paper -> paper.acknowledged("r1")),
                Fault.of("another scratch", paper -> {})));

        assertThat(rows).extracting(Row::lost).containsExactly(0L, 1L, 0L);
        assertThat(rows).extracting(Row::isGood).containsExactly(true, false, true);
    }

    @Test
    void whatIsStoppedOnPurposeLosesNothingYetAndIsBlamedOnTheStepAfterWhichItStillDoes() throws Exception {
        var rows = campaign.run(List.of(
                Fault.of("a stop", paper -> {
                    paper.stopped = "420583";
                    paper.acknowledged("420583-r1");
                }),
                Fault.of("another city's loss beside it", paper -> paper.acknowledged("420506-r1")),
                Fault.of("going on", paper -> paper.stopped = "")));

        assertThat(rows).extracting(Row::lost).containsExactly(0L, 1L, 1L);
    }

    /** A system whose history is what it is told. */
    private static final class Paper implements Field {
        private final List<String> done = new ArrayList<>();
        private final List<LedgerLine> ledger = new ArrayList<>();
        private String refuses = "";
        private String stopped = "";

        void did(String what) {
            done.add(what);
        }

        /** In the ledger, and nowhere in the log. */
        void acknowledged(String report) {
            var now = Instant.EPOCH;
            ledger.add(new LedgerLine(now, now, now, "420583", "key", report, 1));
        }

        @Override
        public void beginLoad() {
            did("load begins");
        }

        @Override
        public void endLoad() {
            did("load ends");
            if (!refuses.isEmpty()) {
                throw new IllegalStateException(refuses);
            }
        }

        @Override
        public void awaitSound() {
            did("sound");
        }

        @Override
        public void awaitAnswered() {
            did("answered");
        }

        @Override
        public History history() {
            return new History(Instant.EPOCH, ledger, List.of(), List.of(), List.of());
        }

        @Override
        public boolean isStopped(String jurisdiction) {
            return jurisdiction.equals(stopped);
        }

        @Override
        public String remark() {
            return "";
        }

        @Override
        public void close() {}
    }
}
