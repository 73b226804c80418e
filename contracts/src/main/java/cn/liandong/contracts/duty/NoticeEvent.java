package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
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
     */
    record DutyNotice(
            String notice,
            PersonId person,
            NoticeKind kind,
            PostId post,
            @Nullable PersonId about,
            Instant from,
            @Nullable Instant until)
            implements NoticeEvent {}

    /** The days to come are looked through for gaps at {@code at}. */
    record LookAheadDue(Instant at) implements NoticeEvent {}

    /** The shifts of the day after are told at {@code at}; one for each post. */
    record AnnouncementDue(PostId post, Instant at) implements NoticeEvent {}
}
