package cn.liandong.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports, looked at before Kafka is started: a broker that cannot bind halts the whole JVM. */
final class Ports {
    /** Below the range from which Linux takes the local port of outgoing connections, which come and go at any time. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    static void requireFree(int port) {
        try {
            bind(port);
        } catch (IOException taken) {
            throw new PortTaken(port, taken);
        }
    }

    static int anyFree() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port on 127.0.0.1 between %d and %d was found: free some.".formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
