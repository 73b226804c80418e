package cn.liandong.cluster.layout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Every port of a cluster on 127.0.0.1, in one block: the edges first, as {@code make run} has them, and every other a fixed
 * distance behind.
 *
 * @param first the lowest port of the block
 */
public record Ports(int first) {
    /** As in {@code make run}: console 8080, intake 8081, notifier 8082, health 8083. */
    public static final Ports STANDARD = new Ports(8080);

    private static final int WIDTH = 120;
    /** A drill may put itself between the brokers and the instances of these numbers. */
    private static final List<Integer> PROXIED = List.of(0, 1);

    /** Below the range from which Linux takes the local port of outgoing connections, which come and go at any time. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;

    public Ports {
        if (first < 1_024 || first > 65_535 - WIDTH) {
            throw new IllegalArgumentException("The first port is " + first + ": expected one from 1024 to "
                    + (65_535 - WIDTH) + ", with " + WIDTH + " free ones from there on.");
        }
    }

    /** A block that nobody listens in now. */
    public static Ports free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE - WIDTH));
            if (IntStream.range(ports.first, ports.first + WIDTH).allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("No " + WIDTH + " free ports in a row on 127.0.0.1 between " + LOWEST_FREE
                + " and " + HIGHEST_FREE + ": free some.");
    }

    /** Where the balancer takes what is meant for an edge. */
    public int edge(Role role) {
        return first
                + switch (role) {
                    case CONSOLE -> 0;
                    case INTAKE -> 1;
                    case NOTIFIER -> 2;
                    case BROKER, ROSTER, DISPATCH, DRILLS, BALANCER ->
                        throw new IllegalArgumentException(role.word() + " is no edge");
                };
    }

    /** Where an instance of an edge itself listens. */
    public int instance(MemberName name) {
        return edge(name.role()) + behind(name);
    }

    /** How far behind the edges the ports of this instance begin: the first two before the brokers', the others after. */
    private static int behind(MemberName name) {
        return name.number() < 2 ? 20 + 10 * name.number() : 80 + 10 * name.number();
    }

    /** Where a service or the balancer tells health and metrics. */
    public int management(MemberName name) {
        return first
                + switch (name.role()) {
                    case BALANCER -> 3;
                    case INTAKE -> 3 + behind(name);
                    case NOTIFIER -> 4 + behind(name);
                    case CONSOLE -> 5 + behind(name);
                    case ROSTER -> 6 + behind(name);
                    case DISPATCH -> 7 + behind(name);
                    case DRILLS -> 8 + behind(name);
                    case BROKER -> throw new IllegalArgumentException("a broker has no page of health");
                };
    }

    /** Where a broker's clients and the other brokers reach it. */
    public int client(int broker) {
        return first + 40 + broker;
    }

    /** Where the controllers of the quorum reach each other. */
    public int controller(int broker) {
        return first + 50 + broker;
    }

    /** Where a broker listens for what comes through the proxies of the instances of this number. */
    public int proxied(int instance, int broker) {
        return first + 60 + 10 * instance + broker;
    }

    /** Where the proxy listens that leads the instances of this number to this broker; nobody does unless a drill does. */
    public int proxy(int instance, int broker) {
        return first + 80 + 10 * instance + broker;
    }

    /** The numbers of the instances between which and the brokers a drill may put itself. */
    public static List<Integer> proxiedInstances() {
        return PROXIED;
    }

    /** Every port of a cluster of these members, with what it is for. */
    public Map<Integer, String> all(Instances instances) {
        var all = new TreeMap<Integer, String>();
        for (var name : instances.members()) {
            switch (name.role()) {
                case BROKER -> broker(all, name);
                case BALANCER -> put(all, management(name), "health of the balancer");
                case INTAKE, NOTIFIER, CONSOLE, ROSTER, DISPATCH, DRILLS -> service(all, name);
            }
        }
        for (var role : Role.values()) {
            if (role.isEdge()) {
                put(all, edge(role), role.word());
            }
        }
        return all;
    }

    private void broker(Map<Integer, String> all, MemberName name) {
        put(all, client(name.number()), name + " for clients");
        put(all, controller(name.number()), name + " for controllers");
        for (int instance : PROXIED) {
            put(all, proxied(instance, name.number()), name + " behind proxy " + instance);
            put(all, proxy(instance, name.number()), "proxy " + instance + " to " + name);
        }
    }

    private void service(Map<Integer, String> all, MemberName name) {
        put(all, management(name), "health of " + name);
        if (name.role().isEdge()) {
            put(all, instance(name), name.toString());
        }
    }

    private static void put(Map<Integer, String> all, int port, String use) {
        var other = all.put(port, use);
        if (other != null) {
            throw new IllegalStateException("port " + port + " is both " + other + " and " + use);
        }
    }

    /** Whether nobody listens on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
