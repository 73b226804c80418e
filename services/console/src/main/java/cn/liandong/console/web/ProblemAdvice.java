package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.signins.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error is a problem document; what went wrong inside stays inside. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Audits audits;

    public ProblemAdvice(Audits audits) {
        this.audits = audits;
    }

    @ExceptionHandler
    void answered(Problem.Answered answered, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (answered.isNotTheirs() && who != null && who.getPrincipal() instanceof Officer officer) {
            var problem = answered.problem();
            audits.refused(officer, request.getMethod(), request.getRequestURI(), problem.status(), problem.code());
        }
        answered.problem().write(response);
    }

    @ExceptionHandler
    void notReadable(HttpMessageNotReadableException unreadable, HttpServletResponse response) throws IOException {
        Problem.of(400, "NOT_JSON", "The body cannot be read", "Send a JSON object.")
                .write(response);
    }

    @ExceptionHandler
    void any(Exception error, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (error instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            Problem.of(
                            status,
                            status == 404 ? "NO_SUCH_ROUTE" : "NOT_POSSIBLE",
                            "This cannot be done",
                            "Status " + status)
                    .write(response);
            return;
        }
        LOG.error("a request failed", error);
        Problem.of(500, "FAILED", "The console failed", "Try again. If it fails again, tell the engineer.")
                .write(response);
    }
}
