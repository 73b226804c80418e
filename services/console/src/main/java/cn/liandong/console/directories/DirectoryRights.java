package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.SiteForm;
import org.jspecify.annotations.Nullable;

/**
 * What of the directory an officer sees and changes: the city's duty leader and duty officer all of it, everybody else the
 * own organization, and of that the people alone.
 *
 * @param all whether it is all
 */
public record DirectoryRights(OrganizationId own, boolean all) {

    /**
     * Of an officer.
     *
     * @param organization whose officer it is
     * @param post at which the officer is signed in; null where it is not known
     */
    public static DirectoryRights of(Organization organization, @Nullable Post post) {
        boolean directs = post != null
                && (post.kind() == PostKind.DUTY_LEADER || post.kind() == PostKind.DUTY_OFFICER)
                && post.organization().equals(organization.id());
        return new DirectoryRights(organization.id(), organization.tier() == Tier.CITY && directs);
    }

    /** Whether the officer reads the row, contacts and all. */
    public boolean reads(Object row) {
        return all
                || own.equals(
                        switch (row) {
                            case Organization organization -> organization.id();
                            case PersonRecord person -> person.organization();
                            case Post post -> post.organization();
                            case SiteForm site -> site.organization();
                            default -> throw new IllegalArgumentException("no row is a " + row.getClass());
                        });
    }

    /** Whether the officer may change the row, or add it. */
    public boolean changes(Object row) {
        return all || (row instanceof PersonRecord && reads(row));
    }
}
