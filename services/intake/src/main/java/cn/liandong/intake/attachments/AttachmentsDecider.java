package cn.liandong.intake.attachments;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.attachments.AttachmentsPolicies.Attaching;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attaches to a report what the edge has kept; the same content once more changes nothing, and is answered the same. */
public final class AttachmentsDecider {
    /** The fact that says when it was received first. */
    static final String RECEIVED_AT = "receivedAt";

    private AttachmentsDecider() {}

    /**
     * Decides one attachment.
     *
     * @param incident of the report; null where nobody has decided the report yet: it is taken all the same
     * @param isArchived whether that incident takes up nothing any more
     */
    public static Decision<IncidentEvent> decide(
            Moment moment,
            KeepAttachment command,
            @Nullable IncidentId incident,
            boolean isArchived,
            Attachments attachments) {
        var known = attachments.of(command.report()).receivedAt();
        var receivedAt = known.get(command.attachment().sha256());
        if (receivedAt != null) {
            return Decision.accepted(List.of(), facts(receivedAt));
        }
        var asked = new Attaching(moment, command, isArchived, known.size());
        for (var policy : AttachmentsPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        return Decision.accepted(
                List.of(new ReportAttached(command.report(), incident, command.attachment(), moment.now())),
                facts(moment.now()));
    }

    private static Map<String, String> facts(Instant receivedAt) {
        return Map.of(RECEIVED_AT, receivedAt.toString());
    }

    public static Attachments evolve(Attachments attachments, IncidentEvent event) {
        return switch (event) {
            case ReportAttached attached -> attachments.with(attached);
            case ReportLinked linked -> attachments.linking(linked.report(), linked.incident());
            case StageNoted noted when noted.stage() == IncidentStage.ARCHIVED -> attachments.without(noted.incident());
            default -> attachments;
        };
    }
}
