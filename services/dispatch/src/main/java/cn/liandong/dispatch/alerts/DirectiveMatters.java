package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveWithdrawn;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who must know of a directive: its receiver until there is an answer, then its giver until that is accepted or returned. */
final class DirectiveMatters {
    /** A notification tells which one it is; the page shows all of it. */
    private static final int LONGEST_ABOUT = 60;

    private static final MatterPolicy GIVEN = new MatterPolicy(
            AlertReason.DIRECTIVE_GIVEN,
            (event, known) -> event instanceof DirectiveGiven it
                    ? Optional.of(raised(
                            it,
                            it.to(),
                            AlertReason.DIRECTIVE_GIVEN,
                            it.directive().value(),
                            it.answerBy(),
                            known))
                    : Optional.empty(),
            settledBy(event -> event instanceof DirectiveAnswered));

    private static final MatterPolicy RETURNED = new MatterPolicy(
            AlertReason.DIRECTIVE_RETURNED,
            (event, known) -> event instanceof DirectiveReturned it
                    ? Optional.of(raised(
                            it, it.to(), AlertReason.DIRECTIVE_RETURNED, part(it, it.number()), it.answerBy(), known))
                    : Optional.empty(),
            settledBy(event -> event instanceof DirectiveAnswered));

    private static final MatterPolicy ANSWERED = new MatterPolicy(
            AlertReason.DIRECTIVE_ANSWERED,
            (event, known) -> event instanceof DirectiveAnswered it
                    ? Optional.of(raised(
                            it, it.to(), AlertReason.DIRECTIVE_ANSWERED, part(it, it.number()), it.acceptBy(), known))
                    : Optional.empty(),
            settledBy(event -> event instanceof DirectiveAccepted || event instanceof DirectiveReturned));

    /** Once more each time it is pressed for, unless the last one still goes on: whoever acknowledged and said nothing is called again. */
    private static final MatterPolicy OVERDUE = new MatterPolicy(
            AlertReason.DIRECTIVE_OVERDUE,
            (event, known) -> event instanceof DirectiveOverdue it
                    ? Optional.of(raised(
                            it,
                            it.to(),
                            AlertReason.DIRECTIVE_OVERDUE,
                            part(it, it.since().getEpochSecond()) + "/" + it.time(),
                            null,
                            known))
                    : Optional.empty(),
            settledBy(event -> !(event instanceof DirectiveOverdue)));

    static final List<MatterPolicy> ALL = List.of(GIVEN, RETURNED, ANSWERED, OVERDUE);

    private DirectiveMatters() {}

    private static MatterPolicy.Settles settledBy(Predicate<DirectiveEvent> ends) {
        return event -> event instanceof DirectiveEvent it && (ends.test(it) || it instanceof DirectiveWithdrawn)
                ? Settled.of(it.incident(), it.directive().value())
                : Optional.empty();
    }

    private static Raised raised(
            DirectiveEvent event,
            List<PostId> to,
            AlertReason kind,
            String id,
            @Nullable Instant answerBy,
            Known known) {
        var text = event instanceof DirectiveGiven given
                ? given.text()
                : known.directiveTexts().apply(event.directive());
        return new Raised(
                event.incident(),
                MatterPolicies.registered(to, known.view()),
                new AlertMatter(kind, id, shortened(text), answerBy),
                event.directive().value());
    }

    private static String part(DirectiveEvent event, long which) {
        return event.directive().value() + "/" + which;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ABOUT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ABOUT - 1)) + "…";
    }
}
