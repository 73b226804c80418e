package cn.liandong.console.web;

import cn.liandong.console.pictures.DrillItem;
import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.ScenarioCommand.CancelDrill;
import cn.liandong.contracts.drills.ScenarioCommand.ClearOutside;
import cn.liandong.contracts.drills.ScenarioCommand.ScheduleDrill;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Drills 演练: which there are, what came of them, and planning one. */
@RestController
public final class DrillEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;
    private final Function<Jurisdiction, Picture> pictures;

    public DrillEndpoint(DrillAnswers drills, Function<Jurisdiction, Picture> pictures) {
        this.drills = drills;
        this.pictures = pictures;
    }

    record Listed(List<DrillItem> drills) {}

    record Planning(
            @Nullable String scenario,
            @Nullable Instant startsAt,
            @Nullable Boolean announced) {}

    record Planned(boolean accepted, String journal, long sequence, String drill) {}

    @GetMapping("/api/drills")
    Listed drills(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return new Listed(DrillReader.drills(picture, scope(picture, officer)));
    }

    /** Whoever takes no part in it was answered 404 before. */
    @GetMapping("/api/drills/{drill}")
    DrillReader.Whole drill(@PathVariable("drill") String drill, @AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var found = DrillReader.find(picture, scope(picture, officer), Needed.drill(drill));
        if (found == null) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_DRILL", "There is no such drill", "Look at the list of drills."));
        }
        return found;
    }

    @PostMapping("/api/drills")
    Planned plan(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Planning body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new ScheduleDrill(
                Needed.id(Needed.field(body.scenario(), "scenario"), ScenarioId::new, "scenario"),
                Needed.field(body.startsAt(), "startsAt"),
                Needed.field(body.announced(), "announced"));
        var outcome = drills.outcome(officer, key, command, "scheduled");
        return new Planned(
                true,
                Topics.DRILLS,
                outcome.sequence(),
                outcome.outcome().facts().getOrDefault("drill", ""));
    }

    @PostMapping("/api/drills/{drill}/cancel")
    DispatchAnswers.Accepted cancel(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new CancelDrill(Needed.drill(drill)), "cancelled");
    }

    @PostMapping("/api/drills/{drill}/clear-outside")
    DispatchAnswers.Accepted clear(
            @PathVariable("drill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new ClearOutside(Needed.drill(drill)), "cleared");
    }

    /** An officer whose organization is not registered was let in nowhere. */
    static Scope scope(Picture picture, Officer officer) {
        return Scope.of(Objects.requireNonNull(picture.directory().find(officer.organization())));
    }
}
