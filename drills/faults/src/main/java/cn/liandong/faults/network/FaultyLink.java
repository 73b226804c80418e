package cn.liandong.faults.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One port of the loopback address that leads to another, through a network whose weather can be changed at any moment,
 * also for connections that are there already.
 */
public final class FaultyLink implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Weather weather = new Passing();

    /** What the network does to what it is given. */
    private sealed interface Weather {}

    private record Passing() implements Weather {}

    private record Delaying(Duration by) implements Weather {}

    private record Dropping() implements Weather {}

    private record Severed() implements Weather {}

    private FaultyLink(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /**
     * Listens and hands everything on.
     *
     * @param port where callers connect, 0 for any free one
     * @param target the port behind
     */
    public static FaultyLink open(int port, int target) throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        var link = new FaultyLink(listening, target);
        Thread.ofVirtual().name("link-" + link.port()).start(link::accept);
        return link;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** As good as no network between. */
    public void pass() {
        become(new Passing());
    }

    /** Every piece of data waits this long on its way. */
    public void delay(Duration by) {
        become(new Delaying(by));
    }

    /** Connections stay, and nothing arrives any more on either side; what was sent arrives when it passes again. */
    public void drop() {
        become(new Dropping());
    }

    /** Every connection ends at once, and none is made. */
    public void cut() {
        become(new Severed());
        open.forEach(FaultyLink::close);
    }

    private void become(Weather next) {
        lock.lock();
        try {
            weather = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                Thread.ofVirtual().start(() -> join(caller));
            } catch (IOException e) {
                // Closed, or the caller was gone already.
            }
        }
    }

    private void join(Socket caller) {
        open.add(caller);
        try {
            letThrough();
            var behind = new Socket();
            behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            caller.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.add(behind);
            Thread.ofVirtual().start(() -> pump(caller, behind));
            pump(behind, caller);
        } catch (IOException | InterruptedException e) {
            end(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[65_536];
        try {
            int length;
            while ((length = from.getInputStream().read(buffer)) > 0) {
                letThrough();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // Either end is gone, and so is the other.
        }
        end(from);
        end(to);
    }

    /** Returns when what is at hand may go on; what is delayed when the link goes bad is on its way and does not arrive. */
    private void letThrough() throws IOException, InterruptedException {
        switch (awaitPassable()) {
            case Delaying(var by) -> {
                LockSupport.parkNanos(by.toNanos());
                checkNotSevered(awaitPassable());
            }
            case Weather other -> checkNotSevered(other);
        }
    }

    private Weather awaitPassable() throws InterruptedException {
        lock.lock();
        try {
            while (weather instanceof Dropping) {
                changed.await();
            }
            return weather;
        } finally {
            lock.unlock();
        }
    }

    private static void checkNotSevered(Weather now) throws IOException {
        if (now instanceof Severed) {
            throw new IOException("the link is cut");
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
