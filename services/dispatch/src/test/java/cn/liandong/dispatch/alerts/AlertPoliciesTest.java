package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.BAIYANG;
import static cn.liandong.dispatch.City.DONGSHI;
import static cn.liandong.dispatch.City.SITE;
import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.Table;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertPoliciesTest {
    private final Story story = new Story(City.view());

    @Test
    void a_fire_at_a_site_alerts_the_city_the_town_the_fire_brigade_and_the_sites_responders() {
        assertThat(reasons(story.opened(incident("i1"))))
                .containsExactly(
                        "city.officer CITY_DUTY_ROOM",
                        "dongshi.officer TOWN_OF_PLACE",
                        "fire.officer LEAD_AGENCY",
                        "yaohua-chemical.responder-north OWN_SITE");
    }

    @Test
    void an_alert_names_the_site_and_none_where_it_is_not_registered() {
        assertThat(Story.only(PersonAlerted.class, story.opened(incident("i1"))))
                .isNotEmpty()
                .allMatch(told -> City.site().name().equals(told.subject().siteName()));
        var unknown = story.opened(incident("i2", Category.FIRE, List.of(), new SiteId("misspelt")));
        assertThat(Story.only(PersonAlerted.class, unknown))
                .isNotEmpty()
                .allMatch(told -> told.subject().siteName() == null);
    }

    @Test
    void casualties_of_a_larger_grade_alert_the_citys_duty_leader() {
        assertThat(reasons(story.opened(Table.fire("i1", Table.dead(2, 9), City.NOON, null))))
                .noneMatch(told -> told.endsWith("LARGER_GRADE"));
        assertThat(reasons(story.opened(Table.fire("i2", Table.dead(3, null), City.NOON, null))))
                .contains("city.leader LARGER_GRADE");
    }

    @Test
    void a_place_between_two_towns_alerts_both() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(DONGSHI, BAIYANG), SITE));
        assertThat(reasons(events)).contains("dongshi.officer TOWN_OF_PLACE", "baiyang.officer TOWN_OF_PLACE");
    }

    @Test
    void a_category_nobody_could_tell_alerts_every_agency_that_may_lead_it() {
        var events = story.opened(incident("i1", Category.UNKNOWN, List.of(), SITE));
        assertThat(reasons(events)).contains("emergency.officer LEAD_AGENCY", "fire.officer LEAD_AGENCY");
    }

    @Test
    void without_a_site_the_responders_of_the_enterprise_that_reported_know() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(), null));
        assertThat(reasons(events))
                .contains("yaohua-chemical.responder OWN_SITE", "yaohua-chemical.responder-north OWN_SITE");
    }

    @Test
    void a_site_that_is_not_registered_is_taken_for_none() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(), new SiteId("misspelt")));
        assertThat(reasons(events)).contains("yaohua-chemical.responder OWN_SITE");
    }

    @Test
    void what_says_it_is_an_exercise_alerts_the_citys_duty_officer_alone() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(DONGSHI), SITE, IncidentFlag.SAYS_EXERCISE));
        assertThat(reasons(events)).containsExactly("city.officer CITY_DUTY_ROOM");
        assertThat(Story.only(PersonAlerted.class, events))
                .allMatch(told -> told.subject().saysExercise());
    }

    @Test
    void what_nobody_answers_for_alerts_the_citys_duty_officer_alone() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(DONGSHI), SITE, IncidentFlag.UNVERIFIED));
        assertThat(reasons(events)).containsExactly("city.officer CITY_DUTY_ROOM");
    }

    @Test
    void what_was_taken_back_before_anybody_knew_of_it_alerts_the_citys_duty_officer_alone() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(DONGSHI), SITE, IncidentFlag.WITHDRAWN));
        assertThat(reasons(events)).containsExactly("city.officer CITY_DUTY_ROOM");
    }

    @Test
    void what_a_key_reports_beyond_its_reserve_is_alerted_of_once() {
        var gathering = incident("i1", Category.FIRE, List.of(DONGSHI), SITE, IncidentFlag.BEYOND_RESERVE);
        assertThat(reasons(story.opened(gathering))).isEqualTo(reasons(new Story(City.view()).opened(incident("i1"))));
        var gathered = new ReportLinked(
                gathering.incident(),
                new ReportId("report-2"),
                City.NOON,
                1,
                LinkReason.GATHERED_BEYOND_RESERVE,
                ReportKind.INITIAL,
                null);
        assertThat(story.opened(gathered)).isEmpty();
    }

    @Test
    void a_trial_alerts_nobody_and_says_whom_it_would_have_alerted() {
        var events = story.opened(incident("i1"), Handling.TEST);
        assertThat(events).hasOnlyElementsOfType(RuleAlertedNobody.class);
        assertThat(Story.only(RuleAlertedNobody.class, events))
                .allMatch(nobody -> nobody.reason() == NobodyReason.TEST)
                .flatMap(RuleAlertedNobody::posts)
                .contains(new PostId("city.officer"), new PostId("fire.officer"));
        assertThat(story.opened(incident("i1"), Handling.TEST)).isEmpty();
    }

    @Test
    void an_exercise_keeps_its_handling_in_every_alert() {
        var events = story.opened(incident("i1"), Handling.EXERCISE);
        assertThat(Story.only(PersonAlerted.class, events))
                .isNotEmpty()
                .allMatch(told -> told.subject().handling() == Handling.EXERCISE);
    }

    @Test
    void a_town_without_a_post_leaves_a_line_and_the_city_is_still_alerted() {
        var events = story.opened(incident("i1", Category.FIRE, List.of(new TownCode("420583999")), SITE));
        assertThat(reasons(events)).contains("city.officer CITY_DUTY_ROOM");
        assertThat(events)
                .contains(new RuleAlertedNobody(
                        incident("i1").incident(), AlertReason.TOWN_OF_PLACE, NobodyReason.NO_POST, List.of()));
    }

    @Test
    void a_city_without_any_post_is_seen() {
        var empty = new Story(DispatchView.EMPTY);
        assertThat(empty.opened(incident("i1")))
                .contains(new RuleAlertedNobody(
                        incident("i1").incident(), AlertReason.CITY_DUTY_ROOM, NobodyReason.NO_POST, List.of()));
    }

    @Test
    void a_post_that_two_rules_name_is_alerted_once_by_the_first() {
        story.happened(new DutyEvent.PostRegistered(
                new Post(new PostId("city.responder"), City.ROOM, PostKind.RESPONDER, "city's own")));
        var site = City.site();
        var twice = new cn.liandong.contracts.incidents.Site(
                site.id(),
                site.organization(),
                site.name(),
                site.coordinates(),
                site.town(),
                site.substances(),
                List.of(new PostId("fire.officer"), new PostId("fire.officer")));
        story.opened(new cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered(twice));
        assertThat(reasons(story.opened(incident("i1"))))
                .containsExactly(
                        "city.officer CITY_DUTY_ROOM", "dongshi.officer TOWN_OF_PLACE", "fire.officer LEAD_AGENCY");
    }

    @Test
    void the_same_incident_again_gives_nothing() {
        IncidentOpened incident = incident("i1");
        story.opened(incident);
        assertThat(story.opened(incident)).isEmpty();
    }

    @Test
    void an_organization_that_moved_is_found_only_where_it_is_now() {
        var moved = new cn.liandong.contracts.duty.Organization(
                new cn.liandong.contracts.ids.OrganizationId("dongshi"),
                "董市镇",
                cn.liandong.contracts.duty.Tier.TOWN,
                null,
                BAIYANG,
                null);
        story.happened(new DutyEvent.OrganizationRegistered(moved));
        assertThat(story.view.directory().townsAt(DONGSHI)).isEmpty();
        assertThat(story.view.directory().townsAt(BAIYANG)).hasSize(2);
    }

    @Test
    void the_id_of_an_alert_leaves_room_for_what_the_notifier_appends() {
        var incident = incident("i".repeat(190)).incident();
        assertThat(AlertIds.of(incident, new PostId("p".repeat(190))).value()).hasSizeLessThanOrEqualTo(110);
        assertThat(AlertIds.of(incident, new PostId("q".repeat(190))))
                .isNotEqualTo(AlertIds.of(incident, new PostId("p".repeat(190))));
    }

    @Test
    void every_policy_is_listed_and_each_reason_has_one() throws IllegalAccessException {
        var constants = Arrays.stream(AlertPolicies.class.getDeclaredFields())
                .filter(field -> field.getType() == AlertPolicy.class && Modifier.isStatic(field.getModifiers()))
                .toList();
        assertThat(AlertPolicies.all()).hasSize(constants.size());
        for (var constant : constants) {
            assertThat(AlertPolicies.all()).contains((AlertPolicy) constant.get(null));
        }
        assertThat(AlertPolicies.all().stream().map(AlertPolicy::reason))
                .containsExactly(Arrays.stream(AlertReason.values())
                        .filter(reason -> !reason.isMatter())
                        .toArray(AlertReason[]::new));
    }

    private static List<String> reasons(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).stream()
                .map(began -> began.post() + " " + began.reason())
                .toList();
    }
}
