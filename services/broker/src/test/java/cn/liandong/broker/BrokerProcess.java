package cn.liandong.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A broker in a process of its own, to be killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String awaitServers(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("127.0.0.1:")) {
                return line;
            }
        }
        throw new IOException("The broker's process ended before it said where it listens.");
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
        System.out.println(broker.bootstrapServers());
        // Until it is killed, or the test that started it is gone.
        System.in.read();
        Runtime.getRuntime().halt(0);
    }
}
