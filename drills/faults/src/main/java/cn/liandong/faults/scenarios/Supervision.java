package cn.liandong.faults.scenarios;

import cn.liandong.cluster.Cluster;
import cn.liandong.cluster.Member;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts anew what ended, as a service manager does: the design says that a fenced instance ends and that somebody starts it.
 * What a fault wants dead for a while is held down.
 */
final class Supervision implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;

    private final Cluster cluster;
    private final Set<Member> down = ConcurrentHashMap.newKeySet();
    private final AtomicInteger starts = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("supervision").daemon().factory());

    private Supervision(Cluster cluster) {
        this.cluster = cluster;
    }

    static Supervision start(Cluster cluster) {
        var supervision = new Supervision(cluster);
        var _ = supervision.thread.scheduleWithFixedDelay(
                supervision::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return supervision;
    }

    private void look() {
        for (var member : cluster.members()) {
            // Held down is asked again under the lock: a fault may have decided so since.
            synchronized (this) {
                if (!down.contains(member) && !member.isAlive()) {
                    try {
                        member.start();
                        starts.incrementAndGet();
                    } catch (RuntimeException failed) {
                        System.err.println(member + " was not started anew: " + failed.getMessage());
                    }
                }
            }
        }
    }

    /** It stays as it is, dead or alive, until it is let up. */
    synchronized void holdDown(Member member) {
        down.add(member);
    }

    synchronized void letUp(Member member) {
        down.remove(member);
    }

    /** How often something that had ended was started. */
    int starts() {
        return starts.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
