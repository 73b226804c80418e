package cn.liandong.cluster.processes;

import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param command becomes the process itself, without a shell in between
 * @param environment over that of whoever starts it
 */
public record Launch(List<String> command, Map<String, String> environment) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
