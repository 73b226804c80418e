package cn.liandong.standalone;

import cn.liandong.runtime.process.CannotStart;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts everything in one process, says where it is, and waits until it is told to stop. */
public final class StandaloneApplication {
    /** Plays the first report once and ends: `make run` has the JVM write down which classes that takes. */
    private static final String REHEARSE = "--rehearse";

    private final Standalone standalone = new Standalone();
    private volatile int exitCode;

    private StandaloneApplication() {}

    public static void main(String[] arguments) {
        // One initialisation of logging, from logback.xml; each Spring context would do its own.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        new StandaloneApplication().run(System.out, List.of(arguments).contains(REHEARSE));
    }

    private void run(PrintStream out, boolean rehearse) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close"));
        try {
            var ready = standalone.start(StandaloneSettings.read(System.getenv()));
            out.print(Welcome.text(ready, sinceStart()));
            out.flush();
            if (rehearse) {
                Rehearsal.play(ready);
                exit(0);
            }
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            exit(1);
        } catch (RuntimeException | Error failed) {
            System.err.println("Liandong did not start:");
            failed.printStackTrace();
            exit(1);
        }
    }

    private void exit(int code) {
        exitCode = code;
        System.exit(code);
    }

    /** Asked to stop, it ends in order and so with 0, where the JVM would say 143. */
    private void close() {
        standalone.close();
        Runtime.getRuntime().halt(exitCode);
    }

    private static Duration sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }
}
