package cn.liandong.roster.directory;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The organizations, people and posts of one jurisdiction.
 *
 * @param zone the jurisdiction's local time; null until somebody set it
 * @param people whom each person belongs to
 */
public record Directory(
        @Nullable String zone,
        PMap<OrganizationId, Organization> organizations,
        PMap<PersonId, OrganizationId> people,
        PMap<PostId, Post> posts) {

    public static final Directory EMPTY =
            new Directory(null, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
}
