package cn.liandong.intake.sites;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Accepted;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitesDeciderTest {
    private static final OrganizationId CITY = new OrganizationId("city");
    private static final OrganizationId WORKS = new OrganizationId("works");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final PostId RESPONDER = new PostId("works-responder");
    private static final TownCode DONGSHI = new TownCode("420583104");
    private static final CredentialId KEY = new CredentialId("420583:key:works");
    private static final Actor OWNER = new Actor(Actor.Kind.API_KEY, KEY, WORKS, null, null);
    private static final Actor DUTY_ROOM = new Actor(Actor.Kind.OFFICER, KEY, CITY, new PostId("city-duty"), null);
    private static final Map<PostId, OrganizationId> POSTS = Map.of(RESPONDER, WORKS, new PostId("city-duty"), CITY);
    private static final Substance AMMONIA = new Substance("1005", null, "氨", 8_000.0, "储罐", 15_000.0);

    private Sites sites = Sites.EMPTY;
    private List<IncidentEvent> last = List.of();

    @Test
    void anEnterpriseKeepsItsOwnAndTheTownIsFound() {
        keep(OWNER, form("works/3", WORKS, "三号罐区", null));
        assertThat(last)
                .containsExactly(new SiteRegistered(new Site(
                        new SiteId("works/3"),
                        WORKS,
                        "三号罐区",
                        new Coordinates(30.4, 111.8),
                        DONGSHI,
                        List.of(AMMONIA),
                        List.of(RESPONDER),
                        "预案 3",
                        1)));
        keep(OWNER, form("works/3", WORKS, "三号罐区", null));
        assertThat(last).as("the same once more").isEmpty();
        keep(OWNER, form("works/3", WORKS, "三号罐区（扩建）", 1));
        assertThat(Sites.revision(site("works/3"))).isEqualTo(2);
    }

    @Test
    void nobodyElseKeepsItButTheCity() {
        keep(OWNER, form("works/3", WORKS, "三号罐区", null));
        var other = new Actor(Actor.Kind.API_KEY, KEY, OTHER, null, null);
        assertRefused(other, form("works/3", OTHER, "别人的", null), "NO_SUCH_SITE");
        assertRefused(other, form("works/4", WORKS, "别人的", null), "NOT_ALLOWED");
        var enterprise = new Actor(Actor.Kind.OFFICER, KEY, WORKS, RESPONDER, null);
        assertRefused(enterprise, form("works/3", WORKS, "x", null), "NOT_ALLOWED");
        keep(DUTY_ROOM, form("works/3", WORKS, "城市改名", 1));
        assertThat(site("works/3").name()).isEqualTo("城市改名");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertRefused(DUTY_ROOM, form("n/1", new OrganizationId("nobody"), "x", null), "NO_SUCH_ORGANIZATION");
        assertRefused(OWNER, with(List.of(AMMONIA), List.of(new PostId("city-duty"))), "NOT_ITS_POST");
        assertRefused(OWNER, with(List.of(AMMONIA), List.of(new PostId("no-such-post"))), "NOT_ITS_POST");
        assertRefused(OWNER, with(List.of(new Substance("1005", null, null, -1.0, null)), List.of()), "SITE_UNFIT");
        assertRefused(OWNER, with(List.of(new Substance(null, null, " ", null, "罐")), List.of()), "SITE_UNFIT");
        assertRefused(OWNER, form("works/3", WORKS, "两\n行", null), "SITE_UNFIT");
        assertRefused(OWNER, form("works/3", WORKS, "x", 1), "CHANGED_SINCE");
    }

    @Test
    void aPlaceInNoTownOfTheJurisdictionIsRefused() {
        var far = new SiteForm(
                new SiteId("works/9"), WORKS, "x", new Coordinates(0, 0), null, List.of(), List.of(), null, null);
        assertRefused(OWNER, far, "NO_TOWN");
        var elsewhere = new SiteForm(
                new SiteId("works/9"),
                WORKS,
                "x",
                new Coordinates(30.4, 111.8),
                new TownCode("420581001"),
                List.of(),
                List.of(),
                null,
                null);
        assertRefused(OWNER, elsewhere, "NO_TOWN");
    }

    @Test
    void aKeyForTrialsChangesNothing() {
        assertThat(decide(OWNER, Handling.TEST, form("works/3", WORKS, "x", null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRIAL_KEY"));
    }

    @Test
    void allOfThemAreKeptOrNone() {
        assertRefused(DUTY_ROOM, "SITE_UNFIT", form("works/1", WORKS, "一", null), form("works/2", WORKS, "", null));
        assertThat(sites.byId()).isEmpty();
        assertRefused(DUTY_ROOM, "TWICE", form("works/1", WORKS, "一", null), form("works/1", WORKS, "二", null));
        keep(DUTY_ROOM, form("works/1", WORKS, "一", null), form("works/2", WORKS, "二", null));
        assertThat(last).hasSize(2);
        assertRefused(DUTY_ROOM, "SITE_UNFIT");
        var many = new ArrayList<SiteForm>();
        for (int i = 0; i <= SitesDecider.MOST_SITES; i++) {
            many.add(form("works/" + i, WORKS, "x", null));
        }
        assertRefused(DUTY_ROOM, "SITE_UNFIT", many.toArray(SiteForm[]::new));
    }

    @Test
    void whatTheCityFileRegisteredIsTheFirstRevision() {
        var old = new Site(
                new SiteId("works/3"), WORKS, "旧", new Coordinates(30.4, 111.8), DONGSHI, List.of(), List.of());
        sites = SitesDecider.evolve(sites, new SiteRegistered(old));
        assertThat(Sites.revision(site("works/3"))).isEqualTo(1);
        var again = SitesDecider.decide(moment(Actor.SYSTEM, Handling.SYSTEM), new RegisterSite(old), sites);
        assertThat(again).isEqualTo(Decision.nothing());
        keep(OWNER, form("works/3", WORKS, "新", 1));
        assertThat(Sites.revision(site("works/3"))).isEqualTo(2);
    }

    @Test
    void everyRuleIsAskedAndHasAReasonOfItsOwn() {
        assertThat(SitesPolicies.all()).hasSize(8).doesNotHaveDuplicates();
    }

    /** A revision goes up by one with each change and with nothing else, and no repeat adds an event. */
    @Test
    void revisionsCountChangesAndRepeatsAddNothing() {
        SeededHistories.holds(100, random -> {
            sites = Sites.EMPTY;
            for (int i = 0; i < 30; i++) {
                var form = form("works/" + random.nextInt(3), WORKS, "n" + random.nextInt(3), null);
                var before = sites.byId().get(form.id());
                keep(OWNER, form);
                boolean changes = before == null || !before.name().equals(form.name());
                assertThat(last).hasSize(changes ? 1 : 0);
                assertThat(Sites.revision(site(form.id().value())))
                        .isEqualTo((before == null ? 0 : Sites.revision(before)) + (changes ? 1 : 0));
                keep(OWNER, form);
                assertThat(last).isEmpty();
            }
        });
    }

    private Site site(String id) {
        return Objects.requireNonNull(sites.byId().get(new SiteId(id)));
    }

    private void keep(Actor actor, SiteForm... forms) {
        var decision = decide(actor, Handling.ACTUAL, forms);
        assertThat(decision).isInstanceOf(Accepted.class);
        last = ((Accepted<IncidentEvent>) decision).events();
        for (var event : last) {
            sites = SitesDecider.evolve(sites, event);
        }
    }

    private void assertRefused(Actor actor, SiteForm form, String code) {
        assertRefused(actor, code, form);
    }

    private void assertRefused(Actor actor, String code, SiteForm... forms) {
        assertThat(decide(actor, Handling.ACTUAL, forms))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Decision<IncidentEvent> decide(Actor actor, Handling handling, SiteForm... forms) {
        var rules = new SiteRules(
                CITY::equals,
                organization -> List.of(CITY, WORKS, OTHER).contains(organization),
                POSTS::get,
                form -> form.town() != null ? form.town() : form.coordinates().latitude() > 29 ? DONGSHI : null);
        return SitesDecider.decide(moment(actor, handling), new KeepSites(List.of(forms)), sites, rules);
    }

    private static Moment moment(Actor actor, Handling handling) {
        return new Moment(
                new Jurisdiction("420583"), Instant.parse("2026-11-24T01:00:00Z"), actor, "input", handling, null);
    }

    private static SiteForm with(List<Substance> substances, List<PostId> responders) {
        return new SiteForm(
                new SiteId("works/3"),
                WORKS,
                "x",
                new Coordinates(30.4, 111.8),
                null,
                substances,
                responders,
                null,
                null);
    }

    private static SiteForm form(String id, OrganizationId organization, String name, @Nullable Integer revision) {
        return new SiteForm(
                new SiteId(id),
                organization,
                name,
                new Coordinates(30.4, 111.8),
                null,
                List.of(AMMONIA),
                organization.equals(WORKS) ? List.of(RESPONDER) : List.of(),
                "预案 3",
                revision);
    }
}
