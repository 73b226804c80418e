package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
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
 * @param ways the last to each office above, as it goes by itself
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
        PVector<UpwardReportSent> sent,
        PVector<UpwardWay> ways)
        implements Hung {

    static UpwardReportView of(UpwardReportDrafted drafted) {
        return new UpwardReportView(
                drafted,
                null,
                null,
                null,
                null,
                UpwardReportStanding.DRAFT,
                null,
                0,
                TreePVector.empty(),
                TreePVector.empty());
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
        return new UpwardReportView(drafted, by, submitted, returned, signedOff, state, dueBy, pressed, sent, ways);
    }

    UpwardReportView submitted(UpwardReportSubmitted by) {
        return new UpwardReportView(
                drafted, edited, by, returned, null, UpwardReportStanding.SUBMITTED, by.signBy(), 0, sent, ways);
    }

    UpwardReportView returned(UpwardReportReturned by) {
        return new UpwardReportView(
                drafted, edited, submitted, by, null, UpwardReportStanding.RETURNED, null, 0, sent, ways);
    }

    UpwardReportView signedOff(UpwardReportSignedOff by) {
        return new UpwardReportView(
                drafted, edited, submitted, returned, by, UpwardReportStanding.SIGNED_OFF, by.sendBy(), 0, sent, ways);
    }

    UpwardReportView discarded() {
        return new UpwardReportView(
                drafted, edited, submitted, returned, signedOff, UpwardReportStanding.DISCARDED, null, 0, sent, ways);
    }

    UpwardReportView sent(UpwardReportSent by) {
        return new UpwardReportView(
                drafted,
                edited,
                submitted,
                returned,
                signedOff,
                UpwardReportStanding.SENT,
                null,
                0,
                sent.plus(by),
                after(by));
    }

    private PVector<UpwardWay> after(UpwardReportSent by) {
        var way = by.office() == null ? null : wayTo(by.office());
        return way == null ? ways : with(way.in(UpwardWay.Standing.TAKEN, null, by.sentAt()));
    }

    UpwardReportView sending(UpwardReportSending by) {
        return on(with(UpwardWay.of(by)));
    }

    UpwardReportView failed(UpwardReportFailed by) {
        var way = wayTo(by.office().id());
        return way == null ? this : on(with(way.in(UpwardWay.Standing.FAILED, by.code(), by.at())));
    }

    /** The last that went to the office by itself; null where none did. */
    @Nullable
    UpwardWay wayTo(PersonId office) {
        return ways.stream()
                .filter(one -> one.office().equals(office))
                .findFirst()
                .orElse(null);
    }

    private PVector<UpwardWay> with(UpwardWay way) {
        var others =
                ways.stream().filter(one -> !one.office().equals(way.office())).toList();
        return TreePVector.from(others).plus(way);
    }

    private UpwardReportView on(PVector<UpwardWay> changed) {
        return new UpwardReportView(
                drafted, edited, submitted, returned, signedOff, state, dueBy, pressed, sent, changed);
    }

    UpwardReportView pressed(UpwardReportOverdue line) {
        return new UpwardReportView(
                drafted, edited, submitted, returned, signedOff, state, dueBy, line.time(), sent, ways);
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
                                Stream.concat(
                                        sent.stream().map(UpwardReportSent::person),
                                        ways.stream().map(UpwardWay::person))))
                .filter(Objects::nonNull);
    }

    private Stream<PostId> posts() {
        return Stream.of(
                        Stream.of(drafted.post()),
                        Stream.ofNullable(edited).map(UpwardReportEdited::post),
                        Stream.ofNullable(submitted).flatMap(one -> one.to().stream()),
                        Stream.ofNullable(returned).map(UpwardReportReturned::post),
                        Stream.ofNullable(signedOff).map(UpwardReportSignedOff::post),
                        sent.stream().map(UpwardReportSent::post),
                        ways.stream().map(UpwardWay::post))
                .flatMap(posts -> posts);
    }
}
