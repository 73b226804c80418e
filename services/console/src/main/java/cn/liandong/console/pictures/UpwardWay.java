package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an upward report goes by itself to one office above: the last attempt.
 *
 * @param code why it failed; null where it has not
 * @param at since when it stands so
 * @param post whose officer sent it
 */
record UpwardWay(
        PersonId office,
        int attempt,
        Standing state,
        @Nullable String code,
        Instant at,
        PostId post,
        @Nullable PersonId person) {
    /** Where it stands. */
    public enum Standing {
        /** The notifier has it. */
        SENDING,
        /** The office's mail server or webhook took it. */
        TAKEN,
        FAILED
    }

    static UpwardWay of(UpwardReportSending by) {
        return new UpwardWay(by.office().id(), by.attempt(), Standing.SENDING, null, by.at(), by.post(), by.person());
    }

    UpwardWay in(Standing next, @Nullable String why, Instant since) {
        return new UpwardWay(office, attempt, next, why, since, post, person);
    }
}
