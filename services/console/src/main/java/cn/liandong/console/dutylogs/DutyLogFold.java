package cn.liandong.console.dutylogs;

import cn.liandong.console.dutylogs.LogLine.NamedIncident;
import cn.liandong.console.dutylogs.NotePicture.StrikeOut;
import cn.liandong.console.dutylogs.ShiftLog.Handover;
import cn.liandong.console.dutylogs.ShiftLog.SignOn;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLogEvent;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.SpotCheckEvent;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds the journals `duty` and `response` into the duty logs of a jurisdiction. */
public final class DutyLogFold {
    private DutyLogFold() {}

    public static DutyLogPicture evolve(DutyLogPicture picture, Entry<?> entry) {
        var after = picture;
        boolean duty = false;
        for (var event : entry.events()) {
            switch (event) {
                case DutyEvent happened -> {
                    after = evolve(after, happened, entry.at());
                    duty = true;
                }
                case ResponseEvent happened -> after = IncidentLines.evolve(after, happened, entry.at());
                default -> {
                    // What a newer version writes is no line here.
                }
            }
        }
        return duty ? after.at(entry.sequence()) : after;
    }

    private static DutyLogPicture evolve(DutyLogPicture picture, DutyEvent event, Instant at) {
        return switch (event) {
            case DutyEvent.ZoneSet(var zone) -> picture.in(zone);
            case DutyEvent.PostRegistered(var post) -> picture.with(post);
            case DutyEvent.DutyChanged duty ->
                picture.with(duty.post(), picture.log(duty.post()).changed(duty));
            case ShiftEvent shift -> picture.with(shift.post(), evolve(picture.log(shift.post()), shift));
            case GapEvent gap -> gap(picture, gap);
            case OverrideMade(var made) ->
                picture.with(
                        made.post(),
                        LogLine.of(
                                at,
                                LineKind.OVERRIDE_MADE,
                                Stream.concat(made.in().stream(), made.out().stream())
                                        .toList(),
                                made.reason()));
            case OverrideWithdrawn withdrawn ->
                picture.with(
                        withdrawn.post(), LogLine.of(at, LineKind.OVERRIDE_WITHDRAWN, List.of(), withdrawn.reason()));
            case SpotCheckEvent check -> checked(picture, check);
            case DutyLogEvent log -> picture.with(log.post(), evolve(picture, log));
            default -> picture;
        };
    }

    private static PostLog evolve(PostLog log, ShiftEvent event) {
        return switch (event) {
            case ShiftEvent.ReliefDue due -> log.with(due);
            case ShiftEvent.SignedOn(var post, var person, var shift, var at, var late) ->
                log.with(new SignOn(person, at, late))
                        .with(line(at, late ? LineKind.SIGNED_ON_LATE : LineKind.SIGNED_ON, person));
            case ShiftEvent.SignOnMissed missed ->
                log.with(LogLine.of(missed.at(), LineKind.SIGN_ON_MISSED, missed.people(), null));
            case ShiftEvent.HandoverOffered offered -> log;
            case ShiftEvent.HandedOver(var post, var by, var to, var items, var note, var at) ->
                told(log, items)
                        .with(new Handover(by, to, at))
                        .with(LogLine.handedOver(at, List.of(by, to), items, note));
            case ShiftEvent.DutyTakenOver(var post, var by, var reason, var at) ->
                log.with(new Handover(null, by, at)).with(LogLine.of(at, LineKind.TAKEN_OVER, List.of(by), reason));
        };
    }

    /** Whoever has signed has read what was marked for him. */
    private static PostLog told(PostLog log, List<HandoverItem> items) {
        var after = log;
        for (var item : items) {
            var note = item.kind().equals(HandoverKind.NOTE) ? log.notes().get(new NoteId(item.id())) : null;
            after = note == null ? after : after.with(note.note().note(), note.told());
        }
        return after;
    }

    private static DutyLogPicture gap(DutyLogPicture picture, GapEvent event) {
        return switch (event) {
            case GapEvent.GapOpened(var post, var reason, var missing, var since) ->
                picture.with(post, LogLine.of(since, LineKind.GAP_OPENED, missing, reason.name()));
            case GapEvent.GapFilled(var post, var since, var at) ->
                picture.with(post, LogLine.of(at, LineKind.GAP_FILLED, List.of(), null));
            case GapEvent.GapRaised raised -> picture;
            // What is to come is no line of a log.
            case GapEvent.GapsAheadFound ahead -> picture;
        };
    }

    private static DutyLogPicture checked(DutyLogPicture picture, SpotCheckEvent event) {
        return switch (event) {
            case SpotCheckEvent.SpotCheckCalled called ->
                picture.with(called.post(), LogLine.of(called.at(), LineKind.SPOT_CHECK_CALLED, called.people(), null));
            case SpotCheckEvent.SpotCheckAnswered answered ->
                picture.with(
                        answered.post(),
                        LogLine.of(
                                answered.at(),
                                LineKind.SPOT_CHECK_ANSWERED,
                                answered.person() == null ? List.of() : List.of(answered.person()),
                                null));
            case SpotCheckEvent.SpotCheckMissed missed ->
                picture.with(missed.post(), LogLine.of(missed.at(), LineKind.SPOT_CHECK_MISSED, List.of(), null));
            default -> picture;
        };
    }

    private static PostLog evolve(DutyLogPicture picture, DutyLogEvent event) {
        var log = picture.log(event.post());
        return switch (event) {
            case NoteWritten(var post, var by, var note, var replaces, var at) -> {
                var line = new LogLine(
                        at,
                        LineKind.NOTE,
                        List.of(by),
                        ref(note.incident(), picture),
                        null,
                        note.note(),
                        false,
                        List.of());
                yield corrected(log, replaces, note.note())
                        .with(line)
                        .with(note.note(), new NotePicture(note, by, at, replaces, null, null, false));
            }
            case NoteStruckOut(var post, var by, var note, var reason, var at) -> {
                var known = log.notes().get(note);
                yield known == null ? log : log.with(note, known.struckOut(new StrikeOut(by, reason, at)));
            }
        };
    }

    private static PostLog corrected(PostLog log, @Nullable NoteId replaced, NoteId by) {
        var known = replaced == null ? null : log.notes().get(replaced);
        return known == null ? log : log.with(known.note().note(), known.correctedBy(by));
    }

    private static @Nullable NamedIncident ref(@Nullable IncidentId incident, DutyLogPicture picture) {
        if (incident == null) {
            return null;
        }
        var open = picture.incidents().get(incident);
        return open == null ? new NamedIncident(incident, incident.value()) : open.incident();
    }

    private static LogLine line(Instant at, LineKind kind, PersonId person) {
        return LogLine.of(at, kind, List.of(person), null);
    }
}
