package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ContingencyPlan.ItemOwner;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Incidents;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds whose an item is. What nobody else can have, the city's duty room has: nothing is without an owner. */
final class Owners {
    private final DispatchView view;
    private final Incidents incidents;
    private final OrganizationId city;

    /** @param city who sets the level */
    Owners(DispatchView view, Incidents incidents, OrganizationId city) {
        this.view = view;
        this.incidents = incidents;
        this.city = city;
    }

    /**
     * Whose it is.
     *
     * @param to the posts that are told
     */
    record Owned(OrganizationId organization, List<PostId> to) {}

    Owned of(ItemOwner owner, IncidentId incident) {
        var wanted = organization(owner, incident);
        var posts = wanted == null ? List.<Post>of() : postsOf(wanted, owner.kind());
        return wanted == null || posts.isEmpty()
                ? new Owned(city, ids(postsOf(city, PostKind.DUTY_OFFICER)))
                : new Owned(wanted, ids(posts));
    }

    /** Of the kind that is asked for; an organization that has none is told where it answers. */
    private List<Post> postsOf(OrganizationId organization, PostKind kind) {
        return Stream.of(kind, PostKind.DUTY_OFFICER, PostKind.RESPONDER)
                .map(one -> view.directory().posts(List.of(organization), one))
                .filter(posts -> !posts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private @Nullable OrganizationId organization(ItemOwner owner, IncidentId incident) {
        return switch (owner.whose()) {
            case CITY -> city;
            case LEAD_AGENCY -> incidents.leadOf(incident);
            case TOWN_OF_PLACE -> townOf(incident);
            case ORGANIZATION -> owner.organization();
        };
    }

    private @Nullable OrganizationId townOf(IncidentId incident) {
        var known = incidents.find(incident);
        return known == null
                ? null
                : known.place().towns().stream()
                        .flatMap(town -> view.directory().townsAt(town).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static List<PostId> ids(List<Post> posts) {
        return posts.stream().map(Post::id).toList();
    }
}
