package cn.liandong.roster;

import cn.liandong.contracts.duty.ContactCodeCommand;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.roster.directory.Directory;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may change the directory, beside the files of a city. */
final class DirectoryRights {
    private DirectoryRights() {}

    /** The city's duty leader and duty officer keep all of it; an organization keeps its own people. */
    static final RosterPolicies.Policy DIRECTORY_IS_KEPT =
            (moment, command, roster) -> mayKeep(moment, command, roster.directory())
                    ? null
                    : new Refused<DutyEvent>(
                            "NOT_ALLOWED",
                            "The directory is kept by the city's duty leader and duty officer, and an organization keeps its own"
                                    + " people: ask the city.");

    private static boolean mayKeep(Moment moment, RosterCommand command, Directory directory) {
        var actor = moment.actor();
        return switch (command) {
            case RegisterOrganization register -> keepsAll(actor, directory);
            case RegisterPost register -> keepsAll(actor, directory);
            case RegisterPerson register -> keepsAll(actor, directory) || isOwn(register, actor, directory);
            case ContactCodeCommand code -> keepsAll(actor, directory) || isOwn(code, actor, directory);
            default -> true;
        };
    }

    private static boolean keepsAll(Actor actor, Directory directory) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return true;
        }
        var organization =
                actor.organization() == null ? null : directory.organizations().get(actor.organization());
        var post = actor.post() == null ? null : directory.posts().get(actor.post());
        return actor.kind() == Actor.Kind.OFFICER
                && organization != null
                && organization.tier() == Tier.CITY
                && post != null
                && post.organization().equals(organization.id())
                && (post.kind() == PostKind.DUTY_LEADER || post.kind() == PostKind.DUTY_OFFICER);
    }

    private static boolean isOwn(ContactCodeCommand code, Actor actor, Directory directory) {
        return actor.kind() == Actor.Kind.OFFICER
                && Objects.equals(directory.people().get(code.person()), actor.organization());
    }

    /** Neither taken from another organization nor given to one. */
    private static boolean isOwn(RegisterPerson register, Actor actor, Directory directory) {
        @Nullable OrganizationId was = directory.people().get(register.person());
        return actor.kind() == Actor.Kind.OFFICER
                && Stream.of(register.organization(), was == null ? register.organization() : was)
                        .allMatch(one -> one.equals(actor.organization()));
    }
}
