package cn.liandong.roster;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.absences.AbsencesView;
import cn.liandong.roster.directory.Tiers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster as absences look at it. */
record AwayView(Roster roster) implements AbsencesView {
    @Override
    public List<Post> posts() {
        return roster.directory().posts().values().stream()
                .sorted(Comparator.comparing(post -> post.id().value()))
                .toList();
    }

    @Override
    public @Nullable Organization organizationOf(Post post) {
        return roster.directory().organizations().get(post.organization());
    }

    @Override
    public @Nullable OrganizationId organizationOf(PersonId person) {
        return roster.directory().people().get(person);
    }

    @Override
    public List<PersonId> answering(PostId post) {
        return roster.shifts().answering(post);
    }

    @Override
    public List<PostId> told(PostId post) {
        return Tiers.told(post, 0, roster.directory());
    }

    @Override
    public List<PostId> seatsElsewhere(PersonId person, PostId post, Instant from, Instant until) {
        return posts().stream()
                .map(Post::id)
                .filter(other -> !other.equals(post))
                .filter(other -> roster.shifts(other, from, until).stream()
                        .anyMatch(shift -> shift.people().contains(person)))
                .toList();
    }

    @Override
    public boolean isOnLeave(PersonId person, Instant from, Instant until) {
        return roster.leaves().isOnLeave(person, from, until);
    }
}
