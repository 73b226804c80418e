package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One layer of a post's roster: crews that follow one another round and round on the local clock. Layers stand above one
 * another: the uppermost that names somebody holds. 四班三运转 is four crews and an order of twenty-four shifts.
 *
 * @param name as it is printed: 工作日白班
 * @param from the day of the first shift
 * @param turnsAt when the first shift begins
 * @param minutes lengths of the shifts on the local clock, one after the other and again from the first: 480 thrice a day,
 *     570 and 870 for a long night
 * @param crews who sits together 班组; an empty one says nothing, and the layer below holds
 * @param order which crew has each shift of the round, by its index in {@code crews}
 * @param days on which kinds of day a shift of this layer begins; on others it says nothing. Empty for every day
 */
public record Layer(
        String name,
        LocalDate from,
        LocalTime turnsAt,
        List<Integer> minutes,
        List<List<PersonId>> crews,
        List<Integer> order,
        List<DayKind> days) {
    private static final int MOST_MINUTES = 31 * 24 * 60;
    private static final int MOST_SHIFTS = 400;

    public Layer {
        minutes = List.copyOf(minutes);
        crews = crews.stream().map(List::copyOf).toList();
        order = order == null || order.isEmpty() ? inTurn(crews.size()) : List.copyOf(order);
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
        if (minutes.isEmpty() || minutes.stream().anyMatch(length -> length < 30 || length > MOST_MINUTES)) {
            throw new IllegalArgumentException("a shift lasts 30 minutes to 31 days, not " + minutes + " minutes");
        }
        if (crews.isEmpty()) {
            throw new IllegalArgumentException("a layer names at least one crew");
        }
        int size = crews.size();
        if (order.size() > MOST_SHIFTS || order.stream().anyMatch(crew -> crew < 0 || crew >= size)) {
            throw new IllegalArgumentException("an order names crews 0 to " + (size - 1) + ", not " + order);
        }
    }

    /** Everybody whom the layer names, each once. */
    public List<PersonId> people() {
        return crews.stream().flatMap(List::stream).distinct().toList();
    }

    /** The same round as a rotation of single people says it. */
    public static Layer of(Rotation rotation) {
        return new Layer(
                "",
                rotation.from(),
                rotation.turnsAt(),
                List.of(rotation.shiftHours() * 60),
                rotation.people().stream().map(List::of).toList(),
                List.of(),
                List.of());
    }

    private static List<Integer> inTurn(int crews) {
        return java.util.stream.IntStream.range(0, crews).boxed().toList();
    }
}
