package cn.liandong.dispatch.alerts;

import static cn.liandong.contracts.duty.PostKind.DUTY_LEADER;
import static cn.liandong.contracts.duty.PostKind.DUTY_OFFICER;
import static cn.liandong.contracts.duty.PostKind.RESPONDER;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who must know of an incident. Where two rules name a post, the first one counts. */
public final class AlertPolicies {
    /** The city's duty officer knows everything, also what says it is an exercise or nobody answers for. */
    static final AlertPolicy CITY_DUTY_ROOM = new AlertPolicy(
            AlertReason.CITY_DUTY_ROOM,
            (incident, view) -> true,
            (incident, view) -> named(view.cityPosts(DUTY_OFFICER)));

    /** The town the place lies in; two where it is nearly as close to the second. */
    static final AlertPolicy TOWN_OF_PLACE = new AlertPolicy(
            AlertReason.TOWN_OF_PLACE,
            (incident, view) ->
                    !isForTheCityAlone(incident) && !incident.place().towns().isEmpty(),
            (incident, view) -> townsOf(incident.place(), view));

    /** The agencies that lead the category. */
    static final AlertPolicy LEAD_AGENCY = new AlertPolicy(
            AlertReason.LEAD_AGENCY,
            (incident, view) -> !isForTheCityAlone(incident),
            (incident, view) -> agenciesOf(incident.category(), view));

    /** The responders of the site; where no site is known, those of the enterprise that reported. */
    static final AlertPolicy OWN_SITE = new AlertPolicy(
            AlertReason.OWN_SITE,
            (incident, view) ->
                    !isForTheCityAlone(incident) && (site(incident, view) != null || byEnterprise(incident, view)),
            AlertPolicies::ofSite);

    /** The city's duty leader, where the figures that were told make it larger or above (Order 493 art. 3). */
    static final AlertPolicy LARGER_GRADE = new AlertPolicy(
            AlertReason.LARGER_GRADE,
            (incident, view) -> !isForTheCityAlone(incident)
                    && isLarger(
                            Grading.of(incident.casualties(), incident.extent()).grade()),
            (incident, view) -> leaders(view));

    private static final List<AlertPolicy> ALL =
            List.of(CITY_DUTY_ROOM, TOWN_OF_PLACE, LEAD_AGENCY, OWN_SITE, LARGER_GRADE);

    private AlertPolicies() {}

    /** Whether the city's duty leader has to know of an incident of this grade. */
    static boolean isLarger(Grade grade) {
        return grade.compareTo(Grade.LARGER) >= 0;
    }

    public static List<AlertPolicy> all() {
        return ALL;
    }

    static List<Named> leaders(DispatchView view) {
        return named(view.cityPosts(DUTY_LEADER));
    }

    /** The duty officers of the towns that a place lies in. */
    static List<Named> townsOf(Place place, DispatchView view) {
        return officers(
                place.towns().stream()
                        .flatMap(town -> view.directory().townsAt(town).stream())
                        .toList(),
                view);
    }

    /** The duty officers of the agencies that lead a category. */
    static List<Named> agenciesOf(Category category, DispatchView view) {
        return officers(
                category.leads().stream()
                        .flatMap(kind -> view.directory().agenciesOf(kind).stream())
                        .toList(),
                view);
    }

    private static List<Named> ofSite(IncidentOpened incident, DispatchView view) {
        var site = site(incident, view);
        if (site != null && !site.responders().isEmpty()) {
            return site.responders().stream()
                    .map(post -> new Named(post, site.organization()))
                    .toList();
        }
        var owner = site == null ? incident.reportedBy() : site.organization();
        return named(view.directory().posts(List.of(owner), RESPONDER));
    }

    private static @Nullable Site site(IncidentOpened incident, DispatchView view) {
        return incident.site() == null ? null : view.find(incident.site());
    }

    private static boolean byEnterprise(IncidentOpened incident, DispatchView view) {
        Organization reporter = view.directory().find(incident.reportedBy());
        return reporter != null && reporter.tier() == Tier.ENTERPRISE;
    }

    /** What nobody answers for, what says it is an exercise and what was taken back wake the city's duty officer, who decides. */
    private static boolean isForTheCityAlone(IncidentOpened incident) {
        return incident.flags().contains(IncidentFlag.SAYS_EXERCISE)
                || incident.flags().contains(IncidentFlag.UNVERIFIED)
                || incident.flags().contains(IncidentFlag.WITHDRAWN);
    }

    private static List<Named> officers(List<OrganizationId> of, DispatchView view) {
        return named(view.directory().posts(of, DUTY_OFFICER));
    }

    private static List<Named> named(List<Post> posts) {
        return posts.stream()
                .map(post -> new Named(post.id(), post.organization()))
                .toList();
    }
}
