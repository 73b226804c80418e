package cn.liandong.roster.qualifications;

import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The qualifications of one jurisdiction.
 *
 * @param held of those who have any
 */
public record Qualifications(PMap<PersonId, PVector<HeldQualification>> held, List<QualificationKind> kinds) {
    public static final Qualifications NONE = new Qualifications(HashTreePMap.empty(), List.of());

    public Qualifications {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    List<HeldQualification> of(PersonId person) {
        return held.getOrDefault(person, TreePVector.empty());
    }

    /**
     * From when on, within this while, the person lacks one of the kinds; null where it lacks none.
     *
     * @param until exclusive
     * @param zone in which a qualification's last day ends
     */
    public @Nullable Instant lackedFrom(PersonId person, List<String> asked, Instant from, Instant until, ZoneId zone) {
        return asked.stream()
                .map(kind -> end(person, kind, zone))
                .map(end -> end.isAfter(from) ? end : from)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(until))
                .orElse(null);
    }

    /** When the person has it no more, the latest of several; the beginning of time for one it never had. */
    private Instant end(PersonId person, String kind, ZoneId zone) {
        return of(person).stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> one.validUntil() == null
                        ? Instant.MAX
                        : one.validUntil().plusDays(1).atStartOfDay(zone).toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
