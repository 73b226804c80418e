package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** What dispatch may tell of the work on an incident, by chance. */
final class WorkEvents {
    static final PostId CITY_OFFICER = new PostId("420583:officer");
    static final OrganizationId CITY = new OrganizationId("420583:city");
    static final PersonId SOMEBODY = new PersonId("zhang-wei");

    private WorkEvents() {}

    static ResponseEvent of(RandomGenerator random, IncidentId incident, Instant at) {
        var assignment = new AssignmentId(incident.value() + ".u" + random.nextInt(3));
        var unit = new UnitId("unit");
        var directive = new DirectiveId(incident.value() + ".d" + random.nextInt(3));
        return switch (random.nextInt(12)) {
            case 0, 1 -> offered(assignment, incident, at);
            case 2 -> new AssignmentEvent.OfferAccepted(assignment, incident, unit, at);
            case 3 -> new AssignmentEvent.UnitEnRoute(assignment, incident, unit, at);
            case 4 -> new AssignmentEvent.UnitOnScene(assignment, incident, unit, at);
            case 5 -> new AssignmentEvent.UnitReleased(assignment, incident, unit, at);
            case 6 -> new AssignmentEvent.OfferDeclined(assignment, incident, unit, DeclineReason.BUSY, at);
            case 7, 8 ->
                given(
                        directive,
                        incident,
                        new OrganizationId("420583:organization-" + random.nextInt(2)),
                        "关闭 " + directive + " 的上游阀门",
                        at);
            case 9 -> answered(directive, incident, DirectiveAnswer.DONE, at);
            case 10 ->
                new DirectiveEvent.DirectiveReturned(
                        directive, incident, 1, "看不到", CITY_OFFICER, SOMEBODY, at, List.of(CITY_OFFICER), at);
            default -> new DirectiveEvent.DirectiveAccepted(directive, incident, 1, CITY_OFFICER, SOMEBODY, at);
        };
    }

    static ResponseEvent closing(RandomGenerator random, IncidentId incident, Instant at) {
        return switch (random.nextInt(3)) {
            case 0 -> new ClosingEvent.IncidentControlled(incident, CITY_OFFICER, SOMEBODY, at);
            case 1 ->
                new ClosingEvent.IncidentClosed(
                        incident, ClosingOutcome.HANDLED, List.of(), CITY_OFFICER, SOMEBODY, at, at);
            default -> new ClosingEvent.IncidentReopened(incident, CITY_OFFICER, SOMEBODY, at);
        };
    }

    static ResponseEvent offered(AssignmentId assignment, IncidentId incident, Instant at) {
        return new AssignmentEvent.UnitOffered(
                assignment,
                incident,
                new UnitId("unit"),
                CITY,
                Handling.ACTUAL,
                List.of(),
                null,
                List.of(),
                at,
                at.plusSeconds(60));
    }

    static ResponseEvent given(DirectiveId directive, IncidentId incident, OrganizationId to, String text, Instant at) {
        return new DirectiveEvent.DirectiveGiven(
                directive,
                incident,
                Handling.ACTUAL,
                CITY_OFFICER,
                CITY,
                SOMEBODY,
                to,
                null,
                List.of(new PostId("works/duty")),
                text,
                at,
                at.plusSeconds(1800));
    }

    static ResponseEvent answered(DirectiveId directive, IncidentId incident, DirectiveAnswer answer, Instant at) {
        return new DirectiveEvent.DirectiveAnswered(
                directive,
                incident,
                1,
                answer,
                null,
                new PostId("works/duty"),
                null,
                at,
                0,
                List.of(CITY_OFFICER),
                at.plusSeconds(600));
    }
}
