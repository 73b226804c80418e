package cn.liandong.console.web;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.CredentialRecord.SiteLink;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The links of sites' pages for reports: made and revoked by the site's own organization or the city. */
@RestController
public final class SiteLinkEndpoint {
    private static final String KEY = "Idempotency-Key";
    private static final long WRITTEN_WITHIN_SECONDS = 6;

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Function<Jurisdiction, Picture> pictures;
    private final CalendarSecrets secrets;
    private final InstantSource clock;
    private final String address;

    /**
     * The endpoint.
     *
     * @param address where enterprises reach intake, such as {@code https://report.example.cn}
     */
    public SiteLinkEndpoint(
            Credentials credentials,
            CredentialWriter writer,
            Function<Jurisdiction, Picture> pictures,
            CalendarSecrets secrets,
            InstantSource clock,
            String address) {
        this.credentials = credentials;
        this.writer = writer;
        this.pictures = pictures;
        this.secrets = secrets;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
    }

    /** @param handling ACTUAL, or TEST for a trial that wakes nobody; ACTUAL where it is not told */
    record Making(@Nullable Handling handling) {}

    /**
     * A link that was made.
     *
     * @param address with its secret; told once and kept nowhere
     * @param qrSvg the address as a QR code
     */
    record Made(String id, String address, String qrSvg) {}

    record Listed(List<OneSite> sites) {}

    record OneSite(String siteId, String siteName, String organizationName, List<OneLink> links) {}

    record OneLink(String id, Handling handling, Instant madeAt) {}

    record Revoked(String id) {}

    @GetMapping("/api/site-links")
    Listed list(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return new Listed(picture.sites().values().stream()
                .filter(site -> isOwn(site, picture, officer))
                .map(site -> new OneSite(
                        site.id().value(),
                        site.name(),
                        nameOf(site, picture),
                        credentials.linksOf(site.id()).stream()
                                .map(link -> new OneLink(link.id().value(), link.handling(), link.madeAt()))
                                .toList()))
                .sorted(Comparator.comparing(OneSite::siteId))
                .toList());
    }

    @PostMapping("/api/sites/{site}/links")
    Made make(
            @PathVariable("site") String path,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Making body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var picture = pictures.apply(officer.jurisdiction());
        var site = site(path, picture);
        if (site == null || !isOwn(site, picture, officer)) {
            throw refused(404, "NO_SUCH_SITE", "There is no such site", "The path names no site of your organization.");
        }
        var handling = body.handling() == null ? Handling.ACTUAL : body.handling();
        if (handling != Handling.ACTUAL && handling != Handling.TEST) {
            throw refused(400, "FIELD_NEEDED", "No link can have this handling", "Name ACTUAL or TEST as `handling`.");
        }
        var secret =
                secrets.of(officer.session().value() + "\n" + path + "\n" + handling, DispatchAnswers.checked(key));
        var hash = CalendarSecrets.hash(secret);
        var id = new CredentialId(officer.jurisdiction() + ":site-link:" + hash.substring(0, 20));
        var link = new SiteLink(id, site.organization(), site.id(), hash, handling, clock.instant());
        written(writer.write(officer.jurisdiction(), id, link));
        var whole = address + "/phone/#" + secret;
        return new Made(id.value(), whole, QrCode.svg(whole));
    }

    /** What is revoked once is revoked: once more changes nothing. */
    @PostMapping("/api/site-links/{link}/revocation")
    Revoked revoke(@PathVariable("link") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var picture = pictures.apply(officer.jurisdiction());
        var link = credentials.findLink(new CredentialId(path));
        var site = link == null ? null : picture.sites().get(link.site());
        if (link == null || site == null || !isOwn(site, picture, officer)) {
            throw refused(
                    404,
                    "NO_SUCH_LINK",
                    "There is no such link",
                    "It is revoked already, or not of your organization.");
        }
        written(writer.write(officer.jurisdiction(), link.id(), null));
        return new Revoked(link.id().value());
    }

    private static @Nullable Site site(String path, Picture picture) {
        try {
            return picture.sites().get(new SiteId(path));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String nameOf(Site site, Picture picture) {
        var organization = picture.directory().find(site.organization());
        return organization == null ? site.organization().value() : organization.name();
    }

    private static boolean isOwn(Site site, Picture picture, Officer officer) {
        var organization = picture.directory().find(site.organization());
        return organization != null && OwnOrganization.isOwn(organization, picture.directory(), officer);
    }

    private static void written(CompletableFuture<?> writing) throws InterruptedException {
        try {
            writing.get(WRITTEN_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(503, "NOT_KEPT", "It is not known to be kept", "Ask again with the same Idempotency-Key.");
        }
    }

    private static Problem.Answered refused(int status, String code, String title, String detail) {
        return new Problem.Answered(Problem.of(status, code, title, detail));
    }
}
