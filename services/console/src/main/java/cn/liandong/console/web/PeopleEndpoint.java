package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who can be seated at a post: the people of its organization, by name. */
@RestController
public final class PeopleEndpoint {
    private final Function<Jurisdiction, Picture> pictures;

    public PeopleEndpoint(Function<Jurisdiction, Picture> pictures) {
        this.pictures = pictures;
    }

    record Found(List<Named> people) {}

    /** @param reached whether the person has a contact that is called */
    record Named(String id, String name, boolean reached) {}

    @GetMapping("/api/posts/{post}/people")
    Found find(@PathVariable("post") String post, @AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var organization = OwnPost.organizationOf(post, picture.directory(), officer);
        return new Found(picture.peopleOf(organization.id()).stream()
                .map(person -> new Named(person.id().value(), person.name(), picture.isReached(person.id())))
                .toList());
    }
}
