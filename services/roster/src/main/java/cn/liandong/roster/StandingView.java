package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.directory.Tiers;
import cn.liandong.roster.gaps.GapView;
import cn.liandong.roster.gaps.PostStanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the posts of a roster stand at one instant. */
record StandingView(Roster roster, Instant now) implements GapView {
    @Override
    public @Nullable PostStanding standing(PostId post) {
        var seated = roster.shifts().byPost().get(post);
        // A clock that jumped back does not bring back the shift before.
        var at = seated == null || seated.from().isBefore(now) ? now : seated.from();
        var planned = roster.dutyAt(post, at);
        var relief = roster.shifts().relief().get(post);
        return planned == null
                ? null
                : new PostStanding(
                        roster.rule(post),
                        planned.people().size(),
                        relief == null || !relief.hasBegun() ? List.of() : relief.missing());
    }

    @Override
    public List<PostId> told(PostId post, int step) {
        return Tiers.told(post, step, roster.directory());
    }

    @Override
    public List<DutyChanged> shifts(PostId post, Instant from, Instant until) {
        return roster.shifts(post, from, until);
    }

    @Override
    public List<PostId> rostered() {
        return roster.rotations().byPost().keySet().stream()
                .sorted(Comparator.comparing(PostId::value))
                .toList();
    }

    @Override
    public ZoneId zone() {
        return roster.zone();
    }

    @Override
    public List<PersonId> answering(PostId post) {
        return roster.shifts().answering(post);
    }
}
