package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.QualificationEvent;
import cn.liandong.contracts.duty.QualificationEvent.PersonQualified;
import cn.liandong.contracts.duty.QualificationEvent.QualificationKindsSet;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who has which qualifications 资质, and which of them posts ask for.
 *
 * @param held of those who have any
 * @param kinds by code
 */
record QualifiedPeople(
        List<DutyRule> rules, PMap<PersonId, List<HeldQualification>> held, PMap<String, QualificationKind> kinds) {
    static final QualifiedPeople NONE = new QualifiedPeople(List.of(), HashTreePMap.empty(), HashTreePMap.empty());

    QualifiedPeople {
        rules = List.copyOf(rules);
    }

    QualifiedPeople with(List<DutyRule> asked) {
        return new QualifiedPeople(asked, held, kinds);
    }

    QualifiedPeople with(QualificationEvent event) {
        return switch (event) {
            case PersonQualified(var person, var qualifications) ->
                new QualifiedPeople(
                        rules,
                        qualifications.isEmpty() ? held.minus(person) : held.plus(person, qualifications),
                        kinds);
            case QualificationKindsSet(var all) -> {
                var byCode = HashTreePMap.<String, QualificationKind>empty();
                for (var kind : all) {
                    byCode = byCode.plus(kind.kind(), kind);
                }
                yield new QualifiedPeople(rules, held, byCode);
            }
        };
    }

    /** What the post asks for that the person does not have for ever: whoever shows it knows what day it is. */
    List<Lack> lacks(Post post, Tier tier, PersonId person) {
        return rules.stream().filter(rule -> rule.fits(tier, post.kind())).findFirst().stream()
                .flatMap(rule -> rule.qualifications().stream())
                .flatMap(kind -> lack(kind, person))
                .toList();
    }

    private Stream<Lack> lack(String kind, PersonId person) {
        var known = kinds.get(kind);
        var name = known == null ? kind : known.name();
        LocalDate last = null;
        for (var one : held.getOrDefault(person, List.of())) {
            var until = one.validUntil();
            if (one.kind().equals(kind) && until == null) {
                return Stream.empty();
            }
            if (one.kind().equals(kind)) {
                last = later(last, until);
            }
        }
        return Stream.of(new Lack(kind, name, last));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
