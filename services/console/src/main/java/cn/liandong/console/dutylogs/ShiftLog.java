package cn.liandong.console.dutylogs;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The duty log of one shift. It begins when its people answer without those before them, so that whoever waits for relief
 * still writes into his own.
 *
 * @param until when it was to end
 * @param people everybody who answered in it, in the order they came
 * @param signedOn who came for it
 * @param received how it was taken over from the shift before; null where the clock alone turned it
 * @param lines in the order of their time
 */
public record ShiftLog(
        Instant from,
        Instant until,
        PVector<PersonId> people,
        List<SignOn> signedOn,
        @Nullable Handover received,
        PVector<LogLine> lines) {
    public ShiftLog {
        signedOn = signedOn == null ? List.of() : List.copyOf(signedOn);
    }

    /** Somebody came for the shift. */
    public record SignOn(PersonId person, Instant at, boolean late) {}

    /**
     * Both have signed, or relief took over alone.
     *
     * @param by the one who left; null where relief took over
     */
    public record Handover(@Nullable PersonId by, PersonId to, Instant at) {}

    static ShiftLog begun(
            Instant from, Instant until, List<PersonId> people, List<SignOn> came, @Nullable Handover received) {
        return new ShiftLog(from, until, TreePVector.from(people), came, received, TreePVector.empty());
    }

    /** Whether anybody would miss it. */
    boolean isEmpty() {
        return lines.isEmpty() && signedOn.isEmpty() && received == null;
    }

    ShiftLog with(List<PersonId> seated) {
        var all = people;
        for (var person : seated) {
            all = all.contains(person) ? all : all.plus(person);
        }
        return new ShiftLog(from, until, all, signedOn, received, lines);
    }

    ShiftLog with(LogLine line) {
        int at = lines.size();
        while (at > 0 && lines.get(at - 1).at().isAfter(line.at())) {
            at--;
        }
        return new ShiftLog(from, until, people, signedOn, received, lines.plus(at, line));
    }
}
