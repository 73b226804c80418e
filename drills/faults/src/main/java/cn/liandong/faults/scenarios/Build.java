package cn.liandong.faults.scenarios;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.MemberSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What services are started from.
 *
 * @param inFront classes that win over the installation's; empty for the build as it is
 * @param options of the JVM, beside those of every member
 */
record Build(String name, Installation installation, List<Path> inFront, List<String> options) {
    Build {
        inFront = List.copyOf(inFront);
        options = List.copyOf(options);
    }

    Build(String name, Installation installation) {
        this(name, installation, List.of(), List.of());
    }

    /** The same member, of this build. */
    MemberSettings of(MemberSettings settings) {
        return settings.withInstallation(installation)
                .withClassPathInFront(inFront)
                .withJavaOptions(Stream.concat(ClusterField.ONE_COMPILER.stream(), options.stream())
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
