package cn.liandong.console.emergencysheets;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.papers.HtmlPaper;
import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.papers.PdfPaper;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.contracts.ids.Jurisdiction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the sheet into its folder once everything is read, and at every full hour. What cannot be written is said on every
 * page of the duty room and tried again; nothing else waits for it.
 */
public final class EmergencySheets {
    private static final Logger LOG = LoggerFactory.getLogger(EmergencySheets.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Feeds feeds;
    private final Rosters rosters;
    private final BooleanSupplier ready;
    private final @Nullable SheetFolder folder;
    private final @Nullable PaperFont font;
    private final InstantSource clock;
    private final Executor thread;
    private final Runnable failed;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Instant due = Instant.MIN;
    private volatile Instant writtenAt = Instant.MIN;
    private volatile boolean failing;

    /**
     * Of a console that is told its folder, or of one that is not.
     *
     * @param ready whether everything that was there at the start is folded
     * @param folder null where sheets are not wanted
     * @param font null where none is installed: then there is no PDF
     * @param thread where it is written: a second of work that no heartbeat waits for
     * @param failed is run for each time that it cannot be written
     */
    public EmergencySheets(
            Feeds feeds,
            Rosters rosters,
            BooleanSupplier ready,
            @Nullable SheetFolder folder,
            @Nullable PaperFont font,
            InstantSource clock,
            Executor thread,
            Runnable failed) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.ready = ready;
        this.folder = folder;
        this.font = font;
        this.clock = clock;
        this.thread = thread;
        this.failed = failed;
    }

    /** To be called every second. */
    public void look() {
        var there = folder;
        if (there == null) {
            return;
        }
        say(ConsoleNotice.PAPER_NOT_WRITTEN, failing);
        say(ConsoleNotice.PAPER_WITHOUT_PDF, font == null);
        boolean isDue = !clock.instant().isBefore(due);
        if (isDue && ready.getAsBoolean() && rosters.isRead() && writing.compareAndSet(false, true)) {
            thread.execute(() -> write(there));
        }
    }

    /** When one was last written; {@link Instant#MIN} before. */
    public Instant writtenAt() {
        return writtenAt;
    }

    private void write(SheetFolder there) {
        var now = clock.instant();
        try {
            for (var jurisdiction : feeds.jurisdictions()) {
                write(there, jurisdiction);
            }
            due = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            writtenAt = now;
            failing = false;
        } catch (IOException | RuntimeException e) {
            // Neither a disk that is full nor a name that cannot be printed stops a console.
            due = now.plus(AGAIN_AFTER);
            failing = true;
            failed.run();
            LOG.error("ALARM the emergency sheet cannot be written; it is tried again in a minute", e);
        } finally {
            writing.set(false);
        }
    }

    private void write(SheetFolder there, Jurisdiction jurisdiction) throws IOException {
        var picture = feeds.picture(jurisdiction);
        if (!EmergencySheet.isOf(picture)) {
            return;
        }
        var roster = rosters.picture(jurisdiction);
        var asOf = feeds.freshAt();
        var sheet = EmergencySheet.of(picture, roster, asOf);
        var family = "emergency-sheet-" + jurisdiction + "-";
        // Named by its age, in local time: whoever looks for one at night looks for the latest.
        var name =
                family + LocalDateTime.ofInstant(asOf, ZoneId.of(roster.zone())).format(NAMED);
        there.write(name + ".html", HtmlPaper.of(sheet));
        there.prune(family, ".html");
        if (font != null) {
            there.write(name + ".pdf", PdfPaper.of(sheet, font));
            there.prune(family, ".pdf");
        }
    }

    private void say(ConsoleNotice notice, boolean holds) {
        if (holds) {
            feeds.notice(notice, clock.instant());
        } else {
            feeds.withdraw(notice, clock.instant());
        }
    }
}
