package cn.liandong.console.dutylogs;

import cn.liandong.console.dutylogs.ShiftLog.Handover;
import cn.liandong.console.dutylogs.ShiftLog.SignOn;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.ids.NoteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The duty log of one post.
 *
 * @param shifts in order; those of which nothing is to be said are left out, the last two are always there
 * @param notes all that stand in its shifts
 * @param relief who is to take over; null where nobody is waited for
 * @param came who has signed on for the next shift
 * @param received how the next shift was taken over, where that was before it began
 */
public record PostLog(
        PVector<ShiftLog> shifts,
        PMap<NoteId, NotePicture> notes,
        @Nullable ReliefDue relief,
        PVector<SignOn> came,
        @Nullable Handover received) {
    static final PostLog EMPTY =
            new PostLog(TreePVector.empty(), HashTreePMap.empty(), null, TreePVector.empty(), null);

    /** A shift that began before is gone from the console; the journal has it. */
    private static final Duration KEPT = Duration.ofDays(62);

    /** The notes that the relief has to be told of, as they were written. */
    public List<NotePicture> forRelief() {
        return shifts.stream()
                .flatMap(shift -> shift.lines().stream())
                .flatMap(line -> Stream.ofNullable(line.note() == null ? null : notes.get(line.note())))
                .filter(NotePicture::isForRelief)
                .toList();
    }

    /** Puts a line into the shift that held at its time. */
    PostLog with(LogLine line) {
        for (int index = shifts.size() - 1; index >= 0; index--) {
            var shift = shifts.get(index);
            if (!shift.from().isAfter(line.at())) {
                return with(shifts.with(index, shift.with(line)));
            }
        }
        var unstaffed = ShiftLog.begun(line.at(), line.at(), List.of(), List.of(), null);
        return with(shifts.plus(0, unstaffed.with(line)));
    }

    PostLog with(NoteId id, NotePicture note) {
        return new PostLog(shifts, notes.plus(id, note), relief, came, received);
    }

    PostLog with(ReliefDue due) {
        return new PostLog(shifts, notes, due, came, received);
    }

    PostLog with(SignOn coming) {
        return new PostLog(shifts, notes, relief, came.plus(coming), received);
    }

    PostLog with(Handover how) {
        return new PostLog(shifts, notes, relief, came, how);
    }

    /** Whoever answers changes: within a shift, or because the next one has begun. */
    PostLog changed(DutyChanged duty) {
        var last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
        boolean begins = last == null
                || (relief == null
                        ? duty.until().isAfter(last.until())
                        : relief.people().containsAll(duty.people()));
        if (!begins) {
            return last == null ? this : with(shifts.with(shifts.size() - 1, last.with(duty.people())));
        }
        var until = relief == null ? duty.until() : relief.until();
        var itsOwn = came.stream()
                .filter(coming -> duty.people().contains(coming.person()))
                .toList();
        var begun = ShiftLog.begun(duty.from(), until, duty.people(), itsOwn, received);
        return new PostLog(filled().plus(begun), notes, null, TreePVector.empty(), null)
                .since(duty.from().minus(KEPT));
    }

    /** Without the last but one if it says nothing: for the last one a slower journal may still have something. */
    private PVector<ShiftLog> filled() {
        int before = shifts.size() - 2;
        return before >= 0 && shifts.get(before).isEmpty() ? shifts.minus(before) : shifts;
    }

    private PostLog since(Instant begin) {
        var left = shifts;
        var known = notes;
        while (left.size() > 1 && left.get(0).from().isBefore(begin)) {
            for (var line : left.get(0).lines()) {
                known = line.note() == null ? known : known.minus(line.note());
            }
            left = left.minus(0);
        }
        return new PostLog(left, known, relief, came, received);
    }

    private PostLog with(PVector<ShiftLog> changed) {
        return new PostLog(changed, notes, relief, came, received);
    }
}
