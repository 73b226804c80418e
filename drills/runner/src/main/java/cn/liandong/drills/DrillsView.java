package cn.liandong.drills;

import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.drills.conduct.Drill;
import cn.liandong.drills.findings.Tiers;
import cn.liandong.drills.happenings.Belonging;
import cn.liandong.drills.happenings.RealOpen;
import cn.liandong.drills.library.KnownPosts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the runner knows of others: who sits where, which units there are, and what belongs to which drill.
 *
 * @param zone in which the city keeps its local time, such as {@code Asia/Shanghai}
 * @param seats who answers for each post, and from when
 * @param real what is real and open
 */
public record DrillsView(
        String zone,
        PMap<OrganizationId, Organization> organizations,
        PMap<PostId, Post> posts,
        PMap<PostId, Seat> seats,
        PSet<UnitId> units,
        Belonging belonging,
        RealOpen real)
        implements KnownPosts, Tiers {
    public static final DrillsView EMPTY = new DrillsView(
            "UTC",
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            Belonging.NONE,
            RealOpen.NONE);

    private static final Comparator<PostId> BY_VALUE = Comparator.comparing(PostId::value);

    /**
     * Who answers for a post.
     *
     * @param before who did until {@code from}
     */
    public record Seat(List<PersonId> people, Instant from, List<PersonId> before) {
        public Seat {
            people = List.copyOf(people);
            before = List.copyOf(before);
        }
    }

    public DrillsView follow(DutyEvent event) {
        return switch (event) {
            case DutyEvent.ZoneSet(var now) -> new DrillsView(now, organizations, posts, seats, units, belonging, real);
            case DutyEvent.OrganizationRegistered(var organization) ->
                new DrillsView(
                        zone,
                        organizations.plus(organization.id(), organization),
                        posts,
                        seats,
                        units,
                        belonging,
                        real);
            case DutyEvent.PostRegistered(var post) ->
                new DrillsView(zone, organizations, posts.plus(post.id(), post), seats, units, belonging, real);
            case DutyEvent.DutyChanged changed -> {
                var old = seats.get(changed.post());
                var before = old == null
                        ? List.<PersonId>of()
                        : old.from().isBefore(changed.from()) ? old.people() : old.before();
                yield new DrillsView(
                        zone,
                        organizations,
                        posts,
                        seats.plus(changed.post(), new Seat(changed.people(), changed.from(), before)),
                        units,
                        belonging,
                        real);
            }
            default -> this;
        };
    }

    public DrillsView follow(ResponseEvent event) {
        return event instanceof UnitEvent.UnitRegistered registered
                ? new DrillsView(
                        zone,
                        organizations,
                        posts,
                        seats,
                        units.plus(registered.unit().id()),
                        belonging,
                        real)
                : this;
    }

    DrillsView with(Belonging now) {
        return new DrillsView(zone, organizations, posts, seats, units, now, real);
    }

    DrillsView with(RealOpen now) {
        return new DrillsView(zone, organizations, posts, seats, units, belonging, now);
    }

    /** Whose people are told that no drill was held in time: the enterprise's and its town's, or the city's. */
    List<PostId> toldOf(@Nullable OrganizationId late) {
        var organization = late == null ? null : organizations.get(late);
        if (organization == null) {
            return ofTheCity(PostKind.DUTY_OFFICER).sorted(BY_VALUE).toList();
        }
        var own = posts.values().stream()
                .filter(post -> post.organization().equals(late))
                .map(Post::id);
        return Stream.concat(own, above(organization.town()))
                .distinct()
                .sorted(BY_VALUE)
                .toList();
    }

    /** Who sits at the post now. */
    public List<PersonId> peopleAt(PostId post, Instant now) {
        var seat = seats.get(post);
        return seat == null ? List.of() : now.isBefore(seat.from()) ? seat.before() : seat.people();
    }

    @Override
    public List<SeatedPerson> seatedAt(List<PostId> told, Instant now) {
        var seated = new LinkedHashMap<PersonId, PostId>();
        told.forEach(post -> peopleAt(post, now).forEach(person -> seated.putIfAbsent(person, post)));
        return seated.entrySet().stream()
                .map(one -> new SeatedPerson(one.getValue(), one.getKey()))
                .toList();
    }

    /** Whether the post leads the city's shift. */
    boolean leads(@Nullable PostId post) {
        var known = post == null ? null : posts.get(post);
        return known != null && known.kind() == PostKind.DUTY_LEADER && tier(known) == Tier.CITY;
    }

    /** Whether the organization took part in the drill, or owed it. */
    boolean isOf(OrganizationId organization, Drill drill) {
        var scenario = drill.scenario();
        return organization.equals(scenario.enterprise())
                || Stream.of(
                                Stream.of(scenario.director()),
                                scenario.evaluators().stream(),
                                scenario.participants().stream(),
                                drill.parties().stream().map(DrillParty::post))
                        .flatMap(one -> one)
                        .map(posts::get)
                        .anyMatch(post -> post != null && post.organization().equals(organization));
    }

    /** Whether the post may say what the organization has held: the city of all, a town of itself and its enterprises. */
    boolean maySayOf(OrganizationId organization, PostId post) {
        var known = posts.get(post);
        var own = known == null ? null : organizations.get(known.organization());
        var other = organizations.get(organization);
        if (own == null || other == null) {
            return false;
        }
        return own.tier() == Tier.CITY
                || (own.tier() == Tier.TOWN
                        && (own.id().equals(organization)
                                || (other.tier() == Tier.ENTERPRISE
                                        && own.town() != null
                                        && own.town().equals(other.town()))));
    }

    @Override
    public boolean isPost(PostId post) {
        return posts.containsKey(post);
    }

    @Override
    public boolean isOrganization(OrganizationId organization) {
        return organizations.containsKey(organization);
    }

    @Override
    public boolean isUnit(UnitId unit) {
        return units.contains(unit);
    }

    @Override
    public boolean isOfTheCity(PostId post) {
        var known = posts.get(post);
        return known != null && tier(known) == Tier.CITY;
    }

    /** The owner and its town, or the city's duty officers; then the city's leaders. */
    @Override
    public List<PostId> toldOf(PostId owner, int step) {
        if (step > 1) {
            return ofTheCity(PostKind.DUTY_LEADER).toList();
        }
        var known = posts.get(owner);
        var organization = known == null ? null : organizations.get(known.organization());
        var town = organization != null && organization.tier() == Tier.ENTERPRISE ? organization.town() : null;
        return Stream.concat(Stream.of(owner), above(town))
                .distinct()
                .sorted(BY_VALUE)
                .toList();
    }

    /** The town's duty officers, or the city's. */
    private Stream<PostId> above(@Nullable TownCode town) {
        return town == null
                ? ofTheCity(PostKind.DUTY_OFFICER)
                : posts.values().stream()
                        .filter(post -> post.kind() == PostKind.DUTY_OFFICER && tier(post) == Tier.TOWN)
                        .filter(post -> town.equals(townOf(post)))
                        .map(Post::id);
    }

    private Stream<PostId> ofTheCity(PostKind kind) {
        return posts.values().stream()
                .filter(post -> post.kind() == kind && tier(post) == Tier.CITY)
                .map(Post::id);
    }

    private @Nullable TownCode townOf(Post post) {
        var organization = organizations.get(post.organization());
        return organization == null ? null : organization.town();
    }

    private @Nullable Tier tier(Post post) {
        var organization = organizations.get(post.organization());
        return organization == null ? null : organization.tier();
    }
}
