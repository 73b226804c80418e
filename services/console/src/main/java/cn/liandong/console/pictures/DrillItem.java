package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.PauseReason;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drill 演练, as everybody who takes part gets it: how far it is and who takes part, and nothing of what comes.
 *
 * @param notStarted why it did not start when its time had come; null otherwise
 * @param pause null while it does not stand still
 * @param endedAt when it was over, or was taken off; null before
 * @param outside parties outside that have to know before one that is not announced begins
 * @param parties frozen when it began; before, the posts alone
 */
@JsonTypeName("drill")
public record DrillItem(
        String id,
        String name,
        DrillKind drillKind,
        DrillExtent extent,
        DrillPhase phase,
        boolean announced,
        Instant startsAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String notStarted,
        @Nullable Pause pause,
        Clock clock,
        List<Item.Town> towns,
        Seat director,
        List<Seat> evaluators,
        List<Party> parties,
        List<NamedUnit> units,
        List<String> outside,
        @Nullable Instant outsideClearedAt)
        implements Item {

    /**
     * Why it stands still.
     *
     * @param incidentId what is real; null where its director paused it. Whether whoever reads this sees it is another matter
     */
    public record Pause(PauseReason reason, @Nullable String incidentId, Instant at) {}

    /**
     * The scenario's clock: it shows {@code elapsedSeconds + shiftedSeconds}, and while it runs the time since
     * {@code runningSince} besides.
     */
    public record Clock(@Nullable Instant runningSince, int elapsedSeconds, int shiftedSeconds) {}

    /** A post and its organization, which is null where the post is not known. */
    public record Seat(
            String postId,
            String postName,
            @Nullable String organizationId,
            @Nullable String organizationName) {}

    /** Who takes part at a post. */
    public record Party(Seat seat, List<DutyItem.Named> people) {
        /** What its people are called. */
        public List<String> names() {
            return people.stream().map(DutyItem.Named::name).toList();
        }
    }

    /** A unit that the drill uses. */
    public record NamedUnit(String id, String name) {}
}
