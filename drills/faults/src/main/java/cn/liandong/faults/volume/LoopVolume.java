package cn.liandong.faults.volume;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An ext4 file system in a file, mounted through a loop device. */
public final class LoopVolume implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(20);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(200);
    private static final String BALLAST = "ballast";
    private static final int CHUNK_BYTES = 1 << 20;

    private final Path image;
    private final Path mountPoint;

    private LoopVolume(Path image, Path mountPoint) {
        this.image = image;
        this.mountPoint = mountPoint;
    }

    /** Why this machine cannot mount one; empty where it can. */
    public static List<String> missing() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of("mounting needs root");
        }
        return Files.exists(Path.of("/dev/loop-control")) ? List.of() : List.of("there are no loop devices");
    }

    /**
     * Makes and mounts a new one.
     *
     * @param folder holds the image and the mount point; must not be on a volume made here
     */
    public static LoopVolume make(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        var volume = new LoopVolume(folder.resolve("image"), Files.createDirectories(folder.resolve("mounted")));
        try (var file = new RandomAccessFile(volume.image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        // No blocks kept for root, who is the one that fills it here.
        run("mkfs.ext4", "-q", "-F", "-m", "0", volume.image.toString());
        volume.mount();
        return volume;
    }

    public Path path() {
        return mountPoint;
    }

    /** From this moment on nothing reaches the volume, and what was not flushed is gone. */
    public void cutPower() throws IOException {
        PowerCut.at(mountPoint);
    }

    /** Mounts it anew, as a machine does that has power again. Whoever had files open on it must be dead by then. */
    public void powerOn() throws IOException {
        unmount();
        mount();
    }

    /** Takes what is free but for so many bytes. */
    public void fill(long leave) throws IOException {
        try (var ballast = new RandomAccessFile(mountPoint.resolve(BALLAST).toFile(), "rw")) {
            ballast.seek(ballast.length());
            var chunk = new byte[CHUNK_BYTES];
            long free;
            while ((free = Files.getFileStore(mountPoint).getUsableSpace()) > leave) {
                try {
                    ballast.write(chunk, 0, (int) Math.min(CHUNK_BYTES, free - leave));
                } catch (IOException full) {
                    // Somebody else took the last of it: full is what it should be.
                    return;
                }
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() throws IOException {
        Files.deleteIfExists(mountPoint.resolve(BALLAST));
    }

    private void mount() throws IOException {
        run("mount", "-o", "loop", image.toString(), mountPoint.toString());
    }

    /** What a process that was just killed had mapped is given back a moment after it is gone. */
    private void unmount() throws IOException {
        long until = System.nanoTime() + BUSY_LIMIT.toNanos();
        while (true) {
            try {
                run("umount", mountPoint.toString());
                return;
            } catch (IOException busy) {
                if (System.nanoTime() > until) {
                    throw busy;
                }
                LockSupport.parkNanos(BUSY_PAUSE.toNanos());
            }
        }
    }

    @Override
    public void close() throws IOException {
        unmount();
        Files.deleteIfExists(image);
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command[0], e);
        }
    }
}
