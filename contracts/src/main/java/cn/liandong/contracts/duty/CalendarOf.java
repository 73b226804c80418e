package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Whose shifts a calendar shows: a person's wherever that is, a post's, or all of an organization.
 *
 * @param organization to whom the person or post belongs, or whose all are
 * @param post null for a person's and for all
 * @param person null for a post's and for all
 */
public record CalendarOf(
        OrganizationId organization,
        @Nullable PostId post,
        @Nullable PersonId person) {
    public CalendarOf {
        if (post != null && person != null) {
            throw new IllegalArgumentException("a calendar is a post's or a person's, not both");
        }
    }
}
