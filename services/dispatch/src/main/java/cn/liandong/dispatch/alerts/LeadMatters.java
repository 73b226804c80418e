package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LeadEvent.LeadWithdrawn;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.util.List;
import java.util.Optional;

/** Who must know that it is asked to lead an incident, and that whom it asked does not. */
final class LeadMatters {
    /** Whoever answers for the other side, until it has answered. */
    static final MatterPolicy LEAD_OFFERED =
            new MatterPolicy(AlertReason.LEAD_OFFERED, LeadMatters::raise, LeadMatters::settle);

    /** The post that had offered the lead, until it is offered anew or passes; to acknowledge is enough. */
    static final MatterPolicy LEAD_DECLINED =
            new MatterPolicy(AlertReason.LEAD_DECLINED, LeadMatters::raiseDeclined, LeadMatters::settleDeclined);

    private LeadMatters() {}

    private static Optional<Raised> raiseDeclined(ResponseEvent event, Known known) {
        if (!(event instanceof LeadDeclined declined) || declined.offeredBy() == null) {
            return Optional.empty();
        }
        var directory = known.view().directory();
        var post = directory.find(declined.offeredBy());
        var other = directory.find(declined.organization());
        return Optional.of(new Raised(
                declined.incident(),
                post == null ? List.of() : List.of(new Named(post.id(), post.organization())),
                new AlertMatter(
                        AlertReason.LEAD_DECLINED,
                        String.valueOf(declined.number()),
                        other == null ? null : other.name(),
                        null)));
    }

    private static Optional<Settled> settleDeclined(ResponseEvent event) {
        return switch (event) {
            case LeadOffered again -> Settled.all(again.incident());
            case LeadTransferred passed -> Settled.all(passed.incident());
            default -> Optional.empty();
        };
    }

    private static Optional<Raised> raise(ResponseEvent event, Known known) {
        if (!(event instanceof LeadOffered offered)) {
            return Optional.empty();
        }
        var from = known.view().directory().find(offered.from());
        return Optional.of(new Raised(
                offered.incident(),
                offered.to().stream()
                        .map(post -> new Named(post, offered.organization()))
                        .toList(),
                new AlertMatter(
                        AlertReason.LEAD_OFFERED,
                        String.valueOf(offered.number()),
                        from == null ? null : from.name(),
                        offered.answerBy())));
    }

    private static Optional<Settled> settle(ResponseEvent event) {
        return switch (event) {
            case LeadTransferred by -> Settled.one(by.incident(), String.valueOf(by.number()));
            case LeadDeclined by -> Settled.one(by.incident(), String.valueOf(by.number()));
            case LeadWithdrawn by -> Settled.one(by.incident(), String.valueOf(by.number()));
            default -> Optional.empty();
        };
    }
}
