package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An absence that waits for an approval, or was approved and is not over.
 *
 * @param elsewhere where the substitute is to sit as well
 * @param approvedBy null while it waits
 */
record Away(
        Absence absence, List<PostId> elsewhere, @Nullable PersonId approvedBy) {
    Away {
        elsewhere = elsewhere == null ? List.of() : List.copyOf(elsewhere);
    }

    Away approved(PersonId by) {
        return new Away(absence, elsewhere, by);
    }

    /** Whom its item names. */
    Stream<PersonId> people() {
        return Stream.of(absence.person(), absence.substitute(), approvedBy).filter(Objects::nonNull);
    }
}
