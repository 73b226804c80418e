package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * The roster of one organization and month as somebody reads it 值班表: the schedule with what overrides have changed.
 *
 * @param sequence of the entry of `duty` that was folded last
 * @param days what kind of day each day of the month is, in order
 * @param posts by kind, the leader first; then by name
 * @param overrides those that change something in it
 * @param leaves that are not over, of those who sit in it, within its month
 */
public record RosterSheet(
        long sequence,
        Organization organization,
        YearMonth month,
        ZoneId zone,
        MonthPicture schedule,
        List<DayKind> days,
        List<SheetPost> posts,
        List<SignedOverride> overrides,
        List<Leave> leaves) {

    /** The shifts of a post, in order. */
    public record SheetPost(Post post, List<SheetShift> shifts) {}

    /**
     * Who sits there.
     *
     * @param until exclusive
     * @param overrides which have changed it
     */
    public record SheetShift(Instant from, Instant until, List<PersonId> people, List<OverrideId> overrides) {}
}
