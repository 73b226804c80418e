package cn.liandong.runtime.process;

import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a service's process is told by environment variables: the property {@code liandong.kafka.bootstrap-servers} is
 * {@code LIANDONG_KAFKA_BOOTSTRAP_SERVERS}. What is not set has the embedded default.
 */
public final class ProcessSettings {
    static final String MANAGEMENT_PORT = "LIANDONG_MANAGEMENT_PORT";

    private static final int STANDARD_MANAGEMENT_PORT = 8083;

    private final UnaryOperator<@Nullable String> variable;
    private final int managementPort;

    private ProcessSettings(UnaryOperator<@Nullable String> variable, int managementPort) {
        this.variable = variable;
        this.managementPort = managementPort;
    }

    /**
     * Reads what concerns the process itself.
     *
     * @throws CannotStart naming the variable, its value and what was expected
     */
    public static ProcessSettings read(UnaryOperator<@Nullable String> variable) {
        return new ProcessSettings(variable, port(variable.apply(MANAGEMENT_PORT)));
    }

    /** Where health and metrics are told; 0 for any free port. */
    int managementPort() {
        return managementPort;
    }

    /**
     * What every part of the runtime needs to know.
     *
     * @throws CannotStart naming the setting that cannot be read
     */
    public RuntimeSettings runtime(InstantSource clock) {
        try {
            return RuntimeSettings.read(this::property, clock);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(String.valueOf(wrong.getMessage()));
        }
    }

    private @Nullable String property(String name) {
        var text = variable.apply(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return STANDARD_MANAGEMENT_PORT;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number out of range.
        }
        throw new CannotStart(
                MANAGEMENT_PORT + " is '" + text + "': expected a port from 1 to 65535, or 0 for any free one.");
    }
}
