package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.upwardreports.UpwardReport.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides whether a report is begun; the same command again begins it once. */
final class DraftingDecider {
    private DraftingDecider() {}

    static Decision<ResponseEvent> draft(
            Moment moment, DraftUpwardReport command, boolean isOfTheCity, UpwardReports reports, DispatchView view) {
        var id = UpwardReportIds.of(command.incident(), moment.inputId());
        var facts = Map.of("upwardReport", id.value());
        if (reports.find(id) != null) {
            return Decision.accepted(List.of(), facts);
        }
        var known = view.find(command.incident());
        var handling = known == null ? null : known.handling();
        var asked = new DraftingPolicies.Asked(command, isOfTheCity, handling, reports.of(command.incident()));
        for (var policy : DraftingPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        int number = 1
                + (int) reports.of(command.incident()).stream()
                        .filter(one -> one.state() == State.SIGNED_OFF)
                        .count();
        // The rules above refuse an incident that is not known, and a caller without a post.
        return Decision.accepted(
                List.of(new UpwardReportDrafted(
                        id,
                        command.incident(),
                        Objects.requireNonNull(handling),
                        number,
                        command.kind(),
                        command.text(),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now())),
                facts);
    }
}
