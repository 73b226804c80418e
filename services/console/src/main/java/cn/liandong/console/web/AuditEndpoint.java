package cn.liandong.console.web;

import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit 审计, read by whom the table of rights names: who leads the city's shift. */
@RestController
public final class AuditEndpoint {
    static final int MOST = 200;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(AuditEndpoint.class);

    private final AuditReader reader;
    private final Function<Jurisdiction, Directory> directories;

    public AuditEndpoint(AuditReader reader, Function<Jurisdiction, Directory> directories) {
        this.reader = reader;
        this.directories = directories;
    }

    /** @param next what the next page is asked for with; null where this is the last */
    record Audited(List<AuditLine> records, @Nullable String next) {}

    @GetMapping("/api/audit")
    ResponseEntity<Audited> read(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "post", required = false) @Nullable String post,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @AuthenticationPrincipal Officer officer) {
        var directory = directories.apply(officer.jurisdiction());
        var asked = new AuditReader.Asked(
                instant(from, "from"),
                instant(until, "until"),
                post == null ? null : Needed.id(post, PostId::new, "post"),
                after == null ? null : place(after),
                MOST);
        var page = page(officer.jurisdiction(), asked);
        var lines = page.records().stream()
                .map(written -> AuditLine.of(written, directory))
                .toList();
        var next = page.next() == null ? null : page.next().toString();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Audited(lines, next));
    }

    private AuditReader.Page page(Jurisdiction jurisdiction, AuditReader.Asked asked) {
        try {
            return reader.read(jurisdiction, asked);
        } catch (RuntimeException notNow) {
            LOG.warn("the audit cannot be read: {}", notNow.getMessage());
            throw new Problem.Answered(
                    Problem.of(503, "NOT_NOW", "The audit cannot be read at the moment", "Try again in some seconds."));
        }
    }

    private static Instant instant(@Nullable String text, String name) {
        try {
            var instant = Instant.parse(text == null ? "" : text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
                throw new DateTimeException("no broker has such a time");
            }
            return instant;
        } catch (DateTimeException none) {
            throw wrong("The parameter " + name + " is an instant, as 2026-11-24T00:00:00Z.");
        }
    }

    private static long place(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException none) {
            throw wrong("The parameter after is what the page before this one said in next.");
        }
    }

    private static Problem.Answered wrong(String detail) {
        return new Problem.Answered(Problem.of(400, "FIELD_NEEDED", "The request is not complete", detail));
    }
}
