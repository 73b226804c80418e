package cn.liandong.drills.library;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;

/** What a scenario may name. */
public interface KnownPosts {
    boolean isPost(PostId post);

    boolean isOrganization(OrganizationId organization);

    boolean isUnit(UnitId unit);

    /** Whether the post is of the city. */
    boolean isOfTheCity(PostId post);
}
