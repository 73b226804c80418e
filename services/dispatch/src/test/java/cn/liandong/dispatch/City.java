package cn.liandong.dispatch;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small city that tests are told in: one duty room, two towns, three agencies, one enterprise with a site. */
public final class City {
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    public static final TownCode DONGSHI = new TownCode("420583104");
    public static final TownCode BAIYANG = new TownCode("420583102");
    public static final OrganizationId ROOM = new OrganizationId("city");
    public static final OrganizationId ENTERPRISE = new OrganizationId("yaohua-chemical");
    public static final SiteId SITE = new SiteId("yaohua-north");

    private City() {}

    /** Everybody registered, and one person on duty at every post: `p-` and the post. */
    public static DispatchView view() {
        var view = registered();
        for (var post : posts()) {
            view = view.follow(onDuty(post.id(), person(post.id())));
        }
        return view;
    }

    /** Everybody registered, nobody on duty. */
    public static DispatchView registered() {
        var view = DispatchView.EMPTY;
        for (var organization : organizations()) {
            view = view.follow(new DutyEvent.OrganizationRegistered(organization));
        }
        for (var post : posts()) {
            view = view.follow(new DutyEvent.PostRegistered(post));
        }
        return view.follow(new IncidentEvent.SiteRegistered(site()), Handling.ACTUAL);
    }

    public static Site site() {
        return new Site(
                SITE,
                ENTERPRISE,
                "耀华化工北厂",
                new Coordinates(30.45, 111.65),
                DONGSHI,
                List.of(),
                List.of(new PostId("yaohua-chemical.responder-north")));
    }

    public static DutyEvent onDuty(PostId post, PersonId... people) {
        return new DutyEvent.DutyChanged(
                post, List.of(people), NOON.minus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(8)));
    }

    public static PersonId person(PostId post) {
        return new PersonId("p-" + post);
    }

    public static PostId officer(String organization) {
        return new PostId(organization + ".officer");
    }

    public static IncidentOpened incident(String id) {
        return incident(id, Category.FIRE, List.of(DONGSHI), SITE);
    }

    public static IncidentOpened incident(
            String id, Category category, List<TownCode> towns, @Nullable SiteId site, IncidentFlag... flags) {
        return new IncidentOpened(
                new IncidentId(id),
                "420583-20261124-001",
                new ReportId("r-" + id),
                ENTERPRISE,
                category,
                new Place(null, towns, Place.TownKnownBy.SITE, "北厂 3 号罐区"),
                site,
                null,
                null,
                NOON,
                null,
                List.of(flags));
    }

    static List<Organization> organizations() {
        return List.of(
                new Organization(ROOM, "枝江市应急指挥中心", Tier.CITY, null, null, null),
                new Organization(new OrganizationId("dongshi"), "董市镇", Tier.TOWN, null, DONGSHI, null),
                new Organization(new OrganizationId("baiyang"), "白洋镇", Tier.TOWN, null, BAIYANG, null),
                agency("fire", AgencyKind.FIRE_AND_RESCUE),
                agency("emergency", AgencyKind.EMERGENCY_MANAGEMENT),
                agency("health", AgencyKind.HEALTH),
                new Organization(ENTERPRISE, "耀华化工", Tier.ENTERPRISE, null, DONGSHI, null));
    }

    static List<Post> posts() {
        return organizations().stream().flatMap(City::posts).toList();
    }

    private static Stream<Post> posts(Organization of) {
        return of.tier() == Tier.ENTERPRISE
                ? Stream.of(post(of, "responder", PostKind.RESPONDER), post(of, "responder-north", PostKind.RESPONDER))
                : Stream.of(
                        post(of, "officer", PostKind.DUTY_OFFICER),
                        post(of, "standby", PostKind.STANDBY_OFFICER),
                        post(of, "leader", PostKind.DUTY_LEADER));
    }

    private static Post post(Organization of, String suffix, PostKind kind) {
        return new Post(new PostId(of.id() + "." + suffix), of.id(), kind, of.name() + suffix);
    }

    private static Organization agency(String id, AgencyKind kind) {
        return new Organization(new OrganizationId(id), id, Tier.AGENCY, kind, null, null);
    }
}
