package cn.liandong.console.web;

import cn.liandong.console.pictures.Lack;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who can be seated at a post: the people of its organization, by name, with the leaves that are not over, and what each lacks for it. */
@RestController
public final class PeopleEndpoint {
    private final Function<Jurisdiction, Picture> pictures;

    private final Rosters rosters;

    public PeopleEndpoint(Function<Jurisdiction, Picture> pictures, Rosters rosters) {
        this.pictures = pictures;
        this.rosters = rosters;
    }

    record Found(List<Named> people) {}

    /**
     * Somebody who can be seated.
     *
     * @param reached whether the person has a contact that is called
     * @param lacks qualifications that the post asks for and that the person does not have for ever
     */
    record Named(String id, String name, boolean reached, List<OneLeave> leaves, List<Lack> lacks) {}

    record OneLeave(String id, Instant from, Instant until) {}

    @GetMapping("/api/posts/{post}/people")
    Found find(@PathVariable("post") String post, @AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var organization = OwnPost.organizationOf(post, picture.directory(), officer);
        return new Found(picture.peopleOf(organization.id()).stream()
                // An office above the city is called like somebody, and sits nowhere.
                .filter(person -> !picture.directory().offices().containsKey(person.id()))
                .map(person -> new Named(
                        person.id().value(),
                        person.name(),
                        picture.isReached(person.id()),
                        leaves(person.id(), officer),
                        picture.directory().lacks(Needed.post(post), person.id())))
                .toList());
    }

    private List<OneLeave> leaves(PersonId person, Officer officer) {
        return rosters.picture(officer.jurisdiction()).leavesOf(person).stream()
                .map(leave -> new OneLeave(leave.id().value(), leave.from(), leave.until()))
                .toList();
    }
}
