package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Coverage;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of the last 30 days each post had its people: of its own organization, and of all for the city. */
@RestController
public final class CoverageEndpoint {
    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;
    private final InstantSource clock;

    public CoverageEndpoint(Rosters rosters, Function<Jurisdiction, Picture> pictures, InstantSource clock) {
        this.rosters = rosters;
        this.pictures = pictures;
        this.clock = clock;
    }

    record Covered(List<PostCovered> posts) {}

    record PostCovered(
            String postId,
            String postName,
            String organizationId,
            String organizationName,
            Instant from,
            Instant until,
            double percent,
            long uncoveredSeconds,
            int gaps,
            long longestSeconds) {}

    @GetMapping("/api/coverage")
    Covered read(@AuthenticationPrincipal Officer officer) {
        ScheduleReader.checkRead(rosters);
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var found = Coverage.of(rosters.picture(officer.jurisdiction()), clock.instant());
        return new Covered(found.stream()
                .flatMap(one -> Stream.ofNullable(directory.find(one.post()))
                        .flatMap(post -> Stream.ofNullable(directory.find(post.organization()))
                                .filter(organization -> OwnOrganization.isOwn(organization, directory, officer))
                                .map(organization -> new PostCovered(
                                        post.id().value(),
                                        post.name(),
                                        organization.id().value(),
                                        organization.name(),
                                        one.from(),
                                        one.until(),
                                        one.percent(),
                                        one.uncovered().toSeconds(),
                                        one.gaps(),
                                        one.longest().toSeconds()))))
                .toList());
    }
}
