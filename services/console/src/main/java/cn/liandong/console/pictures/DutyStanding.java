package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at a post beside who answers for it.
 *
 * @param relief who is to take over; null while nobody is awaited
 * @param gap null while the post has its people
 * @param overrides that hold or are to hold, in the order they were made
 * @param swaps that wait for an answer and change this post
 * @param absences that wait for an approval, or were approved and are not over
 * @param ahead what its roster lacks in the days to come
 * @param followers posts whose people are told when it is taken over
 */
record DutyStanding(
        @Nullable Relief relief,
        @Nullable Gap gap,
        List<DutyOverride> overrides,
        List<Swap> swaps,
        List<Away> absences,
        List<GapAhead> ahead,
        List<PostId> followers) {
    static final DutyStanding NOTHING =
            new DutyStanding(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    DutyStanding {
        overrides = overrides == null ? List.of() : List.copyOf(overrides);
        swaps = swaps == null ? List.of() : List.copyOf(swaps);
        absences = absences == null ? List.of() : List.copyOf(absences);
        ahead = ahead == null ? List.of() : List.copyOf(ahead);
        followers = followers == null ? List.of() : List.copyOf(followers);
    }

    /**
     * The shift that is to take over.
     *
     * @param until null while it has not begun and somebody came early
     * @param offeredBy who has signed the handover; null while nobody has
     */
    record Relief(
            List<PersonId> people,
            List<PersonId> signedOn,
            Instant shift,
            @Nullable Instant until,
            @Nullable Instant signOnBy,
            @Nullable PersonId offeredBy,
            @Nullable String note,
            boolean handedOver) {
        Relief {
            people = people == null ? List.of() : List.copyOf(people);
            signedOn = signedOn == null ? List.of() : List.copyOf(signedOn);
        }

        static Relief early(Instant shift) {
            return new Relief(List.of(), List.of(), shift, null, null, null, null, false);
        }

        Relief with(PersonId person) {
            return new Relief(
                    people,
                    Stream.concat(signedOn.stream(), Stream.of(person))
                            .distinct()
                            .toList(),
                    shift,
                    until,
                    signOnBy,
                    offeredBy,
                    note,
                    handedOver);
        }

        Relief offered(PersonId by, String said) {
            return new Relief(people, signedOn, shift, until, signOnBy, by, said, handedOver);
        }

        Relief done() {
            return new Relief(people, signedOn, shift, until, signOnBy, null, null, true);
        }

        /** Whether it is still about the shift that holds from then on. */
        boolean isStill(Instant from) {
            return until == null ? shift.isAfter(from) : until.isAfter(from);
        }
    }

    /**
     * An open gap.
     *
     * @param step the last step that was told; -1 before the first
     */
    record Gap(GapReason reason, List<PersonId> missing, Instant since, int step) {
        Gap {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    DutyStanding with(@Nullable Relief changed) {
        return new DutyStanding(changed, gap, overrides, swaps, absences, ahead, followers);
    }

    DutyStanding with(@Nullable Gap changed) {
        return new DutyStanding(relief, changed, overrides, swaps, absences, ahead, followers);
    }

    DutyStanding withOverrides(List<DutyOverride> changed) {
        return new DutyStanding(relief, gap, changed, swaps, absences, ahead, followers);
    }

    DutyStanding withSwaps(List<Swap> changed) {
        return new DutyStanding(relief, gap, overrides, changed, absences, ahead, followers);
    }

    DutyStanding withAbsences(List<Away> changed) {
        return new DutyStanding(relief, gap, overrides, swaps, changed, ahead, followers);
    }

    DutyStanding withAhead(List<GapAhead> changed) {
        return new DutyStanding(relief, gap, overrides, swaps, absences, changed, followers);
    }

    DutyStanding withFollowers(List<PostId> changed) {
        return new DutyStanding(relief, gap, overrides, swaps, absences, ahead, changed);
    }

    /** Whether its item says the person's name. */
    boolean names(PersonId person) {
        return (relief != null
                        && (relief.people().contains(person)
                                || relief.signedOn().contains(person)))
                || (gap != null && gap.missing().contains(person))
                || overrides.stream()
                        .anyMatch(one -> one.in().contains(person) || one.out().contains(person))
                || swaps.stream()
                        .anyMatch(swap -> swap.asker().person().equals(person)
                                || swap.other().person().equals(person))
                || absences.stream().anyMatch(away -> away.people().anyMatch(person::equals));
    }
}
