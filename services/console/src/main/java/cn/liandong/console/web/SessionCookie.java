package cn.liandong.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that holds a session's token: for this site alone, and never for scripts. */
final class SessionCookie {
    static final String NAME = "liandong_session";

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static String set(String token, Duration lasts, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .secure(secure)
                .build()
                .toString();
    }

    static String clear(boolean secure) {
        return set("", Duration.ZERO, secure);
    }
}
