package cn.liandong.faults.scenarios;

import cn.liandong.cluster.Member;
import cn.liandong.cluster.layout.Role;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.network.FaultyLink;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.faults.volume.LoopVolume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is done to a cluster. Each ends with the cluster whole again; that reports are alerted again is awaited after it. */
final class ClusterFaults {
    /** Longer than a session of an instance and of a broker: who is gone so long is taken for dead. */
    private static final Duration DEAD_FOR = Duration.ofSeconds(5);

    /** Each way: whoever takes over then needs most of a second from knowing so until its first entry. */
    private static final Duration SLOW = Duration.ofMillis(100);

    private static final Duration UNTIL_SLOW = Duration.ofSeconds(1);
    private static final int LARGE_BURST = 100;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(20);
    private static final Duration SHORT_BURST = Duration.ofMillis(40);
    private static final int BURST = 20;

    private ClusterFaults() {}

    /**
     * All of them, in the order they are tried.
     *
     * @param stalled how long the active dispatch is held
     * @param cutOff how long it does not reach the brokers
     */
    static List<Fault<ClusterField>> all(Duration stalled, Duration cutOff) {
        var all = new ArrayList<Fault<ClusterField>>();
        for (var role : List.of(Role.INTAKE, Role.ROSTER, Role.DISPATCH, Role.DRILLS, Role.NOTIFIER, Role.CONSOLE)) {
            all.add(Fault.of("kill -9 of one " + role.word(), field -> killOne(field, role)));
        }
        all.add(Fault.of("kill -9 of the active dispatch in mid-decision", ClusterFaults::killInMidDecision));
        all.add(Fault.of(
                "kill -9 of the active dispatch, which is started again only later", ClusterFaults::killForAWhile));
        all.add(Fault.of("kill -9 of the only dispatch", ClusterFaults::killTheOnly));
        all.add(Fault.of("an instance leaves and joins under load", ClusterFaults::leaveAndJoin));
        all.add(Fault.of("what the active dispatch sent arrives only when another takes over", ClusterFaults::holdUp));
        all.add(Fault.of("partition leaders moved under load", Leaders::move));
        all.add(Fault.of("poison bytes on every topic", ClusterFaults::poison));
        all.add(Fault.of("kill -9 of one broker", ClusterFaults::killBroker));
        all.add(Fault.of("a garbled last segment on one broker", Garbling::lastSegments));
        all.add(Fault.of("garbled snapshots", Garbling::snapshots));
        all.add(Fault.of("kill -9 of all brokers", ClusterFaults::killBrokers));
        all.add(Fault.of("kill -9 of everything", ClusterFaults::killEverything));
        // Nobody promises that `outcomes` are on disk: whoever still waits for one sends the command again.
        all.add(new Fault<>(
                "power cut under all three brokers",
                LoopVolume.missing(),
                Set.of(FindingKind.OUTCOME_NOT_KEPT),
                ClusterFaults::cutPower));
        all.add(new Fault<>("the brokers' volume full, and freed", LoopVolume.missing(), ClusterFaults::fillVolume));
        all.add(Fault.of(
                "SIGSTOP of the active dispatch for " + stalled.toSeconds() + " s, then CONT",
                field -> stall(field, stalled)));
        all.add(Fault.of(
                "the active dispatch cut off from the brokers for " + cutOff.toSeconds() + " s",
                field -> cutOff(field, cutOff)));
        return List.copyOf(all);
    }

    private static void killOne(ClusterField field, Role role) {
        var members = field.cluster().members(role);
        members.get(field.random().nextInt(members.size())).kill();
    }

    private static void killInMidDecision(ClusterField field) throws Exception {
        var active = field.active(Role.DISPATCH);
        field.burst(BURST);
        // Somewhere in the midst of deciding them: an incident takes some milliseconds to get there.
        Waits.pause(Duration.ofNanos(field.random().nextLong(SHORT_BURST.toNanos())));
        active.kill();
    }

    /**
     * What is under way arrives between the look at the journal's end with which another takes over and that one's first
     * entry, which then comes to lie elsewhere than it was sent to: only the offset tells that it does not count.
     */
    private static void holdUp(ClusterField field) throws Exception {
        var active = field.active(Role.DISPATCH);
        var all = field.cluster().members(Role.DISPATCH).stream()
                .flatMap(member -> field.links(member.name().number()).stream())
                .toList();
        all.forEach(link -> link.delay(SLOW));
        Waits.pause(UNTIL_SLOW);
        field.burst(LARGE_BURST);
        Waits.pause(SLOW.multipliedBy(2 + field.random().nextInt(4)));
        field.links(active.name().number()).forEach(FaultyLink::drop);
        field.awaitOtherOwner(active, TAKEN_OVER_WITHIN);
        // The answer that it owns them has to arrive, and its question for the end: each takes as long.
        Waits.pause(SLOW.multipliedBy(2).plusMillis(field.random().nextLong(SLOW.toMillis() * 2)));
        field.links(active.name().number()).forEach(FaultyLink::pass);
        Waits.pause(UNTIL_SLOW);
        all.forEach(FaultyLink::pass);
    }

    private static void killForAWhile(ClusterField field) throws Exception {
        var active = field.active(Role.DISPATCH);
        field.supervision().holdDown(active);
        active.kill();
        Waits.pause(DEAD_FOR.plus(DEAD_FOR));
        field.supervision().letUp(active);
    }

    /** Nobody is there to take over: it has to come back itself. */
    private static void killTheOnly(ClusterField field) throws Exception {
        var leaving = field.active(Role.DISPATCH);
        leave(field, leaving);
        Waits.pause(DEAD_FOR);
        field.active(Role.DISPATCH).kill();
        field.awaitAlerted();
        field.supervision().letUp(leaving);
    }

    private static void leave(ClusterField field, Member leaving) {
        field.supervision().holdDown(leaving);
        if (!leaving.terminate(ClusterField.ENDS_WITHIN)) {
            throw new IllegalStateException(leaving + " did not end in order");
        }
    }

    private static void leaveAndJoin(ClusterField field) throws Exception {
        var leaving = field.active(Role.DISPATCH);
        leave(field, leaving);
        Waits.pause(DEAD_FOR);
        field.supervision().letUp(leaving);
    }

    private static void poison(ClusterField field) throws Exception {
        Poison.everywhere(
                field.cluster().layout().bootstrapServers(), List.of(field.partitionOfTheSampleCity()), field.random());
    }

    private static void killBroker(ClusterField field) {
        var brokers = field.cluster().members(Role.BROKER);
        var broker = brokers.get(field.random().nextInt(brokers.size()));
        field.supervision().holdDown(broker);
        broker.kill();
        Waits.pause(DEAD_FOR);
        field.supervision().letUp(broker);
    }

    private static void killBrokers(ClusterField field) {
        field.cluster().members(Role.BROKER).forEach(Member::kill);
    }

    private static void killEverything(ClusterField field) {
        var members = field.cluster().members();
        members.forEach(field.supervision()::holdDown);
        members.parallelStream().forEach(Member::kill);
        members.forEach(field.supervision()::letUp);
    }

    private static void cutPower(ClusterField field) throws Exception {
        var brokers = field.cluster().members(Role.BROKER);
        brokers.forEach(field.supervision()::holdDown);
        // At a moment that nobody chose.
        Waits.pause(Duration.ofMillis(field.random().nextInt(1_000)));
        field.volume().cutPower();
        brokers.forEach(Member::kill);
        try {
            field.volume().powerOn();
        } finally {
            brokers.forEach(field.supervision()::letUp);
        }
    }

    private static void fillVolume(ClusterField field) throws Exception {
        var brokers = field.cluster().members(Role.BROKER);
        brokers.forEach(field.supervision()::holdDown);
        field.volume().fill(0);
        Waits.pause(DEAD_FOR);
        field.volume().free();
        // A broker that met the full volume has ended or serves no more; whoever runs it starts it anew.
        brokers.forEach(Member::kill);
        brokers.forEach(field.supervision()::letUp);
    }

    private static void stall(ClusterField field, Duration length) throws Exception {
        var active = field.active(Role.DISPATCH);
        active.pause();
        Waits.pause(length);
        active.resume();
    }

    /** By turns: nothing arrives, everything is late, connections end, nothing arrives again. */
    private static void cutOff(ClusterField field, Duration length) throws Exception {
        var active = field.active(Role.DISPATCH);
        var part = length.dividedBy(4);
        field.links(active.name().number()).forEach(link -> link.delay(Duration.ofMillis(300)));
        Waits.pause(part);
        field.links(active.name().number()).forEach(FaultyLink::drop);
        Waits.pause(part);
        field.links(active.name().number()).forEach(FaultyLink::cut);
        Waits.pause(part);
        field.links(active.name().number()).forEach(FaultyLink::drop);
        Waits.pause(part);
        field.links(active.name().number()).forEach(FaultyLink::pass);
    }
}
