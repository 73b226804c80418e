package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;

/**
 * Somebody is away for a while 外出报备, and another sits there wherever that person would.
 *
 * @param person who is away
 * @param from inclusive
 * @param until exclusive
 * @param substitute who sits there instead, once it is approved
 * @param reason why, in words for a person
 */
public record Absence(
        AbsenceId id, PostId post, PersonId person, Instant from, Instant until, PersonId substitute, String reason) {

    /** The override that an approval makes. */
    public OverrideId override() {
        return new OverrideId("override-" + id.value());
    }
}
