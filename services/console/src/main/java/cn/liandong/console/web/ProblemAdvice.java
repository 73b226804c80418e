package cn.liandong.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error is a problem document; what went wrong inside stays inside. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void answered(Problem.Answered answered, HttpServletResponse response) throws IOException {
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
