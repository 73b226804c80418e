package cn.liandong.console.web;

import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioCommand.WithdrawScenario;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ScenarioId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The library of scenarios 脚本库, with all that comes in them: for whoever plans. */
@RestController
public final class ScenarioEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;
    private final Function<Jurisdiction, Picture> pictures;

    public ScenarioEndpoint(DrillAnswers drills, Function<Jurisdiction, Picture> pictures) {
        this.drills = drills;
        this.pictures = pictures;
    }

    record Library(List<Scenario> scenarios) {}

    @GetMapping("/api/drill-scenarios")
    Library library(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return new Library(DrillReader.scenarios(picture, DrillEndpoint.scope(picture, officer)));
    }

    @PutMapping("/api/drill-scenarios")
    DispatchAnswers.Accepted keep(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody String body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return drills.ask(officer, key, new SetScenario(ScenarioForm.read(body)), "kept");
    }

    @PostMapping("/api/drill-scenarios/{scenario}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("scenario") String scenario,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = Needed.id(scenario, ScenarioId::new, "scenario");
        return drills.ask(officer, key, new WithdrawScenario(id), "withdrawn");
    }
}
