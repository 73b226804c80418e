package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One upward report.
 *
 * @param drafter who began it
 * @param revisions who changed what, from the first
 * @param returned the last revision that was returned; 0 where none was
 * @param awaitedBy when what it waits for is due, or was; of a draft when it was last changed
 * @param signature null before it was signed off
 * @param sendings to whom it went, in the order they were recorded
 * @param deliveries the last to each office above, as it goes by itself
 */
public record UpwardReport(
        UpwardReportId id,
        IncidentId incident,
        int number,
        UpwardReportKind kind,
        UpwardReportText text,
        Writer drafter,
        List<Revision> revisions,
        State state,
        int returned,
        Instant awaitedBy,
        @Nullable Signature signature,
        List<Sending> sendings,
        List<Delivery> deliveries) {
    public UpwardReport {
        revisions = List.copyOf(revisions);
        sendings = List.copyOf(sendings);
        deliveries = List.copyOf(deliveries);
    }

    /** Where it stands; what is signed off or discarded changes no more. */
    public enum State {
        DRAFT,
        SUBMITTED,
        SIGNED_OFF,
        DISCARDED;

        boolean isOpen() {
            return compareTo(SIGNED_OFF) < 0;
        }
    }

    /** Who wrote. */
    public record Writer(PostId post, @Nullable PersonId person) {
        /** The same person, and where nobody is named, the same post. */
        boolean isSame(PostId otherPost, @Nullable PersonId otherPerson) {
            return (person == null || otherPerson == null) ? post.equals(otherPost) : person.equals(otherPerson);
        }
    }

    /**
     * One version of the text.
     *
     * @param changed the headings that say something else than before
     */
    public record Revision(PostId post, Instant at, List<UpwardReportHeading> changed) {
        public Revision {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Who signed it off.
     *
     * @param isStandingIn in a leader's place
     */
    public record Signature(PostId post, boolean isStandingIn, Instant at) {}

    /** One way it went. */
    public record Sending(
            ReportingParty to,
            ReportingChannel channel,
            String toldTo,
            Instant sentAt,
            @Nullable String receipt) {}

    static UpwardReport of(UpwardReportDrafted drafted) {
        return new UpwardReport(
                drafted.report(),
                drafted.incident(),
                drafted.number(),
                drafted.kind(),
                drafted.text(),
                new Writer(drafted.post(), drafted.person()),
                List.of(new Revision(drafted.post(), drafted.at(), List.of())),
                State.DRAFT,
                0,
                drafted.at(),
                null,
                List.of(),
                List.of());
    }

    int revision() {
        return revisions.size();
    }

    /** What other revisions than these first ones say differently, in the form's order. */
    List<UpwardReportHeading> changedSince(int revision) {
        return revisions.stream()
                .skip(Math.max(0, revision))
                .flatMap(one -> one.changed().stream())
                .distinct()
                .sorted()
                .toList();
    }

    UpwardReport edited(UpwardReportEdited by) {
        var revision = new Revision(by.post(), by.at(), Comparing.changed(text, by.text()));
        return new UpwardReport(
                id,
                incident,
                number,
                kind,
                by.text(),
                drafter,
                Stream.concat(revisions.stream(), Stream.of(revision)).toList(),
                state,
                returned,
                awaitedBy,
                signature,
                sendings,
                deliveries);
    }

    UpwardReport submitted(Instant signBy) {
        return in(State.SUBMITTED, returned, signBy, null);
    }

    UpwardReport returned(int revision, Instant at) {
        return in(State.DRAFT, revision, at, null);
    }

    UpwardReport signedOff(Signature by, Instant sendBy) {
        return in(State.SIGNED_OFF, returned, sendBy, by);
    }

    UpwardReport discarded(Instant at) {
        return in(State.DISCARDED, returned, at, null);
    }

    UpwardReport sent(Sending sending) {
        return new UpwardReport(
                id,
                incident,
                number,
                kind,
                text,
                drafter,
                revisions,
                state,
                returned,
                awaitedBy,
                signature,
                Stream.concat(sendings.stream(), Stream.of(sending)).toList(),
                deliveries);
    }

    /** Whether nobody above has it and somebody has to see to that: it is written, waits, or was not sent. */
    boolean isOwed() {
        return state.isOpen() || (state == State.SIGNED_OFF && sendings.isEmpty());
    }

    /** The last that went to the office by itself; null where none did. */
    @Nullable
    Delivery deliveryTo(PersonId office) {
        return deliveries.stream().filter(one -> one.isTo(office)).findFirst().orElse(null);
    }

    /** With what became of the last one, or another one, to its office. */
    UpwardReport with(Delivery delivery) {
        var others =
                deliveries.stream().filter(one -> !one.isTo(delivery.office().id()));
        return new UpwardReport(
                id,
                incident,
                number,
                kind,
                text,
                drafter,
                revisions,
                state,
                returned,
                awaitedBy,
                signature,
                sendings,
                Stream.concat(others, Stream.of(delivery)).toList());
    }

    UpwardReport with(PersonId office, Delivery.State state) {
        var delivery = deliveryTo(office);
        return delivery == null ? this : with(delivery.in(state));
    }

    UpwardReport withoutText() {
        return new UpwardReport(
                id,
                incident,
                number,
                kind,
                new UpwardReportText(text.title(), List.of()),
                drafter,
                List.of(),
                state,
                returned,
                awaitedBy,
                signature,
                sendings,
                deliveries);
    }

    private UpwardReport in(State next, int lastReturned, Instant awaited, @Nullable Signature signed) {
        return new UpwardReport(
                id,
                incident,
                number,
                kind,
                text,
                drafter,
                revisions,
                next,
                lastReturned,
                awaited,
                signed,
                sendings,
                deliveries);
    }
}
