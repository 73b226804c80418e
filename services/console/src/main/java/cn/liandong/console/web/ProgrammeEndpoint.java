package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.ProgrammeReader;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.drills.ProgrammeCommand.SetProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.WithdrawProgramme;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Programmes of drills 演练计划: which there are, what is planned and late by them, and keeping one. */
@RestController
public final class ProgrammeEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;
    private final Function<Jurisdiction, Picture> pictures;

    public ProgrammeEndpoint(DrillAnswers drills, Function<Jurisdiction, Picture> pictures) {
        this.drills = drills;
        this.pictures = pictures;
    }

    record Listed(List<ProgrammeReader.Programmed> programmes) {}

    record Keeping(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> scenarios,
            @Nullable Boolean announced,
            @Nullable String cron,
            @Nullable Integer months) {}

    record Kept(boolean accepted, String journal, long sequence, String programme) {}

    @GetMapping("/api/drill-programmes")
    Listed programmes(@AuthenticationPrincipal Officer officer) {
        return new Listed(ProgrammeReader.programmes(pictures.apply(officer.jurisdiction())));
    }

    /** One without an id is new. */
    @PostMapping("/api/drill-programmes")
    Kept keep(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Keeping body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = body.id() == null
                ? minted(officer.jurisdiction(), DispatchAnswers.checked(key))
                : Needed.id(body.id(), ProgrammeId::new, "id");
        var programme = new Programme(
                id,
                Needed.field(body.name(), "name"),
                Needed.field(body.scenarios(), "scenarios").stream()
                        .map(scenario -> Needed.id(scenario, ScenarioId::new, "scenarios"))
                        .toList(),
                Needed.field(body.announced(), "announced"),
                body.cron(),
                body.months());
        var accepted = drills.ask(officer, key, new SetProgramme(programme), "kept");
        return new Kept(true, accepted.journal(), accepted.sequence(), id.value());
    }

    @PostMapping("/api/drill-programmes/{programme}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("programme") String programme,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = Needed.id(programme, ProgrammeId::new, "programme");
        return drills.ask(officer, key, new WithdrawProgramme(id), "withdrawn");
    }

    /** The same for every repeat of the act. */
    private static ProgrammeId minted(Jurisdiction jurisdiction, String key) {
        return new ProgrammeId(
                jurisdiction + ":programme:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
