package cn.liandong.notifier.channels;

import java.io.IOException;
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
     * is open. It is bound before the server is closed, so that there is no moment in which the port is free.
     */
    public static Socket close(ServerSocket server) throws IOException {
        var held = new Socket();
        held.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        held.bind(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
        server.close();
        return held;
    }
}
