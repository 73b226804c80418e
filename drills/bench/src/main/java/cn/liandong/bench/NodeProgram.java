package cn.liandong.bench;

import cn.liandong.runtime.serde.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A program of the page's folder `bench` in a Node of its own, which does what it is told, one thing at a time. */
final class NodeProgram implements AutoCloseable {
    /** From where the bench is begun. */
    private static final Path PAGE = Path.of("services", "console", "page");

    private final Process process;
    private final BufferedReader answers;
    private final Writer acts;

    NodeProgram(String file, Path log) throws IOException {
        if (!Files.isDirectory(PAGE.resolve("node_modules").resolve("ws"))) {
            throw new IllegalStateException("the page's libraries are not installed: run 'npm ci' in " + PAGE);
        }
        var command = new ArrayList<>(List.of("node", "--expose-gc"));
        command.add(PAGE.resolve("bench").resolve(file).toString());
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        answers = process.inputReader();
        acts = process.outputWriter();
    }

    /** Returns what came of it. */
    JsonNode tell(String act, Map<String, ?> how) throws IOException {
        var line = new HashMap<String, Object>(how);
        line.put("act", act);
        acts.write(Json.mapper().writeValueAsString(line) + "\n");
        acts.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("Node ended at '" + act + "'");
        }
        var said = Json.mapper().readTree(answer);
        if (said.has("failed")) {
            throw new IllegalStateException(
                    "'" + act + "' failed: " + said.path("failed").asString());
        }
        return said;
    }

    long pid() {
        return process.pid();
    }

    /** It ends with its input. */
    @Override
    public void close() {
        try {
            acts.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
