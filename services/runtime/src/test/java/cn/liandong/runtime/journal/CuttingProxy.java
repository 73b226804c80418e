package cn.liandong.runtime.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between clients and a broker; once it is told to, it cuts connections and holds up what passes, by chance. */
final class CuttingProxy implements AutoCloseable {
    private static final int ONE_IN = 140;

    private static final int CERTAIN = 40;

    final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Random chance;
    private volatile int brokerPort;
    private volatile boolean cutting;
    private final AtomicInteger held = new AtomicInteger();
    private volatile boolean holding;

    CuttingProxy(long seed) throws IOException {
        chance = new Random(seed);
        listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    int port() {
        return listening.getLocalPort();
    }

    void forwardTo(int port) {
        brokerPort = port;
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    /** Hands nothing on and takes no connection, as a network that is gone. */
    void hold(boolean on) {
        held.set(0);
        holding = on;
    }

    /** How many messages were held up since. */
    int holding() {
        return held.get();
    }

    void cutting(boolean on) {
        cutting = on;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (holding) {
                    held.incrementAndGet();
                    client.close();
                    continue;
                }
                var broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
                client.setTcpNoDelay(true);
                broker.setTcpNoDelay(true);
                open.add(client);
                open.add(broker);
                Thread.ofVirtual().start(() -> pump(client, broker, false));
                Thread.ofVirtual().start(() -> pump(broker, client, true));
            } catch (IOException e) {
                // The broker or the proxy is closing.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answer) {
        var buffer = new byte[65_536];
        try {
            int length;
            while ((length = from.getInputStream().read(buffer)) > 0) {
                if (holding) {
                    held.incrementAndGet();
                    break;
                }
                if (cutting) {
                    int fate = chance.nextInt(ONE_IN);
                    // One is cut for certain, however few pass.
                    if (answer && (fate == 0 || answers.incrementAndGet() == CERTAIN)) {
                        // The broker did what it was asked; the client never hears of it.
                        cut.incrementAndGet();
                        break;
                    }
                    if (fate == 1) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(answer ? 600 : 700));
                    }
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Either end is gone, and so is the other.
        }
        close(from);
        close(to);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(this::close);
    }
}
