package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.MemberSettings;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.processes.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchesTest {
    private static final MemberName DISPATCH = Instances.STANDARD.named("dispatch-1");
    private static final MemberName BROKER = Instances.STANDARD.named("broker-2");

    @TempDir
    Path folder;

    private Layout layout = new Layout(Path.of("/"), new Installation("", null), Ports.STANDARD);
    private Launches launches = new Launches(layout);

    @BeforeEach
    void layOut() {
        layout =
                new Layout(folder, new Installation("/app/liandong.jar", Path.of("/app/liandong.aot")), Ports.STANDARD);
        launches = new Launches(layout);
    }

    @Test
    void aServiceIsItsMainOnTheInstallationsClassPathWithItsCache() {
        var launch = launches.of(DISPATCH, MemberSettings.NONE);

        assertThat(launch.command().getFirst()).endsWith("/bin/java");
        assertThat(launch.command())
                .contains("-Xmx512m", "-XX:AOTCache=/app/liandong.aot")
                .endsWith("-cp", "/app/liandong.jar", "cn.liandong.dispatch.DispatchApplication");
        assertThat(launch.environment()).containsEntry("LIANDONG_INSTANCE", "1");
    }

    @Test
    void everyMainIsThereInTheJarsOfTheInstallation() throws ClassNotFoundException {
        for (var role : Role.values()) {
            if (role != Role.BALANCER) {
                assertThat(Class.forName(role.mainClass(), false, getClass().getClassLoader()))
                        .hasDeclaredMethods("main");
            }
        }
    }

    @Test
    void classesInFrontWinAndTheCacheIsLeftOut() {
        var launch = launches.of(
                DISPATCH, MemberSettings.NONE.withClassPathInFront(List.of(Path.of("/old/a.jar"), Path.of("/old/b"))));

        assertThat(launch.command())
                .contains("/old/a.jar:/old/b:/app/liandong.jar")
                .noneMatch(each -> each.startsWith("-XX:AOTCache"));
    }

    @Test
    void aMemberMayBeOfAnotherBuildThanTheOthersWithThatBuildsCache() {
        var older = new Installation("/older/liandong.jar", Path.of("/older/liandong.aot"));

        var launch = launches.of(DISPATCH, MemberSettings.NONE.withInstallation(older));

        assertThat(launch.command())
                .contains("-XX:AOTCache=/older/liandong.aot")
                .endsWith("-cp", "/older/liandong.jar", "cn.liandong.dispatch.DispatchApplication");
        assertThat(launches.of(BROKER, MemberSettings.NONE.withInstallation(older))
                        .command())
                .contains("/older/liandong.jar");
        assertThat(launches.of(DISPATCH, MemberSettings.NONE).command()).contains("/app/liandong.jar");
    }

    @Test
    void aPrefixStandsBeforeTheCommandAndOptionsBeforeTheClassPath() {
        var launch = launches.of(
                DISPATCH,
                MemberSettings.NONE
                        .withCommandPrefix(List.of("env", "LD_PRELOAD=libfaketime.so.1"))
                        .withJavaOptions(List.of("-Xmx64m")));

        assertThat(launch.command()).startsWith("env", "LD_PRELOAD=libfaketime.so.1");
        // The last of two wins.
        assertThat(launch.command()).containsSubsequence("-Xmx512m", "-Xmx64m", "-cp");
    }

    @Test
    void aMembersOwnEnvironmentWins() {
        var proxied = layout.proxiedBootstrapServers(1);
        var launch = launches.of(DISPATCH, MemberSettings.NONE.with("LIANDONG_KAFKA_BOOTSTRAP_SERVERS", proxied));

        assertThat(launch.environment())
                .containsEntry("LIANDONG_KAFKA_BOOTSTRAP_SERVERS", proxied)
                .containsEntry("LIANDONG_PARTITIONS", "48");
    }

    @Test
    void aBrokerIsKafkasOwnMainWithItsRenderedFileAndABrokerDataFolder() throws IOException {
        var launch = launches.of(BROKER, MemberSettings.NONE);

        var file = layout.configuration("broker-2.properties");
        assertThat(launch.command()).endsWith("kafka.Kafka", file.toString());
        assertThat(Files.readString(file)).contains("node.id=2\n", "log.dirs=" + layout.data(BROKER) + "\n");
        assertThat(layout.data(BROKER).resolve("meta.properties")).exists();
    }

    @Test
    void aBrokersDataMayLieElsewhere() throws IOException {
        var elsewhere = folder.resolve("mounted");

        var launch = launches.of(BROKER, MemberSettings.NONE.withDataFolder(elsewhere));

        assertThat(Files.readString(Path.of(launch.command().getLast()))).contains("log.dirs=" + elsewhere + "\n");
        assertThat(elsewhere.resolve("meta.properties")).exists();
        assertThat(layout.data(BROKER)).doesNotExist();
    }

    @Test
    void theBalancerStaysInTheForegroundAsOneProcess() {
        assumeTrue(Programs.find("haproxy").isPresent(), "haproxy is not installed");

        var launch = launches.of(MemberName.BALANCER, MemberSettings.NONE);

        var file = layout.configuration("haproxy.cfg");
        assertThat(launch.command().getFirst()).endsWith("/haproxy");
        assertThat(launch.command()).endsWith("-db", "-f", file.toString());
        assertThat(file)
                .content()
                .contains(layout.configuration("intake-not-kept.http").toString());
        assertThat(layout.configuration("intake-not-kept.http")).exists();
    }
}
