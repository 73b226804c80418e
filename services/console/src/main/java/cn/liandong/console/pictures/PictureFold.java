package cn.liandong.console.pictures;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Folds one input after the other into a picture. Pure: the same inputs give the same picture on every instance. */
public final class PictureFold {
    private PictureFold() {}

    /** Folds an accepted entry of one of the followed journals. */
    public static Changed apply(Picture picture, String journal, Entry<?> entry) {
        var draft = new Draft(picture);
        draft.sequences = draft.sequences.plus(journal, entry.sequence());
        if (journal.equals(Topics.DUTY) && entry.sequence() == 1) {
            draft.world = Integer.toHexString(Objects.hash(entry.at(), entry.commandId(), entry.bodyHash()));
        }
        int index = 0;
        for (Object event : entry.events()) {
            var spot = new Spot(journal, entry.sequence(), index++, entry.at(), entry.actor());
            switch (event) {
                case IncidentEvent incident -> IncidentFold.apply(draft, spot, incident);
                case ResponseEvent response -> ResponseFold.apply(draft, spot, response);
                case NotificationEvent notification -> NotificationFold.apply(draft, spot, notification);
                case DrillEvent drill -> DrillFold.apply(draft, spot, drill);
                case DutyEvent duty -> DutyFold.apply(draft, spot, duty);
                default -> unrecognized(draft, spot, event.getClass().getSimpleName());
            }
        }
        return draft.changed();
    }

    /** An entry that the fold could not take in: it stays out of the picture, and every page says so. */
    public static Changed broken(Picture picture, String journal, Entry<?> entry) {
        var draft = new Draft(picture);
        draft.sequences = draft.sequences.plus(journal, entry.sequence());
        draft.put(new Notice(
                "unrecognized/" + journal + "/" + entry.sequence(),
                Notice.Level.ALARM,
                "UNRECOGNIZED_EVENT",
                Map.of("journal", journal, "sequence", String.valueOf(entry.sequence())),
                entry.at()));
        return draft.changed();
    }

    /** Folds what is known of a person; null erases it. */
    public static Changed person(Picture picture, PersonId id, @Nullable PersonRecord record) {
        var draft = new Draft(toldAgain(picture, id, record));
        if (draft.named.people().contains(id)
                && !Objects.equals(picture.records().people().get(id), record)) {
            Mentions.touch(draft, id);
        }
        return draft.changed();
    }

    /** Folds what is known of a person, where everybody who looks knows it already. */
    public static Picture toldAgain(Picture picture, PersonId id, @Nullable PersonRecord record) {
        var people = picture.records().people();
        return with(picture, record == null ? people.minus(id) : people.plus(id, record));
    }

    private static Picture with(Picture picture, PMap<PersonId, PersonRecord> people) {
        var draft = new Draft(picture);
        draft.records = draft.records.withPeople(people);
        return draft.changed().picture();
    }

    /** Folds what was told; null erases it. */
    public static Changed report(Picture picture, ReportId id, @Nullable ReportRecord record) {
        var draft = new Draft(picture);
        draft.records = record == null ? draft.records.erased(id) : draft.records.with(Reports.readable(record));
        var incident = draft.records.linked().get(id);
        if (incident != null) {
            draft.touch(ItemKey.of(incident));
        }
        return draft.changed();
    }

    /** What this process says of itself is put in; nothing changes where it stands there already. */
    public static Changed notice(Picture picture, ConsoleNotice notice, Instant at) {
        return picture.has(notice.key()) ? new Draft(picture).changed() : notice(picture, notice, notice.params(), at);
    }

    /** It holds with these parameters; nothing changes where it stands there so. */
    public static Changed notice(Picture picture, ConsoleNotice notice, Map<String, String> params, Instant at) {
        var draft = new Draft(picture);
        var before = picture.notices().get(notice.id());
        if (before == null || !before.params().equals(params)) {
            draft.put(
                    new Notice(notice.id(), notice.level(), notice.code(), params, before == null ? at : before.at()));
        }
        return draft.changed();
    }

    /** It holds no more; nothing changes where it does not stand there. */
    public static Changed withdrawn(Picture picture, ConsoleNotice notice) {
        var draft = new Draft(picture);
        if (picture.has(notice.key())) {
            draft.notices = draft.notices.minus(notice.id());
            draft.remove(notice.key());
        }
        return draft.changed();
    }

    /** A picture of a jurisdiction that was not heard of, with the people known so far. */
    public static Picture begun(PMap<PersonId, PersonRecord> people) {
        return with(Picture.EMPTY, people);
    }

    /**
     * What of a picture is laid down for the next start: neither what this process says of itself, nor who people are. Both
     * are told anew at every start, so that nothing is said that holds no more, and nobody is named who was erased.
     */
    public static Picture laidDown(Picture picture) {
        var draft = new Draft(with(picture, HashTreePMap.empty()));
        for (var notice : ConsoleNotice.values()) {
            draft.notices = draft.notices.minus(notice.id());
        }
        return draft.changed().picture();
    }

    /** A picture that was laid down, with what this process says of itself and the people it knows. */
    public static Picture takenUp(Picture laid, Picture now) {
        var draft = new Draft(with(laid, now.records().people()));
        for (var said : ConsoleNotice.values()) {
            var notice = now.notices().get(said.id());
            if (notice != null) {
                draft.notices = draft.notices.plus(notice.id(), notice);
            }
        }
        return draft.changed().picture();
    }

    static void unrecognized(Draft draft, Spot spot, String type) {
        draft.put(new Notice(
                "unrecognized/" + spot.journal() + "/" + type,
                Notice.Level.ALARM,
                "UNRECOGNIZED_EVENT",
                Map.of("journal", spot.journal(), "type", type),
                spot.at()));
    }
}
