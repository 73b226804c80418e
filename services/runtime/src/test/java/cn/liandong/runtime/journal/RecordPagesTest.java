package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.journal.RecordPages.Asked;
import cn.liandong.runtime.journal.RecordPages.Kept;
import cn.liandong.runtime.journal.RecordPages.Page;
import cn.liandong.testkit.TestKafka;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPagesTest {
    private static final Jurisdiction HERE = new Jurisdiction("420583");
    private static final Jurisdiction THERE = new Jurisdiction("420525");

    /** What is written. */
    record Note(int number) {}

    private final RuntimeSettings settings =
            new RuntimeSettings(TestKafka.bootstrapServers(), 1, 1, 0, InstantSource.system());
    private final String topic =
            TestKafka.newTopic("record-pages", 1, Map.of("message.timestamp.type", "LogAppendTime"));
    private final RecordPages<Note> pages = new RecordPages<>("test", settings, topic, Note.class);
    private final Writing writing = new Writing(settings);

    @BeforeEach
    void write() throws Exception {
        for (int i = 0; i < 25; i++) {
            writing.tell(topic, HERE, "n" + i, new Note(i));
            writing.tell(topic, THERE, "n" + i, new Note(1_000 + i));
        }
        writing.tell(topic, HERE, "n", "no note");
        writing.bytes(topic, "of nobody", new byte[] {'{', '}'});
        writing.tell(topic, HERE, "n25", new Note(25));
    }

    @AfterEach
    void stop() {
        writing.close();
    }

    @Test
    void pagesFollowOneAnotherUntilTheEndAndNothingOfAnotherJurisdictionIsInThem() {
        var all = new ArrayList<Integer>();
        Page<Note> page;
        Long after = null;
        int count = 0;
        do {
            page = read(Instant.EPOCH, Instant.MAX, after, 10);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(10);
            all.addAll(numbers(page));
            after = page.next();
            count++;
        } while (after != null);
        assertThat(all)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 25).boxed().toList());
        assertThat(count).isEqualTo(3);
    }

    @Test
    void aPageBeginsAndEndsByTheBrokersTime() {
        var all = read(Instant.EPOCH, Instant.MAX, null, 100).records();
        var from = all.get(10).at();
        var until = all.get(20).at().plusMillis(1);
        assertThat(read(from, until, null, 100).records())
                .containsExactlyElementsOf(all.stream()
                        .filter(kept -> !kept.at().isBefore(from) && kept.at().isBefore(until))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(11);
        assertThat(read(all.getLast().at().plusSeconds(60), Instant.MAX, null, 100))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void onlyWhatIsWantedCounts() {
        var page = pages.read(HERE, new Asked<>(Instant.EPOCH, Instant.MAX, null, 3, note -> note.number() % 5 == 0));
        assertThat(numbers(page)).containsExactly(0, 5, 10);
        var rest = pages.read(
                HERE, new Asked<>(Instant.EPOCH, Instant.MAX, page.next(), 100, note -> note.number() % 5 == 0));
        assertThat(numbers(rest)).containsExactly(15, 20, 25);
    }

    private Page<Note> read(Instant from, Instant until, @Nullable Long after, int most) {
        return pages.read(HERE, new Asked<>(from, until, after, most, note -> true));
    }

    private static List<Integer> numbers(Page<Note> page) {
        return page.records().stream().map(Kept::value).map(Note::number).toList();
    }
}
