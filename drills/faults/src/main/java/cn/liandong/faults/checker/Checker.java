package cn.liandong.faults.checker;

import cn.liandong.faults.checker.figures.Figures;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.laws.Evidence;
import cn.liandong.faults.checker.laws.Law;
import cn.liandong.faults.checker.laws.alerts.AlertLaw;
import cn.liandong.faults.checker.laws.alerts.CallLaw;
import cn.liandong.faults.checker.laws.alerts.StepLaw;
import cn.liandong.faults.checker.laws.chains.ChainLaw;
import cn.liandong.faults.checker.laws.chains.EnvelopeLaw;
import cn.liandong.faults.checker.laws.chains.HeadLaw;
import cn.liandong.faults.checker.laws.chains.OrderLaw;
import cn.liandong.faults.checker.laws.inputs.CommandLaw;
import cn.liandong.faults.checker.laws.inputs.InputLaw;
import cn.liandong.faults.checker.laws.inputs.OutcomeLaw;
import cn.liandong.faults.checker.laws.reports.IncidentLaw;
import cn.liandong.faults.checker.laws.reports.ReportLaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Judges a history: pure, so that a history that was kept is judged the same way for ever. */
public final class Checker {
    /** As long as a service may take to come back and do what fell due meanwhile, twice over. */
    public static final Duration SETTLE = Duration.ofSeconds(10);

    private static final List<Law> LAWS = List.of(
            ChainLaw::check,
            HeadLaw::check,
            EnvelopeLaw::check,
            OrderLaw::check,
            InputLaw::check,
            CommandLaw::check,
            IncidentLaw::check,
            ReportLaw::check,
            AlertLaw::check,
            CallLaw::check,
            OutcomeLaw::check,
            StepLaw::check);

    private Checker() {}

    public static Verdict judge(History history) {
        return judge(history, SETTLE);
    }

    /**
     * Judges with another patience.
     *
     * @param settle so long before the end of the history an escalation step may be under way still, and so long after a
     *     deadline an acknowledgement may overtake it; a report and its first alert have no such excuse, so take the history
     *     when the load has ended and everything has come to rest
     */
    public static Verdict judge(History history, Duration settle) {
        var journals = Journals.of(history);
        var evidence = new Evidence(history, journals, settle);
        var findings = new ArrayList<Finding>();
        LAWS.forEach(law -> findings.addAll(law.check(evidence)));
        return new Verdict(findings, Figures.of(history, journals));
    }
}
