package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import java.util.List;

/**
 * A record of the topic `signals`: the readings that came in one request, or a part of them. What they change becomes an entry
 * of `incidents`; the readings themselves are dropped after seven days.
 *
 * @param id made by the edge
 * @param organization whose key sent them
 * @param readings in the order they came, 1 to 100
 */
public record SignalRecord(
        String id,
        CredentialId credential,
        OrganizationId organization,
        Handling handling,
        List<SignalReading> readings) {
    /** So that what they change, at its largest, fits into one entry. */
    public static final int MOST_READINGS = 100;

    public SignalRecord {
        readings = readings == null ? List.of() : List.copyOf(readings);
    }
}
