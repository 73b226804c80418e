package cn.liandong.console.directories;

import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a jurisdiction as it stands.
 *
 * @param written names and contacts of everybody, of other jurisdictions too
 * @param office whether an office above the city stands under this id
 * @param sites of its enterprises, as intake has them
 */
public record KnownDirectory(
        RosterPicture roster, WrittenPeople written, Predicate<PersonId> office, Map<SiteId, Site> sites) {

    /** Null where nothing of the kind stands under this id. */
    @Nullable
    Object find(DirectoryKind kind, String id) {
        return switch (kind) {
            case ORGANIZATION -> roster.organizations().get(new OrganizationId(id));
            case PERSON -> person(new PersonId(id));
            case POST -> roster.posts().get(new PostId(id));
            case SITE -> {
                var site = sites.get(new SiteId(id));
                yield site == null ? null : SiteRows.form(site);
            }
        };
    }

    /** Counted from 1; 0 where there is no such site. */
    int siteRevision(SiteId id) {
        var site = sites.get(id);
        return site == null ? 0 : site.revision() == null ? 1 : site.revision();
    }

    /** Null where nobody is registered so, or the person was erased. */
    public @Nullable PersonRecord person(PersonId id) {
        var written = roster.people().containsKey(id) ? this.written.find(id) : null;
        return written == null ? null : written.person();
    }

    /** Whether the id is somebody's who is no person of this directory. */
    boolean isOfAnother(PersonId id) {
        var found = written.find(id);
        return office.test(id)
                || (found != null
                        && !roster.organizations().containsKey(found.person().organization()));
    }

    /** By name, then by id. */
    public List<Organization> organizations() {
        return roster.organizations().values().stream()
                .sorted(Comparator.comparing(Organization::tier)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    public List<PersonRecord> people() {
        return roster.people().keySet().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .map(this::person)
                .filter(person -> person != null)
                .toList();
    }

    public List<Post> posts() {
        return roster.posts().values().stream()
                .sorted(Comparator.comparing(post -> post.id().value()))
                .toList();
    }

    List<? extends Record> all(DirectoryKind kind) {
        return switch (kind) {
            case ORGANIZATION -> organizations();
            case PERSON -> people();
            case POST -> posts();
            case SITE ->
                sites.values().stream()
                        .sorted(Comparator.comparing(site -> site.id().value()))
                        .map(SiteRows::form)
                        .toList();
        };
    }
}
