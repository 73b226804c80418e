package cn.liandong.cluster.layout;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which members a cluster has: so many instances of each service, with its three brokers and its balancer.
 *
 * @param counts by service, 1 to {@link #MOST}; one that is not named has as many as the standard
 */
public record Instances(Map<Role, Integer> counts) {
    /** There are ports for so many instances of a service. */
    public static final int MOST = 4;

    /** Two of each: either may end, and reports are taken still. */
    public static final Instances STANDARD = new Instances(Map.of());

    /**
     * Takes the counts.
     *
     * @throws IllegalArgumentException naming a role of which there cannot be so many
     */
    public Instances {
        counts.forEach((role, count) -> {
            if (!role.isService() || count < 1 || count > MOST) {
                throw new IllegalArgumentException("There cannot be " + count + " of " + role.word()
                        + ": expected 1 to " + MOST + " instances of a service.");
            }
        });
        // What is as in the standard is not named, so that equal clusters are equal here.
        counts = counts.entrySet().stream()
                .filter(each -> each.getValue() != each.getKey().count())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Instances with(Role service, int count) {
        var all = new EnumMap<Role, Integer>(Role.class);
        all.putAll(counts);
        all.put(service, count);
        return new Instances(all);
    }

    public int count(Role role) {
        return counts.getOrDefault(role, role.count());
    }

    /** All members, in the order they are started. */
    public List<MemberName> members() {
        return Arrays.stream(Role.values()).flatMap(this::stream).toList();
    }

    public List<MemberName> of(Role role) {
        return stream(role).toList();
    }

    /** All instances of services, in the order they are started. */
    public List<MemberName> services() {
        return members().stream().filter(name -> name.role().isService()).toList();
    }

    /**
     * The member of this name, as {@link MemberName#toString} writes it.
     *
     * @throws IllegalArgumentException naming all members, if there is none of this name
     */
    public MemberName named(String text) {
        return members().stream()
                .filter(name -> name.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no member '" + text + "': expected one of "
                        + members().stream().map(MemberName::toString).collect(Collectors.joining(", ")) + "."));
    }

    private Stream<MemberName> stream(Role role) {
        return IntStream.range(role.first(), role.first() + count(role))
                .mapToObj(number -> new MemberName(role, number));
    }
}
