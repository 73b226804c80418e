package cn.liandong.cluster.layout;

import java.util.List;

/**
 * One process of a cluster: {@code broker-1}, {@code intake-0}, {@code balancer}.
 *
 * @param number a broker's node id from 1, or an instance's ordinal from 0
 */
public record MemberName(Role role, int number) {
    public static final MemberName BALANCER = new MemberName(Role.BALANCER, 0);

    public MemberName {
        if (number < role.first() || number >= role.first() + role.most()) {
            throw new IllegalArgumentException("there is no " + role.word() + " number " + number);
        }
    }

    /** The brokers, which are three in every cluster. */
    public static List<MemberName> brokers() {
        return Instances.STANDARD.of(Role.BROKER);
    }

    @Override
    public String toString() {
        return role == Role.BALANCER ? role.word() : role.word() + "-" + number;
    }
}
