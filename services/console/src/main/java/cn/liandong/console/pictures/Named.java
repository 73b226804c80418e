package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** Who was ever named in the picture, so that a name that comes late costs a walk only where it matters. */
record Named(PSet<PostId> posts, PSet<PersonId> people, PSet<OrganizationId> organizations) {
    static final Named NOBODY = new Named(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

    Named with(@Nullable PostId post) {
        return post == null || posts.contains(post) ? this : new Named(posts.plus(post), people, organizations);
    }

    Named with(@Nullable PersonId person) {
        return person == null || people.contains(person) ? this : new Named(posts, people.plus(person), organizations);
    }

    Named with(@Nullable OrganizationId organization) {
        return organization == null || organizations.contains(organization)
                ? this
                : new Named(posts, people, organizations.plus(organization));
    }
}
