package cn.liandong.console.web;

import cn.liandong.runtime.serde.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An error answer (RFC 9457).
 *
 * @param detail for a person: what was wrong, what was expected, what to do next
 * @param code a stable word for the page
 */
public record Problem(
        String type, String title, int status, @Nullable String detail, String code) {
    private static final int RETRY_AFTER_SECONDS = 2;

    public static Problem of(int status, String code, String title, @Nullable String detail) {
        return new Problem("about:blank", title, status, detail, code);
    }

    public void write(HttpServletResponse response) throws IOException {
        var body = Json.mapper().writeValueAsBytes(this);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Ends a request with this answer. */
    public static final class Answered extends RuntimeException {
        private final transient Problem problem;
        private final boolean isNotTheirs;

        public Answered(Problem problem) {
            this(problem, problem.status() == HttpServletResponse.SC_FORBIDDEN);
        }

        private Answered(Problem problem, boolean isNotTheirs) {
            super(problem.code());
            this.problem = problem;
            this.isNotTheirs = isNotTheirs;
        }

        /**
         * It says that nothing is there.
         *
         * @param isThere whether there is, and it is not the officer's to see
         */
        static Answered notFound(Problem problem, boolean isThere) {
            return new Answered(problem, isThere);
        }

        /** A service has decided, and its journal holds the refusal. */
        static Answered decided(Problem problem) {
            return new Answered(problem, false);
        }

        /** Whether it is because the officer may not, and no journal says so. */
        boolean isNotTheirs() {
            return isNotTheirs;
        }

        public Problem problem() {
            return problem;
        }
    }
}
