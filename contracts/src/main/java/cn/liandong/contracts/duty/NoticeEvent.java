package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom roster wants told of duty, in the journal `duty`: the notifier does it. */
public sealed interface NoticeEvent extends DutyEvent {

    /**
     * The person is to be told.
     *
     * @param notice unique in its jurisdiction; the same is never told twice
     * @param post what it is about
     * @param about whom it is about; null where it is about nobody else
     * @param from since when, or from when on
     * @param until until when, exclusive; null where nobody knows
     * @param check the spot check that the person is to answer; null where there is nothing to answer
     */
    record DutyNotice(
            String notice,
            PersonId person,
            NoticeKind kind,
            PostId post,
            @Nullable PersonId about,
            Instant from,
            @Nullable Instant until,
            @Nullable SpotCheckId check)
            implements NoticeEvent {
        /** Nobody has to answer it. */
        public DutyNotice(
                String notice,
                PersonId person,
                NoticeKind kind,
                PostId post,
                @Nullable PersonId about,
                Instant from,
                @Nullable Instant until) {
            this(notice, person, kind, post, about, from, until, null);
        }
    }

    /** The days to come are looked through for gaps at {@code at}; {@code setAt} is when that was decided. */
    record LookAheadDue(Instant at, Instant setAt) implements NoticeEvent {}

    /**
     * The shifts of the day after are told at {@code at}; one for each post.
     *
     * @param setAt when that was decided; null in what was written before it was kept
     */
    record AnnouncementDue(
            PostId post, Instant at, @Nullable Instant setAt) implements NoticeEvent {}
}
