package cn.liandong.cluster;

import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands where an instance of an edge would: answers with its name, lets a caller upgrade, and is as healthy as it is told. */
final class ToyInstance implements AutoCloseable {
    /** The example of RFC 6455, 1.3: what a caller asks with, and what is answered to it. */
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final int LONGEST_LINE = 100;

    private final MemberName name;
    private final ServerSocket edge;
    private final HttpServer management;
    private volatile int health = 200;
    private volatile boolean silent;

    ToyInstance(MemberName name, Ports ports) throws IOException {
        this.name = name;
        edge = new ServerSocket(ports.instance(name), 50, InetAddress.getLoopbackAddress());
        management =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.management(name)), 0);
        management.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(health, -1);
            exchange.close();
        });
        management.start();
        Thread.ofVirtual().start(this::accept);
    }

    void setHealth(int status) {
        health = status;
    }

    /** From now on it takes what it is asked and never answers. */
    void fallSilent() {
        silent = true;
    }

    private void accept() {
        try {
            while (true) {
                var socket = edge.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over, or this instance is to be dead.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean upgrade = false;
            for (var line = line(socket); !line.isEmpty(); line = line(socket)) {
                upgrade |= line.equalsIgnoreCase("Upgrade: websocket");
            }
            if (silent) {
                // Until the balancer hangs up.
                line(socket);
            } else if (upgrade) {
                write(
                        socket,
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + ACCEPT + "\r\n\r\n");
                for (var line = line(socket); !line.isEmpty(); line = line(socket)) {
                    write(socket, name + " heard " + line + "\r\n");
                }
            } else {
                write(
                        socket,
                        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(name.toString().length(), name));
            }
        } catch (IOException gone) {
            // The caller went away.
        }
    }

    /** One line without its end; empty at the end of the stream too. */
    static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n' && line.length() < LONGEST_LINE;
                next = socket.getInputStream().read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        edge.close();
        management.stop(0);
    }
}
