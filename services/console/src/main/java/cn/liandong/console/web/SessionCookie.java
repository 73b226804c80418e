package cn.liandong.console.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** The cookie that holds a session's token: for this site alone, and never for scripts. */
final class SessionCookie {
    static final String NAME = "liandong_session";

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return cookie.getValue();
            }
        }
        return null;
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
