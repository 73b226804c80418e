package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `signals`: the readings that came in one request, or a part of them. What they change becomes an entry
 * of `incidents`; the readings themselves are dropped after seven days.
 *
 * @param id made by the edge
 * @param organization whose key sent them
 * @param readings in the order they came, 1 to 100
 * @param drill to which they belong, where their handling is EXERCISE; null otherwise
 */
public record SignalRecord(
        String id,
        CredentialId credential,
        OrganizationId organization,
        Handling handling,
        List<SignalReading> readings,
        @Nullable DrillId drill) {
    /** So that what they change, at its largest, fits into one entry. */
    public static final int MOST_READINGS = 100;

    public SignalRecord {
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    /** Of no drill. */
    public SignalRecord(
            String id,
            CredentialId credential,
            OrganizationId organization,
            Handling handling,
            List<SignalReading> readings) {
        this(id, credential, organization, handling, readings, null);
    }
}
