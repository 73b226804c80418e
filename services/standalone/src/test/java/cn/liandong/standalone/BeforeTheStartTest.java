package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.standalone.StandaloneSettings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeforeTheStartTest {
    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsSaidInOneSentenceThatNamesItsVariable() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> FreePorts.check(new Ports(0, taken, 0, 0, 0)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken + " on 127.0.0.1 is taken by another program: stop that program, or"
                            + " choose another port with LIANDONG_INTAKE_PORT.");
        }
    }

    @Test
    void aPortThatTwoAreToListenOnIsNamedWithBoth() {
        int free = FreePorts.check(new Ports(0, 0, 0, 0, 0)).console();
        assertThatThrownBy(() -> FreePorts.check(new Ports(free, 0, free, 0, 0)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LIANDONG_CONSOLE_PORT and by LIANDONG_NOTIFIER_PORT");
    }

    @Test
    void anyFreePortIsFoundForZero() {
        var ports = FreePorts.check(new Ports(0, 0, 0, 0, 0));
        assertThat(ports.named().stream().map(Ports.Named::port))
                .doesNotContain(0)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewDataFolderIsClosedToOthers() throws IOException {
        try (var data = DataFolder.hold(folder.resolve("a/b"))) {
            assertThat(Files.getPosixFilePermissions(data.path()))
                    .extracting(Enum::name)
                    .allMatch(permission -> permission.startsWith("OWNER"));
        }
    }

    @Test
    void aDataFolderThatIsAFileIsSaidInOneSentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("make it a folder that this user may write to");
    }
}
