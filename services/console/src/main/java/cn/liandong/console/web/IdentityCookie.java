package cn.liandong.console.web;

import cn.liandong.console.identities.Identities;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps on its way to an identity provider and back. Lax, since the way back begins at another site. */
final class IdentityCookie {
    static final String NAME = "liandong_sign_in";
    static final String PATH = "/api/sign-in/oidc";

    private IdentityCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static String set(String kept, boolean secure) {
        return cookie(kept, Identities.LASTS, secure);
    }

    static String clear(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static String cookie(String value, Duration lasts, boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path(PATH)
                .maxAge(lasts)
                .secure(secure)
                .build()
                .toString();
    }
}
