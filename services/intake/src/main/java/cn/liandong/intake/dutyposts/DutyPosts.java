package cn.liandong.intake.dutyposts;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Organizations, their posts and who sits there, as far as somebody is to be told of a warning. */
public record DutyPosts(
        PMap<OrganizationId, Organization> organizations, PMap<PostId, Post> posts, PMap<PostId, Seat> seats) {
    public static final DutyPosts EMPTY =
            new DutyPosts(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public DutyPosts follow(DutyEvent event) {
        return switch (event) {
            case DutyEvent.OrganizationRegistered(var organization) ->
                new DutyPosts(organizations.plus(organization.id(), organization), posts, seats);
            case DutyEvent.PostRegistered(var post) -> new DutyPosts(organizations, posts.plus(post.id(), post), seats);
            case DutyEvent.DutyChanged changed ->
                new DutyPosts(organizations, posts, seats.plus(changed.post(), seated(changed)));
            default -> this;
        };
    }

    /** Who sits at these posts now, each once and in their order. */
    public List<SeatedPerson> answering(List<PostId> at, Instant now) {
        return at.stream()
                .flatMap(post -> {
                    var seat = seats.get(post);
                    return seat == null
                            ? Stream.empty()
                            : seat.at(now).stream().map(person -> new SeatedPerson(post, person));
                })
                .distinct()
                .toList();
    }

    /** The duty officers' posts of the city's duty room. */
    public List<PostId> ofCity() {
        return dutyOfficers(Tier.CITY, null);
    }

    /** The duty officers' posts of this town. */
    public List<PostId> ofTown(TownCode town) {
        return dutyOfficers(Tier.TOWN, town);
    }

    public @Nullable Organization find(OrganizationId organization) {
        return organizations.get(organization);
    }

    private List<PostId> dutyOfficers(Tier tier, @Nullable TownCode town) {
        return posts.values().stream()
                .filter(post -> post.kind() == PostKind.DUTY_OFFICER)
                .filter(post -> {
                    var organization = organizations.get(post.organization());
                    return organization != null
                            && organization.tier() == tier
                            && (town == null || Objects.equals(organization.town(), town));
                })
                .map(Post::id)
                // A map has no order of its own, and the same people are to be told in the same order everywhere.
                .sorted(Comparator.comparing(PostId::value))
                .toList();
    }

    private Seat seated(DutyEvent.DutyChanged changed) {
        var old = seats.get(changed.post());
        return old == null
                ? new Seat(changed.people(), changed.from(), List.of())
                : old.changedTo(changed.people(), changed.from());
    }
}
