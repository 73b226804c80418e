package cn.liandong.cluster;

import cn.liandong.cluster.brokers.BrokerCheck;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.MemberSettings;
import cn.liandong.cluster.processes.OwnedProcess;
import cn.liandong.cluster.processes.Waiting;
import cn.liandong.cluster.services.HealthCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** One process of the cluster. It is known by its pid file: a member that another program started is the same member. */
public final class Member {
    private final MemberName name;
    private final Layout layout;
    private final HealthCheck health;
    private final OwnedProcess process;
    private volatile MemberSettings settings = MemberSettings.NONE;

    Member(MemberName name, Layout layout, HealthCheck health) {
        this.name = name;
        this.layout = layout;
        this.health = health;
        this.process = new OwnedProcess(layout.pidFile(name), layout.log(name.toString()));
    }

    public MemberName name() {
        return name;
    }

    public MemberSettings settings() {
        return settings;
    }

    /** Changes what it is told from its next start on. */
    public Member set(UnaryOperator<MemberSettings> change) {
        settings = change.apply(settings);
        return this;
    }

    /**
     * Starts it and returns at once; {@link #awaitHealthy} says when it can do its work.
     *
     * @throws IllegalStateException if it runs already
     */
    public void start() {
        process.start(new Launches(layout).of(name, settings));
    }

    /** Whether it can do its work now: a broker serves, a service or the balancer says of itself that it is up. */
    public boolean isHealthy() {
        return switch (name.role()) {
            case BROKER -> BrokerCheck.serves(name.number(), layout.ports().client(name.number()));
            case INTAKE, ROSTER, DISPATCH, DRILLS, NOTIFIER, CONSOLE, BALANCER ->
                health.isUp(layout.ports().management(name));
        };
    }

    /**
     * Returns as soon as it can do its work.
     *
     * @throws MemberFailed if it ends, or is not healthy within the limit
     */
    public void awaitHealthy(Duration limit) {
        boolean settled = Waiting.until(() -> !isAlive() || isHealthy(), limit);
        if (!isAlive()) {
            throw new MemberFailed(name + " ended while it was to start: see " + logFile() + ".");
        }
        if (!settled) {
            throw new MemberFailed(
                    name + " was not healthy within " + limit.toSeconds() + " s: see " + logFile() + ".");
        }
    }

    /** Asks it to end in order, and waits so long; false if it runs still. */
    public boolean terminate(Duration limit) {
        return process.terminate(limit);
    }

    /** Ends it as a power switch would, paused or not, and returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** Holds it where it is, as a machine that stalls would. */
    public void pause() {
        process.pause();
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        process.resume();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Its process id, as the system knows it.
     *
     * @throws IllegalStateException if it does not run
     */
    public long pid() {
        var running = process.find();
        if (running == null) {
            throw new IllegalStateException(name + " does not run, so it has no pid");
        }
        return running.pid();
    }

    /** What it wrote, of all its starts. */
    public Path logFile() {
        return process.logFile();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
