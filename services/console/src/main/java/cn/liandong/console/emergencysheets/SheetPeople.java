package cn.liandong.console.emergencysheets;

import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.ids.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** People as they are called: by name and phone. */
record SheetPeople(Picture picture) {
    String named(PersonId person) {
        return Objects.requireNonNullElse(picture.nameOf(person), person.value()) + " " + phone(person);
    }

    String named(List<PersonId> people) {
        return people.stream().map(this::named).collect(Collectors.joining("、"));
    }

    /** Never blank: nobody must look for a number that is not known here. */
    String phone(PersonId person) {
        var phone = picture.phoneOf(person);
        return phone == null || phone.isBlank() ? "（无电话）" : phone;
    }
}
