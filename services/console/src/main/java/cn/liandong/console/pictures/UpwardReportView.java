package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An upward report and what became of it.
 *
 * @param edited the last time; null where it says what was drafted
 * @param submitted the last time; null before the first
 * @param dueBy when its signature or its sending is due; null where it waits for neither
 */
record UpwardReportView(
        UpwardReportDrafted drafted,
        @Nullable UpwardReportEdited edited,
        @Nullable UpwardReportSubmitted submitted,
        @Nullable UpwardReportReturned returned,
        @Nullable UpwardReportSignedOff signedOff,
        UpwardReportStanding state,
        @Nullable Instant dueBy,
        int pressed,
        PVector<UpwardReportSent> sent)
        implements Hung {

    static UpwardReportView of(UpwardReportDrafted drafted) {
        return new UpwardReportView(
                drafted, null, null, null, null, UpwardReportStanding.DRAFT, null, 0, TreePVector.empty());
    }

    @Override
    public ItemKey key() {
        return ItemKey.of(drafted.report());
    }

    @Override
    public IncidentId incident() {
        return drafted.incident();
    }

    /** Whether it is to be written, signed or sent. */
    @Override
    public boolean isOwed() {
        return state != UpwardReportStanding.SENT && state != UpwardReportStanding.DISCARDED;
    }

    UpwardReportView edited(UpwardReportEdited by) {
        return new UpwardReportView(drafted, by, submitted, returned, signedOff, state, dueBy, pressed, sent);
    }

    UpwardReportView submitted(UpwardReportSubmitted by) {
        return new UpwardReportView(
                drafted, edited, by, returned, null, UpwardReportStanding.SUBMITTED, by.signBy(), 0, sent);
    }

    UpwardReportView returned(UpwardReportReturned by) {
        return new UpwardReportView(drafted, edited, submitted, by, null, UpwardReportStanding.RETURNED, null, 0, sent);
    }

    UpwardReportView signedOff(UpwardReportSignedOff by) {
        return new UpwardReportView(
                drafted, edited, submitted, returned, by, UpwardReportStanding.SIGNED_OFF, by.sendBy(), 0, sent);
    }

    UpwardReportView discarded() {
        return new UpwardReportView(
                drafted, edited, submitted, returned, signedOff, UpwardReportStanding.DISCARDED, null, 0, sent);
    }

    UpwardReportView sent(UpwardReportSent by) {
        return new UpwardReportView(
                drafted, edited, submitted, returned, signedOff, UpwardReportStanding.SENT, null, 0, sent.plus(by));
    }

    UpwardReportView pressed(UpwardReportOverdue line) {
        return new UpwardReportView(drafted, edited, submitted, returned, signedOff, state, dueBy, line.time(), sent);
    }

    @Override
    public boolean names(PersonId person) {
        return people().anyMatch(person::equals);
    }

    @Override
    public boolean names(PostId post) {
        return posts().anyMatch(post::equals);
    }

    private Stream<PersonId> people() {
        return Stream.concat(
                        Stream.of(drafted.person()),
                        Stream.concat(
                                Stream.of(
                                        edited == null ? null : edited.person(),
                                        returned == null ? null : returned.person(),
                                        signedOff == null ? null : signedOff.person()),
                                sent.stream().map(UpwardReportSent::person)))
                .filter(Objects::nonNull);
    }

    private Stream<PostId> posts() {
        return Stream.of(
                        Stream.of(drafted.post()),
                        Stream.ofNullable(edited).map(UpwardReportEdited::post),
                        Stream.ofNullable(submitted).flatMap(one -> one.to().stream()),
                        Stream.ofNullable(returned).map(UpwardReportReturned::post),
                        Stream.ofNullable(signedOff).map(UpwardReportSignedOff::post),
                        sent.stream().map(UpwardReportSent::post))
                .flatMap(posts -> posts);
    }
}
