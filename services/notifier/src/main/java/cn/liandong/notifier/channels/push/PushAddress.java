package cn.liandong.notifier.channels.push;

import cn.liandong.contracts.access.PushSubscription.Browser;
import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One browser, as its contact says. A class and no record, so that nothing of it is ever printed. */
final class PushAddress {
    private static final int SECRET_BYTES = 16;

    final URI endpoint;
    final ECPublicKey key;
    final byte[] secret;

    private PushAddress(URI endpoint, ECPublicKey key, byte[] secret) {
        this.endpoint = endpoint;
        this.key = key;
        this.secret = secret;
    }

    /** Null where it is none. */
    static @Nullable PushAddress read(String address) {
        try {
            var browser = Json.mapper().readValue(address, Browser.class);
            var endpoint = URI.create(browser.endpoint());
            var secret = Base64.getUrlDecoder().decode(browser.auth());
            var key = CurveKeys.ofPoint(Base64.getUrlDecoder().decode(browser.p256dh()));
            return secret.length == SECRET_BYTES && endpoint.getRawAuthority() != null
                    ? new PushAddress(endpoint, key, secret)
                    : null;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }
}
