package cn.liandong.notifier.channels.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where outgoing calls may go: never to loopback, link-local, private, shared or multicast addresses, so that a contact's
 * address cannot be used to reach what only this machine reaches.
 *
 * @param allowLoopback the operator's word for loopback, as in a demo in one process
 */
public record EgressGuard(boolean allowLoopback) {

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
        if (address.isLoopbackAddress()) {
            return allowLoopback;
        }
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isShared(address)
                && !isUniqueLocalOrMapped(address);
    }

    /** 100.64.0.0/10 (RFC 6598), 198.18.0.0/15 (RFC 2544), and 0.0.0.0/8, 192.0.0.0/24, 240.0.0.0/4 (RFC 6890). */
    private static boolean isShared(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return bytes.length == 4
                && (first == 0
                        || first >= 240
                        || (first == 100 && (second & 0xc0) == 64)
                        || (first == 192 && second == 0 && bytes[2] == 0)
                        || (first == 198 && (second & 0xfe) == 18));
    }

    /** fc00::/7 (RFC 4193); 64:ff9b::/32, ::/96, 2002::/16 and 2001::/32 wrap an IPv4 address that nobody looked at. */
    private static boolean isUniqueLocalOrMapped(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return false;
        }
        var bytes = address.getAddress();
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean tunnel = bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0));
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        return (bytes[0] & 0xfe) == 0xfc || nat64 || tunnel || compatible;
    }
}
