package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.PlanReader;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Escalation plans 升级方案: which there are and who changed each last, and changing one. */
@RestController
public final class PlanEndpoint {
    private final DispatchAnswers dispatch;
    private final Function<Jurisdiction, Picture> pictures;

    public PlanEndpoint(DispatchAnswers dispatch, Function<Jurisdiction, Picture> pictures) {
        this.dispatch = dispatch;
        this.pictures = pictures;
    }

    /** @param sequence of the journal `response` that they stand at */
    record Listed(long sequence, List<PlanReader.Planned> plans) {}

    record AskedTarget(@Nullable Whose whose, @Nullable PostKind kind) {
        Target target() {
            return new Target(Needed.field(whose, "whose"), Needed.field(kind, "kind"));
        }
    }

    record AskedStep(
            @Nullable AskedTarget target,
            @Nullable Integer acknowledgeWithinSeconds,
            @Nullable List<AskedTarget> also) {
        Step step() {
            return new Step(
                    Needed.field(target, "target").target(),
                    Needed.field(acknowledgeWithinSeconds, "acknowledgeWithinSeconds"),
                    also == null
                            ? List.of()
                            : also.stream().map(AskedTarget::target).toList());
        }
    }

    record Defining(
            @Nullable String id,
            @Nullable Integer revision,
            @Nullable Tier tier,
            @Nullable PostKind post,
            @Nullable Category category,
            @Nullable AlertReason reason,
            @Nullable List<AskedStep> steps,
            @Nullable Integer actWithinSeconds,
            @Nullable Acknowledgement acknowledgement) {
        EscalationPlan plan(PlanId of) {
            try {
                return new EscalationPlan(
                        of,
                        Needed.field(tier, "tier"),
                        post,
                        category,
                        reason,
                        Needed.field(steps, "steps").stream()
                                .map(AskedStep::step)
                                .toList(),
                        actWithinSeconds,
                        Needed.field(acknowledgement, "acknowledgement"));
            } catch (IllegalArgumentException unfit) {
                throw new Problem.Answered(Problem.of(
                        400,
                        "PLAN_UNFIT",
                        "It is no escalation plan",
                        unfit.getMessage() + ". Correct it and send it."));
            }
        }
    }

    record Defined(boolean accepted, String journal, long sequence, String plan) {}

    @GetMapping("/api/escalation-plans")
    Listed plans(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return new Listed(picture.sequence(Topics.RESPONSE), PlanReader.escalations(picture));
    }

    /** One without an id is new, and its revision is 0. */
    @PostMapping("/api/escalation-plans")
    Defined define(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Defining body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = body.id() == null
                ? minted(officer.jurisdiction(), DispatchAnswers.checked(key))
                : Needed.id(body.id(), PlanId::new, "id");
        int revision = Needed.field(body.revision(), "revision");
        var accepted = dispatch.ask(officer, key, new DefinePlan(body.plan(id), revision), "defined");
        return new Defined(true, accepted.journal(), accepted.sequence(), id.value());
    }

    /** The same for every repeat of the act. */
    private static PlanId minted(Jurisdiction jurisdiction, String key) {
        return new PlanId(jurisdiction + ":plan:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
