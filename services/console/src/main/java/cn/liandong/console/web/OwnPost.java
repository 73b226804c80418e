package cn.liandong.console.web;

import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Organization;

/** Whose post a path names, where the officer may read what concerns it alone: its own organization's, or the city. */
final class OwnPost {
    private OwnPost() {}

    static Organization organizationOf(String path, Directory directory, Officer officer) {
        var post = directory.find(Needed.post(path));
        var organization = post == null ? null : directory.find(post.organization());
        if (organization == null) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_POST", "There is no such post", "The path names no post of the roster."));
        }
        OwnOrganization.check(organization, directory, officer);
        return organization;
    }
}
