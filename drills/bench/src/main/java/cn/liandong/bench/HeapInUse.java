package cn.liandong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another JVM, by the JDK's own {@code jcmd}. */
final class HeapInUse {
    private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen)\\s+total \\d+K, used (\\d+)K");

    private HeapInUse() {}

    /** Bytes that are still needed after a collection. */
    static long bytes(long pid) throws IOException {
        jcmd(pid, "GC.run");
        return read(jcmd(pid, "GC.heap_info"));
    }

    /** @throws IllegalStateException where it is not told as the parallel collector does */
    static long read(String told) {
        var used = USED.matcher(told)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .toArray();
        if (used.length != 2) {
            throw new IllegalStateException("this is no heap of the parallel collector: " + told);
        }
        return (used[0] + used[1]) * 1024;
    }

    private static String jcmd(long pid, String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        try (var told = process.inputReader()) {
            return told.readAllAsString();
        }
    }
}
