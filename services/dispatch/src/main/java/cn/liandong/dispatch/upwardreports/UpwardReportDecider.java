package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportCommand.DefineUpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.DiscardUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.EditUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.PressUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.upwardreports.UpwardReport.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of what the city reports upward: nothing is sent that was not signed off, and what is signed off is pressed for. */
public final class UpwardReportDecider {
    /** Ours: no rule names a figure, and a city has two hours for all of it (Order 493 art. 11). */
    static final Duration PRESSED_EVERY = Duration.ofMinutes(10);

    private UpwardReportDecider() {}

    /**
     * Decides what was asked.
     *
     * @param isOfTheCity whether the actor is an officer of the city
     */
    public static Decision<ResponseEvent> decide(
            Moment moment, UpwardReportCommand command, boolean isOfTheCity, UpwardReports reports, DispatchView view) {
        return switch (command) {
            case DraftUpwardReport draft -> DraftingDecider.draft(moment, draft, isOfTheCity, reports, view);
            case PressUpwardReport due -> press(moment, due, reports, view);
            case DefineUpwardOffice define -> DeliveryDecider.define(moment, define, isOfTheCity, reports);
            case SendUpwardReport send -> DeliveryDecider.send(moment, send, isOfTheCity, reports, view);
            case UpwardReportCommand.OfDelivery result -> DeliveryDecider.result(moment, result, reports);
            case UpwardReportCommand.OfReport asked -> act(moment, asked, isOfTheCity, reports, view);
        };
    }

    private static Decision<ResponseEvent> act(
            Moment moment,
            UpwardReportCommand.OfReport command,
            boolean isOfTheCity,
            UpwardReports reports,
            DispatchView view) {
        var one = reports.find(command.report());
        var actor = moment.actor();
        var right = isOfTheCity ? SignOffRights.of(actor.post(), view, moment.now()) : null;
        boolean isOwn = one != null && actor.post() != null && one.drafter().isSame(actor.post(), actor.person());
        boolean isLeftToAnother = one != null && isOwn && SignOffRights.isAnotherThere(one.drafter(), view, moment);
        boolean isDone = one != null && isDone(command, one);
        var asked = new UpwardReportPolicies.Asked(
                command, one, isOfTheCity, right, isLeftToAnother && !isDone, moment.now());
        for (var policy : isDone ? UpwardReportPolicies.ofWhoAsks() : UpwardReportPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var facts = Map.of("upwardReport", command.report().value());
        if (isDone) {
            return Decision.accepted(List.of(), facts);
        }
        // The rules above refuse a report that is not known, and a caller without a post.
        var acting = new Acting(moment, Objects.requireNonNull(one), Objects.requireNonNull(actor.post()));
        return Decision.accepted(List.of(acting.event(command, right, isOwn, view)), facts);
    }

    private static boolean isDone(UpwardReportCommand.OfReport command, UpwardReport one) {
        return switch (command) {
            case EditUpwardReport(var _, var revision, var text) ->
                one.state().isOpen()
                        && one.text().equals(text)
                        && (revision == one.revision() || revision == one.revision() - 1);
            case SubmitUpwardReport(var _, var revision) ->
                one.state() == State.SUBMITTED && one.revision() == revision;
            case SignOffUpwardReport(var _, var revision) ->
                one.state() == State.SIGNED_OFF && one.revision() == revision;
            case ReturnUpwardReport(var _, var revision, var _) ->
                one.state() == State.DRAFT && one.returned() == revision;
            case DiscardUpwardReport _ -> one.state() == State.DISCARDED;
            case RecordUpwardSending sending -> one.sendings().contains(sendingOf(sending));
            case PressUpwardReport _ -> false;
            case SendUpwardReport _ -> false;
        };
    }

    private static UpwardReport.Sending sendingOf(RecordUpwardSending sending) {
        return new UpwardReport.Sending(
                sending.to(), sending.channel(), sending.toldTo(), sending.sentAt(), sending.receipt());
    }

    /** Who does something with a report that is there. */
    private record Acting(Moment moment, UpwardReport one, PostId post) {
        UpwardReportEvent event(
                UpwardReportCommand.OfReport command, @Nullable SignOffRights right, boolean isOwn, DispatchView view) {
            var person = moment.actor().person();
            var now = moment.now();
            var pressedAt = now.plus(PRESSED_EVERY);
            return switch (command) {
                case EditUpwardReport(var id, var _, var text) ->
                    new UpwardReportEdited(id, one.incident(), one.revision() + 1, text, post, person, now);
                case SubmitUpwardReport(var id, var revision) ->
                    new UpwardReportSubmitted(
                            id, one.incident(), revision, SignOffRights.posts(view, now), post, person, now, pressedAt);
                case ReturnUpwardReport(var id, var revision, var reason) ->
                    new UpwardReportReturned(
                            id,
                            one.incident(),
                            revision,
                            reason,
                            List.of(one.drafter().post()),
                            post,
                            person,
                            now);
                case SignOffUpwardReport(var id, var revision) ->
                    new UpwardReportSignedOff(
                            id,
                            one.incident(),
                            revision,
                            right != SignOffRights.LEADER_SIGNS,
                            isOwn,
                            post,
                            person,
                            now,
                            pressedAt);
                case DiscardUpwardReport(var id) -> new UpwardReportDiscarded(id, one.incident(), post, person, now);
                case RecordUpwardSending sent ->
                    new UpwardReportSent(
                            sent.report(),
                            one.incident(),
                            sent.to(),
                            sent.channel(),
                            sent.toldTo(),
                            sent.sentAt(),
                            sent.receipt(),
                            post,
                            person,
                            now,
                            null);
                case SendUpwardReport _ -> throw new IllegalStateException("a delivery is decided elsewhere");
                case PressUpwardReport _ -> throw new IllegalStateException("a deadline is decided elsewhere");
            };
        }
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the report waits for
     * exactly this one, so that a repeat or a stale one changes nothing.
     */
    private static Decision<ResponseEvent> press(
            Moment moment, PressUpwardReport due, UpwardReports reports, DispatchView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE",
                    "Only a deadline presses for an upward report. Sign it off, send it, or let it run.");
        }
        var one = reports.find(due.report());
        var awaited = reports.deadlines().find(due.report().value());
        if (one == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new UpwardReportOverdue(
                one.id(),
                one.incident(),
                due.awaits(),
                due.time(),
                pressed(one, due.awaits(), view, moment),
                one.awaitedBy(),
                due.dueAt(),
                moment.now(),
                Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis()),
                moment.now().plus(PRESSED_EVERY))));
    }

    private static List<PostId> pressed(UpwardReport one, UpwardReportAwaits awaits, DispatchView view, Moment moment) {
        return switch (awaits) {
            case SIGNATURE -> SignOffRights.posts(view, moment.now());
            case SENDING ->
                Stream.concat(
                                Stream.of(one.drafter().post()),
                                view.cityPosts(PostKind.DUTY_OFFICER).stream().map(Post::id))
                        .distinct()
                        .toList();
        };
    }

    /** Folds an event; what it does not concern leaves the reports as they are. */
    public static UpwardReports evolve(UpwardReports reports, ResponseEvent event) {
        return switch (event) {
            case UpwardReportEvent one -> UpwardReportFold.evolve(reports, one);
            case UpwardOfficeDefined defined -> reports.with(defined.office());
            case IncidentPaused paused ->
                reports.of(paused.incident()).stream()
                        .reduce(reports, (left, one) -> left.changed(one, null), (_, last) -> last);
            default -> reports;
        };
    }
}
