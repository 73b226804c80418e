package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.RosterEvent.HolidaysSet;
import cn.liandong.contracts.duty.RosterEvent.LayersSet;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A changed roster changes who answers now, and when the shift turns. */
final class AtOnce {
    private AtOnce() {}

    static List<DutyEvent> changes(List<DutyEvent> decided, ShiftsDecider.Given given) {
        return decided.stream()
                .flatMap(event -> switch (event) {
                    case RotationSet set -> of(set.post(), null, given);
                    case LayersSet set -> of(set.post(), null, given);
                    case OverrideWithdrawn withdrawn -> of(withdrawn.post(), null, given);
                    case SchedulePublished published ->
                        published.posts().stream().flatMap(post -> of(post, null, given));
                    case OverrideMade(var made) -> of(made.post(), made, given);
                    case ZoneSet zone -> ofAll(given);
                    case HolidaysSet holidays -> ofAll(given);
                    default -> Stream.<DutyEvent>of();
                })
                .toList();
    }

    private static Stream<DutyEvent> ofAll(ShiftsDecider.Given given) {
        return given.shifts().byPost().keySet().stream()
                .sorted(Comparator.comparing(PostId::value))
                .flatMap(post -> of(post, null, given));
    }

    /**
     * The people of the shift that holds answer from now on, not from when that shift began.
     *
     * @param made an override whose people answer at once if it has begun: who makes it says that they are there
     */
    private static Stream<DutyEvent> of(PostId post, @Nullable DutyOverride made, ShiftsDecider.Given given) {
        var sitting = given.shifts().byPost().get(post);
        var at = sitting == null ? given.now() : ShiftsDecider.latest(given.now(), sitting.from());
        var planned = given.calendar().dutyAt(post, at);
        if (planned == null) {
            return Stream.of();
        }
        if (sitting == null) {
            return Stream.of(new DutyChanged(post, planned.people(), at, planned.until()));
        }
        var overdue = Turning.overdue(post, at, given);
        if (!overdue.isEmpty()) {
            return overdue.stream();
        }
        var relief = given.shifts().relief().get(post);
        var awaited = relief != null && relief.hasBegun() && !relief.handedOver() ? relief : null;
        var usual = awaited == null ? planned.people() : sitting.people();
        var seated = made != null && made.holdsAt(at) ? made.applied(sitting.people()) : usual;
        // First who answers: of relief, whoever answers already has not to sign on.
        return Stream.concat(
                changed(post, sitting, seated.isEmpty() ? sitting.people() : seated, at, planned.until()),
                awaited == null ? Stream.of() : awaitedAnew(awaited, planned, at, given));
    }

    /** A chair with somebody in it is never emptied: where nobody is named yet, whoever sits there stays. */
    private static Stream<DutyEvent> changed(
            PostId post, Shifts.Duty sitting, List<PersonId> seated, Instant at, Instant until) {
        return sitting.people().equals(seated) && sitting.until().equals(until)
                ? Stream.of()
                : Stream.of(new DutyChanged(post, seated, at, until));
    }

    private static Stream<DutyEvent> awaitedAnew(
            Relief relief, DutyChanged planned, Instant at, ShiftsDecider.Given given) {
        var within = given.rules().apply(planned.post()).signOnWithin();
        boolean same =
                planned.people().equals(relief.people()) && planned.until().equals(relief.until());
        return same || planned.people().isEmpty()
                ? Stream.of()
                : Stream.of(new ReliefDue(
                        planned.post(),
                        planned.people(),
                        relief.shift(),
                        planned.until(),
                        at.plus(within == null ? Duration.ZERO : within),
                        at));
    }
}
