package cn.liandong.intake;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.intake.locations.Locations;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is looked up in {@code duty}.
 *
 * @param zone the jurisdiction's local time, for the numbers of its incidents
 * @param tiers of the organizations
 * @param posts whose they are
 */
public record IntakeView(
        String zone, Locations locations, PMap<OrganizationId, Tier> tiers, PMap<PostId, OrganizationId> posts) {
    /** What a jurisdiction keeps until it says otherwise: the one time of China. */
    public static final IntakeView EMPTY =
            new IntakeView("Asia/Shanghai", Locations.EMPTY, HashTreePMap.empty(), HashTreePMap.empty());

    public IntakeView follow(DutyEvent event) {
        return new IntakeView(
                event instanceof DutyEvent.ZoneSet set ? set.zone() : zone,
                locations.follow(event),
                event instanceof DutyEvent.OrganizationRegistered(var organization)
                        ? tiers.plus(organization.id(), organization.tier())
                        : tiers,
                event instanceof DutyEvent.PostRegistered(var post)
                        ? posts.plus(post.id(), post.organization())
                        : posts);
    }

    /** Whether the organization runs the duty room. */
    boolean runsTheDutyRoom(@Nullable OrganizationId organization) {
        return organization != null && tiers.get(organization) == Tier.CITY;
    }

    /** The tier of an officer's organization; null for a caller who is no officer at a post. */
    @Nullable
    Tier tier(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICER && actor.post() != null && actor.organization() != null
                ? tiers.get(actor.organization())
                : null;
    }
}
