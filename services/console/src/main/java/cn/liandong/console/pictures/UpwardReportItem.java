package cn.liandong.console.pictures;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the city reports upward 信息报送, as a page gets it; texts are what a person wrote.
 *
 * @param revision of the text, from 1
 * @param signers the posts that were asked to sign; empty before it was submitted
 * @param dueBy when its signature or its sending is due; null where it waits for neither
 * @param pressed how often that was pressed for 催办
 */
@JsonTypeName("upwardReport")
record UpwardReportItem(
        String id,
        String incidentId,
        Handling handling,
        int number,
        UpwardReportKind reportKind,
        String title,
        List<UpwardReportSection> sections,
        int revision,
        UpwardReportStanding state,
        Instant draftedAt,
        Item.SeatedPerson draftedBy,
        Instant editedAt,
        Item.SeatedPerson editedBy,
        List<Item.SeatedPerson> signers,
        @Nullable Instant dueBy,
        int pressed,
        @Nullable Returned returned,
        @Nullable Signature signature,
        List<Sending> sendings,
        List<Office> offices)
        implements Item {

    /** Why the leader would not sign it last time. */
    record Returned(int revision, String reason, Instant at, Item.SeatedPerson by) {}

    /**
     * Who signed it off 签发.
     *
     * @param isStandingIn in a leader's place 代签
     * @param isOwnDraft what he had drafted himself
     */
    record Signature(boolean isStandingIn, boolean isOwnDraft, Instant at, Item.SeatedPerson by) {}

    /**
     * An office above to which it can go by itself.
     *
     * @param state of the last attempt; null where there was none
     * @param attempt how many there were
     * @param code why the last one failed; null where it did not
     * @param at since when it stands so; null where there was none
     */
    record Office(
            String id,
            String name,
            ReportingParty party,
            UpwardWay.@Nullable Standing state,
            int attempt,
            @Nullable String code,
            @Nullable Instant at) {}

    /** To whom it went 报出, and what they answered. */
    record Sending(
            ReportingParty to,
            ReportingChannel channel,
            String toldTo,
            Instant sentAt,
            @Nullable String receipt,
            Item.SeatedPerson by) {}
}
