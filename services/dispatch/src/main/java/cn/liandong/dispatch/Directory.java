package cn.liandong.dispatch;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Organizations and posts, with the indexes a rule needs: no rule walks through all of them. */
public record Directory(
        PMap<OrganizationId, Organization> organizations,
        PMap<PostId, Post> posts,
        PVector<OrganizationId> cities,
        PMap<TownCode, PVector<OrganizationId>> towns,
        PMap<AgencyKind, PVector<OrganizationId>> agencies,
        PMap<OrganizationId, PVector<PostId>> postsOf) {

    public static final Directory EMPTY = new Directory(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    public @Nullable Organization find(OrganizationId organization) {
        return organizations.get(organization);
    }

    public @Nullable Post find(PostId post) {
        return posts.get(post);
    }

    /** The town's own organizations, in the order they were registered. */
    public List<OrganizationId> townsAt(TownCode code) {
        return towns.getOrDefault(code, TreePVector.empty());
    }

    public List<OrganizationId> agenciesOf(AgencyKind kind) {
        return agencies.getOrDefault(kind, TreePVector.empty());
    }

    /** The posts of this kind in these organizations, in the order they were registered. */
    public List<Post> posts(List<OrganizationId> of, PostKind kind) {
        return of.stream()
                .flatMap(organization -> postsOf.getOrDefault(organization, TreePVector.empty()).stream())
                .map(posts::get)
                .filter(post -> post != null && post.kind() == kind)
                .toList();
    }

    /** With the organization, which replaces what was registered under its id. */
    Directory with(Organization added) {
        var old = organizations.get(added.id());
        if (added.equals(old)) {
            return this;
        }
        var cleared = old == null ? this : without(old);
        var town = added.tier() == Tier.TOWN ? added.town() : null;
        var agency = added.tier() == Tier.AGENCY ? added.agency() : null;
        return new Directory(
                cleared.organizations.plus(added.id(), added),
                posts,
                added.tier() == Tier.CITY ? cleared.cities.plus(added.id()) : cleared.cities,
                town == null ? cleared.towns : plus(cleared.towns, town, added.id()),
                agency == null ? cleared.agencies : plus(cleared.agencies, agency, added.id()),
                postsOf);
    }

    /** With the post, which replaces what was registered under its id. */
    Directory with(Post added) {
        var old = posts.get(added.id());
        if (added.equals(old)) {
            return this;
        }
        var cleared = old == null ? postsOf : minus(postsOf, old.organization(), old.id());
        return new Directory(
                organizations,
                posts.plus(added.id(), added),
                cities,
                towns,
                agencies,
                plus(cleared, added.organization(), added.id()));
    }

    private Directory without(Organization old) {
        return new Directory(
                organizations.minus(old.id()),
                posts,
                cities.minus(old.id()),
                old.town() == null ? towns : minus(towns, old.town(), old.id()),
                old.agency() == null ? agencies : minus(agencies, old.agency(), old.id()),
                postsOf);
    }

    private static <K, V> PMap<K, PVector<V>> plus(PMap<K, PVector<V>> index, K key, V value) {
        return index.plus(key, index.getOrDefault(key, TreePVector.empty()).plus(value));
    }

    private static <K, V> PMap<K, PVector<V>> minus(PMap<K, PVector<V>> index, K key, V value) {
        return index.plus(key, index.getOrDefault(key, TreePVector.empty()).minus(value));
    }
}
