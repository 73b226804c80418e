package cn.liandong.console.web;

import cn.liandong.console.calls.CallPolicies;
import cn.liandong.console.calls.CallPolicies.Asked;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.places.Coordinates;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places that a caller may mean: proposed by name while an officer types. For whoever takes calls. */
@RestController
public final class CallPlacesEndpoint {
    private final Function<Jurisdiction, Picture> pictures;

    public CallPlacesEndpoint(Function<Jurisdiction, Picture> pictures) {
        this.pictures = pictures;
    }

    /** By name, sites before towns. */
    record Places(List<OneSite> sites, List<OneTown> towns) {}

    /** @param substances what is kept there */
    record OneSite(
            String siteId,
            String siteName,
            String organizationName,
            String townName,
            Coordinates coordinates,
            List<Substance> substances) {}

    record OneTown(String code, String name) {}

    @GetMapping("/api/calls/places")
    Places read(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var directory = picture.directory();
        CallPolicies.refusal(new Asked(directory.find(officer.organization()), false, false))
                .ifPresent(policy -> {
                    throw new Problem.Answered(
                            Problem.of(policy.status(), policy.code(), policy.title(), policy.detail()));
                });
        return new Places(
                picture.sites().values().stream()
                        .map(site -> one(site, directory))
                        .sorted(Comparator.comparing(OneSite::organizationName).thenComparing(OneSite::siteName))
                        .toList(),
                directory.organizations().values().stream()
                        .filter(one -> one.tier() == Tier.TOWN && one.town() != null)
                        .map(CallPlacesEndpoint::town)
                        .sorted(Comparator.comparing(OneTown::code))
                        .toList());
    }

    private static OneSite one(Site site, Directory directory) {
        return new OneSite(
                site.id().value(),
                site.name(),
                directory.name(site.organization()),
                directory.name(site.town()),
                site.coordinates(),
                site.substances());
    }

    private static OneTown town(Organization organization) {
        TownCode code = Objects.requireNonNull(organization.town());
        return new OneTown(code.value(), organization.name());
    }
}
