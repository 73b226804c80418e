package cn.liandong.console.web;

import cn.liandong.console.directories.DirectoryRights;
import cn.liandong.console.directories.KnownDirectory;
import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory 通讯录 as the page shows it: what of it is the officer's.
 *
 * @param all whether that is all of it
 */
record DirectoryView(boolean all, List<OrganizationView> organizations, List<PersonView> people, List<PostView> posts) {

    record OrganizationView(String id, String name, Tier tier) {}

    /**
     * A person.
     *
     * @param contacts in the order they are called
     * @param reached whether one of them is called
     * @param posts the person answers for now, by name
     */
    record PersonView(
            String id,
            String name,
            String organizationId,
            String organizationName,
            String phone,
            List<ContactView> contacts,
            @Nullable QuietHours quiet,
            boolean reached,
            List<String> posts,
            List<QualificationView> qualifications) {}

    /**
     * A qualification; its number is in the export alone.
     *
     * @param name of its kind; the code where the city does not name it
     * @param validUntil the last day; null where it does not end
     */
    record QualificationView(
            String kind, String name, @Nullable LocalDate validUntil) {}

    /**
     * A contact.
     *
     * @param address of a URL the host alone: whoever has all of it can write to the robot
     * @param fault why the channel is not called; null where it is
     * @param called whether the channel calls this one: the first on it
     * @param verifiedAt when a code that it was sent was entered; null where it is not verified
     * @param verifiedBy at which post, by name; null where it is not verified
     */
    record ContactView(
            Channel channel,
            String address,
            @Nullable ContactFault fault,
            boolean called,
            @Nullable Instant verifiedAt,
            @Nullable String verifiedBy) {}

    record PostView(String id, String name, PostKind postKind, String organizationId, String organizationName) {}

    static DirectoryView of(KnownDirectory known, DirectoryRights rights, Picture picture) {
        return new DirectoryView(
                rights.all(),
                known.organizations().stream()
                        .filter(rights::reads)
                        .map(one -> new OrganizationView(one.id().value(), one.name(), one.tier()))
                        .toList(),
                known.people().stream()
                        .filter(rights::reads)
                        .map(person -> person(person, known, picture))
                        .toList(),
                known.posts().stream()
                        .filter(rights::reads)
                        .map(post -> post(post, known))
                        .toList());
    }

    private static PersonView person(PersonRecord person, KnownDirectory known, Picture picture) {
        var posts = known.posts().stream()
                .filter(post -> picture.directory().onDuty(post.id()).contains(person.id()))
                .map(Post::name)
                .toList();
        return new PersonView(
                person.id().value(),
                person.name(),
                person.organization().value(),
                name(person.organization(), known),
                person.phone(),
                person.contacts().stream()
                        .map(contact -> contact(contact, person, known, picture))
                        .toList(),
                person.quiet(),
                picture.isReached(person.id()),
                posts,
                person.qualifications().stream()
                        .map(one -> qualification(one, known))
                        .toList());
    }

    private static QualificationView qualification(Qualification one, KnownDirectory known) {
        QualificationKind kind = known.roster().qualificationKinds().get(one.kind());
        return new QualificationView(one.kind(), kind == null ? one.kind() : kind.name(), one.validUntil());
    }

    private static ContactView contact(
            PersonRecord.Contact contact, PersonRecord person, KnownDirectory known, Picture picture) {
        var verified = contact.verified();
        return new ContactView(
                contact.channel(),
                shown(contact),
                picture.fault(person.id(), contact.channel()),
                contact.equals(person.called(contact.channel())),
                verified == null ? null : verified.at(),
                verified == null ? null : post(verified.by(), known));
    }

    private static PostView post(Post post, KnownDirectory known) {
        return new PostView(
                post.id().value(),
                post.name(),
                post.kind(),
                post.organization().value(),
                name(post.organization(), known));
    }

    private static String name(OrganizationId id, KnownDirectory known) {
        Organization organization = known.roster().organizations().get(id);
        return organization == null ? id.value() : organization.name();
    }

    private static String post(PostId id, KnownDirectory known) {
        Post post = known.roster().posts().get(id);
        return post == null ? id.value() : post.name();
    }

    private static String shown(PersonRecord.Contact contact) {
        return switch (contact.channel()) {
            case WEBHOOK, WECOM, DINGTALK, FEISHU -> host(contact.address());
            case SMS, VOICE, MAIL, WEB_PUSH, FILE -> contact.address();
        };
    }

    private static String host(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? "…" : host;
        } catch (IllegalArgumentException noUrl) {
            return "…";
        }
    }
}
