package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;

/**
 * A change of who sits at a post for a while 替班; nothing outside its window changes.
 *
 * @param kind what it does with {@code out} and {@code in}
 * @param from inclusive
 * @param until exclusive
 * @param out who leaves; empty where the kind takes everybody's place or nobody's
 * @param in who comes; empty for {@link OverrideKind#REMOVE}
 * @param reason why, in words for a person
 */
public record DutyOverride(
        OverrideId id,
        PostId post,
        OverrideKind kind,
        Instant from,
        Instant until,
        List<PersonId> out,
        List<PersonId> in,
        String reason) {
    public DutyOverride {
        out = out == null ? List.of() : List.copyOf(out);
        in = in == null ? List.of() : List.copyOf(in);
    }

    /** Whether it holds at this instant. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Who sits there in its window where these would. */
    public List<PersonId> applied(List<PersonId> people) {
        return switch (kind) {
            case COVER -> in;
            case REPLACE -> people.stream().anyMatch(out::contains) ? joined(without(people), in) : people;
            case ADD -> joined(people, in);
            case REMOVE -> without(people);
        };
    }

    private List<PersonId> without(List<PersonId> people) {
        return people.stream().filter(person -> !out.contains(person)).toList();
    }

    private static List<PersonId> joined(List<PersonId> some, List<PersonId> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .distinct()
                .toList();
    }
}
