package cn.liandong.dispatch.directives;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a directive must know of organizations, units and incidents; dispatch's own decider answers it. */
public interface Receivers {
    @Nullable
    Organization find(OrganizationId organization);

    /** The posts that answer for the organization, and only those that are registered. */
    List<PostId> postsOf(Organization organization);

    /** Whose post it is; null where there is none of that id. */
    @Nullable
    OrganizationId ownerOf(PostId post);

    /** Whose unit it is; null where there is none of that id. */
    @Nullable
    OrganizationId ownerOf(UnitId unit);

    /** How the incident is handled; null where none of that id was opened. */
    @Nullable
    Handling handlingOf(IncidentId incident);

    boolean isClosed(IncidentId incident);

    /** Whether the post may be told of the incident: of a drill's, those that take part in it alone. */
    boolean mayBeTold(PostId post, IncidentId incident);

    /** Whether an alert of the incident has reached the post. */
    boolean isAlerted(PostId post, IncidentId incident);
}
