package cn.liandong.cluster.processes;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process is told by the kernel. */
enum Signal {
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends it; a process that has just ended is no error. */
    void send(ProcessIdentity process) {
        try {
            // The shell's own kill is on every machine; a program of that name is not.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException("No shell could be started to signal process " + process.pid(), failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + process.pid() + " was signalled", e);
        }
    }
}
