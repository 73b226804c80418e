package cn.liandong.console.web;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.feeds.OverdueReason;
import cn.liandong.console.feeds.StepAudit;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which alerts' next step is overdue, and why: of those that the officer sees. */
@RestController
public final class OverdueEndpoint {
    private final StepAudit audit;
    private final Feeds feeds;

    public OverdueEndpoint(StepAudit audit, Feeds feeds) {
        this.audit = audit;
        this.feeds = feeds;
    }

    /** The longest overdue first. */
    record Overdue(List<Step> steps) {}

    /** An alert whose next step was due; round and step are of the last one that was taken. */
    record Step(
            String alertId,
            String incidentId,
            String incidentNumber,
            String postName,
            String organizationName,
            int round,
            int step,
            Instant dueAt,
            long overdueMillis,
            OverdueReason reason) {}

    @GetMapping("/api/overdue-steps")
    ResponseEntity<Overdue> overdue(@AuthenticationPrincipal Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var organization = picture.directory().find(officer.organization());
        var steps = organization == null
                ? List.<Step>of()
                : audit.of(officer.jurisdiction()).stream()
                        .filter(finding -> Scope.of(organization)
                                .sees(picture.audience(ItemKey.of(finding.step().alert()))))
                        .map(OverdueEndpoint::step)
                        .toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Overdue(steps));
    }

    private static Step step(StepAudit.Finding finding) {
        var step = finding.step();
        return new Step(
                step.alert().value(),
                step.incident().value(),
                step.incidentNumber(),
                step.postName(),
                step.organizationName(),
                step.round(),
                step.step(),
                step.dueAt(),
                finding.overdue().toMillis(),
                finding.reason());
    }
}
