package cn.liandong.cluster;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.MemberSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command of a Java member. */
final class JavaCommand {
    /** As in the Makefile: what JDK 24 and later warn of, the collector that the cache of classes was made with, and that priorities are heeded. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseParallelGC",
            "-XX:ThreadPriorityPolicy=1");

    private JavaCommand() {}

    /**
     * Runs a main of the installation on this JVM's own Java.
     *
     * @param options such as the size of the heap
     */
    static List<String> of(
            Installation installation,
            List<String> options,
            MemberSettings settings,
            String main,
            String... arguments) {
        var command = new ArrayList<>(settings.commandPrefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(cache(installation, settings));
        command.addAll(settings.javaOptions());
        command.add("-cp");
        command.add(classPath(installation, settings));
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    /** The cache holds for its own class path only, and a JVM that cannot use it says so at every start. */
    private static List<String> cache(Installation installation, MemberSettings settings) {
        var cache = installation.classCache();
        return cache == null || !settings.classPathInFront().isEmpty()
                ? List.of()
                : List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error");
    }

    private static String classPath(Installation installation, MemberSettings settings) {
        return Stream.concat(
                        settings.classPathInFront().stream().map(Path::toString), Stream.of(installation.classPath()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
