package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who is who, and who is on duty. A name that is not known yet is the id itself, so that nothing is ever blank.
 *
 * @param towns the organization that runs each town
 */
public record Directory(
        PMap<OrganizationId, Organization> organizations,
        PMap<TownCode, OrganizationId> towns,
        PMap<PostId, Post> posts,
        PMap<PostId, DutyChanged> duties,
        ReachedPeople reached) {

    static final Directory EMPTY = new Directory(
            HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), ReachedPeople.ALL);

    Directory with(Organization organization) {
        var town = organization.town();
        return new Directory(
                organizations.plus(organization.id(), organization),
                organization.tier() == Tier.TOWN && town != null ? towns.plus(town, organization.id()) : towns,
                posts,
                duties,
                reached);
    }

    Directory with(Post post) {
        return new Directory(organizations, towns, posts.plus(post.id(), post), duties, reached);
    }

    Directory with(DutyChanged duty) {
        return new Directory(organizations, towns, posts, duties.plus(duty.post(), duty), reached);
    }

    Directory with(ContactEvent event) {
        return new Directory(organizations, towns, posts, duties, reached.with(event));
    }

    /** The posts the person answers for, as the last entries said. */
    List<PostId> seats(PersonId person) {
        return duties.values().stream()
                .filter(duty -> duty.people().contains(person))
                .map(DutyChanged::post)
                .toList();
    }

    public @Nullable Organization find(OrganizationId id) {
        return organizations.get(id);
    }

    public @Nullable Post find(PostId id) {
        return posts.get(id);
    }

    /** Who answers for the post, as the last entry said. */
    public List<PersonId> onDuty(PostId post) {
        var duty = duties.get(post);
        return duty == null ? List.of() : duty.people();
    }

    String name(OrganizationId id) {
        var organization = organizations.get(id);
        return organization == null ? id.value() : organization.name();
    }

    String name(PostId id) {
        var post = posts.get(id);
        return post == null ? id.value() : post.name();
    }

    String name(TownCode code) {
        var organization = towns.get(code);
        return organization == null ? code.value() : name(organization);
    }

    @Nullable
    Tier tier(OrganizationId id) {
        var organization = organizations.get(id);
        return organization == null ? null : organization.tier();
    }
}
