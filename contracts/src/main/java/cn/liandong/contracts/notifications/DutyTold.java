package cn.liandong.contracts.notifications;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.WarningSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of duty, of a warning of sensors or of what is overdue of drills: nobody acknowledges that, but a
 * spot check is answered.
 *
 * @param postName as it was registered; the post's id where it is not known
 * @param about whom it is about; null where it is about nobody else
 * @param from since when, or from when on
 * @param until until when, exclusive; null where nobody knows
 * @param check the spot check that the person is to answer; null where there is nothing to answer
 * @param code the code that this very contact is told, whose digits stand in no journal; null for everything else
 * @param warning the warning of sensors that waits for an answer; null where it is of duty itself
 * @param subject what the warning says
 * @param overdue what of drills is overdue since {@code from}; null of everything else
 */
@Recurring
public record DutyTold(
        NoticeKind kind,
        String postName,
        @Nullable PersonId about,
        Instant from,
        @Nullable Instant until,
        @Nullable SpotCheckId check,
        @Nullable ContactCodeId code,
        @Nullable WarningId warning,
        @Nullable WarningSubject subject,
        @Nullable OverdueTold overdue) {
    /** Of nothing overdue. */
    public DutyTold(
            NoticeKind kind,
            String postName,
            @Nullable PersonId about,
            Instant from,
            @Nullable Instant until,
            @Nullable SpotCheckId check,
            @Nullable ContactCodeId code,
            @Nullable WarningId warning,
            @Nullable WarningSubject subject) {
        this(kind, postName, about, from, until, check, code, warning, subject, null);
    }

    /** Of duty itself. */
    public DutyTold(
            NoticeKind kind,
            String postName,
            @Nullable PersonId about,
            Instant from,
            @Nullable Instant until,
            @Nullable SpotCheckId check,
            @Nullable ContactCodeId code) {
        this(kind, postName, about, from, until, check, code, null, null);
    }

    /** What is told on any channel. */
    public DutyTold(
            NoticeKind kind,
            String postName,
            @Nullable PersonId about,
            Instant from,
            @Nullable Instant until,
            @Nullable SpotCheckId check) {
        this(kind, postName, about, from, until, check, null);
    }

    /** Nobody has to answer it. */
    public DutyTold(NoticeKind kind, String postName, @Nullable PersonId about, Instant from, @Nullable Instant until) {
        this(kind, postName, about, from, until, null);
    }
}
