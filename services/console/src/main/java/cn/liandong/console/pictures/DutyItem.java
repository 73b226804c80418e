package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PersonId;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, who answers for it now, who is to take over, and what is changed in its roster.
 *
 * @param relief null while nobody is awaited
 * @param gap null while the post has its people
 * @param ahead what its roster lacks in the 72 hours to come
 * @param followers posts whose people are told when it is taken over
 */
@JsonTypeName("duty")
record DutyItem(
        String id,
        String postName,
        @Nullable PostKind postKind,
        @Nullable String organizationId,
        @Nullable String organizationName,
        @Nullable Tier tier,
        List<Item.Person> people,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Relief relief,
        @Nullable Gap gap,
        List<Changed> overrides,
        List<Swapped> swaps,
        List<AbsentPerson> absences,
        List<GapAhead> ahead,
        List<String> followers)
        implements Item {

    /**
     * Somebody by name.
     *
     * @param reached whether the person has a contact that is called
     */
    record Named(String id, String name, boolean reached) {
        static Named of(PersonId person, Picture picture) {
            return new Named(person.value(), picture.records().name(person), picture.isReached(person));
        }
    }

    /**
     * The shift that is to take over.
     *
     * @param shift when it begins or began
     * @param until when it ends; null while it has not begun and somebody came early
     * @param offeredBy who has signed the handover
     * @param note what is said with it; null for a viewer who may not see it
     */
    record Relief(
            List<Named> people,
            List<Named> signedOn,
            Instant shift,
            @Nullable Instant until,
            @Nullable Instant signOnBy,
            @Nullable Named offeredBy,
            @Nullable String note,
            boolean handedOver) {}

    /**
     * A post without its people 空岗.
     *
     * @param told how often people were told of it
     */
    record Gap(GapReason reason, List<Named> missing, Instant since, int told) {}

    /**
     * An override 替班.
     *
     * @param reason null for a viewer who may not see it
     */
    record Changed(
            String id,
            OverrideKind change,
            Instant from,
            Instant until,
            List<Named> out,
            List<Named> in,
            @Nullable String reason) {}

    /** A swap that waits for the other's answer. */
    record Swapped(
            String id, Seat asker, Seat other, @Nullable String reason) {}

    /** A person at a post for a while. */
    record Seat(Named person, String postId, String postName, Instant from, Instant until) {}
}
