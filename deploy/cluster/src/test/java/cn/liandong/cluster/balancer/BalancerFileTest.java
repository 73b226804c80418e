package cn.liandong.cluster.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.processes.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancerFileTest {
    private static final String FILE =
            BalancerFile.render(Ports.STANDARD, Instances.STANDARD, Path.of("/cluster/not-kept.http"));

    @TempDir
    Path folder;

    @Test
    void eachEdgeLeadsToBothInstancesAndAsksTheirManagementPorts() {
        assertThat(FILE.lines().map(String::strip))
                .containsSubsequence(List.of(
                        "frontend intake-edge", "bind 127.0.0.1:8081", "default_backend intake", "backend intake"))
                .contains(
                        "server intake-0 127.0.0.1:8101 check port 8103",
                        "server intake-0-unwell 127.0.0.1:8101 backup",
                        "server intake-1 127.0.0.1:8111 check port 8113",
                        "server notifier-0 127.0.0.1:8102 check port 8104",
                        "server notifier-1 127.0.0.1:8112 check port 8114",
                        "server console-0 127.0.0.1:8100 check port 8105 cookie console-0",
                        "server console-0-unwell 127.0.0.1:8100 backup cookie console-0",
                        "server console-1 127.0.0.1:8110 check port 8115 cookie console-1");
    }

    @Test
    void everyInstanceThatThereIsIsAskedAndNoOther() {
        var three = BalancerFile.render(
                Ports.STANDARD,
                Instances.STANDARD.with(Role.INTAKE, 3).with(Role.CONSOLE, 1),
                Path.of("/not-kept.http"));

        assertThat(three).contains("server intake-2 127.0.0.1:8181 check port 8183", "srv_is_up(intake/intake-2)");
        assertThat(three).doesNotContain("console-1");
    }

    @Test
    void nothingListensBeyondThisMachine() {
        assertThat(FILE.lines().map(String::strip).filter(line -> line.startsWith("bind")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("bind 127.0.0.1:"));
    }

    @Test
    void aReporterWhoReachesNoInstanceIsTurnedAwayInIntakesOwnForm() {
        var parts = NotKept.answer().split("\r\n\r\n", 2);

        assertThat(parts[0].lines())
                .startsWith("HTTP/1.1 503 Service Unavailable")
                .contains("Retry-After: 2", "Content-Length: " + parts[1].getBytes(StandardCharsets.UTF_8).length);
        assertThat(parts[1]).startsWith("{").endsWith("}").contains("\"code\":\"NOT_KEPT\"", "\"phone\":\"119\"");
        assertThat(FILE).contains("errorfile 502 /cluster", "errorfile 503 /cluster", "errorfile 504 /cluster");
    }

    @Test
    void haproxyItselfTakesItWithoutAWarning() throws IOException, InterruptedException {
        var haproxy = Programs.find("haproxy");
        assumeTrue(haproxy.isPresent(), "haproxy is not installed");
        var notKept = Files.writeString(folder.resolve("not-kept.http"), NotKept.answer());
        var file = Files.writeString(
                folder.resolve("haproxy.cfg"), BalancerFile.render(Ports.STANDARD, Instances.STANDARD, notKept));

        var process = new ProcessBuilder(haproxy.get().toString(), "-c", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("WARNING", "ALERT");
    }
}
