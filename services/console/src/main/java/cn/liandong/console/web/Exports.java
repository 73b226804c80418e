package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.rosters.OpenedCalendar;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.ids.Jurisdiction;
import org.springframework.http.ResponseEntity;

/** Gives out a file only once the audit holds who takes it: what nobody could be asked about stays in. */
public final class Exports {
    private final Audits audits;

    public Exports(Audits audits) {
        this.audits = audits;
    }

    /** @param path as it was asked for, with what of its parameters says what is taken */
    ResponseEntity<byte[]> audited(Officer officer, ExportKind what, String path, ResponseEntity<byte[]> file)
            throws InterruptedException {
        return given(audits.exported(officer, what, "GET " + path), file);
    }

    ResponseEntity<byte[]> audited(Jurisdiction jurisdiction, OpenedCalendar calendar, ResponseEntity<byte[]> file)
            throws InterruptedException {
        return given(
                audits.calendarExported(
                        jurisdiction, calendar.id(), calendar.of().post()),
                file);
    }

    private static ResponseEntity<byte[]> given(boolean kept, ResponseEntity<byte[]> file) {
        if (!kept) {
            throw new Problem.Answered(Problem.of(
                    503,
                    "NOT_AUDITED",
                    "It cannot be written down that this is taken out",
                    "Nothing is given out that the audit does not hold. Try again in some seconds."));
        }
        return file;
    }
}
