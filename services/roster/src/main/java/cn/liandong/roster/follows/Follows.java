package cn.liandong.roster.follows;

import cn.liandong.contracts.ids.PostId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Of each post those that follow it, in the order they began to. */
public record Follows(PMap<PostId, PVector<PostId>> byPost) {
    public static final Follows EMPTY = new Follows(HashTreePMap.empty());

    PVector<PostId> of(PostId post) {
        return byPost.getOrDefault(post, TreePVector.empty());
    }
}
