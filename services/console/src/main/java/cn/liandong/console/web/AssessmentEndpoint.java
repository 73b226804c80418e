package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.CategoryTree;
import cn.liandong.contracts.incidents.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An officer says of which grade and of which category an incident is. */
@RestController
public final class AssessmentEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final IntakeAnswers intake;

    public AssessmentEndpoint(IntakeAnswers intake) {
        this.intake = intake;
    }

    record Regrading(@Nullable String grade, @Nullable String reason) {}

    record Recategorising(
            @Nullable String category, @Nullable String reason) {}

    record Tree(List<CategoryTree.Branch> branches) {}

    @PostMapping("/api/incidents/{incident}/grade")
    DispatchAnswers.Accepted regrade(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Regrading wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var grade = Choice.of("grade", wanted.grade(), Grade.class);
        var reason = Needed.field(wanted.reason(), "reason");
        return intake.ask(officer, key, new RegradeIncident(Needed.incident(incident), grade, reason), "graded");
    }

    @PostMapping("/api/incidents/{incident}/category")
    DispatchAnswers.Accepted recategorise(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Recategorising wanted,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var category = Choice.of("category", wanted.category(), Category.class);
        var reason = Needed.field(wanted.reason(), "reason");
        return intake.ask(
                officer, key, new RecategoriseIncident(Needed.incident(incident), category, reason), "categorised");
    }

    /** The tree of categories, for a choice. */
    @GetMapping("/api/categories")
    Tree categories() {
        return new Tree(CategoryTree.branches());
    }
}
