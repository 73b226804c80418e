package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.RosterSheet;
import cn.liandong.contracts.ids.PersonId;
import java.util.stream.Stream;

/** Who is who in a schedule, and who of them cannot be reached. */
interface SchedulePeople {
    /** The name, and the id of whoever is not known by name. */
    String name(PersonId person);

    /** Whether the person has a contact that is called. */
    boolean isReached(PersonId person);

    static SchedulePeople of(Picture picture) {
        return new SchedulePeople() {
            @Override
            public String name(PersonId person) {
                var name = picture.nameOf(person);
                return name == null ? person.value() : name;
            }

            @Override
            public boolean isReached(PersonId person) {
                return picture.isReached(person);
            }
        };
    }

    /** Who sits in the schedule and cannot be reached, each once, in the order of the shifts. */
    default Stream<PersonId> unreached(RosterSheet sheet) {
        return sheet.posts().stream()
                .flatMap(post -> post.shifts().stream())
                .flatMap(shift -> shift.people().stream())
                .distinct()
                .filter(person -> !isReached(person));
    }
}
