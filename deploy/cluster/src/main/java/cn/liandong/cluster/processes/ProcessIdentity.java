package cn.liandong.cluster.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that is not mistaken for another one: a pid is given again, but not with the same start in the same boot. The
 * kernel's own figures are compared; a time of day would move with the clock.
 *
 * @param startTicks when it began, in clock ticks since the boot (proc(5), field 22 of stat)
 * @param boot the kernel's id of this boot
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {
    private static final Path PROC = Path.of("/proc");
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /** The living process of this pid; null where there is none, or only what is left of it until its parent looks. */
    public static @Nullable ProcessIdentity find(long pid) {
        try {
            var stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The name before it stands in brackets and may hold anything, brackets too.
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            var state = fields.get(STATE);
            if (state.equals("Z") || state.equals("X")) {
                return null;
            }
            return new ProcessIdentity(pid, Long.parseLong(fields.get(START_TICKS)), thisBoot());
        } catch (IOException gone) {
            return null;
        }
    }

    /** Whether this very process still lives. */
    public boolean isAlive() {
        return equals(find(pid));
    }

    private static String thisBoot() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }

    /** As {@link #parse} reads it. */
    String text() {
        return pid + " " + startTicks + " " + boot;
    }

    /** @throws IllegalArgumentException if it is no such text */
    static ProcessIdentity parse(String text) {
        var words = text.strip().split(" ");
        if (words.length != 3) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no pid, start and boot");
        }
        return new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
