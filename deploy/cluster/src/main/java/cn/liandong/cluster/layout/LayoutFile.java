package cn.liandong.cluster.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A cluster's layout in its folder, so that whoever comes later needs the folder alone. */
public final class LayoutFile {
    private static final String NAME = "layout.properties";
    private static final String INSTANCES = "instances.";

    private LayoutFile() {}

    public static void write(Layout layout) {
        var properties = new Properties();
        properties.setProperty("classPath", layout.installation().classPath());
        var cache = layout.installation().classCache();
        if (cache != null) {
            properties.setProperty("classCache", cache.toString());
        }
        properties.setProperty("firstPort", String.valueOf(layout.ports().first()));
        layout.instances()
                .counts()
                .forEach((role, count) -> properties.setProperty(INSTANCES + role.word(), String.valueOf(count)));
        properties.setProperty("partitions", String.valueOf(layout.partitions()));
        properties.setProperty("freeSpaceFloorMb", String.valueOf(layout.freeSpaceFloorMb()));
        try {
            Files.createDirectories(layout.folder());
            try (var out = Files.newBufferedWriter(layout.folder().resolve(NAME))) {
                properties.store(out, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + layout.folder() + " cannot be written", failed);
        }
    }

    /** The layout that was written last; null where there was never a cluster. */
    public static @Nullable Layout find(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The layout " + file + " cannot be read", failed);
        }
        var cache = properties.getProperty("classCache");
        return new Layout(
                folder,
                new Installation(properties.getProperty("classPath"), cache == null ? null : Path.of(cache)),
                new Ports(Integer.parseInt(properties.getProperty("firstPort"))),
                instances(properties),
                Integer.parseInt(properties.getProperty("partitions")),
                Integer.parseInt(properties.getProperty("freeSpaceFloorMb")));
    }

    private static Instances instances(Properties properties) {
        var instances = Instances.STANDARD;
        for (var role : Role.values()) {
            var count = properties.getProperty(INSTANCES + role.word());
            if (count != null) {
                instances = instances.with(role, Integer.parseInt(count));
            }
        }
        return instances;
    }
}
