package cn.liandong.notifier.channels;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Closes a server so that nobody listens where it did: another test would be given its port. */
public final class ClosedPorts {
    private ClosedPorts() {}

    /**
     * Returns what holds the port from then on, bound and never listening: a connection to it is refused for as long as it
     * is open. Where connections of the server are still there, nothing can be bound, and it holds nothing.
     */
    public static Socket close(ServerSocket server) throws IOException {
        var address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
        server.close();
        var held = new Socket();
        held.setReuseAddress(true);
        try {
            held.bind(address);
        } catch (BindException stillUsed) {
            held.close();
        }
        return held;
    }
}
