package cn.liandong.dispatch.alerts;

import static cn.liandong.contracts.duty.PostKind.DUTY_OFFICER;
import static cn.liandong.contracts.duty.PostKind.RESPONDER;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.CrewEvent.CrewLimitSet;
import cn.liandong.contracts.response.CrewEvent.CrewOverdue;
import cn.liandong.contracts.response.CrewEvent.CrewReportedSafe;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must know of what happens within an incident. */
public final class MatterPolicies {
    /** Whoever answers for the organization whose unit is asked to go. */
    static final MatterPolicy UNIT_OFFERED = new MatterPolicy(
            AlertReason.UNIT_OFFERED,
            (event, known) ->
                    event instanceof UnitOffered offered ? Optional.of(offer(offered, known)) : Optional.empty(),
            MatterPolicies::answer);

    /** The city's duty room, until a unit is offered to the incident again. */
    static final MatterPolicy NO_UNIT_LEFT = new MatterPolicy(
            AlertReason.NO_UNIT_LEFT,
            (event, known) -> event instanceof ShortfallNamed named
                    ? Optional.of(new Raised(
                            named.incident(),
                            named(known.view().cityPosts(DUTY_OFFICER)),
                            new AlertMatter(
                                    AlertReason.NO_UNIT_LEFT, named.after().value(), null, null)))
                    : Optional.empty(),
            MatterPolicies::needsNobody);

    /** Whoever answers for the unit, and the city's duty room; again each minute, unless the last alert still goes on. */
    static final MatterPolicy CREW_OVERDUE = new MatterPolicy(
            AlertReason.CREW_OVERDUE,
            (event, known) -> event instanceof CrewOverdue line ? Optional.of(missed(line, known)) : Optional.empty(),
            MatterPolicies::heardOf);

    private static final List<MatterPolicy> ALL = Stream.of(
                    List.of(UNIT_OFFERED, NO_UNIT_LEFT),
                    DirectiveMatters.ALL,
                    List.of(
                            CREW_OVERDUE,
                            LevelMatters.LEVEL_SET,
                            LevelMatters.ITEM_OVERDUE,
                            LevelMatters.ALARM_SHORTFALL,
                            LeadMatters.LEAD_OFFERED,
                            LeadMatters.LEAD_DECLINED),
                    ClockMatters.ALL,
                    UpwardReportMatters.ALL,
                    AidMatters.ALL,
                    SituationMatters.ALL)
            .flatMap(List::stream)
            .toList();

    private MatterPolicies() {}

    public static List<MatterPolicy> all() {
        return ALL;
    }

    private static Raised offer(UnitOffered offered, Known known) {
        return new Raised(
                offered.incident(),
                answering(offered.organization(), known.view()),
                new AlertMatter(
                        AlertReason.UNIT_OFFERED,
                        offered.assignment().value(),
                        known.unitNames().apply(offered.unit()),
                        offered.answerBy()));
    }

    private static Optional<Settled> answer(ResponseEvent event) {
        return switch (event) {
            case OfferAccepted by -> settled(by.incident(), by.assignment().value());
            case OfferDeclined by -> settled(by.incident(), by.assignment().value());
            case OfferLapsed by -> settled(by.incident(), by.assignment().value());
            case AssignmentWithdrawn by ->
                settled(by.incident(), by.assignment().value());
            case AssignmentDissolved by ->
                settled(by.incident(), by.assignment().value());
            default -> Optional.empty();
        };
    }

    private static Optional<Settled> needsNobody(ResponseEvent event) {
        return switch (event) {
            case UnitOffered by -> Settled.all(by.incident());
            case AidCalledOff by -> Settled.all(by.incident());
            default -> Optional.empty();
        };
    }

    private static Raised missed(CrewOverdue line, Known known) {
        var posts = Stream.concat(
                        answering(line.organization(), known.view()).stream(),
                        named(known.view().cityPosts(DUTY_OFFICER)).stream())
                .distinct()
                .toList();
        var crew = line.assignment().value();
        return new Raised(
                line.incident(),
                posts,
                new AlertMatter(
                        AlertReason.CREW_OVERDUE,
                        crew + "/" + line.since().getEpochSecond() + "/" + line.time(),
                        known.unitNames().apply(line.unit()),
                        null),
                crew);
    }

    private static Optional<Settled> heardOf(ResponseEvent event) {
        return switch (event) {
            case CrewReportedSafe by -> settled(by.incident(), by.assignment().value());
            case CrewLimitSet by -> settled(by.incident(), by.assignment().value());
            case UnitReleased by -> settled(by.incident(), by.assignment().value());
            case AssignmentWithdrawn by ->
                settled(by.incident(), by.assignment().value());
            case AssignmentDissolved by ->
                settled(by.incident(), by.assignment().value());
            default -> Optional.empty();
        };
    }

    private static Optional<Settled> settled(IncidentId incident, String id) {
        return Settled.of(incident, id);
    }

    /** An enterprise has no duty officer of its own: its responders answer. */
    static List<Named> answering(OrganizationId organization, DispatchView view) {
        var officers = view.directory().posts(List.of(organization), DUTY_OFFICER);
        return named(officers.isEmpty() ? view.directory().posts(List.of(organization), RESPONDER) : officers);
    }

    /** Those of them that are registered, with whose they are. */
    static List<Named> registered(List<PostId> posts, DispatchView view) {
        return named(posts.stream()
                .map(view.directory()::find)
                .filter(Objects::nonNull)
                .toList());
    }

    static List<Named> named(List<Post> posts) {
        return posts.stream()
                .map(post -> new Named(post.id(), post.organization()))
                .toList();
    }
}
