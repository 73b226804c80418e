package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for mutual aid 增援, with all that the other side needs to decide: it knows nothing else of the incident.
 *
 * @param incident the asking side's own
 * @param by who asks
 * @param byName as the other side knows it
 * @param subject what the incident is, by its handling too
 * @param place where it is, WGS-84; null where that is not known
 * @param answerBy until when an answer is needed
 */
public record AidRequest(
        AidId aid,
        IncidentId incident,
        Jurisdiction by,
        String byName,
        AidNeed need,
        AlertSubject subject,
        @Nullable Coordinates place,
        Instant answerBy) {}
