package cn.liandong.cluster.layout;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member is told otherwise than the others of its role. It holds from the member's next start on.
 *
 * @param environment set last, over everything else
 * @param commandPrefix stands before the command and must become it by exec, as {@code env} does: the member's pid is its
 * @param classPathInFront classes that win over those of the installation: of an engine that is broken on purpose
 * @param javaOptions further options of the JVM
 * @param dataFolder where a broker keeps its data instead of the cluster's folder
 * @param installation what it is started from instead of the cluster's: another build beside the others; null for theirs
 */
public record MemberSettings(
        Map<String, String> environment,
        List<String> commandPrefix,
        List<Path> classPathInFront,
        List<String> javaOptions,
        @Nullable Path dataFolder,
        @Nullable Installation installation) {
    /** As all others of its role. */
    public static final MemberSettings NONE = new MemberSettings(Map.of(), List.of(), List.of(), List.of(), null, null);

    public MemberSettings {
        environment = Map.copyOf(environment);
        commandPrefix = List.copyOf(commandPrefix);
        classPathInFront = List.copyOf(classPathInFront);
        javaOptions = List.copyOf(javaOptions);
    }

    /** With this variable in its environment. */
    public MemberSettings with(String variable, String value) {
        var all = new HashMap<>(environment);
        all.put(variable, value);
        return new MemberSettings(all, commandPrefix, classPathInFront, javaOptions, dataFolder, installation);
    }

    public MemberSettings withCommandPrefix(List<String> prefix) {
        return new MemberSettings(environment, prefix, classPathInFront, javaOptions, dataFolder, installation);
    }

    public MemberSettings withClassPathInFront(List<Path> entries) {
        return new MemberSettings(environment, commandPrefix, entries, javaOptions, dataFolder, installation);
    }

    public MemberSettings withJavaOptions(List<String> options) {
        return new MemberSettings(environment, commandPrefix, classPathInFront, options, dataFolder, installation);
    }

    public MemberSettings withDataFolder(Path folder) {
        return new MemberSettings(environment, commandPrefix, classPathInFront, javaOptions, folder, installation);
    }

    public MemberSettings withInstallation(Installation other) {
        return new MemberSettings(environment, commandPrefix, classPathInFront, javaOptions, dataFolder, other);
    }
}
