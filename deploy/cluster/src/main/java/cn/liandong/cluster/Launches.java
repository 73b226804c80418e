package cn.liandong.cluster;

import cn.liandong.cluster.balancer.BalancerFile;
import cn.liandong.cluster.balancer.NotKept;
import cn.liandong.cluster.brokers.BrokerFolder;
import cn.liandong.cluster.brokers.BrokerProperties;
import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.MemberSettings;
import cn.liandong.cluster.processes.Launch;
import cn.liandong.cluster.processes.Programs;
import cn.liandong.cluster.services.ServiceEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each member is started; what it reads from files is rendered here, at every start. */
final class Launches {
    private static final List<String> SERVICE_OPTIONS = List.of("-Xmx512m");
    private static final List<String> BROKER_OPTIONS = List.of("-Xmx512m");

    private final Layout layout;

    Launches(Layout layout) {
        this.layout = layout;
    }

    Launch of(MemberName name, MemberSettings settings) {
        return switch (name.role()) {
            case BROKER -> broker(name, settings);
            case INTAKE, ROSTER, DISPATCH, DRILLS, NOTIFIER, CONSOLE -> service(name, settings);
            case BALANCER -> balancer(settings);
        };
    }

    private Launch broker(MemberName name, MemberSettings settings) {
        var given = settings.dataFolder();
        var home = given == null ? layout.data(name) : given.toAbsolutePath();
        BrokerFolder.format(home, name.number(), layout.configuration("cluster-id"));
        var properties =
                rendered(name + ".properties", BrokerProperties.render(BrokerProperties.of(layout, name, home)));
        var logging = rendered("broker-logback.xml", BrokerLogging.FILE);
        var options = new ArrayList<>(BROKER_OPTIONS);
        options.add("-Dlogback.configurationFile=" + logging);
        return new Launch(
                JavaCommand.of(
                        installation(settings), options, settings, name.role().mainClass(), properties.toString()),
                settings.environment());
    }

    private Launch service(MemberName name, MemberSettings settings) {
        Map<String, String> environment = new HashMap<>(ServiceEnvironment.of(layout, name));
        environment.putAll(settings.environment());
        return new Launch(
                JavaCommand.of(
                        installation(settings),
                        SERVICE_OPTIONS,
                        settings,
                        name.role().mainClass()),
                environment);
    }

    private Installation installation(MemberSettings settings) {
        var own = settings.installation();
        return own == null ? layout.installation() : own;
    }

    private Launch balancer(MemberSettings settings) {
        var notKept = rendered("intake-not-kept.http", NotKept.answer());
        var file = rendered("haproxy.cfg", BalancerFile.render(layout.ports(), layout.instances(), notKept));
        var command = new ArrayList<>(settings.commandPrefix());
        // In the foreground, as one process: its pid is the member's.
        command.addAll(List.of(Programs.require("haproxy").toString(), "-db", "-f", file.toString()));
        return new Launch(command, settings.environment());
    }

    private Path rendered(String name, String text) {
        var file = layout.configuration(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be written", failed);
        }
    }
}
