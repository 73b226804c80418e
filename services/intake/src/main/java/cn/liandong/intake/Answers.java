package cn.liandong.intake;

import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Writes answers and problem documents (RFC 9457), in Chinese unless the caller prefers English. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final String phone;

    /**
     * Answers for one installation.
     *
     * @param phone whom to call when the system cannot take a report
     */
    public Answers(String phone) {
        this.phone = phone;
    }

    /** Whom to call when the system cannot take a report. */
    String phone() {
        return phone;
    }

    public static Mono<ServerResponse> json(ServerResponse.BodyBuilder response, Object body) {
        return response.contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.mapper().writeValueAsBytes(body));
    }

    /** The answer to anything that went wrong; what nobody foresaw is told as not kept, and is never a 500. */
    public Mono<ServerResponse> problem(ServerRequest request, Throwable error) {
        var turned = error instanceof TurnedAway known ? known : unforeseen(error);
        boolean english = prefersEnglish(request.headers().asHttpHeaders());
        var response = ServerResponse.status(turned.problem().status())
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN");
        switch (turned.problem()) {
            case NO_API_KEY, UNKNOWN_API_KEY -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case STARTING, BUSY, NOT_KEPT, NO_SPACE, NO_MEMORY, ATTACHMENT_NOT_KEPT ->
                response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
            case TOO_MANY_UNVERIFIED -> response.header(HttpHeaders.RETRY_AFTER, "60");
            case METHOD_NOT_ALLOWED -> response.allow(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT);
            case BODY_INCOMPLETE, ATTACHMENT_INCOMPLETE, ATTACHMENT_TOO_LARGE ->
                response.header(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        if (turned.detail().retryAfterSeconds() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, turned.detail().retryAfterSeconds().toString());
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).bodyValue(document(turned, english));
    }

    /** What a connection is told that is one too many: it asked nothing yet, so it is told in Chinese. */
    byte[] tooManyConnections() {
        var document = document(new TurnedAway(Problem.BUSY), false);
        var head = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: " + RETRY_AFTER_SECONDS
                + "\r\nContent-Type: application/problem+json\r\nContent-Language: zh-CN\r\nConnection: close\r\n"
                + "Content-Length: " + document.length + "\r\n\r\n";
        return (head + new String(document, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** The document's bytes. */
    byte[] document(TurnedAway turned, boolean english) {
        var problem = turned.problem();
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "type",
                "urn:liandong:problem:"
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", problem.title(english));
        document.put("status", problem.status());
        document.put("detail", problem.detail(english));
        document.put("code", problem.name());
        document.put("phone", phone);
        put(document, "where", turned.detail().where());
        put(document, "pointer", turned.detail().pointer());
        put(document, "parameter", turned.detail().parameter());
        put(document, "idempotencyKey", turned.detail().idempotencyKey());
        return Json.mapper().writeValueAsBytes(document);
    }

    private static void put(Map<String, Object> document, String name, @Nullable String value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    /** Whether the caller prefers English to Chinese; Chinese where it says nothing that can be read. */
    public static boolean prefersEnglish(HttpHeaders headers) {
        var accepted = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return false;
        }
        try {
            var best = Locale.lookup(
                    Locale.LanguageRange.parse(accepted),
                    List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static TurnedAway unforeseen(Throwable error) {
        LOG.error("A request failed in a way that nobody foresaw; it was answered 503", error);
        return new TurnedAway(Problem.NOT_KEPT);
    }
}
