package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.identities.Identities;
import cn.liandong.console.identities.IdentityRefusal;
import cn.liandong.console.signins.SignIns;
import cn.liandong.contracts.access.CredentialRecord.Identity;
import cn.liandong.contracts.access.SignInWay;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in by an identity provider. A browser comes here and goes on: whatever came of it, it ends at the page, which says
 * it in words. Where it ends is written here, and nothing of the request changes it.
 */
@RestController
public final class IdentityEndpoint {
    private static final URI PAGE = URI.create("/");

    private final Identities identities;
    private final SignIns signIns;
    private final Audits audits;
    private final Duration lasts;
    private final boolean secureCookie;

    /** @param lasts how long a browser keeps the session's cookie */
    public IdentityEndpoint(
            Identities identities, SignIns signIns, Audits audits, Duration lasts, boolean secureCookie) {
        this.identities = identities;
        this.signIns = signIns;
        this.audits = audits;
        this.lasts = lasts;
        this.secureCookie = secureCookie;
    }

    /**
     * How one may sign in beside name and password.
     *
     * @param name of the provider, on the page's button; null for the page's own words
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ways(boolean identityProvider, @Nullable String name) {}

    @GetMapping("/api/sign-in")
    ResponseEntity<Ways> ways() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Ways(identities.isAvailable(), identities.name()));
    }

    @GetMapping(IdentityCookie.PATH)
    ResponseEntity<Void> begin(HttpServletRequest request) {
        if (!identities.isAvailable()) {
            throw noProvider();
        }
        var begun = identities.begin();
        return begun == null
                ? refused("IDENTITY_" + IdentityRefusal.UNREACHABLE, request)
                : to(begun.address(), IdentityCookie.set(begun.kept(), isSecure(request)));
    }

    @GetMapping(IdentityCookie.PATH + "/callback")
    ResponseEntity<Void> finish(HttpServletRequest request) throws InterruptedException {
        if (!identities.isAvailable()) {
            throw noProvider();
        }
        return switch (identities.finish(request.getQueryString(), IdentityCookie.read(request))) {
            case Identities.Answer.Proven(var identity) -> signIn(identity, request);
            case Identities.Answer.Refused(var why) -> {
                // A provider that is away has refused nobody.
                if (why != IdentityRefusal.UNREACHABLE) {
                    audit(signIns.nobody());
                }
                yield refused("IDENTITY_" + why, request);
            }
        };
    }

    private ResponseEntity<Void> signIn(Identity identity, HttpServletRequest request) throws InterruptedException {
        return switch (signIns.signIn(identity, identities.isAskingCodes())) {
            case SignIns.Try.SignedIn(var token, var officer, var _) -> {
                audits.signedIn(officer, SignInWay.IDENTITY);
                yield to(
                        PAGE,
                        SessionCookie.set(token, lasts, isSecure(request)),
                        IdentityCookie.clear(isSecure(request)));
            }
            case SignIns.Try.CodeNeeded(var refused) -> {
                audit(refused);
                yield refused("IDENTITY_NEEDS_CODE", request);
            }
            case SignIns.Try.WrongCode(var refused) -> {
                audit(refused);
                yield refused("IDENTITY_UNKNOWN", request);
            }
            case SignIns.Try.Refused refused -> {
                audit(refused);
                yield refused("IDENTITY_UNKNOWN", request);
            }
            case SignIns.Try.NotNow() -> refused("NOT_NOW", request);
        };
    }

    private void audit(SignIns.Try.Refused refused) {
        audits.signInRefused(refused.jurisdictions(), refused.account(), refused.post(), SignInWay.IDENTITY);
    }

    private ResponseEntity<Void> refused(String code, HttpServletRequest request) {
        return to(URI.create(PAGE + "?sign-in=" + code), IdentityCookie.clear(isSecure(request)));
    }

    private static ResponseEntity<Void> to(URI address, String... cookies) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(address)
                .header(HttpHeaders.SET_COOKIE, cookies)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private boolean isSecure(HttpServletRequest request) {
        return secureCookie || request.isSecure();
    }

    static Problem.Answered noProvider() {
        return new Problem.Answered(Problem.of(
                409,
                "NO_IDENTITY_PROVIDER",
                "No identity provider is asked here",
                "Sign in by name and password. The operator may set one: LIANDONG_OIDC_ISSUER."));
    }
}
