package cn.liandong.faults.loaddrills;

import cn.liandong.faults.checker.figures.Spread;
import java.time.Duration;
import java.time.Instant;

/**
 * What was sent of a drill, and what that cost.
 *
 * @param from when its first stretch began: what fell due before is warm-up
 * @param due reports that fell due
 * @param accepted of these, how many stand in the ledger
 * @param refused tries that were not answered with success
 * @param lag how long after they were due reports were sent
 * @param incidents for how many somebody was called
 * @param lasted until nobody was called any more
 * @param cpu of the process, for so long
 * @param loadBefore the machine's load average before anything was started
 * @param loadAfter the same when the last report was due
 */
record Sent(
        Instant from,
        int due,
        int accepted,
        int refused,
        Spread lag,
        int incidents,
        Duration lasted,
        Duration cpu,
        double loadBefore,
        double loadAfter) {}
