package cn.liandong.notifier.channels;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;

/** Servers that can be closed so that nobody listens where they did: another test would be given the port. */
public final class ClosedPorts {
    private ClosedPorts() {}

    /** A server on a free port of the loopback address, which {@link #close} can hold without letting go of it. */
    public static ServerSocket open(int backlog) throws IOException {
        var server = new ServerSocket();
        server.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), backlog);
        return server;
    }

    /**
     * Returns what holds the port from then on, bound and never listening: a connection to it is refused for as long as it
     * is open. It is bound before the server is closed, so that there is no moment in which the port is free; and the one who
     * accepts is waited for, because until then the kernel goes on taking calls in the closed server's name.
     */
    public static Socket close(ServerSocket server, Thread accepting) throws IOException {
        var held = new Socket();
        held.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        held.bind(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while the server was closed");
        }
        return held;
    }
}
