package cn.liandong.console.web;

import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;

/** What concerns one organization alone may be read by its own officers and by the city's duty room. */
final class OwnOrganization {
    private OwnOrganization() {}

    /** The organization that a path names. */
    static Organization of(String path, Directory directory, Officer officer) {
        var organization = directory.find(Needed.organizationOf(path));
        if (organization == null) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_ORGANIZATION",
                    "There is no such organization",
                    "The path names no organization of the roster."));
        }
        check(organization, directory, officer);
        return organization;
    }

    static void check(Organization organization, Directory directory, Officer officer) {
        if (!isOwn(organization, directory, officer)) {
            throw new Problem.Answered(Problem.of(
                    403,
                    "NEITHER_OWN_NOR_CITY",
                    "Not of your organization",
                    "This is for its own organization and for the city's duty room."));
        }
    }

    static boolean isOwn(Organization organization, Directory directory, Officer officer) {
        Organization officers = directory.find(officer.organization());
        return officers != null && (officers.id().equals(organization.id()) || officers.tier() == Tier.CITY);
    }
}
