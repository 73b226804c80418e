package cn.liandong.roster;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.roster.directory.Tiers;
import cn.liandong.roster.spotchecks.SpotCheckView;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a spot check calls, and who is told of a miss. */
record CheckingView(Roster roster) implements SpotCheckView {
    @Override
    public Collection<Post> posts() {
        return roster.directory().posts().values();
    }

    @Override
    public @Nullable Post post(PostId id) {
        return roster.directory().posts().get(id);
    }

    @Override
    public @Nullable Organization organization(OrganizationId id) {
        return roster.directory().organizations().get(id);
    }

    @Override
    public boolean isOwnOrAbove(OrganizationId organization, PostId post) {
        return Tiers.isOwnOrAbove(organization, post, roster.directory());
    }

    @Override
    public List<PersonId> answering(PostId post) {
        return roster.shifts().answering(post);
    }

    @Override
    public List<PostId> told(PostId post, int step) {
        return Tiers.told(post, step, roster.directory());
    }

    @Override
    public ZoneId zone() {
        return roster.zone();
    }
}
