package cn.liandong.standalone;

import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder, held for this process alone; the operating system gives it back when the process is gone. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart if another process holds it, or it cannot be used */
    static DataFolder hold(Path folder) {
        try {
            // Closed to others when it is made here: it holds everything, sign-ins too.
            var path = Files.exists(folder)
                    ? folder.toRealPath()
                    : Files.createDirectories(
                                    folder,
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                            .toRealPath();
            var file = path.resolve("in-use");
            var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new CannotStart("The data folder " + path + " is in use by process "
                        + Files.readString(file).strip() + ": stop that process, or choose another folder with"
                        + " LIANDONG_DATA.");
            }
            lock.truncate(0);
            lock.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, lock);
        } catch (IOException failed) {
            throw new CannotStart("The data folder " + folder + " cannot be used ("
                    + failed.getClass().getSimpleName() + "): make it a folder that this user may write to, or choose"
                    + " another with LIANDONG_DATA.");
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The lock goes with the process in any case.
        }
    }
}
