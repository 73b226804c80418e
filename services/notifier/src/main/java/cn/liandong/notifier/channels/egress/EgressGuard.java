package cn.liandong.notifier.channels.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where outgoing calls may go: never to loopback, link-local, private, shared or multicast addresses, so that a contact's
 * address cannot be used to reach what only this machine reaches.
 *
 * @param allowLoopback the operator's word for loopback, as in a demo in one process
 * @param allowEverything nothing is held back, see {@link #OPERATOR}
 */
public record EgressGuard(boolean allowLoopback, boolean allowEverything) {
    /** For an address that the operator named: a city's own gateway often stands in a private network. */
    public static final EgressGuard OPERATOR = new EgressGuard(true, true);

    /** Outside it lie loopback, link-local, unique local and multicast addresses, and those that wrap one of IPv4. */
    private static final Prefix GLOBAL_IPV6 = Prefix.of("2000::/3");

    /** What is not globally reachable by the IANA registries of special-purpose addresses (RFC 6890), and multicast. */
    private static final List<Prefix> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // Teredo and others that carry an IPv4 address within, benchmarks, documentation, 6to4.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Prefix::of)
            .toList();

    /** For an address that stands in a contact. */
    public EgressGuard(boolean allowLoopback) {
        this(allowLoopback, false);
    }

    /** The addresses of this host that may be called; throws {@link AddressRefused} when there is none. Blocks. */
    public List<InetAddress> allowed(String host) throws UnknownHostException {
        var allowed = Arrays.stream(InetAddress.getAllByName(host))
                .filter(this::allows)
                .toList();
        if (allowed.isEmpty()) {
            throw new AddressRefused(host);
        }
        return allowed;
    }

    boolean allows(InetAddress address) {
        if (allowEverything) {
            return true;
        }
        if (address.isLoopbackAddress()) {
            return allowLoopback;
        }
        return (address instanceof Inet4Address || GLOBAL_IPV6.covers(address))
                && SPECIAL.stream().noneMatch(prefix -> prefix.covers(address));
    }
}
