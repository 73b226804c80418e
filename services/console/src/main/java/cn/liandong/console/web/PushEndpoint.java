package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.console.subscriptions.Subscriptions;
import cn.liandong.contracts.access.PushSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An officer says: this browser shows my alerts, also while no page is open; or it does no more. */
@RestController
public final class PushEndpoint {
    private final Subscriptions subscriptions;
    private final @Nullable String publicKey;

    /** @param publicKey the point on P-256 in base64url; null where notices are not set up here */
    public PushEndpoint(Subscriptions subscriptions, @Nullable String publicKey) {
        this.subscriptions = subscriptions;
        this.publicKey = publicKey;
    }

    record SetUp(@Nullable String publicKey) {}

    record Keys(@Nullable String p256dh, @Nullable String auth) {}

    record Subscribing(
            @Nullable String personId,
            @Nullable String endpoint,
            @Nullable Keys keys) {
        @Override
        public String toString() {
            return "a browser of " + personId;
        }
    }

    record Ending(@Nullable String personId, @Nullable String endpoint) {
        @Override
        public String toString() {
            return "a browser of " + personId;
        }
    }

    @GetMapping("/api/push")
    ResponseEntity<SetUp> setUp() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SetUp(publicKey));
    }

    @PostMapping("/api/push/subscription")
    ResponseEntity<Void> subscribe(@RequestBody Subscribing body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        var keys = Needed.field(body.keys(), "keys");
        var browser = new PushSubscription.Browser(
                Needed.field(body.endpoint(), "endpoint"),
                Needed.field(keys.p256dh(), "keys.p256dh"),
                Needed.field(keys.auth(), "keys.auth"));
        if (publicKey == null) {
            throw new Problem.Answered(Problem.of(
                    409,
                    "PUSH_OFF",
                    "Notices of the browser are not set up",
                    "The operator of this installation has named no keys for them."));
        }
        return answer(subscriptions.subscribe(officer, person, browser));
    }

    @PostMapping("/api/push/subscription/ending")
    ResponseEntity<Void> end(@RequestBody Ending body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = Needed.personField(body.personId(), "personId");
        return answer(subscriptions.end(officer, person, Needed.field(body.endpoint(), "endpoint")));
    }

    private static ResponseEntity<Void> answer(Subscriptions.Result result) {
        return switch (result) {
            case KEPT -> ResponseEntity.noContent().build();
            case NOT_ON_DUTY ->
                throw new Problem.Answered(Problem.of(
                        403,
                        "NOT_ON_DUTY",
                        "This person is not on duty at your post",
                        "A browser shows the alerts of somebody who answers for the post now. Choose one of those."));
            case NO_BROWSER ->
                throw new Problem.Answered(
                        Problem.of(
                                400,
                                "NO_BROWSER",
                                "This is no browser's subscription",
                                "Send endpoint (https) and keys as the browser gives them. Turn the notices off and on again."));
            case NOT_NOW ->
                throw new Problem.Answered(
                        Problem.of(503, "NOT_NOW", "It is not known whether it is kept", "Try again in some seconds."));
        };
    }
}
