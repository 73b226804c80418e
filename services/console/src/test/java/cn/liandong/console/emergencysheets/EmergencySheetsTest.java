package cn.liandong.console.emergencysheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Begins at 16:10 in Zhijiang. */
class EmergencySheetsTest {
    private static final @Nullable PaperFont FONT = PaperFont.find(setting -> null);

    @TempDir
    private Path parent = Path.of("");

    private final ManualClock clock = ManualClock.at("2026-11-24T08:10:00Z");
    private Instant freshAt = clock.instant();
    private final Feeds feeds = new Feeds("first", 100, () -> freshAt);
    private final Rosters rosters = new Rosters();
    private boolean ready = true;
    private int failures;

    @BeforeEach
    void begin() {
        rosters.follow(() -> freshAt);
        feeds.entry(Topics.DUTY, City.JURISDICTION, City.entry(1, City.registered(City.CITY)));
        feeds.entry(Topics.DUTY, new Jurisdiction("420502"), City.entry(1, City.registered(City.FIRE)));
    }

    private EmergencySheets sheets(@Nullable Path folder, @Nullable PaperFont font) {
        return new EmergencySheets(
                feeds,
                rosters,
                () -> ready,
                folder == null ? null : new SheetFolder(folder),
                font,
                clock,
                Runnable::run,
                () -> failures++);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        freshAt = clock.instant();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private boolean says(ConsoleNotice notice) {
        return feeds.picture(City.JURISDICTION).has(notice.key());
    }

    @Test
    void oneIsLaidDownOnceAllIsReadAndOneAtEachFullHour() throws IOException {
        var sheets = sheets(parent, null);
        ready = false;
        sheets.look();
        assertThat(names(parent)).isEmpty();

        ready = true;
        sheets.look();
        assertThat(names(parent)).containsExactly("emergency-sheet-420583-20261124-1610.html");

        at("2026-11-24T08:59:59Z");
        sheets.look();
        assertThat(names(parent)).hasSize(1);

        at("2026-11-24T09:00:00Z");
        sheets.look();
        sheets.look();
        assertThat(names(parent))
                .containsExactly(
                        "emergency-sheet-420583-20261124-1610.html", "emergency-sheet-420583-20261124-1700.html");
        assertThat(sheets.writtenAt()).isEqualTo(clock.instant());
    }

    @Test
    void itIsAsOldAsWhatWasReadAndAPictureThatStandsStillPushesNoneOut() throws IOException {
        var sheets = sheets(parent, null);
        for (int hour = 0; hour < 30; hour++) {
            clock.advance(Duration.ofHours(1));
            sheets.look();
        }

        assertThat(names(parent)).containsExactly("emergency-sheet-420583-20261124-1610.html");
        assertThat(parent.resolve(names(parent).getFirst())).content().contains("截至 2026年11月24日 16:10");
    }

    @Test
    void withoutAChineseFontThereIsHtmlAloneAndThePageSaysSo() throws IOException {
        sheets(parent, null).look();

        assertThat(names(parent)).allMatch(name -> name.endsWith(".html"));
        assertThat(says(ConsoleNotice.PAPER_WITHOUT_PDF)).isTrue();
        assertThat(says(ConsoleNotice.PAPER_NOT_WRITTEN)).isFalse();
    }

    @Test
    void withOneThereIsAPdfBeside() throws IOException {
        org.assertj.core.api.Assumptions.assumeThat(FONT).isNotNull();
        sheets(parent, FONT).look();

        assertThat(names(parent))
                .containsExactly(
                        "emergency-sheet-420583-20261124-1610.html", "emergency-sheet-420583-20261124-1610.pdf");
        assertThat(Files.readAllBytes(parent.resolve(names(parent).getLast()))).startsWith('%', 'P', 'D', 'F');
        assertThat(says(ConsoleNotice.PAPER_WITHOUT_PDF)).isFalse();
    }

    @Test
    void whatCannotBeWrittenIsSaidCountedAndTriedAgainInAMinute() throws IOException {
        var folder = parent.resolve("paper");
        Files.writeString(folder, "a file where a folder should be");
        var sheets = sheets(folder, null);
        sheets.look();
        sheets.look();
        assertThat(failures).isEqualTo(1);
        assertThat(says(ConsoleNotice.PAPER_NOT_WRITTEN)).isTrue();

        Files.delete(folder);
        sheets.look();
        assertThat(folder).doesNotExist();
        clock.advance(Duration.ofMinutes(1));
        sheets.look();
        sheets.look();
        assertThat(names(folder)).hasSize(1);
        assertThat(says(ConsoleNotice.PAPER_NOT_WRITTEN)).isFalse();
    }

    @Test
    void aConsoleThatIsToldNoFolderWritesNothingAndSaysNothing() {
        var sheets = sheets(null, null);
        sheets.look();

        assertThat(sheets.writtenAt()).isEqualTo(Instant.MIN);
        assertThat(says(ConsoleNotice.PAPER_WITHOUT_PDF)).isFalse();
    }
}
