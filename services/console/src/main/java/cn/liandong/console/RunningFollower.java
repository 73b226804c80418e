package cn.liandong.console;

import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Follows some topics as long as the console runs: from before the server listens, until after it does no more. */
abstract class RunningFollower implements SmartLifecycle, Listener {
    private final String name;
    private final RuntimeSettings settings;
    private final List<Input> followed;
    private final Pace pace;
    private volatile @Nullable Follower follower;

    RunningFollower(String name, RuntimeSettings settings, List<Input> followed, Pace pace) {
        this.name = name;
        this.settings = settings;
        this.followed = followed;
        this.pace = pace;
    }

    /** Whoever shows what is folded is told how fresh that is. */
    abstract void follow(Supplier<Instant> freshAt);

    /** Waits until everything that was there at the start is folded. */
    final boolean awaitCaughtUp(Duration limit) {
        var started = follower;
        return started != null && started.awaitCaughtUp(limit);
    }

    @Override
    public final void start() {
        var started = Follower.start(name, settings, followed, this, pace);
        follower = started;
        follow(started::freshAt);
    }

    @Override
    public final void stop() {
        var started = follower;
        if (started != null) {
            started.close();
            follower = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return follower != null;
    }

    @Override
    public final int getPhase() {
        return 0;
    }
}
