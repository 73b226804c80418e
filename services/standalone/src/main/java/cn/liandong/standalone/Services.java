package cn.liandong.standalone;

import cn.liandong.console.ConsoleApplication;
import cn.liandong.dispatch.DispatchApplication;
import cn.liandong.drills.DrillsApplication;
import cn.liandong.intake.IntakeApplication;
import cn.liandong.notifier.NotifierApplication;
import cn.liandong.roster.RosterApplication;
import cn.liandong.runtime.process.ServiceSpec;
import cn.liandong.standalone.cities.CityFiles;
import cn.liandong.standalone.signins.KeyFile;
import cn.liandong.standalone.signins.ReceiptKeyFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;

/** The services of this process, and what they are told. */
final class Services {
    private Services() {}

    /** In the order they are closed: the edges first, so that nothing new comes in while the deciders take snapshots. */
    static List<ServiceSpec> all() {
        return List.of(
                new ServiceSpec("console", ConsoleApplication.class, WebApplicationType.SERVLET),
                new ServiceSpec("intake", IntakeApplication.class, WebApplicationType.REACTIVE),
                new ServiceSpec("notifier", NotifierApplication.class, WebApplicationType.REACTIVE),
                new ServiceSpec("drills", DrillsApplication.class, WebApplicationType.NONE),
                new ServiceSpec("dispatch", DispatchApplication.class, WebApplicationType.NONE),
                new ServiceSpec("roster", RosterApplication.class, WebApplicationType.NONE));
    }

    /**
     * What all services are told.
     *
     * @param data where the journals lie
     */
    static Map<String, Object> properties(
            StandaloneSettings.Ports ports,
            Path data,
            StandaloneSettings.Given given,
            boolean demoSignIns,
            int freeSpaceFloorMb) {
        var all = new HashMap<>(properties(ports, data, freeSpaceFloorMb));
        all.put("liandong.drills.intake-address", "http://127.0.0.1:" + ports.intake());
        // These stand above the environment, so none is given that the operator has given.
        if (!given.linkAddress()) {
            all.put("liandong.notifier.public-address", "http://127.0.0.1:" + ports.notifier());
        }
        if (!given.linkKey()) {
            all.put(
                    "liandong.notifier.link-key-file",
                    KeyFile.LINKS.findOrMake(data).toString());
        }
        if (!given.receiptKey()) {
            all.put(
                    "liandong.intake.receipt-key-file",
                    ReceiptKeyFile.findOrMake(data).toString());
        }
        if (!given.attachments()) {
            all.put("liandong.attachments.folder", data.resolve("attachments").toString());
        }
        if (!given.paperFolder()) {
            all.put("liandong.console.paper-folder", data.resolve("paper").toString());
        }
        if (!given.codeKey()) {
            all.put(
                    "liandong.console.code-key-file",
                    KeyFile.CODES.findOrMake(data).toString());
        }
        if (!demoSignIns && !given.firstAccountFolder()) {
            all.put("liandong.console.first-account-folder", data.toString());
        }
        return Map.copyOf(all);
    }

    /** The same, and the water that lies beside the city's files, unless the operator names another. */
    static Map<String, Object> withWater(
            Map<String, Object> properties, StandaloneSettings.Given given, @Nullable Path city) {
        var water = given.water() ? null : CityFiles.water(city);
        if (water == null) {
            return properties;
        }
        var all = new HashMap<>(properties);
        all.put("liandong.console.map.water", water);
        return Map.copyOf(all);
    }

    private static Map<String, Object> properties(StandaloneSettings.Ports ports, Path data, int freeSpaceFloorMb) {
        return Map.of(
                "liandong.bind",
                "127.0.0.1",
                "liandong.console.port",
                ports.console(),
                "liandong.intake.port",
                ports.intake(),
                "liandong.notifier.port",
                ports.notifier(),
                "liandong.free-space-folder",
                data.toString(),
                "liandong.free-space-floor-mb",
                freeSpaceFloorMb,
                // The demo phone, and a receiver under test, listen on this machine.
                "liandong.notifier.allow-loopback",
                true,
                // A closing process has ten seconds in all.
                "spring.lifecycle.timeout-per-shutdown-phase",
                "2s",
                "spring.jmx.enabled",
                false);
    }
}
