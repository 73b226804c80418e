package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts as the page shows them.
 *
 * @param forOfficers whether the viewer sees phones, and what officers say of each other
 */
record DutyItems(Picture picture, boolean forOfficers) {

    @Nullable
    Item find(PostId id) {
        var directory = picture.directory();
        var post = directory.find(id);
        var duty = directory.duties().get(id);
        if (post == null && duty == null) {
            return null;
        }
        var organization = post == null ? null : directory.find(post.organization());
        var standing = directory.standing(id);
        return new DutyItem(
                id.value(),
                directory.name(id),
                post == null ? null : post.kind(),
                post == null ? null : post.organization().value(),
                post == null ? null : directory.name(post.organization()),
                organization == null ? null : organization.tier(),
                directory.onDuty(id).stream().map(person -> onDuty(id, person)).toList(),
                duty == null ? null : duty.from(),
                duty == null ? null : duty.until(),
                relief(standing.relief()),
                gap(standing.gap()),
                standing.overrides().stream().map(this::changed).toList(),
                standing.swaps().stream().map(this::swapped).toList(),
                standing.absences().stream()
                        .map(one -> AbsentPerson.of(one, picture, forOfficers))
                        .toList(),
                standing.ahead(),
                standing.followers().stream().map(PostId::value).toList());
    }

    private Item.Person onDuty(PostId post, PersonId person) {
        return new Item.Person(
                person.value(),
                picture.records().name(person),
                forOfficers ? picture.records().phone(person) : null,
                picture.directory()
                        .reached()
                        .shown(person, picture.records().people().get(person)),
                picture.isReached(person),
                forOfficers ? picture.directory().lacks(post, person) : List.of());
    }

    private DutyItem.@Nullable Relief relief(DutyStanding.@Nullable Relief relief) {
        return relief == null
                ? null
                : new DutyItem.Relief(
                        named(relief.people()),
                        named(relief.signedOn()),
                        relief.shift(),
                        relief.until(),
                        relief.signOnBy(),
                        relief.offeredBy() == null ? null : named(relief.offeredBy()),
                        forOfficers ? relief.note() : null,
                        relief.handedOver());
    }

    private DutyItem.@Nullable Gap gap(DutyStanding.@Nullable Gap gap) {
        return gap == null ? null : new DutyItem.Gap(gap.reason(), named(gap.missing()), gap.since(), gap.step() + 1);
    }

    private DutyItem.Changed changed(DutyOverride override) {
        return new DutyItem.Changed(
                override.id().value(),
                override.kind(),
                override.from(),
                override.until(),
                named(override.out()),
                named(override.in()),
                forOfficers ? override.reason() : null);
    }

    private DutyItem.Swapped swapped(Swap swap) {
        return new DutyItem.Swapped(
                swap.id().value(), seat(swap.asker()), seat(swap.other()), forOfficers ? swap.reason() : null);
    }

    private DutyItem.Seat seat(Swap.Seat seat) {
        return new DutyItem.Seat(
                named(seat.person()),
                seat.post().value(),
                picture.directory().name(seat.post()),
                seat.from(),
                seat.until());
    }

    private List<DutyItem.Named> named(List<PersonId> people) {
        return people.stream().map(this::named).toList();
    }

    private DutyItem.Named named(PersonId person) {
        return DutyItem.Named.of(person, picture);
    }
}
