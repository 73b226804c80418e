package cn.liandong.console;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.commands.PositionReports;
import cn.liandong.console.emergencysheets.EmergencySheets;
import cn.liandong.console.feeds.FeedSessions;
import cn.liandong.console.feeds.StepAudit;
import cn.liandong.console.signins.SignIns;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What happens by itself: a look at the reserve, at the hour of the emergency sheet and who awaits a first account, and a heartbeat every second, positions told and overdue steps looked for every five, what was refused again and old sessions told and cleared every minute. */
final class ConsoleClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleClock.class);

    private final FeedSessions sessions;
    private final SignIns signIns;
    private final ReserveNotice reserve;
    private final PositionReports positions;
    private final StepAudit audit;
    private final Audits audits;
    private final EmergencySheets sheets;
    private final Runnable firstAccounts;
    private @Nullable ScheduledExecutorService ticks;

    ConsoleClock(
            FeedSessions sessions,
            SignIns signIns,
            ReserveNotice reserve,
            PositionReports positions,
            StepAudit audit,
            Audits audits,
            EmergencySheets sheets,
            Runnable firstAccounts) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.reserve = reserve;
        this.positions = positions;
        this.audit = audit;
        this.audits = audits;
        this.sheets = sheets;
        this.firstAccounts = firstAccounts;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("console-clock").daemon().factory());
        ticks = started;
        var looks = started.scheduleAtFixedRate(() -> guarded(reserve::look), 0, 1, TimeUnit.SECONDS);
        var papers = started.scheduleAtFixedRate(() -> guarded(sheets::look), 1, 1, TimeUnit.SECONDS);
        var firsts = started.scheduleAtFixedRate(() -> guarded(firstAccounts), 1, 1, TimeUnit.SECONDS);
        var beats = started.scheduleAtFixedRate(() -> guarded(sessions::beat), 1, 1, TimeUnit.SECONDS);
        var clears = started.scheduleAtFixedRate(() -> guarded(signIns::clear), 60, 60, TimeUnit.SECONDS);
        var tells = started.scheduleAtFixedRate(() -> guarded(positions::send), 5, 5, TimeUnit.SECONDS);
        var steps = started.scheduleAtFixedRate(() -> guarded(audit::look), 5, 5, TimeUnit.SECONDS);
        var counts = started.scheduleAtFixedRate(() -> guarded(audits::tick), 10, 10, TimeUnit.SECONDS);
        LOG.debug(
                "ticking: {}, {}, {}, {}, {}, {}, {}, {}", looks, papers, firsts, beats, clears, tells, steps, counts);
    }

    /** A scheduled task that throws is never called again, and then nobody would learn how old the picture is. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a tick failed; the next one comes", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (ticks != null) {
            ticks.shutdownNow();
            ticks = null;
        }
        sessions.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return ticks != null;
    }
}
