package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who approves an absence: never who is away, and never who is to sit there instead. */
record Rights(List<AbsenceRight> rights, AbsencesView view) {

    /** The first right by which the post approves it; null where it has none. */
    @Nullable
    AbsenceRight find(Absence absence, @Nullable Post approving) {
        var post = view.post(absence.post());
        var organization = post == null ? null : view.organizationOf(post);
        var above = approving == null ? null : view.organizationOf(approving);
        if (post == null || organization == null || approving == null || above == null) {
            return null;
        }
        return rights.stream()
                .filter(right -> right.fits(organization.tier(), post.kind()))
                .filter(right -> right.by() == approving.kind())
                .filter(right -> isAbove(above, organization, right.tier()))
                .findFirst()
                .orElse(null);
    }

    /** The city stands above all; a town above what lies in it. */
    private static boolean isAbove(Organization above, Organization organization, @Nullable Tier tier) {
        if (tier == null) {
            return above.id().equals(organization.id());
        }
        return above.tier() == tier
                && (tier == Tier.CITY || (above.town() != null && above.town().equals(organization.town())));
    }

    /** Who may approve it now. */
    List<PersonId> people(Absence absence) {
        return view.posts().stream()
                .filter(post -> find(absence, post) != null)
                .flatMap(post -> view.answering(post.id()).stream())
                .filter(person -> !isParty(absence, person))
                .distinct()
                .toList();
    }

    static boolean isParty(Absence absence, PersonId person) {
        return absence.person().equals(person) || absence.substitute().equals(person);
    }
}
