package cn.liandong.faults.scenarios;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.clock.ShiftedClock;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.faults.volume.LoopVolume;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is done to everything in one process. */
final class OneProcessFaults {
    private static final Duration WHILE = Duration.ofSeconds(4);
    private static final Duration SAID_WITHIN = Duration.ofMinutes(1);
    private static final List<String> FLUSHED =
            List.of(Topics.REPORTS, Topics.INCIDENTS, Topics.RESPONSE, Topics.NOTIFICATIONS);

    private OneProcessFaults() {}

    /** All of them, in the order they are tried: the clock first, while few alerts are open that it makes due. */
    static List<Fault<OneProcessField>> all() {
        return List.of(
                new Fault<>(
                        "one process: the clock an hour forward and back during an open escalation",
                        ShiftedClock.missing(),
                        OneProcessFaults::shiftClock),
                Fault.of("one process: kill -9", OneProcessFaults::kill),
                Fault.of("one process: a second one on the same data folder", OneProcessFaults::second),
                Fault.of("one process: noise behind the last segments", OneProcessFaults::tear),
                Fault.of("one process: a journal cut below its snapshot", OneProcessFaults::cutJournal),
                // Nobody promises that `outcomes` are on disk: whoever still waits for one sends the command again.
                new Fault<>(
                        "one process: power cut",
                        LoopVolume.missing(),
                        Set.of(FindingKind.OUTCOME_NOT_KEPT),
                        OneProcessFaults::cutPower),
                new Fault<>(
                        "one process: the volume full, and freed", LoopVolume.missing(), OneProcessFaults::fillVolume));
    }

    private static void shiftClock(OneProcessField field) throws Exception {
        field.clock().shift(Duration.ofHours(1));
        Waits.pause(WHILE);
        field.clock().shift(Duration.ZERO);
        Waits.pause(WHILE);
    }

    private static void kill(OneProcessField field) throws Exception {
        Waits.pause(Duration.ofMillis(field.random().nextInt(1_000)));
        field.process().kill();
        field.process().start();
    }

    private static void second(OneProcessField field) throws Exception {
        try (var other = field.process().twin(field.folder().resolve("second.log"))) {
            other.start();
            var code = other.awaitEnd(SAID_WITHIN);
            if (code == null || code != 1) {
                throw new IllegalStateException("the second process was to end with 1, and ended with " + code);
            }
        }
    }

    /** What a write that was under way leaves behind: it was never acknowledged, and must do no harm. */
    private static void tear(OneProcessField field) throws Exception {
        field.process().kill();
        for (var topic : FLUSHED) {
            var noise = new byte[1 + field.random().nextInt(2_000)];
            field.random().nextBytes(noise);
            try (var segment = new RandomAccessFile(
                    Garbling.lastSegment(field.logOf(topic)).toFile(), "rw")) {
                segment.seek(segment.length());
                segment.write(noise);
            }
        }
        field.process().start();
    }

    /**
     * Acknowledged entries are gone: with one copy nobody can bring them back, so the service must stop and say so, and decide
     * nothing until the file is there again.
     */
    private static void cutJournal(OneProcessField field) throws Exception {
        field.process().stop();
        var segment = Garbling.lastSegment(field.logOf(Topics.RESPONSE));
        var kept = Files.copy(segment, field.folder().resolve("response.kept"), StandardCopyOption.REPLACE_EXISTING);
        try (var bytes = new RandomAccessFile(segment.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        field.process().start();
        Waits.until(
                "the alarm that the journal was cut",
                SAID_WITHIN,
                () -> field.process().said().contains("the journal was cut"));
        field.process().kill();
        Files.copy(kept, segment, StandardCopyOption.REPLACE_EXISTING);
        field.process().start();
    }

    private static void cutPower(OneProcessField field) throws Exception {
        Waits.pause(Duration.ofMillis(field.random().nextInt(2_000)));
        field.volume().cutPower();
        field.process().kill();
        field.volume().powerOn();
        field.process().start();
    }

    private static void fillVolume(OneProcessField field) throws Exception {
        field.volume().fill(0);
        Waits.pause(WHILE);
        field.volume().free();
        // A broker that met the full volume serves no more; whoever runs it starts it anew.
        field.process().kill();
        field.process().start();
    }
}
