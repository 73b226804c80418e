package cn.liandong.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.journals.PartitionChain;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens to an accepted record of a journal, it is found, and nothing that a log may hold ends the checker. */
class MutatedHistoryTest {
    private static final int HISTORIES = 200;
    private static final History WITNESSED = Story.witnessed();
    private static final int IGNORED = Checker.judge(WITNESSED).figures().ignoredRecords();

    /** An accepted record of any journal: its chain, and its place among the accepted ones from 0. */
    private record Picked(PartitionChain chain, int index) {
        static Picked anywhere(RandomGenerator random) {
            var chains = Journals.of(WITNESSED).chains();
            var chain = chains.get(random.nextInt(chains.size()));
            return new Picked(chain, random.nextInt(chain.accepted().size()));
        }

        String topic() {
            return chain.log().topic();
        }

        int offset() {
            return (int) chain.accepted().get(index).record().offset();
        }

        boolean isLast() {
            return index == chain.accepted().size() - 1;
        }
    }

    @Test
    void aByteThatWasChangedIsFound() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);

            assertThat(Checker.judge(change(WITNESSED, picked, random)).isClean())
                    .isFalse();
        });
    }

    @Test
    void aByteThatWasChangedBeforeTheLastEntryIsFoundByTheChainAlone() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);
            if (!picked.isLast()) {
                assertThat(kinds(change(WITNESSED.withHeads(List.of()), picked, random)))
                        .contains(FindingKind.CHAIN);
            }
        });
    }

    @Test
    void aRecordThatIsGoneFromTheLogIsFound() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);

            assertThat(kinds(Broken.logOf(WITNESSED, picked.topic(), records -> records.remove(picked.offset()))))
                    .contains(FindingKind.CHAIN);
        });
    }

    @Test
    void aRecordThatIsMissingInTheHistoryIsFoundWithoutAnyHead() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);
            var bare = WITNESSED.withHeads(List.of());

            assertThat(kinds(Broken.records(bare, picked.topic(), records -> records.remove(picked.offset()))))
                    .contains(FindingKind.CHAIN);
        });
    }

    @Test
    void aRecordThatIsThereTwiceAtItsOffsetIsFound() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);
            var history = Broken.records(
                    WITNESSED, picked.topic(), records -> records.add(picked.offset(), records.get(picked.offset())));

            assertThat(kinds(history)).contains(FindingKind.CHAIN);
        });
    }

    /** A second writer may have decided the very same: its record is legal, never counts, and is shown. */
    @Test
    void aRecordThatWasWrittenTwiceNeverCountsTwice() {
        SeededHistories.holds(HISTORIES, random -> {
            var picked = Picked.anywhere(random);
            int to = picked.offset()
                    + 1
                    + random.nextInt(picked.chain().log().records().size() - picked.offset());
            var verdict = Checker.judge(
                    Broken.logOf(WITNESSED, picked.topic(), records -> records.add(to, records.get(picked.offset()))));

            assertThat(verdict.figures().ignoredRecords()).isEqualTo(IGNORED + 1);
            assertThat(verdict.count(FindingKind.DECIDED_TWICE)).isZero();
        });
    }

    private static List<FindingKind> kinds(History history) {
        return Checker.judge(history).findings().stream().map(Finding::kind).toList();
    }

    /** One bit of one byte: of the key, of the value, or of what a header says. */
    private static History change(History history, Picked picked, RandomGenerator random) {
        return Broken.records(
                history,
                picked.topic(),
                records -> records.set(picked.offset(), changed(records.get(picked.offset()), random)));
    }

    private static LogRecord changed(LogRecord record, RandomGenerator random) {
        var key = Objects.requireNonNull(record.key());
        var value = Objects.requireNonNull(record.value());
        return switch (random.nextInt(4)) {
            case 0 -> Broken.with(record, flipped(key, random), record.headers(), value);
            case 1 -> {
                var headers = new ArrayList<>(record.headers());
                int i = random.nextInt(headers.size());
                var bytes = Objects.requireNonNull(headers.get(i).value());
                headers.set(i, new LogRecord.Header(headers.get(i).name(), flipped(bytes, random)));
                yield Broken.with(record, key, headers, value);
            }
            default -> Broken.with(record, key, record.headers(), flipped(value, random));
        };
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        var changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }
}
