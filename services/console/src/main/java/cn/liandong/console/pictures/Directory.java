package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.response.UpwardOffice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who is who, and who is on duty. A name that is not known yet is the id itself, so that nothing is ever blank.
 *
 * @param towns the organization that runs each town
 * @param standings of posts where something is going on
 * @param offices above the city, to which upward reports go by themselves
 * @param qualified who has which qualifications, and which posts ask for them
 */
public record Directory(
        PMap<OrganizationId, Organization> organizations,
        PMap<TownCode, OrganizationId> towns,
        PMap<PostId, Post> posts,
        PMap<PostId, DutyChanged> duties,
        ReachedPeople reached,
        PMap<PostId, DutyStanding> standings,
        PMap<PersonId, UpwardOffice> offices,
        QualifiedPeople qualified) {

    static final Directory EMPTY = new Directory(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            ReachedPeople.ALL,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            QualifiedPeople.NONE);

    Directory with(Organization organization) {
        var town = organization.town();
        return new Directory(
                organizations.plus(organization.id(), organization),
                organization.tier() == Tier.TOWN && town != null ? towns.plus(town, organization.id()) : towns,
                posts,
                duties,
                reached,
                standings,
                offices,
                qualified);
    }

    Directory with(Post post) {
        return new Directory(
                organizations, towns, posts.plus(post.id(), post), duties, reached, standings, offices, qualified);
    }

    Directory with(DutyChanged duty) {
        return new Directory(
                organizations, towns, posts, duties.plus(duty.post(), duty), reached, standings, offices, qualified);
    }

    Directory with(ContactEvent event) {
        return new Directory(organizations, towns, posts, duties, reached.with(event), standings, offices, qualified);
    }

    Directory with(UpwardOffice office) {
        return new Directory(
                organizations, towns, posts, duties, reached, standings, offices.plus(office.id(), office), qualified);
    }

    Directory with(PostId post, DutyStanding standing) {
        return new Directory(
                organizations,
                towns,
                posts,
                duties,
                reached,
                standing.equals(DutyStanding.NOTHING) ? standings.minus(post) : standings.plus(post, standing),
                offices,
                qualified);
    }

    Directory with(QualifiedPeople changed) {
        return new Directory(organizations, towns, posts, duties, reached, standings, offices, changed);
    }

    /** What the post asks for that the person does not have for ever; empty where nothing is known of the post. */
    public List<Lack> lacks(PostId id, PersonId person) {
        var post = posts.get(id);
        var organization = post == null ? null : organizations.get(post.organization());
        return post == null || organization == null ? List.of() : qualified.lacks(post, organization.tier(), person);
    }

    /** What is going on at the post beside who answers for it. */
    DutyStanding standing(PostId post) {
        return standings.getOrDefault(post, DutyStanding.NOTHING);
    }

    public @Nullable Organization find(OrganizationId id) {
        return organizations.get(id);
    }

    public @Nullable Post find(PostId id) {
        return posts.get(id);
    }

    /** The posts of the city's duty leaders: whose accounts manage all others. */
    public List<Post> cityLeaders() {
        return posts.values().stream().filter(this::isCityLeader).toList();
    }

    private boolean isCityLeader(Post post) {
        var organization = organizations.get(post.organization());
        return post.kind() == PostKind.DUTY_LEADER && organization != null && organization.tier() == Tier.CITY;
    }

    /** Since when the post lacks its people, as roster says; null while it has them. */
    public @Nullable Instant lackingSince(PostId post) {
        var gap = standing(post).gap();
        return gap == null ? null : gap.since();
    }

    /** Who answers for the post, as the last entry said. */
    public List<PersonId> onDuty(PostId post) {
        var duty = duties.get(post);
        return duty == null ? List.of() : duty.people();
    }

    public String name(OrganizationId id) {
        var organization = organizations.get(id);
        return organization == null ? id.value() : organization.name();
    }

    String name(PostId id) {
        var post = posts.get(id);
        return post == null ? id.value() : post.name();
    }

    public String name(TownCode code) {
        var organization = towns.get(code);
        return organization == null ? code.value() : name(organization);
    }

    @Nullable
    Tier tier(OrganizationId id) {
        var organization = organizations.get(id);
        return organization == null ? null : organization.tier();
    }
}
