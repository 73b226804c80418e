package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.signins.Accounts;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.AccountChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An officer's one-time codes 动态口令: whether he wants any is his. Each change is in the audit before it holds. */
@RestController
public final class OwnCodesEndpoint {
    private static final int LONGEST = 1_000;

    private final Accounts accounts;
    private final Audits audits;

    public OwnCodesEndpoint(Accounts accounts, Audits audits) {
        this.accounts = accounts;
        this.audits = audits;
    }

    /**
     * @param available whether they can be set up at this console
     * @param since null where there are none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Has(boolean available, @Nullable Instant since, int recoveryCodesLeft) {}

    /** @param address what the QR code says: authenticators open it */
    record Begun(String secret, String address, String qrSvg, String sealed) {}

    record SettingUp(
            @Nullable String sealed,
            @Nullable String password,
            @Nullable String code) {}

    /** @param recoveryCodes told once and kept as hashes: each lets in once, where the authenticator is lost */
    record SetUp(List<String> recoveryCodes) {}

    record Removing(@Nullable String password, @Nullable String code) {}

    @GetMapping("/api/session/codes")
    ResponseEntity<Has> look(@AuthenticationPrincipal Officer officer) {
        var codes = accounts.codesOf(officer);
        return answered(new Has(codes.available(), codes.since(), codes.left()));
    }

    /** Nothing is kept of it; it is good for this session, and holds when a code of it comes back. */
    @PostMapping("/api/session/codes/secret")
    ResponseEntity<Begun> begin(@AuthenticationPrincipal Officer officer) {
        var begun = accounts.begin(officer);
        if (begun == null) {
            throw AccountAnswers.noCodes();
        }
        var address = address(officer, begun.secret());
        return answered(new Begun(begun.secret(), address, QrCode.svg(address), begun.sealed()));
    }

    @PostMapping("/api/session/codes")
    ResponseEntity<SetUp> setUp(@RequestBody SettingUp body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var sealed = limited(body.sealed(), "sealed");
        var password = limited(body.password(), "password");
        var code = limited(body.code(), "code");
        noted(officer, AccountChange.CODES_SET_UP);
        var made = accounts.setUp(officer, password, sealed, code);
        AccountAnswers.done(made.change());
        return answered(new SetUp(made.recoveryCodes()));
    }

    @PostMapping("/api/session/codes/removal")
    ResponseEntity<Void> remove(@RequestBody Removing body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var password = limited(body.password(), "password");
        var code = limited(body.code(), "code");
        noted(officer, AccountChange.CODES_REMOVED);
        AccountAnswers.done(accounts.removeCodes(officer, password, code));
        return ResponseEntity.noContent().build();
    }

    /** As authenticators read it; the jurisdiction tells it from the same name in another city. */
    private static String address(Officer officer, String secret) {
        var issuer = "Liandong " + officer.jurisdiction();
        return "otpauth://totp/" + encoded(issuer + ":" + officer.username()) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String limited(@Nullable String value, String name) {
        return Needed.atMost(Needed.field(value, name), LONGEST, name);
    }

    private static <T> ResponseEntity<T> answered(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private void noted(Officer officer, AccountChange what) throws InterruptedException {
        if (!audits.changed(officer, what, officer.account())) {
            throw AccountAnswers.notKept();
        }
    }
}
