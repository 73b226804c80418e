package cn.liandong.cluster.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private OwnedProcess process() {
        return new OwnedProcess(folder.resolve("pid"), folder.resolve("log"));
    }

    @AfterEach
    void kill() {
        process().kill();
    }

    private static Launch shell(String script) {
        return new Launch(List.of("sh", "-c", script), Map.of());
    }

    private static final Launch WAITS = new Launch(List.of("sleep", "600"), Map.of());

    private ProcessIdentity running() {
        return Objects.requireNonNull(process().find());
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static char state(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return 'X';
        }
    }

    @Test
    void itIsFoundAgainByItsFileAlone() {
        process().start(WAITS);

        assertThat(process().isAlive()).isTrue();
        assertThat(state(running().pid())).isNotEqualTo('X');
        assertThatThrownBy(() -> process().start(WAITS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("process " + running().pid());
    }

    @Test
    void aKilledOneIsGoneAndMayBeStartedAgain() {
        process().start(WAITS);
        long first = running().pid();

        process().kill();
        assertThat(process().isAlive()).isFalse();
        // Killing what is gone changes nothing.
        process().kill();

        process().start(WAITS);
        assertThat(running().pid()).isNotEqualTo(first);
    }

    @Test
    void aPausedOneStandsStillUntilItIsResumed() {
        process().start(WAITS);
        long pid = running().pid();

        process().pause();
        assertThat(Waiting.until(() -> state(pid) == 'T', LIMIT)).isTrue();
        assertThat(process().isAlive()).isTrue();

        process().resume();
        assertThat(Waiting.until(() -> state(pid) == 'S', LIMIT)).isTrue();
    }

    @Test
    void aPausedOneHearsThatItIsToEnd() throws IOException {
        process().start(shell("trap 'echo ends in order; exit 0' TERM; echo ready; while :; do sleep 0.05; done"));
        assertThat(Waiting.until(() -> said("ready"), LIMIT)).isTrue();
        process().pause();

        assertThat(process().terminate(LIMIT)).isTrue();

        assertThat(log()).contains("ends in order");
    }

    @Test
    void oneThatDoesNotListenRunsOnAndCanBeKilled() {
        process().start(shell("trap '' TERM; echo ready; while :; do sleep 0.05; done"));
        assertThat(Waiting.until(() -> said("ready"), LIMIT)).isTrue();

        assertThat(process().terminate(Duration.ofMillis(200))).isFalse();
        assertThat(process().isAlive()).isTrue();

        process().kill();
        assertThat(process().isAlive()).isFalse();
    }

    private boolean said(String word) {
        try {
            return Files.exists(folder.resolve("log")) && log().contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aStrangerWithTheSamePidIsNeverSignalled() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var identity = Objects.requireNonNull(ProcessIdentity.find(stranger.pid()));
            var earlier = new ProcessIdentity(identity.pid(), identity.startTicks() - 1, identity.boot());
            Files.writeString(folder.resolve("pid"), earlier.text());

            assertThat(process().isAlive()).isFalse();
            process().kill();
            assertThat(process().terminate(LIMIT)).isTrue();
            assertThatThrownBy(process()::pause).isInstanceOf(IllegalStateException.class);
            assertThat(stranger.isAlive()).isTrue();
            assertThat(state(stranger.pid())).isNotEqualTo('T');

            Files.writeString(folder.resolve("pid"), identity.text());
            assertThat(process().isAlive())
                    .as("the same process under its own identity")
                    .isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFileOfAnotherBootNamesNobody() throws IOException {
        process().start(WAITS);
        var identity = running();

        Files.writeString(
                folder.resolve("pid"), new ProcessIdentity(identity.pid(), identity.startTicks(), "earlier").text());
        assertThat(process().isAlive()).isFalse();

        Files.writeString(folder.resolve("pid"), identity.text());
        assertThat(process().isAlive()).isTrue();
    }

    @Test
    void aFileThatIsNoneNamesNobody() throws IOException {
        Files.writeString(folder.resolve("pid"), "4711");

        assertThat(process().isAlive()).isFalse();
    }

    @Test
    void itIsToldWhatItsLaunchSaysAndAPrefixMayTellItMore() throws IOException {
        process()
                .start(new Launch(
                        List.of("env", "LIANDONG_SEEN=prefix", "sh", "-c", "echo $LIANDONG_PARTITIONS $LIANDONG_SEEN"),
                        Map.of("LIANDONG_PARTITIONS", "48")));

        assertThat(Waiting.until(() -> said("48 prefix"), LIMIT)).isTrue();
        assertThat(Waiting.until(() -> !process().isAlive(), LIMIT)).isTrue();
    }

    @Test
    void whatItWritesComesBehindWhatStandsInItsLog() throws IOException {
        process().start(shell("echo first"));
        assertThat(Waiting.until(() -> said("first") && !process().isAlive(), LIMIT))
                .isTrue();
        process().start(shell("echo second >&2"));
        assertThat(Waiting.until(() -> said("second"), LIMIT)).isTrue();

        assertThat(log()).isEqualTo("first\nsecond\n");
    }

    @Test
    void aProgramThatIsNotThereIsSaid() throws IOException {
        process().start(new Launch(List.of("no-such-program"), Map.of()));

        // It says so a moment before it ends.
        assertThat(Waiting.until(() -> said("no-such-program") && !process().isAlive(), LIMIT))
                .isTrue();
    }
}
