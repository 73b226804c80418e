package cn.liandong.dispatch;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch keeps of an incident that intake opened, to decide who goes and to say of it what an alert says. */
public record KnownIncident(
        String number,
        Instant receivedAt,
        boolean saysExercise,
        Handling handling,
        Category category,
        Place place,
        @Nullable SiteId site) {
    /** What an alert of the incident itself says of it. */
    public AlertSubject subject(@Nullable String siteName) {
        return new AlertSubject(number, category, place.text(), receivedAt, saysExercise, handling, null, siteName);
    }
}
