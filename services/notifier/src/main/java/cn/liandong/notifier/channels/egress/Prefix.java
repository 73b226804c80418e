package cn.liandong.notifier.channels.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses whose first bits are these, as in `10.0.0.0/8`. */
record Prefix(InetAddress address, int bits) {

    static Prefix of(String text) {
        int slash = text.indexOf('/');
        try {
            return new Prefix(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no prefix: " + text, e);
        }
    }

    boolean covers(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
