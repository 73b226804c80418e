package cn.liandong.standalone;

import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Looks at all ports before anything starts, so that a taken one is said in one line and nothing was touched. */
final class FreePorts {
    /** Below the range from which Linux takes the local port of outgoing connections, which come and go at any time. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /**
     * The same ports, with any free one for each 0.
     *
     * @throws CannotStart naming the port and the variable that chooses another
     */
    static StandaloneSettings.Ports check(StandaloneSettings.Ports ports) {
        var variables = new HashMap<Integer, String>();
        var found = new ArrayList<Integer>();
        for (var named : ports.named()) {
            int port = named.port() == 0 ? anyFree(found) : named.port();
            var other = variables.put(port, named.variable());
            if (other != null) {
                throw new CannotStart("Port " + port + " is named twice, by " + other + " and by " + named.variable()
                        + ": choose another for one of them.");
            }
            if (!isFree(port)) {
                throw new CannotStart(
                        "Port " + port + " on 127.0.0.1 is taken by another program: stop that program, or"
                                + " choose another port with " + named.variable() + ".");
            }
            found.add(port);
        }
        return new StandaloneSettings.Ports(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4));
    }

    private static int anyFree(List<Integer> taken) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!taken.contains(port) && isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No free port on 127.0.0.1 between " + LOWEST + " and " + HIGHEST + ": free some.");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
