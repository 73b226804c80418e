package cn.liandong.intake.signals;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.SignalCommand.RaiseWarning;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningClosed;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.intake.signals.Signals.Open;
import java.util.List;

/** Raises warnings, tells the next while nobody answers, and closes them. */
final class WarningsDecider {
    private WarningsDecider() {}

    /**
     * Somebody must answer this. A site has one warning of each matter: what comes while it is open and unanswered, and is no
     * graver, belongs to it and tells nobody.
     *
     * @return the warning that it belongs to
     */
    static WarningId raise(WarningSubject subject, Handling handling, Draft draft) {
        var found = draft.signals().find(subject.site(), subject.matter(), handling);
        if (found != null
                && !found.warning().answered()
                && !subject.colour().isAbove(found.warning().subject().colour())) {
            return found.id();
        }
        var id = found == null
                ? new WarningId(draft.name("warning/" + subject.site() + "/" + subject.matter()))
                : found.id();
        draft.add(new WarningRaised(id, subject, draft.moment.now()));
        if (handling != Handling.TEST) {
            tell(id, 0, draft);
        }
        return id;
    }

    /** An incident takes over what was only a warning. */
    static void takenOver(WarningSubject subject, Handling handling, IncidentId by, Draft draft) {
        var found = draft.signals().find(subject.site(), subject.matter(), handling);
        if (found != null) {
            draft.add(new WarningClosed(found.id(), subject.site(), by, draft.moment.now()));
        }
    }

    /** Nobody answered in time. */
    static void due(RaiseWarning due, Draft draft) {
        var warning = draft.signals().warnings().get(due.warning());
        var deadline = draft.signals().deadlines().find(SignalsFold.deadline(due.warning()));
        if (warning != null && deadline != null && deadline.dueAt().equals(due.dueAt())) {
            tell(due.warning(), warning.step() + 1, draft);
        }
    }

    static void answer(WarningId id, WarningAnswer answer, Draft draft) {
        var warning = draft.signals().warnings().get(id);
        var actor = draft.moment.actor();
        if (warning != null && !warning.answered() && actor.post() != null) {
            draft.add(new WarningAnswered(id, answer, actor.post(), actor.person(), draft.moment.now()));
            draft.closeWhatIsOver();
        }
    }

    /** A step that nobody answers for is recorded and passed over at once; after the last one the last is told again. */
    private static void tell(WarningId id, int from, Draft draft) {
        var warning = draft.signals().warnings().get(id);
        if (warning == null) {
            return;
        }
        var rule = SignalPolicies.rule(warning.subject().colour(), draft.signals());
        int last = rule.tell().size() - 1;
        int step = Math.min(from, last);
        while (!told(id, warning, rule, step, step == last, draft)) {
            step++;
        }
    }

    private static boolean told(WarningId id, Open warning, SignalRule rule, int step, boolean last, Draft draft) {
        var now = draft.moment.now();
        var people = answering(warning.subject(), rule, step, draft);
        boolean done = last || !people.isEmpty();
        draft.add(new WarningTold(
                id, warning.subject(), step, people, now, done ? now.plusSeconds(rule.answerWithinSeconds()) : now));
        return done;
    }

    private static List<SeatedPerson> answering(WarningSubject subject, SignalRule rule, int step, Draft draft) {
        var site = draft.view.site(subject.site());
        return site == null ? List.of() : draft.view.answering(rule.tell().get(step), site, draft.moment.now());
    }
}
