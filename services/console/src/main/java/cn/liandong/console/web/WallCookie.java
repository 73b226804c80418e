package cn.liandong.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that says which big screen it is: sent to what a wall may ask, and to nothing else; never for scripts. */
final class WallCookie {
    static final String NAME = "liandong_wall";
    static final String PATH = "/api/wall";

    private WallCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static String set(String token, Duration lasts, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(lasts)
                .secure(secure)
                .build()
                .toString();
    }
}
