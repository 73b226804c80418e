package cn.liandong.console.subscriptions;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.access.PushSubscription.Browser;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Hashes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Makes and ends the subscriptions of browsers. An account is a post's, so whoever asks says which of those on duty there
 * it is for, and can say nobody else.
 */
public final class Subscriptions {
    private static final int LONGEST_ENDPOINT = 1_024;
    private static final int SECRET_BYTES = 16;
    private static final long KEPT_WITHIN_SECONDS = 4;

    private final SubscriptionWriter writer;
    private final InstantSource clock;
    private final Function<Officer, List<PersonId>> onDuty;

    /** @param onDuty who answers for the officer's post now */
    public Subscriptions(SubscriptionWriter writer, InstantSource clock, Function<Officer, List<PersonId>> onDuty) {
        this.writer = writer;
        this.clock = clock;
        this.onDuty = onDuty;
    }

    /** What came of it. */
    public enum Result {
        KEPT,
        /** The person does not answer for the officer's post now. */
        NOT_ON_DUTY,
        /** It is no browser's subscription: an endpoint over HTTPS, a point on P-256, a secret of 16 bytes. */
        NO_BROWSER,
        /** It is not known whether it is kept. */
        NOT_NOW
    }

    /** From now on the browser shows the person's alerts; nobody else's, whatever it showed before. */
    public Result subscribe(Officer officer, PersonId person, Browser browser) throws InterruptedException {
        if (!onDuty.apply(officer).contains(person)) {
            return Result.NOT_ON_DUTY;
        }
        return isBrowser(browser)
                ? kept(
                        officer.jurisdiction(),
                        new PushSubscription(id(officer, browser.endpoint()), person, browser, clock.instant()))
                : Result.NO_BROWSER;
    }

    /** Whoever knows the endpoint sits before the browser: it may be ended after the shift too. */
    public Result end(Officer officer, PersonId person, String endpoint) throws InterruptedException {
        return isEndpoint(endpoint)
                ? kept(
                        officer.jurisdiction(),
                        new PushSubscription(id(officer, endpoint), person, null, clock.instant()))
                : Result.NO_BROWSER;
    }

    private static SubscriptionId id(Officer officer, String endpoint) {
        var hash = Hashes.hex(Hashes.sha256(endpoint.getBytes(StandardCharsets.UTF_8)));
        return new SubscriptionId(officer.jurisdiction() + ":push:" + hash);
    }

    private static boolean isBrowser(Browser browser) {
        try {
            CurveKeys.ofPoint(Base64.getUrlDecoder().decode(browser.p256dh()));
            return Base64.getUrlDecoder().decode(browser.auth()).length == SECRET_BYTES
                    && isEndpoint(browser.endpoint());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where the notifier may call is its guard's to say; this much is known here. */
    private static boolean isEndpoint(String endpoint) {
        try {
            var uri = URI.create(endpoint);
            return endpoint.length() <= LONGEST_ENDPOINT
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Result kept(Jurisdiction jurisdiction, PushSubscription subscription) throws InterruptedException {
        try {
            writer.write(jurisdiction, subscription).get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
            return Result.KEPT;
        } catch (ExecutionException | TimeoutException unknown) {
            return Result.NOT_NOW;
        }
    }
}
