package cn.liandong.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a data folder for one broker. Kafka locks it too, but only after it has begun to start, and then fails with a
 * stack trace; the operating system drops this lock with the process, so that a killed one leaves nothing to clear.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "in-use";

    /**
     * Folders held by this JVM. They are asked first: closing a second channel on a locked file would drop the lock
     * that the first one holds.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock hold(Path realFolder) throws IOException {
        if (!HELD.add(realFolder)) {
            throw new DataFolderInUse(realFolder, ownPid());
        }
        FileChannel channel = null;
        try {
            Path file = realFolder.resolve(FILE);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new DataFolderInUse(realFolder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(realFolder, channel);
        } catch (IOException | RuntimeException failed) {
            HELD.remove(realFolder);
            if (channel != null) {
                channel.close();
            }
            throw failed;
        }
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
