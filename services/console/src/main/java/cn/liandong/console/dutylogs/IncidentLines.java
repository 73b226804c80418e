package cn.liandong.console.dutylogs;

import cn.liandong.console.dutylogs.LogLine.NamedIncident;
import cn.liandong.console.dutylogs.OpenIncident.NamedClock;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.OfClock;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal `response` says of the posts that were told of an incident. */
final class IncidentLines {
    private IncidentLines() {}

    static DutyLogPicture evolve(DutyLogPicture picture, ResponseEvent event, Instant at) {
        return switch (event) {
            case AlertBegan began -> began(picture, began, at);
            case AlertAcknowledged(var alert, var incident, var post, var person, var when) ->
                of(picture, incident, List.of(post), when, LineKind.ALERT_ACKNOWLEDGED, person, null);
            case IncidentClaimed claimed ->
                claimed.takenFrom() == null && claimed.takeOver() == null
                        ? of(
                                picture,
                                claimed.incident(),
                                List.of(claimed.post()),
                                claimed.at(),
                                LineKind.INCIDENT_CLAIMED,
                                claimed.person(),
                                null)
                        : taken(picture, claimed);
            case IncidentClosed closed ->
                toAll(picture, closed.incident(), closed.post(), at, LineKind.INCIDENT_CLOSED, closed.person(), null);
            case LevelSet set ->
                toAll(
                        picture,
                        set.incident(),
                        set.post(),
                        set.at(),
                        LineKind.LEVEL_SET,
                        set.person(),
                        set.level().name());
            case LevelEnded ended ->
                toAll(
                        picture,
                        ended.incident(),
                        ended.post(),
                        ended.at(),
                        LineKind.LEVEL_ENDED,
                        ended.person(),
                        ended.level().name());
            case DirectiveGiven given -> given(picture, given, at);
            case DirectiveAnswered answered ->
                of(
                        picture,
                        answered.incident(),
                        both(answered.to(), answered.post()),
                        answered.at(),
                        LineKind.DIRECTIVE_ANSWERED,
                        answered.person(),
                        answered.text());
            case ClockStarted started -> started(picture, started);
            case ClockMet met -> clock(picture, met, LineKind.CLOCK_MET);
            case ClockMissed missed -> clock(picture, missed, LineKind.CLOCK_MISSED);
            case UpwardReportSent sent ->
                of(
                        picture,
                        sent.incident(),
                        List.of(sent.post()),
                        sent.at(),
                        LineKind.UPWARD_REPORT_SENT,
                        sent.person(),
                        sent.toldTo());
            case IncidentArchived archived -> picture.without(archived.incident());
            default -> picture;
        };
    }

    private static DutyLogPicture began(DutyLogPicture picture, AlertBegan began, Instant at) {
        var known = picture.incidents().get(began.incident());
        var open = known == null
                ? OpenIncident.of(
                        new NamedIncident(began.incident(), began.subject().incidentNumber()),
                        began.subject().handling() != Handling.ACTUAL)
                : known;
        var told = picture.with(open.with(began.post()));
        // Of a matter within an incident that the post knows, its own lines tell.
        return open.posts().contains(began.post())
                ? told
                : of(
                        told,
                        began.incident(),
                        List.of(began.post()),
                        at,
                        LineKind.INCIDENT_ALERTED,
                        null,
                        began.subject().placeText());
    }

    private static DutyLogPicture taken(DutyLogPicture picture, IncidentClaimed claimed) {
        return of(
                picture,
                claimed.incident(),
                both(claimed.takenFrom() == null ? List.of() : List.of(claimed.takenFrom()), claimed.post()),
                claimed.at(),
                LineKind.INCIDENT_CLAIMED,
                claimed.person(),
                claimed.takeOver() == null ? null : claimed.takeOver().name());
    }

    private static DutyLogPicture given(DutyLogPicture picture, DirectiveGiven given, Instant at) {
        var said = of(
                picture,
                given.incident(),
                List.of(given.from()),
                at,
                LineKind.DIRECTIVE_GIVEN,
                given.person(),
                given.text());
        return of(said, given.incident(), given.to(), at, LineKind.DIRECTIVE_RECEIVED, null, given.text());
    }

    private static DutyLogPicture started(DutyLogPicture picture, ClockStarted started) {
        var open = picture.incidents().get(started.incident());
        return open == null
                ? picture
                : picture.with(
                        open.with(started.clock(), new NamedClock(started.row().name(), started.organization())));
    }

    /** A clock is in the logs of those who had to report. */
    private static DutyLogPicture clock(DutyLogPicture picture, OfClock event, LineKind kind) {
        var open = picture.incidents().get(event.incident());
        var running = open == null ? null : open.clocks().get(event.clock());
        if (open == null || running == null || running.organization() == null) {
            return picture;
        }
        var posts = open.posts().stream()
                .filter(post -> isOf(picture, post, running.organization()))
                .toList();
        return of(picture, event.incident(), posts, event.at(), kind, null, running.name());
    }

    private static boolean isOf(DutyLogPicture picture, PostId id, @Nullable OrganizationId organization) {
        var post = picture.posts().get(id);
        return post != null && post.organization().equals(organization);
    }

    private static DutyLogPicture toAll(
            DutyLogPicture picture,
            IncidentId incident,
            PostId by,
            Instant at,
            LineKind kind,
            @Nullable PersonId person,
            @Nullable String detail) {
        var open = picture.incidents().get(incident);
        return of(picture, incident, both(open == null ? List.of() : open.posts(), by), at, kind, person, detail);
    }

    private static Collection<PostId> both(Collection<PostId> posts, PostId post) {
        var all = new LinkedHashSet<>(posts);
        all.add(post);
        return all;
    }

    private static DutyLogPicture of(
            DutyLogPicture picture,
            IncidentId incident,
            Collection<PostId> posts,
            Instant at,
            LineKind kind,
            @Nullable PersonId person,
            @Nullable String detail) {
        var open = picture.incidents().get(incident);
        var line = new LogLine(
                at,
                kind,
                person == null ? List.of() : List.of(person),
                open == null ? new NamedIncident(incident, incident.value()) : open.incident(),
                detail,
                null,
                open != null && open.exercise(),
                List.of());
        var after = picture;
        for (var post : posts) {
            after = after.with(post, line);
        }
        return after;
    }
}
