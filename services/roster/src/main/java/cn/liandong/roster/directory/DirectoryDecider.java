package cn.liandong.roster.directory;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PersonRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.journal.Decision;
import java.util.List;
import java.util.Objects;

/** Registers organizations, people and posts; the same once more changes nothing. */
public final class DirectoryDecider {
    private DirectoryDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, Directory directory) {
        for (var policy : DirectoryPolicies.all()) {
            var refusal = policy.refusal(command, directory);
            if (refusal != null) {
                return refusal;
            }
        }
        return switch (command) {
            case SetZone set -> unless(set.zone().equals(directory.zone()), new ZoneSet(set.zone()));
            case RegisterOrganization register ->
                unless(
                        register.organization()
                                .equals(directory
                                        .organizations()
                                        .get(register.organization().id())),
                        new OrganizationRegistered(register.organization()));
            case RegisterPerson register ->
                unless(
                        Objects.equals(
                                register.organization(), directory.people().get(register.person())),
                        new PersonRegistered(register.person(), register.organization()));
            case RegisterPost register ->
                unless(
                        register.post()
                                .equals(directory.posts().get(register.post().id())),
                        new PostRegistered(register.post()));
            default -> Decision.nothing();
        };
    }

    public static Directory evolve(Directory directory, DutyEvent event) {
        return switch (event) {
            case ZoneSet set ->
                new Directory(set.zone(), directory.organizations(), directory.people(), directory.posts());
            case OrganizationRegistered(var organization) ->
                new Directory(
                        directory.zone(),
                        directory.organizations().plus(organization.id(), organization),
                        directory.people(),
                        directory.posts());
            case PersonRegistered(var person, var organization) ->
                new Directory(
                        directory.zone(),
                        directory.organizations(),
                        directory.people().plus(person, organization),
                        directory.posts());
            case PostRegistered(var post) ->
                new Directory(
                        directory.zone(),
                        directory.organizations(),
                        directory.people(),
                        directory.posts().plus(post.id(), post));
            default -> directory;
        };
    }

    private static Decision<DutyEvent> unless(boolean known, DutyEvent event) {
        return known ? Decision.nothing() : Decision.accepted(List.of(event));
    }
}
