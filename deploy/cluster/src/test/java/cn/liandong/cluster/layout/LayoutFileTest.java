package cn.liandong.cluster.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutFileTest {
    @TempDir
    Path folder;

    @Test
    void aLayoutIsFoundAsItWasWritten() {
        var layout = new Layout(
                folder.resolve("cluster"),
                new Installation("/app/liandong.jar", Path.of("/app/liandong.aot")),
                new Ports(9_000),
                Instances.STANDARD.with(Role.DISPATCH, 4).with(Role.CONSOLE, 1),
                12,
                0);

        LayoutFile.write(layout);

        assertThat(LayoutFile.find(layout.folder())).isEqualTo(layout);
    }

    @Test
    void anInstallationMayHaveNoCacheOfClasses() {
        var layout = new Layout(folder, new Installation("/app/liandong.jar", null), Ports.STANDARD);

        LayoutFile.write(layout);

        assertThat(LayoutFile.find(folder)).isEqualTo(layout);
    }

    @Test
    void aFolderWithoutAClusterHasNoLayout() {
        assertThat(LayoutFile.find(folder)).isNull();
    }

    @Test
    void anUnpackedInstallationHasAJarAndPerhapsACache() throws IOException {
        assertThatThrownBy(() -> Installation.unpacked(folder)).hasMessageContaining("liandong.jar");

        var jar = Files.createFile(folder.resolve("liandong.jar"));
        var cache = Files.createFile(folder.resolve("liandong.aot"));
        assertThat(Installation.unpacked(folder)).isEqualTo(new Installation(jar.toString(), null));

        Files.writeString(cache, "classes");
        assertThat(Installation.unpacked(folder)).isEqualTo(new Installation(jar.toString(), cache));
    }
}
