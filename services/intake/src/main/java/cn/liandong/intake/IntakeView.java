package cn.liandong.intake;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.intake.dutyposts.DutyPosts;
import cn.liandong.intake.locations.Locations;
import cn.liandong.intake.signals.hearing.Hearings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up in {@code duty}, and what was heard in {@code signals}.
 *
 * @param zone the jurisdiction's local time, for the numbers of its incidents
 * @param posts of the organizations, and who sits there
 */
public record IntakeView(String zone, Locations locations, DutyPosts posts, Hearings hearings) {
    /** What a jurisdiction keeps until it says otherwise: the one time of China. */
    public static final IntakeView EMPTY =
            new IntakeView("Asia/Shanghai", Locations.EMPTY, DutyPosts.EMPTY, Hearings.NONE);

    public IntakeView follow(DutyEvent event) {
        return new IntakeView(
                event instanceof DutyEvent.ZoneSet set ? set.zone() : zone,
                locations.follow(event),
                posts.follow(event),
                hearings);
    }

    public IntakeView hear(SignalRecord record, Instant now) {
        return new IntakeView(zone, locations, posts, hearings.follow(record, now));
    }

    boolean knows(OrganizationId organization) {
        return posts.find(organization) != null;
    }

    /** Whose post it is; null where it is not known. */
    @Nullable
    OrganizationId ownerOf(PostId id) {
        var post = posts.posts().get(id);
        return post == null ? null : post.organization();
    }

    /** Whether the organization runs the duty room. */
    boolean runsTheDutyRoom(@Nullable OrganizationId organization) {
        return tier(organization) == Tier.CITY;
    }

    /** The tier of an officer's organization; null for a caller who is no officer at a post. */
    @Nullable
    Tier tier(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICER && actor.post() != null ? tier(actor.organization()) : null;
    }

    private @Nullable Tier tier(@Nullable OrganizationId id) {
        var organization = id == null ? null : posts.find(id);
        return organization == null ? null : organization.tier();
    }

    /** Whether an officer of the city's duty room asks. */
    boolean isOfTheCity(Actor actor) {
        return tier(actor) == Tier.CITY;
    }
}
