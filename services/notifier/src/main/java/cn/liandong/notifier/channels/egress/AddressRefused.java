package cn.liandong.notifier.channels.egress;

import java.net.UnknownHostException;

/** The name leads only to addresses where no call may go. */
public final class AddressRefused extends UnknownHostException {
    AddressRefused(String host) {
        super(host + " leads only to addresses that calls may not go to: loopback, link-local, private or multicast");
    }
}
