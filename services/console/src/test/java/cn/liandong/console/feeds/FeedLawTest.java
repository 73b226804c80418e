package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Scope;
import cn.liandong.testkit.SeededHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a page went through, it ends with the picture that a fresh one gets. */
class FeedLawTest {
    private static final List<Scope> SCOPES =
            City.ORGANIZATIONS.stream().map(Scope::of).toList();

    @Test
    void aPageThatIsCutAndResumesEndsWithThePictureOfAFreshOne() {
        SeededHistories.holds(60, random -> {
            var reader = new History(random, 1 + random.nextInt(6)).new Reader("a", 5_000, random);
            var pages = SCOPES.stream().map(scope -> new Page()).toList();
            while (reader.step()) {
                live(random, reader, pages);
            }
            finish(random, reader, pages);
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.types().stream()
                                    .filter("snapshot"::equals)
                                    .count())
                            .as("with a ring that holds everything only the first picture is a snapshot")
                            .isEqualTo(1));
        });
    }

    @Test
    void aPageWhoseTokenIsTooOldGetsASnapshotAndEndsTheSame() {
        SeededHistories.holds(60, random -> {
            var reader = new History(random, 1 + random.nextInt(6)).new Reader("a", 1 + random.nextInt(8), random);
            var pages = SCOPES.stream().map(scope -> new Page()).toList();
            while (reader.step()) {
                live(random, reader, pages);
            }
            finish(random, reader, pages);
        });
    }

    @Test
    void aPageThatGoesFromInstanceToInstanceEndsWithThePictureOfAFreshOne() {
        SeededHistories.holds(120, random -> {
            var history = new History(random, 1 + random.nextInt(6));
            int kept = random.nextBoolean() ? 5_000 : 1 + random.nextInt(40);
            var readers = List.of(
                    history.new Reader("a", kept, random),
                    history.new Reader("b", kept, random),
                    history.new Reader("c", kept, random));
            var pages = SCOPES.stream().map(scope -> new Page()).toList();
            boolean more = true;
            while (more) {
                more = false;
                for (var reader : readers) {
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        more |= reader.step();
                    }
                }
                readers.get(random.nextInt(readers.size())).own(random.nextBoolean());
                live(random, readers.get(random.nextInt(readers.size())), pages);
            }
            for (var reader : readers) {
                finish(random, reader, pages);
            }
            readers.forEach(reader -> reader.own(false));
            assertThat(fresh(readers.get(0), 0)).isEqualTo(fresh(readers.get(1), 0));
        });
    }

    @Test
    void aPictureThatIsLaidDownAndTakenUpIsTheOneThatWasFoldedFromTheBeginning() {
        SeededHistories.holds(120, random -> {
            var reader = new History(random, 1 + random.nextInt(6)).new Reader("a", 5_000, random);
            for (int i = random.nextInt(60); i > 0; i--) {
                reader.step();
            }
            reader.own(random.nextBoolean());
            var next = reader.next("b");
            reader.own(false);
            while (!reader.unread().isEmpty()) {
                var log = reader.unread().get(random.nextInt(reader.unread().size()));
                reader.step(log);
                next.step(log);
            }
            next.tellAgain();
            assertThat(next.feed.picture()).isEqualTo(reader.feed.picture());
            for (int i = 0; i < SCOPES.size(); i++) {
                assertThat(fresh(next, i)).isEqualTo(fresh(reader, i));
            }
        });
    }

    @Test
    void aPageThatOutlivesItsProcessesEndsWithThePictureOfAFreshOne() {
        SeededHistories.holds(120, random -> {
            var history = new History(random, 1 + random.nextInt(6));
            int kept = random.nextBoolean() ? 5_000 : 1 + random.nextInt(40);
            var readers = new ArrayList<>(
                    List.of(history.new Reader("a0", kept, random), history.new Reader("b0", kept, random)));
            var pages = SCOPES.stream().map(scope -> new Page()).toList();
            boolean more = true;
            for (int turn = 1; more; turn++) {
                more = false;
                for (int i = 0; i < readers.size(); i++) {
                    if (random.nextInt(5) == 0) {
                        readers.set(i, readers.get(i).next("ab".charAt(i) + String.valueOf(turn)));
                    }
                    for (int steps = random.nextInt(6); steps >= 0; steps--) {
                        more |= readers.get(i).step();
                    }
                }
                var reader = readers.get(random.nextInt(readers.size()));
                reader.own(random.nextBoolean());
                live(random, reader, pages);
            }
            for (var reader : readers) {
                finish(random, reader, pages);
            }
        });
    }

    /** Some pages are cut, some connect here, some read a little. A page that stays keeps its connection to one feed. */
    private static void live(RandomGenerator random, History.Reader reader, List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            if (random.nextInt(4) == 0) {
                connect(reader, page, i);
            }
            page.read(random.nextInt(4));
        }
    }

    private static void connect(History.Reader reader, Page page, int scope) {
        page.disconnect();
        var opening = reader.feed.open(page, SCOPES.get(scope), page.token(), reader.knownUpTo());
        opening.reversed().forEach(page::push);
        page.connected(() -> reader.feed.leave(page, SCOPES.get(scope)));
    }

    private static void finish(RandomGenerator random, History.Reader reader, List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            page.read(random.nextInt(3));
            connect(reader, page, i);
            while (reader.step()) {
                page.read(random.nextInt(3));
            }
            page.read(page.unread());
            assertThat(page.items()).as(SCOPES.get(i).key()).containsExactlyInAnyOrderEntriesOf(fresh(reader, i));
        }
    }

    private static Map<String, JsonNode> fresh(History.Reader reader, int scope) {
        var page = new Page();
        reader.feed.open(page, SCOPES.get(scope), null, reader.knownUpTo()).forEach(page::read);
        reader.feed.leave(page, SCOPES.get(scope));
        return page.items();
    }
}
