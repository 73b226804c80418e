package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LeadCommand;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.List;

/** The duty room asks the fire brigade to lead: silence, a first no, and a yes. */
final class LeadSamples {
    private static final OrganizationId FIRE = new OrganizationId("420583:agency-fire");
    private static final PostId FIRE_OFFICER = new PostId("420583:agency-fire-duty");
    private static final Instant OFFERED = Instant.parse("2026-11-24T01:50:00Z");
    private static final Instant DUE = OFFERED.plusSeconds(600);
    private static final Instant REMINDED = DUE.plusMillis(11);

    static final List<ResponseEvent> EVENTS = List.of(
            new LeadEvent.LeadOffered(
                    INCIDENT,
                    Handling.ACTUAL,
                    1,
                    DUTY_ROOM,
                    FIRE,
                    List.of(FIRE_OFFICER),
                    DUTY_OFFICER,
                    WU,
                    OFFERED,
                    DUE),
            new LeadEvent.LeadOverdue(
                    INCIDENT, 1, FIRE, 1, List.of(FIRE_OFFICER), DUE, REMINDED, 11, REMINDED.plusSeconds(600)),
            new LeadEvent.LeadDeclined(
                    INCIDENT,
                    1,
                    FIRE,
                    LeadDeclineReason.NO_CAPACITY,
                    "主力在另一火场",
                    FIRE_OFFICER,
                    QIN,
                    DUE.plusSeconds(60),
                    DUTY_OFFICER),
            new LeadEvent.LeadWithdrawn(INCIDENT, 2, FIRE, DUTY_OFFICER, WU, DUE.plusSeconds(120)),
            new LeadEvent.LeadTransferred(INCIDENT, 3, DUTY_ROOM, FIRE, FIRE_OFFICER, QIN, DUE.plusSeconds(180)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new LeadCommand.OfferLead(INCIDENT, FIRE),
            new LeadCommand.AcceptLead(INCIDENT, 3),
            new LeadCommand.DeclineLead(INCIDENT, 1, LeadDeclineReason.NO_CAPACITY, "主力在另一火场"),
            new LeadCommand.WithdrawLead(INCIDENT, 2),
            new LeadCommand.RemindOfLead(INCIDENT, 1, 1, DUE));

    private LeadSamples() {}
}
