package cn.liandong.console.pictures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is away 外出, or asks to be.
 *
 * @param elsewhere names of other posts at which the substitute is to sit meanwhile
 * @param reason null for a viewer who may not see it
 * @param approvedBy null while it waits for an approval
 */
record AbsentPerson(
        String id,
        DutyItem.Named person,
        DutyItem.Named substitute,
        Instant from,
        Instant until,
        List<String> elsewhere,
        @Nullable String reason,
        DutyItem.@Nullable Named approvedBy) {

    static AbsentPerson of(Away away, Picture picture, boolean forOfficers) {
        var absence = away.absence();
        var approvedBy = away.approvedBy();
        return new AbsentPerson(
                absence.id().value(),
                DutyItem.Named.of(absence.person(), picture),
                DutyItem.Named.of(absence.substitute(), picture),
                absence.from(),
                absence.until(),
                away.elsewhere().stream()
                        .map(post -> picture.directory().name(post))
                        .toList(),
                forOfficers ? absence.reason() : null,
                approvedBy == null ? null : DutyItem.Named.of(approvedBy, picture));
    }
}
