package cn.liandong.faults.volume;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Takes an ext4 file system away as a power cut does: from one moment on nothing is written any more, and what was not
 * flushed is gone. The kernel's own means for testing this, {@code EXT4_IOC_SHUTDOWN} without flushing the log.
 */
final class PowerCut {
    /** {@code _IOR('X', 125, __u32)} of linux/ext4.h. */
    private static final long SHUTDOWN = 0x8004_587DL;

    private static final int WITHOUT_FLUSHING_THE_LOG = 2;
    private static final int O_RDONLY = 0;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = call(
            "open",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL = call(
            "ioctl",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE =
            call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private PowerCut() {}

    /**
     * Cuts the power of what is mounted here.
     *
     * @throws IOException if this is no mounted ext4, or the caller is not root
     */
    static void at(Path mountPoint) throws IOException {
        try (var arena = Arena.ofConfined()) {
            int folder = (int) OPEN.invokeExact(arena.allocateFrom(mountPoint.toString()), O_RDONLY);
            if (folder < 0) {
                throw new IOException("cannot be opened: " + mountPoint);
            }
            MemorySegment how = arena.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_FLUSHING_THE_LOG);
            int refused = (int) IOCTL.invokeExact(folder, SHUTDOWN, how);
            int _ = (int) CLOSE.invokeExact(folder);
            if (refused != 0) {
                throw new IOException("the kernel does not cut the power of " + mountPoint
                        + ": is it an ext4 that root has mounted?");
            }
        } catch (IOException | RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IOException(failed);
        }
    }

    @SuppressWarnings("restricted") // three functions of libc, each called with what its manual names
    private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }
}
