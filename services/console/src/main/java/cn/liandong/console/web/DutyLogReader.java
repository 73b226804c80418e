package cn.liandong.console.web;

import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.console.dutylogs.PostLog;
import cn.liandong.console.dutylogs.ShiftLog;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds one shift's duty log, for those who may read it: its own organization and the tiers above. */
public final class DutyLogReader {
    private static final String CURRENT = "current";

    private final DutyLogs logs;
    private final Function<Jurisdiction, Picture> pictures;

    public DutyLogReader(DutyLogs logs, Function<Jurisdiction, Picture> pictures) {
        this.logs = logs;
        this.pictures = pictures;
    }

    /**
     * One shift as it is read.
     *
     * @param index of the shift in its post's log
     * @param names a person's name
     * @param texts what a note says; null where it was erased
     */
    record Sheet(
            Post post,
            Organization organization,
            long sequence,
            ZoneId zone,
            PostLog log,
            int index,
            Function<PersonId, String> names,
            Function<NoteId, @Nullable DutyNote> texts) {
        ShiftLog shift() {
            return log.shifts().get(index);
        }

        @Nullable
        ShiftLog neighbour(int step) {
            int other = index + step;
            return other < 0 || other >= log.shifts().size()
                    ? null
                    : log.shifts().get(other);
        }
    }

    /** @param shift `current`, the instant when it began, or a local date for the first that began on it */
    Sheet sheet(String post, String shift, Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var directory = picture.directory();
        var known = directory.find(Needed.post(post));
        var organization = known == null ? null : directory.find(known.organization());
        if (known == null || organization == null) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_POST", "There is no such post", "The path names no post of the roster."));
        }
        check(organization, directory, officer);
        checkRead();
        var logbook = logs.picture(officer.jurisdiction());
        var zone = ZoneId.of(logbook.zone());
        var log = logbook.log(known.id());
        Function<PersonId, String> names = person -> {
            var name = picture.nameOf(person);
            return name == null ? person.value() : name;
        };
        return new Sheet(
                known, organization, logbook.sequence(), zone, log, indexOf(log, shift, zone), names, logs::find);
    }

    void checkRead() {
        if (!logs.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The duty logs are not read yet", "The console has just started. Try again."));
        }
    }

    private static int indexOf(PostLog log, String shift, ZoneId zone) {
        int last = log.shifts().size() - 1;
        if (shift.equals(CURRENT) && last >= 0) {
            return last;
        }
        for (int index = 0; index <= last; index++) {
            if (names(shift, log.shifts().get(index).from(), zone)) {
                return index;
            }
        }
        throw new Problem.Answered(Problem.of(
                404,
                "NO_SUCH_SHIFT",
                "There is no such shift",
                "Nothing is kept of it. Name a shift of the last 62 days by the instant when it began, by a local date"
                        + " as 2026-12-01, or as current."));
    }

    private static boolean names(String shift, Instant from, ZoneId zone) {
        try {
            return shift.length() == 10
                    ? LocalDate.parse(shift).equals(LocalDate.ofInstant(from, zone))
                    : Instant.parse(shift).equals(from);
        } catch (DateTimeException neither) {
            return false;
        }
    }

    /** The tier above reads: the city of everybody, a town of the enterprises in it. */
    private static void check(Organization organization, Directory directory, Officer officer) {
        var officers = directory.find(officer.organization());
        boolean isTown = officers != null
                && officers.tier() == Tier.TOWN
                && organization.tier() == Tier.ENTERPRISE
                && officers.town() != null
                && officers.town().equals(organization.town());
        if (!isTown) {
            OwnOrganization.check(organization, directory, officer);
        }
    }
}
