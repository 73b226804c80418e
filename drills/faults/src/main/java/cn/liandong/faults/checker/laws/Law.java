package cn.liandong.faults.checker.laws;

import cn.liandong.faults.checker.findings.Finding;
import java.util.List;

/** Something that must hold of every history; pure, and it bears whatever a broken log may hold. */
@FunctionalInterface
public interface Law {
    List<Finding> check(Evidence evidence);

    /** Every law there is. */
    static List<Law> all() {
        return List.of(
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
    }
}
