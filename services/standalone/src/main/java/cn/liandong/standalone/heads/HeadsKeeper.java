package cn.liandong.standalone.heads;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.JournalHead;
import cn.liandong.runtime.journal.JournalWalk;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs where the journals stand once a day, beside Kafka: whoever changes a log afterwards cannot sign another past. */
public final class HeadsKeeper implements AutoCloseable {
    static final List<String> JOURNALS =
            List.of(Topics.INCIDENTS, Topics.DUTY, Topics.RESPONSE, Topics.NOTIFICATIONS, Topics.DRILLS);

    private static final Logger LOG = LoggerFactory.getLogger(HeadsKeeper.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Not at once: a start has other things to do. */
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);

    private final RuntimeSettings settings;
    private final Path data;
    private final ScheduledExecutorService ticks;

    private HeadsKeeper(RuntimeSettings settings, Path data) {
        this.settings = settings;
        this.data = data;
        ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heads").daemon().factory());
    }

    /**
     * Begins to look whether it is due.
     *
     * @param data where the key is, and the heads are in a folder of their own
     */
    public static HeadsKeeper start(RuntimeSettings settings, Path data) {
        var keeper = new HeadsKeeper(settings, data);
        long every = LOOKS_EVERY.toMinutes();
        var looks = keeper.ticks.scheduleAtFixedRate(keeper::look, every, every, TimeUnit.MINUTES);
        LOG.debug("looking every {} min: {}", every, looks);
        return keeper;
    }

    private void look() {
        try {
            var signed = signIfDue(settings, HeadsFolder.in(data));
            LOG.debug("signed: {}", signed);
        } catch (IOException | RuntimeException e) {
            LOG.error("ALARM the heads of the journals were not signed; it is tried again: {}", e.getMessage(), e);
        }
    }

    /**
     * Signs where the journals stand, if that was done a day ago or never. What came since then has to continue what was signed.
     *
     * @return whether it was due
     * @throws NotWhole where it does not: then nothing is signed
     */
    static boolean signIfDue(RuntimeSettings settings, HeadsFolder folder) throws IOException {
        var now = settings.clock().instant();
        var before = folder.file().read(folder.verifyingKey());
        if (!before.isEmpty() && before.getLast().at().plus(A_DAY).isAfter(now)) {
            return false;
        }
        var last = before.isEmpty() ? List.<JournalHead>of() : before.getLast().heads();
        var walked = JournalWalk.goOn(settings, JOURNALS, last);
        var broken = walked.stream().flatMap(one -> one.broken().stream()).toList();
        if (!broken.isEmpty()) {
            throw new NotWhole(broken);
        }
        var heads = walked.stream()
                .map(JournalWalk.Walked::end)
                .filter(head -> head.entry() > 0)
                .toList();
        folder.file().append(now, heads, folder.signingKey());
        LOG.info("the heads of {} partitions were signed", heads.size());
        return true;
    }

    /** What is not signed because it does not continue what was. */
    static final class NotWhole extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotWhole(List<String> broken) {
            super(String.join("; ", broken));
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
