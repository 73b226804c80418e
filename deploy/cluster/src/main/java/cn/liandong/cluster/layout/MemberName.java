package cn.liandong.cluster.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One process of the cluster: {@code broker-1}, {@code intake-0}, {@code balancer}.
 *
 * @param number a broker's node id from 1, or an instance's ordinal from 0
 */
public record MemberName(Role role, int number) {
    public static final MemberName BALANCER = new MemberName(Role.BALANCER, 0);

    public MemberName {
        if (number < role.first() || number >= role.first() + role.count()) {
            throw new IllegalArgumentException("there is no " + role.word() + " number " + number);
        }
    }

    /** All members, in the order they are started. */
    public static List<MemberName> all() {
        return Arrays.stream(Role.values()).flatMap(MemberName::stream).toList();
    }

    public static List<MemberName> of(Role role) {
        return stream(role).toList();
    }

    /** All instances of services, in the order they are started. */
    public static List<MemberName> services() {
        return all().stream().filter(name -> name.role().isService()).toList();
    }

    /**
     * The member of this name, as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException naming all members, if there is none of this name
     */
    public static MemberName parse(String text) {
        return all().stream()
                .filter(name -> name.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no member '" + text + "': expected one of "
                        + all().stream().map(MemberName::toString).collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<MemberName> stream(Role role) {
        return IntStream.range(role.first(), role.first() + role.count())
                .mapToObj(number -> new MemberName(role, number));
    }

    @Override
    public String toString() {
        return role == Role.BALANCER ? role.word() : role.word() + "-" + number;
    }
}
