package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `reports`: what somebody told us, once, unchanged for ever. It is on disk before the caller is
 * answered, and holds the personal data that events do not.
 *
 * @param keyHash hash of the caller's credential and its `Idempotency-Key`
 * @param bodyHash hash of the body's bytes
 * @param body the body as it came
 * @param chain what it goes on from
 * @param warnings what could not be understood, for the caller and the duty officer
 * @param taken by whom it was taken on the phone; null where it was sent
 * @param drill to which it belongs, where its handling is EXERCISE; null otherwise
 */
public record ReportRecord(
        ReportId id,
        CredentialId credential,
        OrganizationId organization,
        String keyHash,
        String bodyHash,
        Handling handling,
        Understood understood,
        List<Warning> warnings,
        String body,
        ReportChain chain,
        @Nullable TakenCall taken,
        @Nullable DrillId drill) {

    public ReportRecord {
        chain = chain == null ? ReportChain.INITIAL : chain;
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** One of no drill. */
    public ReportRecord(
            ReportId id,
            CredentialId credential,
            OrganizationId organization,
            String keyHash,
            String bodyHash,
            Handling handling,
            Understood understood,
            List<Warning> warnings,
            String body,
            ReportChain chain,
            @Nullable TakenCall taken) {
        this(id, credential, organization, keyHash, bodyHash, handling, understood, warnings, body, chain, taken, null);
    }

    /** One that was sent. */
    public ReportRecord(
            ReportId id,
            CredentialId credential,
            OrganizationId organization,
            String keyHash,
            String bodyHash,
            Handling handling,
            Understood understood,
            List<Warning> warnings,
            String body,
            ReportChain chain) {
        this(id, credential, organization, keyHash, bodyHash, handling, understood, warnings, body, chain, null);
    }

    /** An initial report. */
    public ReportRecord(
            ReportId id,
            CredentialId credential,
            OrganizationId organization,
            String keyHash,
            String bodyHash,
            Handling handling,
            Understood understood,
            List<Warning> warnings,
            String body) {
        this(
                id,
                credential,
                organization,
                keyHash,
                bodyHash,
                handling,
                understood,
                warnings,
                body,
                ReportChain.INITIAL);
    }

    /**
     * One thing in a report that was kept but not understood.
     *
     * @param pointer where, as a JSON pointer (RFC 6901)
     * @param code a stable word such as `UNKNOWN_FIELD`
     * @param message for a person
     */
    public record Warning(String pointer, String code, String message) {}
}
